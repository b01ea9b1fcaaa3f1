// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;

/**
 * Type information of the kernel or of a module (include/uapi/linux/btf.h). A header of magic 0xeb9f in the machine's byte order, then types of
 * 12 bytes and more, then names. A module's types go on counting where vmlinux's end, and so do the places of its names. Every number is
 * checked before it is used: a text that was cut or changed is malformed or lacks types, and never leads outside.
 */
public final class Btf {
    public static final String DIR = "/sys/kernel/btf";
    /** Bound on one file; vmlinux has about 6 MiB. */
    public static final int LIMIT = 64 << 20;
    static final int MAGIC = 0xeb9f;
    private static final int HEADER = 24;
    private static final int TYPE = 12;
    private static final int MEMBER = 12;
    /** Bound on types, of btf.h: BTF_MAX_TYPE. */
    private static final int MAX_TYPES = 0xfffff;
    /** Bound on typedefs and qualifiers in a row and on structures within structures. */
    private static final int MAX_DEPTH = 32;
    /** The kernel takes no longer name (kernel/bpf/btf.c: btf_name_valid_identifier, include/linux/kallsyms.h: KSYM_NAME_LEN). */
    private static final int MAX_NAME = 512;

    static final int INT = 1;
    static final int PTR = 2;
    static final int ARRAY = 3;
    static final int STRUCT = 4;
    static final int UNION = 5;
    static final int ENUM = 6;
    private static final int TYPEDEF = 8;
    private static final int VOLATILE = 9;
    private static final int CONST = 10;
    private static final int RESTRICT = 11;
    private static final int FLOAT = 16;
    private static final int TYPE_TAG = 18;
    static final int ENUM64 = 19;

    private final Btf base;
    private final ByteBuffer in;
    /** Where each type begins; the first is number {@link #first}. */
    private final int[] types;
    private final int first;
    private final int names;
    private final int namesLength;
    /** Places of names before this belong to {@link #base}. */
    private final int firstName;

    private Btf(Btf base, ByteBuffer in, int[] types, int names, int namesLength) {
        this.base = base;
        this.in = in;
        this.types = types;
        this.first = base == null ? 1 : base.first + base.types.length;
        this.names = names;
        this.namesLength = namesLength;
        this.firstName = base == null ? 0 : base.firstName + base.namesLength;
    }

    /** @param base vmlinux for a module's, else null */
    public static Reading<Btf> parse(String path, Content c, Btf base) {
        byte[] b = c.bytes();
        if (c.truncated() || b.length < HEADER) {
            return malformed(path, "the type information was cut off");
        }
        ByteBuffer in = ByteBuffer.wrap(b).order(ByteOrder.LITTLE_ENDIAN);
        if (Short.toUnsignedInt(in.getShort(0)) != MAGIC) {
            in.order(ByteOrder.BIG_ENDIAN);
        }
        if (Short.toUnsignedInt(in.getShort(0)) != MAGIC || in.get(2) != 1) {
            return malformed(path, "no BTF of version 1");
        }
        long header = Integer.toUnsignedLong(in.getInt(4));
        long typesAt = header + Integer.toUnsignedLong(in.getInt(8));
        long typesEnd = typesAt + Integer.toUnsignedLong(in.getInt(12));
        long namesAt = header + Integer.toUnsignedLong(in.getInt(16));
        long namesEnd = namesAt + Integer.toUnsignedLong(in.getInt(20));
        if (header < HEADER || typesEnd > b.length || namesEnd > b.length || namesEnd == namesAt && base == null || namesEnd > namesAt && b[(int) namesEnd - 1] != 0) {
            return malformed(path, "the type information was cut off");
        }
        if (base != null && base.in.order() != in.order()) {
            return malformed(path, "a module's types in another byte order than the kernel's");
        }
        int[] types = types(in, (int) typesAt, (int) typesEnd);
        return types == null ? malformed(path, "types that do not add up") : new Reading.Ok<>(path, new Btf(base, in, types, (int) namesAt, (int) (namesEnd - namesAt)));
    }

    private static Reading<Btf> malformed(String path, String reason) {
        return new Reading.Malformed<>(path, 0, reason);
    }

    private static int[] types(ByteBuffer in, int from, int to) {
        int[] out = new int[Math.max((to - from) / 40, 16)];
        int n = 0;
        for (int at = from; at < to;) {
            if (to - at < TYPE || n == MAX_TYPES) {
                return null;
            }
            if (n == out.length) {
                out = Arrays.copyOf(out, n * 2);
            }
            out[n++] = at;
            int more = extra(in.getInt(at + 4));
            if (more < 0 || to - at - TYPE < more) {
                return null;
            }
            at += TYPE + more;
        }
        return Arrays.copyOf(out, n);
    }

    /** Bytes behind the first twelve, by kind; -1 for a kind that is not known, behind which nothing can be found. */
    private static int extra(int info) {
        int n = info & 0xffff;
        return switch (info >>> 24 & 0x1f) {
            case INT, 14 /* VAR */, 17 /* DECL_TAG */ -> 4;
            case PTR, 7 /* FWD */, TYPEDEF, VOLATILE, CONST, RESTRICT, 12 /* FUNC */, FLOAT, TYPE_TAG -> 0;
            case ARRAY -> 12;
            case STRUCT, UNION, 15 /* DATASEC */, ENUM64 -> 12 * n;
            case ENUM, 13 /* FUNC_PROTO */ -> 8 * n;
            default -> -1;
        };
    }

    /** Types of this file, without those of its base. */
    public int size() {
        return types.length;
    }

    private Btf of(int id) {
        return id >= first || base == null ? this : base;
    }

    /** Where a type begins in its own file, -1 for void and for numbers that no type has. */
    private int place(int id) {
        int i = id - first;
        return i < 0 || i >= types.length ? -1 : types[i];
    }

    static int kind(int info) {
        return info >>> 24 & 0x1f;
    }

    /** Numbers of the structures, unions and enumerations of these names that this file defines (not only declares); the first of each name. */
    Map<String, Integer> find(Set<String> wanted) {
        Map<String, Integer> found = new HashMap<>();
        NameSet set = new NameSet(wanted);
        for (int i = 0; i < types.length; i++) {
            int info = in.getInt(types[i] + 4);
            int kind = kind(info);
            if ((kind == STRUCT || kind == UNION || kind == ENUM || kind == ENUM64) && (info & 0xffff) > 0) {
                int name = in.getInt(types[i]);
                Btf owner = name < firstName && name >= 0 && base != null ? base : this;
                String known = owner.inNames(name) ? set.find(owner.in.array(), owner.names + name - owner.firstName) : null;
                if (known != null) {
                    found.putIfAbsent(known, first + i);
                }
            }
        }
        return found;
    }

    private boolean inNames(int name) {
        return name >= firstName && name - firstName < namesLength;
    }

    /** A name, the first {@value #MAX_NAME} bytes of one that is longer; empty when it is outside. Names end in NUL: the last byte of their section was checked. */
    private String name(int place) {
        if (place >= 0 && place < firstName && base != null) {
            return base.name(place);
        }
        if (!inNames(place)) {
            return "";
        }
        int from = names + place - firstName;
        int to = from;
        while (to - from < MAX_NAME && in.get(to) != 0) {
            to++;
        }
        return new String(in.array(), from, to - from, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** Leads through typedefs and qualifiers. */
    private int resolve(int id) {
        int t = id;
        for (int n = 0; n < MAX_DEPTH; n++) {
            Btf b = of(t);
            int at = b.place(t);
            if (at < 0) {
                return 0;
            }
            switch (kind(b.in.getInt(at + 4))) {
                case TYPEDEF, VOLATILE, CONST, RESTRICT, TYPE_TAG -> t = b.in.getInt(at + 8);
                default -> {
                    return t;
                }
            }
        }
        return 0;
    }

    /** Bytes of a type; 0 when it has none or is not known. */
    int sizeOf(int id) {
        long elements = 1;
        int t = resolve(id);
        for (int n = 0; n < MAX_DEPTH; n++) {
            Btf b = of(t);
            int at = b.place(t);
            if (at < 0) {
                return 0;
            }
            switch (kind(b.in.getInt(at + 4))) {
                case ARRAY -> {
                    elements *= Integer.toUnsignedLong(b.in.getInt(at + TYPE + 8));
                    if (elements > Integer.MAX_VALUE) {
                        return 0;
                    }
                    t = resolve(b.in.getInt(at + TYPE));
                }
                case INT, STRUCT, UNION, ENUM, FLOAT, ENUM64 -> {
                    long size = elements * Integer.toUnsignedLong(b.in.getInt(at + 8));
                    return size > Integer.MAX_VALUE ? 0 : (int) size;
                }
                case PTR -> {
                    return (int) Math.min(elements * Long.BYTES, Integer.MAX_VALUE);
                }
                default -> {
                    return 0;
                }
            }
        }
        return 0;
    }

    /** A member of a structure by its path; members of nameless structures within count as its own. Null when there is none. */
    Field field(int struct, String path) {
        int id = struct;
        long bit = 0;
        Member m = null;
        for (String part : path.split("\\.")) {
            m = part.isEmpty() ? null : member(resolve(id), part, new HashSet<>(), 0);
            if (m == null) {
                return null;
            }
            bit += m.bit();
            id = m.type();
        }
        if (m == null || bit / 8 > Integer.MAX_VALUE) {
            return null;
        }
        return new Field((int) (bit / 8), sizeOf(m.type()), (int) (bit % 8), m.bits());
    }

    private record Member(int type, long bit, int bits) {
    }

    /** @param seen structures that were looked into already: one that holds itself, or another many times over, is not searched for ever */
    private Member member(int struct, String name, Set<Integer> seen, int depth) {
        Btf b = of(struct);
        int at = b.place(struct);
        if (at < 0 || depth == MAX_DEPTH || !seen.add(struct)) {
            return null;
        }
        int info = b.in.getInt(at + 4);
        if (kind(info) != STRUCT && kind(info) != UNION) {
            return null;
        }
        boolean flagged = info < 0; // kind_flag: offsets carry the width of bit fields
        for (int i = 0; i < (info & 0xffff); i++) {
            int m = at + TYPE + i * MEMBER;
            int type = b.in.getInt(m + 4);
            int where = b.in.getInt(m + 8);
            long bit = flagged ? where & 0xffffff : Integer.toUnsignedLong(where);
            String its = b.name(b.in.getInt(m));
            if (its.equals(name)) {
                return new Member(type, bit, flagged ? where >>> 24 : b.oldBits(type));
            }
            Member within = its.isEmpty() ? member(resolve(type), name, seen, depth + 1) : null;
            if (within != null) {
                return new Member(within.type(), bit + within.bit(), within.bits());
            }
        }
        return null;
    }

    /** Before the kind_flag a bit field was an integer type of few bits of its own. */
    private int oldBits(int type) {
        Btf b = of(type);
        int at = b.place(type);
        if (at < 0 || kind(b.in.getInt(at + 4)) != INT) {
            return 0;
        }
        int bits = b.in.getInt(at + TYPE) & 0xff;
        return bits == b.in.getInt(at + 8) * 8 ? 0 : bits;
    }

    /** Adds the enumerators of an enumeration. */
    void constants(int id, Map<String, Long> out) {
        int at = place(id);
        int info = at < 0 ? 0 : in.getInt(at + 4);
        for (int i = 0; i < (info & 0xffff); i++) {
            if (kind(info) == ENUM) {
                int e = at + TYPE + i * 8;
                out.putIfAbsent(name(in.getInt(e)), (long) in.getInt(e + 4));
            } else if (kind(info) == ENUM64) {
                int e = at + TYPE + i * 12;
                out.putIfAbsent(name(in.getInt(e)), Integer.toUnsignedLong(in.getInt(e + 4)) | (long) in.getInt(e + 8) << 32);
            }
        }
    }
}

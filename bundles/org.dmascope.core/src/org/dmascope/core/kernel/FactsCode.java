// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

import org.dmascope.core.Reading;

/**
 * {@link KernelFacts} as bytes, for a file of the same machine and boot: little-endian, {@link #MAGIC}, the key, the arrays of {@link Symbols},
 * the maps of {@link KernelTypes}, and a CRC-32 of all that. What is not exactly that is not decoded.
 */
public final class FactsCode {
    /** Bound on the whole. */
    public static final int LIMIT = 64 << 20;
    /** "DMSFACT" and the version of the format. */
    static final long MAGIC = 0x0254434146534d44L;
    private static final int MAX_ENTRIES = 4 << 20;
    private static final int MAX_NAME = 4096;

    private FactsCode() {
    }

    /** Whether these are worth keeping: both parts were read, with addresses. */
    public static boolean keeps(KernelFacts facts) {
        return facts.types().ok() && facts.symbols() instanceof Reading.Ok<Symbols>(String p, Symbols s) && s.addressed();
    }

    /** @throws IllegalArgumentException unless {@link #keeps} */
    public static byte[] encode(FactsKey key, KernelFacts facts) {
        if (!keeps(facts) || !(facts.symbols() instanceof Reading.Ok<Symbols>(String p, Symbols s))
                || !(facts.types() instanceof Reading.Ok<KernelTypes>(String q, KernelTypes t))) {
            throw new IllegalArgumentException("nothing to keep");
        }
        int n = s.addresses.length;
        long size = 256 + 4L * key.text().length() + n * 14L + 8 + s.text.length + 4L * (s.byAddress.length + s.byName.length);
        for (String m : s.modules) {
            size += 4 + m.length();
        }
        for (String name : t.sizes().keySet()) {
            size += 8 + name.length();
        }
        for (String name : t.fields().keySet()) {
            size += 20 + name.length();
        }
        for (String name : t.constants().keySet()) {
            size += 12 + name.length();
        }
        ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(MAGIC);
        string(out, key.text());
        symbols(out, s);
        out.putInt(t.sizes().size());
        t.sizes().forEach((name, v) -> string(out, name).putInt(v));
        out.putInt(t.fields().size());
        t.fields().forEach((name, f) -> string(out, name).putInt(f.offset()).putInt(f.size()).putInt(f.bit()).putInt(f.bits()));
        out.putInt(t.constants().size());
        t.constants().forEach((name, v) -> string(out, name).putLong(v));
        out.putInt(crc(out.array(), out.position()));
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    private static void symbols(ByteBuffer out, Symbols s) {
        int n = s.addresses.length;
        out.putInt(n).putInt(s.text.length).putInt(s.byAddress.length).putInt(s.modules.length);
        out.asLongBuffer().put(s.addresses);
        out.position(out.position() + n * Long.BYTES);
        ints(out, s.starts);
        ints(out, s.byAddress);
        ints(out, s.byName);
        out.asShortBuffer().put(s.owners);
        out.position(out.position() + n * Short.BYTES);
        out.put(s.text);
        for (String m : s.modules) {
            string(out, m);
        }
    }

    private static void ints(ByteBuffer out, int[] values) {
        out.asIntBuffer().put(values);
        out.position(out.position() + values.length * Integer.BYTES);
    }

    private static ByteBuffer string(ByteBuffer out, String s) {
        byte[] b = s.getBytes(StandardCharsets.ISO_8859_1);
        return out.putInt(b.length).put(b);
    }

    private static int crc(byte[] bytes, int n) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, n);
        return (int) crc.getValue();
    }

    /** Null when it is for another key, was cut or changed, or is something else. */
    public static KernelFacts decode(FactsKey key, byte[] bytes) {
        int n = bytes.length - Integer.BYTES;
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (n < Long.BYTES || in.getLong(0) != MAGIC || in.getInt(n) != crc(bytes, n)) {
            return null;
        }
        in.limit(n).position(Long.BYTES);
        try {
            if (!string(in).equals(key.text())) {
                return null;
            }
            Symbols symbols = symbols(in);
            Map<String, Integer> sizes = new HashMap<>();
            for (int i = count(in, MAX_ENTRIES); i > 0; i--) {
                sizes.put(string(in), in.getInt());
            }
            Map<String, Field> fields = new HashMap<>();
            for (int i = count(in, MAX_ENTRIES); i > 0; i--) {
                fields.put(string(in), new Field(count(in, Integer.MAX_VALUE), count(in, Integer.MAX_VALUE), count(in, 7), count(in, Long.SIZE)));
            }
            Map<String, Long> constants = new HashMap<>();
            for (int i = count(in, MAX_ENTRIES); i > 0; i--) {
                constants.put(string(in), in.getLong());
            }
            return in.hasRemaining() ? null
                    : new KernelFacts(new Reading.Ok<>(Kallsyms.PATH, symbols), new Reading.Ok<>(Btf.DIR + "/vmlinux", new KernelTypes(sizes, fields, constants)));
        } catch (BufferUnderflowException | Malformed e) {
            return null; // not what was written: it is parsed anew
        }
    }

    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed() {
            super("not what was written", null, false, false);
        }
    }

    private static int count(ByteBuffer in, int most) throws Malformed {
        int n = in.getInt();
        if (n < 0 || n > most) {
            throw new Malformed();
        }
        return n;
    }

    private static String string(ByteBuffer in) throws Malformed {
        byte[] b = new byte[count(in, Math.min(MAX_NAME, in.remaining()))];
        in.get(b);
        return new String(b, StandardCharsets.ISO_8859_1);
    }

    private static Symbols symbols(ByteBuffer in) throws Malformed {
        int n = count(in, MAX_ENTRIES);
        int text = count(in, LIMIT);
        int table = count(in, 4 * MAX_ENTRIES);
        int modules = count(in, Short.MAX_VALUE);
        long needed = n * 14L + 4 + text + 8L * table;
        if (Integer.bitCount(table) != 1 || needed > in.remaining()) {
            throw new Malformed();
        }
        long[] addresses = new long[n];
        in.asLongBuffer().get(addresses);
        in.position(in.position() + n * Long.BYTES);
        int[] starts = ints(in, n + 1);
        int[] byAddress = ints(in, table);
        int[] byName = ints(in, table);
        short[] owners = new short[n];
        in.asShortBuffer().get(owners);
        in.position(in.position() + n * Short.BYTES);
        byte[] names = new byte[text];
        in.get(names);
        String[] all = new String[modules];
        for (int i = 0; i < modules; i++) {
            all[i] = string(in);
        }
        return new Symbols(addresses, starts, names, owners, all, byAddress, byName);
    }

    private static int[] ints(ByteBuffer in, int n) {
        int[] out = new int[n];
        in.asIntBuffer().get(out);
        in.position(in.position() + n * Integer.BYTES);
        return out;
    }
}

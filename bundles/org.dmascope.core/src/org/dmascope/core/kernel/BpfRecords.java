// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructFence;
import org.dmascope.core.source.struct.StructUmem;
import org.dmascope.core.source.struct.Sym;

/**
 * Decodes what the BPF programs put into their ring: native/bpf/records.h says the layout of each record. In the ring each has 8 bytes
 * before it (length in the low 30 bits of the first word, bit 30 for a discarded one, bit 31 for one still being written; the second word
 * means nothing here) and is padded to 8 (kernel/bpf/ringbuf.c, struct bpf_ringbuf_hdr). Numbers are in the byte order of the machine.
 * <p>
 * A buffer's record is followed by those of its fences and attachments and by those of the symbols and devices that it names, in no
 * particular order, and closed by an end; names are put in at the end. Whatever is not of this form is left out and counted.
 */
public final class BpfRecords {
    static final int SYMBOL = 1;
    static final int DEVICE = 2;
    static final int BUFFER = 3;
    static final int ATTACHMENT = 4;
    static final int FENCE = 5;
    static final int END = 6;
    /** Flags of an end. */
    static final int END_UNSTABLE = 1;
    static final int END_MORE = 2;
    static final int END_MORE_FENCES = 4;
    private static final int HEADER = 8;
    private static final int LENGTH = (1 << 30) - 1;
    private static final int BUSY = 1 << 31;
    private static final int DISCARDED = 1 << 30;
    private static final int MAX_FENCES = 1024;
    private static final int MAX_NAMED = 1 << 16;
    private static final String[] USAGES = { "kernel", "write", "read", "bookkeep" };
    private static final int SIGNALLED = 4;
    private static final int GOLDEN = 0x9e3779b1;
    /** 256 slots. */
    private static final int ALIKE_SHIFT = 24;

    private final Map<Long, Sym> symbols = new HashMap<>();
    private final Map<Long, BpfDevice> devices = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();
    private final List<StructBuffer> buffers = new ArrayList<>();
    private int odd;
    private int cut;
    private int cutFences;
    private int tooMany;

    /** The buffer that has begun; null between buffers, and while one is passed over. */
    private BpfBuffer open;
    /** For each slot the attachment that was named last and what it came to, until a name changes. */
    private final BpfAttachment[] lastLike = new BpfAttachment[1 << Integer.SIZE - ALIKE_SHIFT];
    private final StructAttachment[] like = new StructAttachment[lastLike.length];
    private final List<BpfAttachment> attachments = new ArrayList<>();
    private final List<long[]> fences = new ArrayList<>();

    /** Takes a piece of the ring that begins with a record and ends behind one. In the byte order of the buffer; its position is not moved. */
    public void take(ByteBuffer in) {
        int at = in.position();
        int limit = in.limit();
        while (limit - at >= HEADER) {
            int word = in.getInt(at);
            int length = word & LENGTH;
            at += HEADER;
            if ((word & BUSY) != 0 || length > limit - at) {
                odd++;
                return;
            }
            if ((word & DISCARDED) == 0) {
                record(in, at, length);
            }
            at += length + 7 & ~7;
        }
    }

    private void record(ByteBuffer in, int at, int length) {
        int type = length < Integer.BYTES * 2 ? 0 : in.getInt(at);
        switch (type) {
            case SYMBOL -> {
                if (whole(length, 16 + BpfText.SYMBOL) && symbols.size() < MAX_NAMED) {
                    symbols.put(in.getLong(at + 8), BpfText.symbol(BpfText.at(in, at + 16, BpfText.SYMBOL)));
                    Arrays.fill(lastLike, null);
                }
            }
            case DEVICE -> {
                if (whole(length, BpfDevice.BYTES) && devices.size() < MAX_NAMED) {
                    devices.put(in.getLong(at + 8), BpfDevice.at(in, at));
                    Arrays.fill(lastLike, null);
                }
            }
            case BUFFER -> {
                if (whole(length, BpfBuffer.BYTES)) {
                    begin(BpfBuffer.at(in, at));
                }
            }
            case ATTACHMENT -> {
                if (whole(length, BpfAttachment.BYTES) && open != null && attachments.size() < StructDump.MAX_ATTACHMENTS) {
                    attachments.add(BpfAttachment.at(in, at));
                }
            }
            case FENCE -> {
                if (whole(length, 32) && open != null && fences.size() < MAX_FENCES) {
                    fences.add(new long[] { in.getInt(at + 4), in.getLong(at + 8), in.getLong(at + 16), in.getLong(at + 24) });
                }
            }
            case END -> {
                if (whole(length, 16)) {
                    end(in.getInt(at + 4), in.getInt(at + 8));
                }
            }
            default -> odd++;
        }
    }

    private boolean whole(int length, int bytes) {
        if (length < bytes) {
            odd++;
        }
        return length >= bytes;
    }

    private void begin(BpfBuffer b) {
        if (open != null) {
            odd++; // the one before has no end
        }
        attachments.clear();
        fences.clear();
        // a walk over files comes to a buffer once for each file table that has it
        open = seen.add(b.address()) ? b : null;
        if (open != null && buffers.size() >= StructDump.MAX_BUFFERS) {
            open = null;
            tooMany++;
        }
    }

    private void end(int flags, int said) {
        if (open == null) {
            return;
        }
        boolean stable = (flags & END_UNSTABLE) == 0 && open.stable() && said == attachments.size();
        cut += (flags & END_MORE) != 0 ? 1 : 0;
        cutFences += (flags & END_MORE_FENCES) != 0 ? 1 : 0;
        List<StructFence> named = null;
        if (open.fencesRead() && (flags & END_MORE_FENCES) == 0) {
            named = new ArrayList<>(fences.size());
            for (long[] f : fences) {
                named.add(new StructFence(USAGES[(int) f[0] & 3], f[1], f[2], (f[0] & SIGNALLED) != 0, symbol(f[3])));
            }
        }
        List<StructAttachment> all = new ArrayList<>(attachments.size());
        for (BpfAttachment a : attachments) {
            all.add(attachment(a));
        }
        buffers.add(new StructBuffer(open.ino(), open.size(), open.expName(), open.name(), open.owner(), symbol(open.ops()), symbol(open.pin()), open.count(),
                open.vmappings(), open.exporter(devices.get(open.device()), symbol(open.funcs())), named, all, stable));
        open = null;
        attachments.clear();
        fences.clear();
    }

    private Sym symbol(long address) {
        return address == 0 ? Sym.NULL : symbols.getOrDefault(address, Sym.UNNAMED);
    }

    /** Attachments of many buffers are alike; one record for all of them saves making it, and whoever compares them finds the same object. */
    private StructAttachment attachment(BpfAttachment a) {
        if (a.has(BpfAttachment.UMEM | BpfAttachment.IOMMUFD)) {
            return named(a);
        }
        int slot = Long.hashCode((a.device() * 31 + a.ops()) * 31 + a.callback() + a.flags()) * GOLDEN >>> ALIKE_SHIFT;
        if (!a.alike(lastLike[slot])) {
            lastLike[slot] = a;
            like[slot] = named(a);
        }
        return like[slot];
    }

    private StructAttachment named(BpfAttachment a) {
        BpfDevice d = devices.get(a.device());
        StructUmem umem = null;
        if (a.has(BpfAttachment.UMEM)) {
            BpfDevice rdma = devices.get(a.umemDevice());
            umem = new StructUmem(a.truth(BpfAttachment.HAS_PINNED, BpfAttachment.PINNED), a.truth(BpfAttachment.HAS_REVOKED, BpfAttachment.REVOKED),
                    a.has(BpfAttachment.MAPPED), a.umemAddress(), a.umemLength(), rdma == null ? null : rdma.name());
        }
        Sym ops = symbol(a.ops());
        boolean allowed = a.has(BpfAttachment.ALLOW_P2P);
        // what the memory of a module that has gone reads as; an ops table that really is empty has a symbol where symbols are there
        boolean lost = a.ops() != 0 && (a.has(BpfAttachment.OPS_LOST) || !ops.named() && a.callback() == 0 && !allowed);
        boolean stable = !a.has(BpfAttachment.UNSTABLE) && d != null && !lost;
        return new StructAttachment(d == null ? "" : d.name(), d == null ? null : d.bus(), d == null ? null : d.driver(), a.has(BpfAttachment.P2P),
                ops, lost ? Sym.UNNAMED : symbol(a.callback()), a.ops() == 0 || lost ? null : Boolean.valueOf(allowed),
                a.truth(BpfAttachment.HAS_SGT, BpfAttachment.SGT), umem, a.has(BpfAttachment.IOMMUFD) ? a.iommufdLength() : null, stable);
    }

    /** What has been decoded. @param partial see {@link StructDump#partial()}; @param more sentences to add to its problems */
    public StructDump dump(StructDump.Method method, String partial, List<String> more) {
        List<String> problems = new ArrayList<>(more);
        if (odd > 0) {
            problems.add(odd + " records of the BPF programs could not be understood");
        }
        if (cut > 0) {
            problems.add(cut + " buffers have more than " + StructDump.MAX_ATTACHMENTS + " attachments, or their list was lost on the way");
        }
        if (cutFences > 0) {
            problems.add(cutFences + " buffers have more than " + MAX_FENCES + " fences");
        }
        if (tooMany > 0) {
            problems.add("more than " + StructDump.MAX_BUFFERS + " buffers");
        }
        return new StructDump(method, partial, buffers, problems);
    }
}

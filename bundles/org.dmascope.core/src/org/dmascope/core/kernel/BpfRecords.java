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

    private final BpfSymbols symbols = new BpfSymbols();
    private final Map<Long, BpfDevice> devices = new HashMap<>();
    /** Addresses of the buffers of a walk that comes to some more than once, else null. */
    private final Set<Long> seen;
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
    /** Attachments of the open buffer as they came, flags instead of the first word. */
    private long[] attachments = new long[16 * BpfAttachment.WORDS];
    private int attached;
    private List<StructAttachment> lastAll = List.of();
    private final BpfWords words = new BpfWords();
    private final BpfLastText exporter = new BpfLastText(BpfText.NAME);
    private final BpfLastText owner = new BpfLastText(BpfText.NAME);
    private final List<long[]> fences = new ArrayList<>();

    /** @param repeats whether the walk may come to a buffer more than once, as one over files does: once for each file table that has it */
    public BpfRecords(boolean repeats) {
        seen = repeats ? new HashSet<>() : null;
    }

    /** Takes a piece of the ring that begins with a record and ends behind one. In the byte order of the buffer; its position is not moved. */
    public void take(ByteBuffer in) {
        int at = in.position();
        while (in.limit() - at >= BpfWords.BYTES) {
            words.fill(in, at);
            int used = records();
            if (used == 0) {
                odd++;
                return;
            }
            at += used * BpfWords.BYTES;
        }
    }

    /** How many words were whole records. */
    private int records() {
        int at = 0;
        while (at < words.count()) {
            int head = words.first(at);
            int length = head & LENGTH;
            int next = at + 1 + (length + BpfWords.BYTES - 1) / BpfWords.BYTES;
            if ((head & BUSY) != 0 || next > words.count()) {
                return at;
            }
            if ((head & DISCARDED) == 0) {
                record(at + 1, length / BpfWords.BYTES);
            }
            at = next;
        }
        return at;
    }

    private void record(int at, int n) {
        switch (n == 0 ? 0 : words.first(at)) {
            case SYMBOL -> {
                if (whole(n, 2 + BpfText.SYMBOL / BpfWords.BYTES) && symbols.put(words.at(at + 1), BpfText.symbol(words.text(at + 2, BpfText.SYMBOL)))) {
                    Arrays.fill(lastLike, null);
                }
            }
            case DEVICE -> {
                if (whole(n, BpfDevice.WORDS) && devices.size() < MAX_NAMED) {
                    devices.put(words.at(at + 1), BpfDevice.at(words, at));
                    Arrays.fill(lastLike, null);
                }
            }
            case BUFFER -> {
                if (whole(n, BpfBuffer.WORDS)) {
                    begin(BpfBuffer.at(words, at, exporter, owner));
                }
            }
            case ATTACHMENT -> {
                if (whole(n, BpfAttachment.WORDS) && open != null && attached < StructDump.MAX_ATTACHMENTS) {
                    attachment(at);
                }
            }
            case FENCE -> {
                if (whole(n, 4) && open != null && fences.size() < MAX_FENCES) {
                    fences.add(new long[] { words.second(at), words.at(at + 1), words.at(at + 2), words.at(at + 3) });
                }
            }
            case END -> {
                if (whole(n, 2)) {
                    end(words.second(at), words.first(at + 1));
                }
            }
            default -> odd++;
        }
    }

    private void attachment(int at) {
        int to = attached++ * BpfAttachment.WORDS;
        if (to == attachments.length) {
            attachments = Arrays.copyOf(attachments, 2 * to);
        }
        words.copy(at, attachments, to, BpfAttachment.WORDS);
        attachments[to] = words.second(at);
    }

    private boolean whole(int n, int wanted) {
        if (n < wanted) {
            odd++;
        }
        return n >= wanted;
    }

    private void begin(BpfBuffer b) {
        if (open != null) {
            odd++; // the one before has no end
        }
        attached = 0;
        fences.clear();
        open = seen == null || seen.add(b.address()) ? b : null;
        if (open != null && buffers.size() >= StructDump.MAX_BUFFERS) {
            open = null;
            tooMany++;
        }
    }

    private void end(int flags, int said) {
        if (open == null) {
            return;
        }
        boolean stable = (flags & END_UNSTABLE) == 0 && open.stable() && said == attached;
        cut += (flags & END_MORE) != 0 ? 1 : 0;
        cutFences += (flags & END_MORE_FENCES) != 0 ? 1 : 0;
        List<StructFence> named = null;
        if (open.fencesRead() && (flags & END_MORE_FENCES) == 0) {
            named = fences.isEmpty() ? List.of() : new ArrayList<>(fences.size());
            for (long[] f : fences) {
                named.add(new StructFence(USAGES[(int) f[0] & 3], f[1], f[2], (f[0] & SIGNALLED) != 0, symbols.at(f[3])));
            }
        }
        buffers.add(new StructBuffer(open.ino(), open.size(), open.expName(), open.name(), open.owner(), symbols.at(open.ops()), symbols.at(open.pin()),
                open.count(), open.vmappings(), open.exporter(devices.get(open.device()), symbols.at(open.funcs())), named, all(), stable));
        open = null;
        attached = 0;
        fences.clear();
    }

    /** Its attachments. When they are like those of the buffer before, which they often are, it is the very same list. */
    private List<StructAttachment> all() {
        boolean same = attached == lastAll.size();
        StructAttachment[] all = new StructAttachment[attached];
        for (int i = 0; i < attached; i++) {
            all[i] = named(i * BpfAttachment.WORDS);
            same = same && all[i] == lastAll.get(i);
        }
        lastAll = same ? lastAll : List.of(all);
        return lastAll;
    }

    /** Attachments of many buffers are alike; one record for all of them saves making it, and whoever compares them finds the same object. */
    private StructAttachment named(int at) {
        long[] w = attachments;
        if ((w[at] & (BpfAttachment.UMEM | BpfAttachment.IOMMUFD)) != 0) {
            return named(BpfAttachment.of(w, at));
        }
        int slot = Long.hashCode((w[at + 1] * 31 + w[at + 2]) * 31 + w[at + 3] + w[at]) * GOLDEN >>> ALIKE_SHIFT;
        if (lastLike[slot] == null || !lastLike[slot].alike(w, at)) {
            lastLike[slot] = BpfAttachment.of(w, at);
            like[slot] = named(lastLike[slot]);
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
        Sym ops = symbols.at(a.ops());
        boolean allowed = a.has(BpfAttachment.ALLOW_P2P);
        // what the memory of a module that has gone reads as; an ops table that really is empty has a symbol where symbols are there
        boolean lost = a.ops() != 0 && (a.has(BpfAttachment.OPS_LOST) || !ops.named() && a.callback() == 0 && !allowed);
        boolean stable = !a.has(BpfAttachment.UNSTABLE) && d != null && !lost;
        return new StructAttachment(d == null ? "" : d.name(), d == null ? null : d.bus(), d == null ? null : d.driver(), a.has(BpfAttachment.P2P),
                ops, lost ? Sym.UNNAMED : symbols.at(a.callback()), a.ops() == 0 || lost ? null : Boolean.valueOf(allowed),
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

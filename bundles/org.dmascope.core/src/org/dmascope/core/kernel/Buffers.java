// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.Sym;

/** Reads {@code struct dma_buf} with everything behind it. */
final class Buffers {
    private static final int NAME = 32; // DMA_BUF_NAME_LEN of include/uapi/linux/dma-buf.h
    /** How often a list that did not close is followed anew before it is given up. */
    private static final int TRIES = 3;
    /** FILE_REF_RELEASED of include/linux/file_ref.h: from here on the file is dying. */
    private static final long FILE_REF_RELEASED = 0xA000000000000000L;

    /** A buffer in one look. @param attachments addresses, in the order of the record's */
    record Seen(long address, StructBuffer buffer, long[] attachments) {
    }

    private final Bases bases;
    private final PagedMemory memory;
    private final KernelList lists;
    private final Attachments attachments;
    private final Fences fences;
    private final PrivateParts parts;
    private final Layout at;
    private final List<String> problems;

    /** Offsets in {@code struct dma_buf} and what it points to; -1 where this kernel has no such member. */
    private record Layout(int size, int file, int list, int ops, int expName, int name, int owner, int priv, int resv, Field vmaps, int inode, Field ino, int count,
            int ref, int privateData, int pin, int release, int node) {
        static Layout of(KernelTypes t) {
            return new Layout(t.offset("dma_buf", "size"), t.offset("dma_buf", "file"), t.offset("dma_buf", "attachments"), t.offset("dma_buf", "ops"),
                    t.offset("dma_buf", "exp_name"), t.offset("dma_buf", "name"), t.offset("dma_buf", "owner"), t.offset("dma_buf", "priv"),
                    t.offset("dma_buf", "resv"), t.field("dma_buf", "vmapping_counter"), t.offset("file", "f_inode"), t.field("inode", "i_ino"),
                    t.offset("file", "f_count"), t.offset("file", "f_ref"), t.offset("file", "private_data"), t.offset("dma_buf_ops", "pin"),
                    t.offset("dma_buf_ops", "release"), t.offset("dma_buf_attachment", "node"));
        }
    }

    /** @param problems takes a sentence for each thing that went wrong */
    Buffers(Bases bases, List<String> problems) {
        this.bases = bases;
        this.memory = bases.memory;
        this.problems = problems;
        lists = new KernelList(bases);
        attachments = new Attachments(bases);
        fences = new Fences(bases);
        parts = new PrivateParts(bases);
        at = Layout.of(bases.types);
    }

    KernelList lists() {
        return lists;
    }

    /** @throws KernelFault when it is no buffer, or one that is just being made or freed */
    Seen read(long address) throws KernelFault {
        long file = bases.pointerSet(address + at.file());
        if (at.privateData() >= 0 && memory.i64(file + at.privateData()) != address) {
            throw new KernelFault("a buffer's file does not lead back to it");
        }
        long ino = memory.field(bases.pointerSet(file + at.inode()), at.ino());
        long ops = bases.pointerSet(address + at.ops());
        String name = at.name() < 0 ? null : name(memory.i64(address + at.name()));
        Found found = attached(address);
        Sym release = at.release() < 0 ? Sym.UNNAMED : bases.symbol(memory.i64(ops + at.release()));
        StructBuffer b = new StructBuffer(ino, memory.i64(address + at.size()), orEmpty(bases.text(address + at.expName())), name,
                at.owner() < 0 ? null : bases.module(bases.pointer(address + at.owner())), bases.symbol(ops),
                at.pin() < 0 ? Sym.NULL : bases.symbol(memory.i64(ops + at.pin())), fileCount(file),
                at.vmaps() == null ? null : Integer.valueOf((int) memory.field(address, at.vmaps())),
                at.priv() < 0 ? null : parts.read(address, memory.i64(address + at.priv()), release),
                at.resv() < 0 ? null : fences.read(bases.pointer(address + at.resv())), found.records(), found.whole());
        if (!found.whole()) {
            problem("the attachments of buffer " + Long.toUnsignedString(ino) + " could not be followed to their end: " + found.why());
        }
        return new Seen(address, b, found.addresses());
    }

    private void problem(String sentence) {
        if (problems.size() < StructWalk.MAX_PROBLEMS) {
            problems.add(sentence);
        }
    }

    private static String orEmpty(String s) {
        return s == null ? "" : s;
    }

    private String name(long pointer) throws KernelFault {
        return pointer == 0 ? null : memory.string(pointer, NAME);
    }

    /** As bufinfo prints it: file_count() adds the one that {@code f_ref} does not count. */
    private long fileCount(long file) throws KernelFault {
        if (at.ref() >= 0) {
            long c = memory.i64(file + at.ref());
            return Long.compareUnsigned(c, FILE_REF_RELEASED) >= 0 ? 0 : c + 1;
        }
        return at.count() < 0 ? 0 : memory.i64(file + at.count());
    }

    /** @param whole whether the list closed and every node was read; else {@code why} says what was wrong */
    private record Found(List<StructAttachment> records, long[] addresses, boolean whole, String why) {
    }

    private Found attached(long buffer) throws KernelFault {
        Found found = null;
        for (int i = 0; i < TRIES && (found == null || !found.whole()); i++) {
            if (i > 0) {
                memory.forget(); // a page from before the change would never fit
            }
            found = follow(buffer);
        }
        return found;
    }

    private Found follow(long buffer) {
        KernelList.Nodes nodes = lists.nodes(buffer + at.list(), StructDump.MAX_ATTACHMENTS);
        String why = nodes.closed() ? null : "the list changed under the walk or does not close";
        List<StructAttachment> records = nodes.nodes().length == 0 ? List.of() : new ArrayList<>(nodes.nodes().length);
        long[] addresses = new long[nodes.nodes().length];
        int n = 0;
        for (long node : nodes.nodes()) {
            long a = node - at.node();
            try {
                if (!attachments.belongs(a, buffer)) {
                    why = "a node is no attachment of this buffer";
                    break;
                }
                records.add(attachments.read(a));
                addresses[n++] = a;
            } catch (KernelFault e) {
                why = e.getMessage();
                break;
            }
        }
        return new Found(records, n == addresses.length ? addresses : java.util.Arrays.copyOf(addresses, n), why == null, why);
    }
}

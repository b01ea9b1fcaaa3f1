// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;

/**
 * The walk from the kernel's list of dma-bufs through its memory, without any lock. Offsets come from the type information alone. Everything
 * is looked at twice: what differs was changing and is marked so. Never an exception for what the memory holds.
 */
public final class StructWalk {
    /** The kernel's list, by what it was called: since 6.16, before that with CONFIG_DEBUG_FS, up to 6.8. */
    public static final List<String> LISTS = List.of("dmabuf_list", "debugfs_list", "db_list");
    private static final int TRIES = 3;
    /** Bound on sentences about what went wrong. */
    static final int MAX_PROBLEMS = 100;
    private static final String[][] NEEDED = { { "dma_buf", "size" }, { "dma_buf", "file" }, { "dma_buf", "attachments" }, { "dma_buf", "ops" },
            { "dma_buf", "exp_name" }, { "dma_buf", "list_node" }, { "dma_buf_attachment", "dmabuf" }, { "dma_buf_attachment", "dev" },
            { "dma_buf_attachment", "node" }, { "file", "f_inode" }, { "inode", "i_ino" }, { "device", "kobj.name" } };
    private static final String NOT_CLOSED = "the kernel's list of buffers changed under the walk or does not close: older buffers are missing";

    private final KernelTypes types;
    private final Symbols symbols;
    private final long head;
    private final PagedMemory memory;

    /** @param head address of the list */
    public StructWalk(KernelTypes types, Symbols symbols, KernelMemory memory, long head) {
        this.types = types;
        this.symbols = symbols;
        this.head = head;
        this.memory = new PagedMemory(memory);
    }

    /** Name of the kernel's list among these symbols; null when none is there. */
    public static String list(Symbols symbols) {
        return LISTS.stream().filter(symbols::has).findFirst().orElse(null);
    }

    /** The first member that the walk cannot do without and that this kernel's types lack; null when all are there. */
    public static String missing(KernelTypes types) {
        for (String[] n : NEEDED) {
            if (!types.has(n[0], n[1])) {
                return n[0] + "." + n[1];
            }
        }
        return null;
    }

    /** Whether the list's head can be read at all; without it a walk would only look empty. */
    public boolean reachable() {
        try {
            memory.restart();
            return memory.i64(head) != 0;
        } catch (KernelFault e) {
            return false;
        }
    }

    /** @param missing why buffers are missing; null when none is */
    private record Look(List<Buffers.Seen> seen, String missing, List<String> problems) {
    }

    /** Both looks; the second one's values. */
    public StructDump dump() {
        Look first = look();
        Look second = look();
        Map<Long, Buffers.Seen> before = HashMap.newHashMap(first.seen().size());
        first.seen().forEach(s -> before.put(s.address(), s));
        List<StructBuffer> out = new ArrayList<>(second.seen().size());
        for (Buffers.Seen s : second.seen()) {
            out.add(compared(before.get(s.address()), s));
        }
        return new StructDump(StructDump.Method.KCORE, second.missing(), out, second.problems());
    }

    private Look look() {
        Look look = null;
        for (int i = 0; i < TRIES && (look == null || look.missing() != null); i++) {
            memory.restart();
            look = once();
        }
        return look;
    }

    private Look once() {
        List<String> wrong = new ArrayList<>();
        Buffers buffers = new Buffers(new Bases(memory, types, symbols), wrong);
        KernelList.Nodes nodes = buffers.lists().nodes(head, StructDump.MAX_BUFFERS);
        int node = types.offset("dma_buf", "list_node");
        List<Buffers.Seen> seen = new ArrayList<>(nodes.nodes().length);
        int unread = 0;
        for (long n : nodes.nodes()) {
            try {
                Buffers.Seen s = buffer(buffers, n, n - node);
                if (s != null) {
                    seen.add(s);
                }
            } catch (KernelFault e) {
                unread++;
                if (wrong.size() < MAX_PROBLEMS) {
                    wrong.add("a buffer could not be read: " + e.getMessage());
                }
            }
        }
        String missing = !nodes.closed() ? NOT_CLOSED : unread > 0 ? unread + (unread == 1 ? " buffer" : " buffers") + " could not be read" : null;
        return new Look(seen, missing, wrong);
    }

    /** Null when it has gone meanwhile: a buffer leaves the list before its parts are freed. */
    private Buffers.Seen buffer(Buffers buffers, long node, long address) throws KernelFault {
        try {
            return buffers.read(address);
        } catch (KernelFault e) {
            memory.forget();
            return buffers.lists().linked(node) ? buffers.read(address) : null;
        }
    }

    /** Marks what the two looks do not agree on. Fences and the count of references change all the time and mean nothing here. */
    private static StructBuffer compared(Buffers.Seen before, Buffers.Seen now) {
        StructBuffer b = now.buffer();
        boolean sameList = before != null && java.util.Arrays.equals(before.attachments(), now.attachments());
        List<StructAttachment> marked = sameList && before.buffer().attachments().equals(b.attachments()) ? b.attachments() : marked(before, now);
        boolean same = sameList && b.stable() && before.buffer().stable() && sameFields(before.buffer(), b);
        return same == b.stable() && marked == b.attachments() ? b
                : new StructBuffer(b.ino(), b.size(), b.expName(), b.name(), b.owner(), b.ops(), b.pinOp(), b.fileCount(), b.vmappings(), b.exporter(),
                        b.fences(), marked, same);
    }

    private static List<StructAttachment> marked(Buffers.Seen before, Buffers.Seen now) {
        Map<Long, StructAttachment> old = new HashMap<>();
        for (int i = 0; before != null && i < before.attachments().length; i++) {
            old.put(before.attachments()[i], before.buffer().attachments().get(i));
        }
        List<StructAttachment> marked = new ArrayList<>(now.attachments().length);
        for (int i = 0; i < now.attachments().length; i++) {
            StructAttachment a = now.buffer().attachments().get(i);
            marked.add(a.equals(old.get(now.attachments()[i])) ? a : unstable(a));
        }
        return marked;
    }

    private static StructAttachment unstable(StructAttachment a) {
        return new StructAttachment(a.device(), a.bus(), a.driver(), a.peer2peer(), a.importerOps(), a.callback(), a.allowPeer2peer(), a.sgtCached(), a.umem(),
                a.iommufdLength(), false);
    }

    private static boolean sameFields(StructBuffer a, StructBuffer b) {
        return a.ino() == b.ino() && a.size() == b.size() && a.expName().equals(b.expName()) && Objects.equals(a.name(), b.name())
                && Objects.equals(a.owner(), b.owner()) && a.ops().equals(b.ops()) && a.pinOp().equals(b.pinOp()) && Objects.equals(a.vmappings(), b.vmappings())
                && Objects.equals(a.exporter(), b.exporter());
    }
}

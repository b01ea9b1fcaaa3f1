// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.dmascope.analysis.RdmaAttachments.Use;
import org.dmascope.core.source.rdma.RdmaMr;

/**
 * The join without the kernel's structures: the device of the region is attached to the buffer by name, the region's process holds the buffer,
 * and the region is not longer than the buffer.
 */
final class HolderJoin {
    /** Sizes of buffers are whole pages (dma_buf_export()); on machines with larger pages only the weaker test holds. */
    private static final long PAGE = 4096;

    private final MrJoin join;
    private final String device;
    private final boolean shared;
    private final Map<BufferState, List<AttachmentState>> on = new IdentityHashMap<>();
    private final Map<Integer, TreeMap<Long, List<BufferState>>> held = new HashMap<>();

    /** @param shared whether another RDMA device has the same dev_name */
    HolderJoin(MrJoin join, String device, List<Use> uses, boolean shared) {
        this.join = join;
        this.device = device;
        this.shared = shared;
        uses.forEach(u -> on.computeIfAbsent(u.buffer(), b -> new ArrayList<>(1)).add(u.attachment()));
        for (BufferState b : on.keySet()) {
            if (b.size().known()) {
                long size = b.size().value();
                b.holders().stream().map(HoldingState::pid).distinct()
                        .forEach(pid -> held.computeIfAbsent(pid, p -> new TreeMap<>()).computeIfAbsent(size, s -> new ArrayList<>(1)).add(b));
            }
        }
    }

    /** A guess at first: another region may claim the same attachment. */
    private record Guess(BufferState buffer, boolean wholeBuffer) {
    }

    void run(List<RdmaMr> all, List<Integer> open, MrVerdict[] verdicts) {
        MrVerdict notHeld = join.unjoined("its process holds no buffer to which " + device + " is attached: it may have closed the descriptor, or the region covers"
                + " memory of the process", "read the kernel's structures: as root, on the live host");
        Map<Integer, Guess> guesses = new HashMap<>();
        Map<BufferState, Integer> claims = new IdentityHashMap<>();
        for (int i : open) {
            TreeMap<Long, List<BufferState>> own = held.get(all.get(i).pid());
            Guess g = own == null ? null : guess(own, all.get(i).length());
            if (g != null) {
                guesses.put(i, g);
                claims.merge(g.buffer, 1, Integer::sum);
            } else {
                verdicts[i] = own == null ? notHeld : none(own, all.get(i).length());
            }
        }
        guesses.forEach((i, g) -> verdicts[i] = decide(g, claims.get(g.buffer)));
    }

    private static Guess guess(TreeMap<Long, List<BufferState>> own, long length) {
        if (length < 0 || length > Long.MAX_VALUE - PAGE) {
            return null;
        }
        List<BufferState> equal = own.getOrDefault((length + PAGE - 1) / PAGE * PAGE, List.of());
        if (equal.size() == 1) {
            return new Guess(equal.getFirst(), true);
        }
        Map.Entry<Long, List<BufferState>> last = own.lastEntry();
        boolean onlyOne = equal.isEmpty() && last.getKey() >= length && last.getValue().size() == 1 && own.headMap(last.getKey(), false).ceilingKey(length) == null;
        return onlyOne ? new Guess(last.getValue().getFirst(), false) : null;
    }

    private MrVerdict none(TreeMap<Long, List<BufferState>> own, long length) {
        int fitting = own.tailMap(length, true).values().stream().mapToInt(List::size).sum();
        return fitting == 0 ? join.unjoined("every buffer that its process holds and to which " + device + " is attached is shorter than the region", null)
                : join.ambiguous("its process holds " + fitting + " buffers that are long enough and to which " + device + " is attached");
    }

    private MrVerdict decide(Guess g, int claimed) {
        List<AttachmentState> by = on.get(g.buffer);
        if (claimed > by.size()) {
            return join.ambiguous(claimed + " regions could sit on the buffer, to which " + device + " is attached " + (by.size() == 1 ? "once" : by.size() + " times"));
        }
        String confidence = shared || !g.wholeBuffer ? "low" : "medium";
        return join.joined(g.buffer, by, confidence, device + " is attached to it, the region's process holds it, and the region is "
                + (g.wholeBuffer ? "as long as it" : "not longer than it"));
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.RdmaAttachments.Use;
import org.dmascope.core.Names;
import org.dmascope.core.source.rdma.RdmaMr;

/**
 * The join where the kernel's structures were read: each attachment says its RDMA device and the exact length that was registered
 * ({@code ib_umem.ibdev}, {@code ib_umem.length}), so only regions of that length can be its own. Who holds the buffer tells those apart.
 */
final class LengthJoin {
    private final MrJoin join;
    private final String device;
    private final Map<Long, Map<BufferState, List<Use>>> byLength = new HashMap<>();

    LengthJoin(MrJoin join, String device, List<Use> uses) {
        this.join = join;
        this.device = device;
        for (Use u : uses) {
            byLength.computeIfAbsent(u.length(), l -> new IdentityHashMap<>()).computeIfAbsent(u.buffer(), b -> new ArrayList<>(1)).add(u);
        }
    }

    void run(List<RdmaMr> all, List<Integer> open, MrVerdict[] verdicts, MrJoin.PlainVerdicts plain) {
        Map<Long, List<Integer>> regions = new LinkedHashMap<>();
        for (int i : open) {
            regions.computeIfAbsent(all.get(i).length(), l -> new ArrayList<>(2)).add(i);
        }
        MrVerdict none = plain.none("no umem of " + Names.display(device) + " over a dma-buf has this length");
        regions.forEach((length, of) -> {
            Map<BufferState, List<Use>> on = byLength.get(length);
            if (on == null) {
                of.forEach(i -> verdicts[i] = none);
            } else {
                new Group(on, of, all).decide(verdicts, plain);
            }
        });
    }

    /** Regions and attachments of one length. */
    private final class Group {
        private final Map<BufferState, List<Use>> on;
        private final List<Integer> regions;
        private final List<RdmaMr> all;
        private final Map<Integer, Integer> regionsOf = new HashMap<>();
        private final Map<Integer, List<BufferState>> held = new HashMap<>();
        private final Map<BufferState, Integer> claims = new IdentityHashMap<>();

        Group(Map<BufferState, List<Use>> on, List<Integer> regions, List<RdmaMr> all) {
            this.on = on;
            this.regions = regions;
            this.all = all;
            regions.forEach(i -> regionsOf.merge(all.get(i).pid(), 1, Integer::sum));
            for (BufferState b : on.keySet()) {
                b.holders().stream().map(HoldingState::pid).distinct().forEach(pid -> {
                    held.computeIfAbsent(pid, p -> new ArrayList<>(1)).add(b);
                    claims.merge(b, regionsOf.getOrDefault(pid, 0), Integer::sum);
                });
            }
        }

        void decide(MrVerdict[] verdicts, MrJoin.PlainVerdicts plain) {
            int free = (int) regions.stream().filter(i -> of(i).isEmpty()).count();
            int uses = on.values().stream().mapToInt(List::size).sum();
            if (free > 0 && free < regions.size() && regions.size() > uses) {
                // one of them may be on the buffer, its descriptor closed, and the holder's own region over memory
                MrVerdict v = join.ambiguous(device + " has registered this length of dma-bufs " + uses + " times, and " + regions.size() + " regions have it, " + free
                        + " of them of processes that are not seen to hold one");
                regions.forEach(i -> verdicts[i] = v);
                return;
            }
            MrVerdict rest = free == 0 ? null : rest(free, plain);
            Map<BufferState, MrVerdict> made = new IdentityHashMap<>();
            for (int i : regions) {
                List<BufferState> candidates = of(i);
                if (candidates.isEmpty()) {
                    verdicts[i] = rest;
                } else if (candidates.size() > 1) {
                    verdicts[i] = join.ambiguous("its process holds " + candidates.size() + " buffers on which " + device + " has registered this length");
                } else {
                    verdicts[i] = made.computeIfAbsent(candidates.getFirst(), b -> one(b, free));
                }
            }
        }

        private List<BufferState> of(int region) {
            return held.getOrDefault(all.get(region).pid(), List.of());
        }

        private MrVerdict one(BufferState b, int free) {
            List<Use> uses = on.get(b);
            int claimed = claims.get(b);
            if (claimed > uses.size()) {
                return join.ambiguous(claimed + " regions of this length are of processes that hold the buffer, on which " + device + " has registered this length "
                        + (uses.size() == 1 ? "once" : uses.size() + " times"));
            }
            return join.joined(b, attachments(uses), free == 0 ? "high" : "medium", "the attachment registered this length for " + device
                    + ", and the region's process holds the buffer");
        }

        /** Of regions whose process holds none of the buffers: it may have closed the descriptor after it registered. */
        private MrVerdict rest(int free, MrJoin.PlainVerdicts plain) {
            BufferState only = null;
            int left = 0;
            for (Map.Entry<BufferState, List<Use>> e : on.entrySet()) {
                int more = e.getValue().size() - claims.getOrDefault(e.getKey(), 0);
                if (more < 0 || more > 0 && only != null) {
                    return join.ambiguous("its process holds none of the " + on.size() + " buffers on which " + device + " has registered this length; it may have closed one");
                }
                if (more > 0) {
                    only = e.getKey();
                    left = more;
                }
            }
            if (only == null) {
                return plain.none("every umem of " + device + " of this length belongs to regions of processes that hold the buffer");
            }
            if (left != free) {
                return join.ambiguous(free + " regions of this length are of processes that do not hold the buffer, on which " + device + " has registered it "
                        + (left == 1 ? "once" : left + " times") + " more");
            }
            return join.joined(only, attachments(on.get(only)), "medium", "the attachment registered this length for " + device
                    + ", and no other region is left for it; the region's process is not seen to hold the buffer");
        }

        private static List<AttachmentState> attachments(List<Use> uses) {
            return uses.stream().map(Use::attachment).toList();
        }
    }
}

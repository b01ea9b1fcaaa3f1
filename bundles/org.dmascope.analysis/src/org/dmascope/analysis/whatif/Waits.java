// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.HoldingState;
import org.dmascope.analysis.RegionState;

/** On whom a revoke, a reset or an unplug waits. A process is one object for all that it holds, and the holders of a buffer are one list for all its attachments. */
final class Waits {
    private final Map<Integer, Affected> processes = new HashMap<>();
    private BufferState last;
    private List<Affected> lastHolders;

    /** A wait for an attachment waits for the process of its memory region, else for the holders of the buffer, one of which made it, else all that is known is itself. */
    List<Affected> of(BufferState b, AttachmentState a, List<RegionState> regions) {
        List<Affected> made = new ArrayList<>();
        for (RegionState r : regions) {
            if (RegionRules.mayBe(r, a) && r.pid().known()) {
                made.add(process(r.pid().value(), r.comm().value()));
            }
        }
        List<Affected> known = made.isEmpty() ? holders(b) : made;
        return known.isEmpty() ? List.of(Affected.of(a)) : List.copyOf(known);
    }

    /** A wait for a buffer. */
    List<Affected> of(BufferState b, Affected itself) {
        List<Affected> known = holders(b);
        return known.isEmpty() ? List.of(itself) : known;
    }

    private List<Affected> holders(BufferState b) {
        if (last != b) {
            List<Affected> all = new ArrayList<>(b.holders().size());
            for (HoldingState h : b.holders()) {
                all.add(process(h.pid(), h.comm()));
            }
            last = b;
            lastHolders = List.copyOf(all);
        }
        return lastHolders;
    }

    private Affected process(int pid, String comm) {
        Affected known = processes.get(pid);
        if (known == null || !Objects.equals(known.comm(), comm)) {
            known = Affected.process(pid, comm);
            processes.put(pid, known);
        }
        return known;
    }
}

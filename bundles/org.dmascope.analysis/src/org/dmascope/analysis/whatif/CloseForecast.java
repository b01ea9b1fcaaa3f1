// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.HoldingState;
import org.dmascope.analysis.ProcessState;
import org.dmascope.analysis.RegionState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.rules.Clue;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Effect;

/** What the end of a process does. The same under every policy: no proposal changes what closing means. */
final class CloseForecast {
    private static final Fact<Integer> MAKER = Fact.unknown("the kernel keeps no process with an attachment", "record from before it attaches (dmascope watch): the events name the process");
    private static final Fact<Integer> WHOSE = Fact.unknown("references that no process is seen to hold: descriptors under way, handles, imports, or a second count by a fork",
            "read again as root");
    private final Host host;
    private final Action.Close action;
    private final Policy policy;
    private final List<Consequence> out = new ArrayList<>();
    private final Gaps gaps = new Gaps();
    private String comm;

    CloseForecast(Host host, Action.Close action, Policy policy) {
        this.host = host;
        this.action = action;
        this.policy = policy;
    }

    Prediction predict() {
        Snapshot s = host.snapshot();
        int pid = action.pid();
        Set<BufferState> touched = Collections.newSetFromMap(new IdentityHashMap<>());
        List<BufferState> order = new ArrayList<>();
        for (ProcessState p : s.processes()) {
            if (p.process().pid() == pid) {
                comm = p.process().comm();
                p.holdings().stream().map(HoldingState::buffer).filter(touched::add).forEach(order::add);
            }
        }
        for (RegionState r : s.regions()) {
            if (r.pid().known() && r.pid().value() == pid && r.buffer() instanceof BufferState b && touched.add(b)) {
                order.add(b);
            }
        }
        order.forEach(b -> buffer(host.exposed(b)));
        if (!order.isEmpty()) {
            out.add(Consequence.of(Affected.process(pid, comm), Outcome.of(Effect.KILLED, WhatIfRule.ENDS)));
        } else {
            gaps.add("no process " + pid + " is seen to hold a buffer or a memory region", "dmascope show --view holders lists those that are");
        }
        gaps.known(s.holdersKnown());
        if (!s.rdma().isEmpty()) {
            gaps.known(s.regionsKnown());
        }
        return Prediction.of(action, policy, out, gaps.list());
    }

    private void buffer(Exposed e) {
        BufferState b = e.buffer();
        HoldingState own = b.holders().stream().filter(h -> h.pid() == action.pid()).findFirst().orElse(null);
        List<AttachmentState> attachments = e.attachments();
        List<RegionState> regions = host.regions(b);
        List<Outcome> outcomes = new ArrayList<>(attachments.size());
        attachments.forEach(a -> outcomes.add(attachment(b, a, own, regions)));
        Outcome o = judge(e, own, outcomes);
        long freed = o.effect() == Effect.KILLED ? e.size() : 0;
        out.add(Consequence.of(Affected.of(b), o, freed, freed > 0 ? 0 : e.pinnedBytes()));
        for (int i = 0; i < outcomes.size(); i++) {
            out.add(Consequence.of(Affected.of(attachments.get(i)), outcomes.get(i)));
        }
        for (RegionState r : regions) {
            out.add(Consequence.of(Affected.of(r), region(r)));
        }
        if (own != null && !own.maps().isEmpty()) {
            out.add(Consequence.of(Affected.mapping(b, own.pid(), own.comm()), Outcome.of(Effect.KILLED, WhatIfRule.CLOSED_MAP)));
        }
    }

    private Outcome region(RegionState r) {
        return !r.pid().known() ? Outcome.unread("process", r.pid())
                : r.pid().value() == action.pid() ? Outcome.of(Effect.KILLED, WhatIfRule.CLOSED_REGION, new Clue("process", r.pid()))
                        : Outcome.of(Effect.SURVIVES, WhatIfRule.OTHER_REGION, new Clue("process", r.pid()));
    }

    private Outcome attachment(BufferState b, AttachmentState a, HoldingState own, List<RegionState> regions) {
        for (RegionState r : regions) {
            if (r.attachment() != null && RegionRules.mayBe(r, a)) {
                return region(r);
            }
        }
        if (own == null || own.gems().stream().noneMatch(g -> g.device().equals(a.deviceName()))) {
            return Outcome.of(Effect.UNKNOWN, WhatIfRule.IMPORTER_PROCESS, new Clue("importing process", MAKER));
        }
        for (HoldingState h : b.holders()) {
            if (h != own && h.gems().stream().anyMatch(g -> g.device().equals(a.deviceName()))) {
                return Outcome.of(Effect.SURVIVES, WhatIfRule.OTHERS_HOLD, new Clue("holder", Fact.of(h.pid(), h.evidence())));
            }
        }
        return b.holderCount().known() ? Outcome.of(Effect.KILLED, WhatIfRule.CLOSED_HANDLE, new Clue("holders", b.holderCount()))
                : Outcome.unread("holders", b.holderCount());
    }

    private Outcome judge(Exposed e, HoldingState own, List<Outcome> attachments) {
        BufferState b = e.buffer();
        for (HoldingState h : b.holders()) {
            if (h != own) {
                return Outcome.of(Effect.SURVIVES, WhatIfRule.OTHERS_HOLD, new Clue("holder", Fact.of(h.pid(), h.evidence())));
            }
        }
        for (Outcome o : attachments) {
            if (o.effect() == Effect.SURVIVES) {
                return Outcome.of(Effect.SURVIVES, WhatIfRule.OTHERS_HOLD, o.clues().toArray(Clue[]::new));
            }
        }
        if (!b.attachmentCount().known() || !b.holderCount().known() || !b.refs().known()) {
            return !b.attachmentCount().known() ? Outcome.unread("attachments", b.attachmentCount())
                    : b.holderCount().known() ? Outcome.unread("references", b.refs()) : Outcome.unread("holders", b.holderCount());
        }
        for (Outcome o : attachments) {
            if (o.effect() == Effect.UNKNOWN) {
                return o;
            }
        }
        long seen = own == null ? 0 : (long) own.fds().size() + own.maps().size() + own.gems().size();
        seen += attachments.size();
        return b.refs().value() > seen
                ? Outcome.of(Effect.UNKNOWN, WhatIfRule.OTHER_REFERENCES, new Clue("references", b.refs()), new Clue("references of this process", host.reckoned(seen)), new Clue("others", WHOSE))
                : Outcome.of(Effect.KILLED, WhatIfRule.LAST_HOLDER, new Clue("references", b.refs()), new Clue("holders", b.holderCount()));
    }
}

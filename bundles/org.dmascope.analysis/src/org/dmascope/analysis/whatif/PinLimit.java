// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.HashSet;
import java.util.Set;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.CgroupState;
import org.dmascope.analysis.MemoryState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.rules.Clue;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Effect;

/**
 * A limit on pinned device memory for each control group, which the mail of 2021 asks for and leaves open ("cgroups for (pinned) buffers"). It is played as what fits the dmem
 * controller best: eviction must spare a group's effective minimum, and cannot take what is pinned, so a group may pin within its minimum. A pin beyond it is refused with ENOMEM;
 * whoever asked for it is not there, and the memory can be moved. The top has no minimum and is not limited.
 */
final class PinLimit {
    private static final Fact<String> NO_GROUPS = Fact.unknown("no control group is charged for the memory of this device, so none limits it", "a kernel with CONFIG_CGROUP_DMEM, and a driver that charges");
    private static final Fact<Integer> FIRST = Fact.unknown("which pins of the group came first, and so were within the limit, is in no interface", null);

    private final MemoryState region;
    private final GroupOrder groups;
    private final Set<BufferState> refused = new HashSet<>();

    private PinLimit(MemoryState region) {
        this.region = region;
        groups = region == null ? null : GroupOrder.unlimited(region);
    }

    /** Of a device: its memory that groups are charged for, when there is just one. */
    static PinLimit of(Snapshot snapshot, String device) {
        return new PinLimit(GroupOrder.charged(snapshot, device));
    }

    /** @param today what becomes of it today */
    VictimRules.Answer judge(Exposed e, VictimRules.Answer today) {
        if (today.outcome().rule() != WhatIfRule.EVICT_PINNED) {
            return today;
        }
        Fact<String> group = region == null ? NO_GROUPS : region.chargedTo(e.buffer());
        CgroupState g = group.known() ? groups.group(group.value()) : null;
        if (g == null) {
            return open("control group", group.known() ? Fact.unknown("its control group was not read", "read as root") : group);
        }
        if (g.cgroup().equals(GroupOrder.TOP)) {
            return today;
        }
        if (g.min() != null && !g.min().known()) {
            return open("min", g.min());
        }
        return judge(e, g, g.min() == null ? 0 : groups.protection(g, CgroupState::min), new Clue("control group", group));
    }

    private VictimRules.Answer judge(Exposed e, CgroupState g, long limit, Clue charged) {
        long pinned = g.pinned().bytes();
        if (pinned <= limit && !g.pinned().all().known()) {
            return open("pinned", g.pinned().all());
        }
        Clue clue = g.min() == null ? charged : new Clue("min of " + g.cgroup(), g.min());
        if (pinned <= limit) {
            return new VictimRules.Answer(Victim.NEVER, Outcome.of(Effect.SURVIVES, WhatIfRule.PIN_WITHIN, charged, clue));
        }
        if (e.size() <= limit) {
            return open("order", FIRST);
        }
        refused.add(e.buffer());
        return new VictimRules.Answer(Victim.MOVABLE, Outcome.of(Effect.MOVED, WhatIfRule.PIN_REFUSED, charged, clue));
    }

    private static VictimRules.Answer open(String what, Fact<?> why) {
        return new VictimRules.Answer(Victim.OPEN, Outcome.unread(what, why));
    }

    /** Whether it would not be pinned, and those who pin it not be there. */
    boolean refused(BufferState b) {
        return refused.contains(b);
    }
}

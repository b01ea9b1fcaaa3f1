// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.CgroupState;
import org.dmascope.analysis.MemoryState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.rules.Clue;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Effect;

/**
 * In which order the dmem controller lets eviction take the buffers of a device (kernel/cgroup/dmem.c, dmem_cgroup_state_evict_valuable()): at the limit of a group only
 * what is charged to it and below; then nothing of a group within its effective minimum, and what is within its effective low mark only when nothing else is left.
 */
final class GroupOrder {
    static final String TOP = "/";

    private final MemoryState region;
    private final Map<String, CgroupState> groups = new HashMap<>();
    private final Fact<String> wanting;
    /** The group whose limit is hit; null when none is. */
    private CgroupState limit;

    private GroupOrder(MemoryState region, Fact<String> wanting) {
        this.region = region;
        this.wanting = wanting;
        region.groups().forEach(g -> groups.put(g.cgroup(), g));
    }

    /**
     * @param wanting path of the group of whoever wants memory
     * @return null where no group of this device's memory has a limit or is protected, so that groups make no difference
     */
    static GroupOrder of(Snapshot snapshot, String device, Fact<String> wanting, long bytes) {
        MemoryState found = charged(snapshot, device);
        if (found == null || found.groups().stream().noneMatch(GroupOrder::matters)) {
            return null;
        }
        GroupOrder order = new GroupOrder(found, wanting);
        order.limit = wanting.known() ? order.limit(bytes) : null;
        return order;
    }

    /** Of a region alone, when no limit is hit. */
    static GroupOrder unlimited(MemoryState region) {
        return new GroupOrder(region, Fact.unknown("nobody wants memory", null));
    }

    /** The memory of a device that control groups are charged for; null when there is none, or more than one. */
    static MemoryState charged(Snapshot snapshot, String device) {
        MemoryState found = null;
        for (MemoryState m : snapshot.memory()) {
            if (m.device().known() && m.device().value().equals(device) && m.region().startsWith("vram") && !m.groups().isEmpty()) {
                if (found != null) {
                    return null; // which of them is not told by a placement, and then no group is known for a buffer either
                }
                found = m;
            }
        }
        return found;
    }

    /** Null when it is not charged. */
    CgroupState group(String path) {
        return groups.get(path);
    }

    private static boolean matters(CgroupState g) {
        return value(g.min(), 0) > 0 || value(g.low(), 0) > 0 || value(g.max(), Long.MAX_VALUE) < Long.MAX_VALUE;
    }

    private static long value(Fact<Long> f, long without) {
        return f == null || !f.known() ? without : f.value();
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(1, path.lastIndexOf('/')));
    }

    /** The nearest group at or above a path that is charged. */
    private CgroupState nearest(String path) {
        for (String p = path; p.startsWith(TOP); p = parent(p)) {
            CgroupState g = groups.get(p);
            if (g != null || p.equals(TOP)) {
                return g;
            }
        }
        return null;
    }

    /** The first group, from the wanting one up, that may not be charged so much more: page_counter_try_charge(). */
    private CgroupState limit(long bytes) {
        for (CgroupState g = nearest(wanting.value()); g != null; g = g.cgroup().equals(TOP) ? null : nearest(parent(g.cgroup()))) {
            if (value(g.current(), 0) > value(g.max(), Long.MAX_VALUE) - bytes) {
                return g;
            }
        }
        return null;
    }

    /** What becomes of a buffer that could be evicted if there were no groups. */
    VictimRules.Answer judge(BufferState b, VictimRules.Answer plain) {
        if (plain.victim() != Victim.MOVABLE) {
            return plain;
        }
        Fact<String> group = region.chargedTo(b);
        if (!wanting.known() || !group.known()) {
            return new VictimRules.Answer(Victim.OPEN, Outcome.unread("control group", wanting.known() ? group : wanting));
        }
        Clue charged = new Clue("control group", group);
        if (limit != null && !within(group.value(), limit.cgroup())) {
            return new VictimRules.Answer(Victim.NEVER, Outcome.of(Effect.SURVIVES, WhatIfRule.EVICT_OTHER_GROUP, charged, new Clue("max of " + limit.cgroup(), limit.max())));
        }
        if (limit != null && (limit.cgroup().equals(TOP) || group.value().equals(limit.cgroup()))) {
            return plain;
        }
        CgroupState g = groups.get(group.value());
        Fact<Long> unread = g == null ? null : unread(g);
        if (g == null || unread != null) {
            return g == null ? plain : new VictimRules.Answer(Victim.OPEN, Outcome.unread("protection", unread));
        }
        if (g.current().value() <= protection(g, CgroupState::min)) {
            return g.min() == null ? plain : new VictimRules.Answer(Victim.NEVER, Outcome.of(Effect.SURVIVES, WhatIfRule.EVICT_MIN, charged, new Clue("min", g.min())));
        }
        return g.low() == null || g.current().value() > protection(g, CgroupState::low) ? plain
                : new VictimRules.Answer(Victim.PROTECTED, Outcome.of(Effect.MOVED, WhatIfRule.EVICT_LOW, charged, new Clue("low", g.low())));
    }

    private static boolean within(String group, String top) {
        return top.equals(TOP) || group.equals(top) || group.startsWith(top + "/");
    }

    /** What of a group, or of one that decides on its protection, could not be read; null when all was. */
    private static Fact<Long> unread(CgroupState g) {
        for (Fact<Long> f : List.of(g.current(), g.min() == null ? g.current() : g.min(), g.low() == null ? g.current() : g.low())) {
            if (!f.known()) {
                return f;
            }
        }
        return null;
    }

    /** Effective protection: mm/page_counter.c effective_protection(), with what siblings do not claim handed on, as dmem asks for it. */
    long protection(CgroupState g, Function<CgroupState, Fact<Long>> of) {
        CgroupState root = limit != null ? limit : groups.get(TOP);
        CgroupState above = g.cgroup().equals(TOP) || g == root ? null : nearest(parent(g.cgroup()));
        long setting = value(of.apply(g), 0);
        if (above == null || above == root) {
            return setting;
        }
        long usage = value(g.current(), 0);
        long given = protection(above, of);
        long claimed = Math.min(usage, setting);
        long siblings = 0;
        for (CgroupState s : groups.values()) {
            if (!s.cgroup().equals(TOP) && nearest(parent(s.cgroup())) == above) {
                siblings = Totals.plus(siblings, Math.min(value(s.current(), 0), value(of.apply(s), 0)));
            }
        }
        if (siblings > given) {
            return share(claimed, given, siblings);
        }
        long total = value(above.current(), 0);
        return given > siblings && total > siblings && usage > claimed ? claimed + share(given - siblings, usage - claimed, total - siblings) : claimed;
    }

    private static long share(long a, long part, long whole) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(part)).divide(BigInteger.valueOf(whole)).longValue();
    }
}

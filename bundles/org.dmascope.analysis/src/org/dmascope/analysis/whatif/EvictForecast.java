// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.ProcessState;
import org.dmascope.analysis.RegionState;
import org.dmascope.analysis.rules.Clue;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Effect;
import org.dmascope.core.axis.Pinned;

/** Who would be moved out of device memory so that a process gets some. */
final class EvictForecast {
    private static final Fact<Integer> ORDER = Fact.unknown("the order in which the driver last used its buffers is in no interface", null);
    private static final Fact<String> WHICH = Fact.unknown("there is memory of several devices, and which is wanted is not said", "name the device: --device");
    private final Host host;
    private final Action.Evict action;
    private final Policy policy;
    private final VictimRules rules;
    private final RegionRules regionRules;
    private final List<Consequence> out = new ArrayList<>();
    private final Gaps gaps = new Gaps();
    /** Devices whose memory the candidates are in. */
    private final Set<String> devices = new TreeSet<>();
    private final Map<Victim, Long> sums = new HashMap<>();
    private final Map<String, GroupOrder> orders = new HashMap<>();
    private final Map<String, PinLimit> limits = new HashMap<>();

    EvictForecast(Host host, Action.Evict action, Policy policy) {
        this.host = host;
        this.action = action;
        this.policy = policy;
        rules = new VictimRules(policy.softPin(), owner());
        regionRules = new RegionRules(policy);
    }

    private Fact<Long> owner() {
        if (action.cgroup() != null) {
            return groupOwner();
        }
        for (ProcessState p : host.snapshot().processes()) {
            if (p.process().pid() == action.pid()) {
                return p.process().uid() < 0 ? Fact.unknown("the user of process " + action.pid() + " could not be read", "read as root") : Fact.of(p.process().uid(), p.evidence());
            }
        }
        return Fact.unknown("process " + action.pid() + " holds no buffer, so its user was not read", null);
    }

    /** The user of all processes of the group, when there is only one. */
    private Fact<Long> groupOwner() {
        Fact<Long> owner = null;
        for (ProcessState p : host.snapshot().processes()) {
            if (action.cgroup().equals(p.process().cgroup())) {
                if (p.process().uid() < 0 || owner != null && owner.value() != p.process().uid()) {
                    return Fact.unknown("the control group has processes of several users, or of one that could not be read", null);
                }
                owner = Fact.of(p.process().uid(), p.evidence());
            }
        }
        return owner == null ? Fact.unknown("no process of this control group holds a buffer, so its user was not read", null) : owner;
    }

    /** The group that is charged for what is wanted. */
    private Fact<String> wanting() {
        if (action.cgroup() != null) {
            return host.reckoned(action.cgroup());
        }
        for (ProcessState p : host.snapshot().processes()) {
            if (p.process().pid() == action.pid() && p.process().cgroup() != null) {
                return Fact.of(p.process().cgroup(), p.evidence());
            }
        }
        return Fact.unknown("the control group of process " + action.pid() + " was not read", "name the group: --for /PATH");
    }

    /** By the order of control groups, where the memory is charged to any and the policy is today's. */
    private VictimRules.Answer ordered(BufferState b, VictimRules.Answer plain) {
        if (!policy.today() || !b.exporter().known()) {
            return plain;
        }
        String device = b.exporter().value();
        if (!orders.containsKey(device)) {
            orders.put(device, GroupOrder.of(host.snapshot(), device, wanting(), action.bytes()));
        }
        GroupOrder order = orders.get(device);
        return order == null ? plain : order.judge(b, plain);
    }

    /** Where pins are limited: those beyond are not there. */
    private VictimRules.Answer limited(Exposed e, VictimRules.Answer plain) {
        return policy == Policy.PIN_LIMIT ? limits.computeIfAbsent(device(e.buffer()), d -> PinLimit.of(host.snapshot(), d)).judge(e, plain) : plain;
    }

    private static String device(BufferState b) {
        return b.exporter().known() ? b.exporter().value() : "";
    }

    private boolean refused(BufferState b) {
        PinLimit limit = limits.get(device(b));
        return limit != null && limit.refused(b);
    }

    Prediction predict() {
        gaps.known(host.snapshot().buffersKnown());
        Exports exports = action.device() == null ? null : new Exports(host.snapshot(), action.device(), gaps);
        List<Exposed> candidates = new ArrayList<>();
        List<Outcome> judged = new ArrayList<>();
        List<Victim> kinds = new ArrayList<>();
        for (BufferState b : host.snapshot().buffers()) {
            if (!b.placement().known()) {
                gaps.add("where the memory of some buffers is was not read: " + b.placement().reason(), b.placement().remedy());
                continue;
            }
            if (exports != null && !exports.has(b)) {
                continue;
            }
            Exposed e = host.exposed(b);
            if (e.inDeviceMemory()) {
                VictimRules.Answer a = ordered(b, limited(e, rules.judge(e)));
                candidates.add(e);
                devices.add(device(b));
                judged.add(a.outcome());
                kinds.add(a.victim());
                sums.merge(a.victim(), e.size(), Totals::plus);
            }
        }
        for (int i = 0; i < candidates.size(); i++) {
            buffer(candidates.get(i), judged.get(i), kinds.get(i));
        }
        request();
        return Prediction.of(action, policy, out, gaps.list());
    }

    private long sum(Victim v) {
        return sums.getOrDefault(v, 0L);
    }

    /** Bytes still wanted when it comes to victims of this kind. */
    private long wanted(Victim v) {
        return Math.max(0, v == Victim.LAST_RESORT || v == Victim.PROTECTED ? action.bytes() - sum(Victim.MOVABLE) : action.bytes());
    }

    private Outcome settled(Outcome o, Victim v) {
        if (v != Victim.MOVABLE && v != Victim.LAST_RESORT && v != Victim.PROTECTED) {
            return o;
        }
        if (devices.size() > 1) {
            return Outcome.of(Effect.UNKNOWN, WhatIfRule.UNREAD, new Clue("device", WHICH));
        }
        long wanted = wanted(v);
        if (wanted == 0) {
            return new Outcome(Effect.SURVIVES, v == Victim.PROTECTED ? WhatIfRule.EVICT_LOW_SPARED : WhatIfRule.NOT_NEEDED, o.clues());
        }
        // a buffer whose victimhood is open may come first, so that not all of these are needed
        if (sum(v) > wanted || Totals.plus(sum(v), sum(Victim.OPEN)) > wanted && sum(Victim.OPEN) > 0) {
            List<Clue> clues = new ArrayList<>(o.clues());
            clues.add(new Clue("order", ORDER));
            return new Outcome(Effect.UNKNOWN, WhatIfRule.EVICT_ORDER, clues);
        }
        return new Outcome(Effect.MOVED, v == Victim.MOVABLE ? WhatIfRule.EVICT_ALL : v == Victim.PROTECTED ? WhatIfRule.EVICT_LOW : WhatIfRule.SOFT_KILLED, o.clues());
    }

    private void buffer(Exposed e, Outcome judged, Victim v) {
        Outcome o = settled(judged, v);
        boolean moved = o.effect() == Effect.MOVED;
        out.add(Consequence.of(Affected.of(e.buffer()), o, moved ? e.size() : 0, moved || v == Victim.MOVABLE || v == Victim.PROTECTED ? 0 : e.pinnedBytes()));
        List<Outcome> outcomes = new ArrayList<>();
        boolean refused = refused(e.buffer());
        for (AttachmentState a : e.attachments()) {
            Outcome of = refused && a.pinned().known() && a.pinned().value() != Pinned.NO ? Outcome.of(Effect.REFUSED, WhatIfRule.PIN_REFUSED, new Clue("pinned", a.pinned()))
                    : o.effect() == Effect.UNKNOWN ? o : !moved ? new Outcome(Effect.SURVIVES, o.rule(), o.clues())
                    : v == Victim.LAST_RESORT ? new ProposedRules(true).judge(e, a, null) : TodayRules.moved(e, a);
            outcomes.add(of);
            out.add(Consequence.of(Affected.of(a), of));
        }
        for (RegionState r : host.regions(e.buffer())) {
            out.add(Consequence.of(Affected.of(r), regionRules.judge(r, e.attachments(), outcomes)));
        }
    }

    /** Whether the process gets what it wants. What is freed without that it shows whose, is freed here. */
    private void request() {
        long sure = Totals.plus(Totals.plus(sum(Victim.MOVABLE), sum(Victim.LAST_RESORT)), sum(Victim.PROTECTED));
        Clue wanted = new Clue("bytes wanted", host.reckoned(action.bytes()));
        Clue can = new Clue("bytes that can be moved", host.reckoned(sure));
        Outcome o;
        if (devices.size() > 1) {
            o = Outcome.of(Effect.UNKNOWN, WhatIfRule.UNREAD, wanted, new Clue("device", WHICH));
        } else if (sure >= action.bytes()) {
            o = Outcome.of(Effect.SURVIVES, WhatIfRule.EVICT_ENOUGH, wanted, can);
        } else if (Totals.plus(sure, sum(Victim.OPEN)) >= action.bytes() || !gaps.list().isEmpty()) {
            o = Outcome.of(Effect.UNKNOWN, WhatIfRule.UNREAD, wanted, can, new Clue("other victims",
                    Fact.unknown("whether more could be moved is not known: pins, owners or places of some buffers were not read", "read as root, on the live host")));
        } else {
            o = Outcome.of(Effect.REFUSED, WhatIfRule.EVICT_SHORT, wanted, can);
        }
        long listed = out.stream().mapToLong(Consequence::freed).reduce(0, Totals::plus);
        String comm = host.snapshot().processes().stream().filter(p -> p.process().pid() == action.pid()).map(p -> p.process().comm()).findFirst().orElse(null);
        out.add(Consequence.of(action.cgroup() != null ? Affected.cgroup(action.cgroup()) : Affected.process(action.pid(), comm), o, o.effect() == Effect.SURVIVES ? Math.max(0, action.bytes() - listed) : 0, 0));
    }
}

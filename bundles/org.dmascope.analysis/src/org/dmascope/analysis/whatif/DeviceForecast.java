// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.HoldingState;
import org.dmascope.analysis.RegionState;
import org.dmascope.core.axis.Effect;

/** What a revoke, a reset or an unplug does. */
final class DeviceForecast {
    private final Host host;
    private final Action.OnTarget action;
    private final Policy policy;
    private final Remembered rules;
    private final BufferRules bufferRules;
    private final RegionRules regionRules;
    private final Effects.Builder out = new Effects.Builder();
    private final Map<Integer, String> losers = new LinkedHashMap<>();
    private final SharedOutcomes shared = new SharedOutcomes();
    private final Waits waits = new Waits();
    private final Gaps gaps = new Gaps();

    DeviceForecast(Host host, Action.OnTarget action, Policy policy) {
        this.host = host;
        this.action = action;
        this.policy = policy;
        rules = new Remembered(AttachmentRules.of(policy, host), action);
        bufferRules = new BufferRules(policy);
        regionRules = new RegionRules(policy);
    }

    Prediction predict() {
        Exports exports = new Exports(host.snapshot(), action.target(), gaps);
        gaps.known(host.snapshot().buffersKnown());
        for (BufferState b : host.snapshot().buffers()) {
            if (exports.has(b)) {
                gaps.known(b.attachmentCount());
                buffer(host.exposed(b));
            }
        }
        if (!out.isEmpty() && !host.snapshot().regions().isEmpty()) {
            gaps.known(host.snapshot().regionsKnown());
        }
        if (!(action instanceof Action.Revoke) && action.target().kind() == Target.Kind.DEVICE) {
            new OwnImports(host, action, policy, exports).add(this::subject);
        }
        losers.forEach((pid, comm) -> out.add(Consequence.of(Affected.process(pid, comm), Outcome.of(Effect.INVALIDATED, WhatIfRule.LOSES))));
        return Prediction.of(action, policy, out.list(), gaps.list());
    }

    private void buffer(Exposed e) {
        List<AttachmentState> attachments = e.attachments();
        List<Outcome> outcomes = rules.judge(e);
        Outcome own = shared.of(bufferRules.judge(e, outcomes, action));
        boolean goes = own.effect() == Effect.MOVED || own.effect() == Effect.INVALIDATED;
        Consequence line = Consequence.of(Affected.of(e.buffer()), own, goes && e.inDeviceMemory() ? e.size() : 0, goes ? 0 : e.pinnedBytes());
        out.add(own.effect() == Effect.BLOCKED ? line.waiting(waits.of(e.buffer(), line.subject())) : line);
        List<RegionState> regions = host.regions(e.buffer());
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome o = outcomes.get(i);
            out.add(e.buffer(), i, o, o.effect() == Effect.BLOCKED ? waits.of(e.buffer(), attachments.get(i), regions) : List.of());
        }
        for (RegionState r : regions) {
            subject(Consequence.of(Affected.of(r), regionRules.judge(r, attachments, outcomes)));
        }
        for (HoldingState h : e.buffer().holders()) {
            if (!h.maps().isEmpty()) {
                subject(Consequence.of(Affected.mapping(e.buffer(), h.pid(), h.comm()), bufferRules.mapping(e, own, action)));
            }
        }
    }

    private void subject(Consequence c) {
        out.add(c);
        if (c.effect().loses() && c.subject().pid() > 0) {
            losers.putIfAbsent(c.subject().pid(), c.subject().comm());
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.Set;
import java.util.function.Consumer;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.DeviceState;
import org.dmascope.analysis.RegionState;
import org.dmascope.analysis.rules.Clue;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Effect;

/** What a reset or an unplug does to what the device itself has imported. */
record OwnImports(Host host, Action.OnTarget action, Policy policy, Exports exports) {
    private static final Set<String> GRAPHICS = Set.of("drm", "accel");
    private static final String RDMA = "infiniband";

    void add(Consumer<Consequence> out) {
        String name = action.target().name();
        DeviceState device = host.snapshot().devices().stream().filter(d -> d.id().equals(name)).findFirst().orElse(null);
        Outcome o = judge(device);
        for (BufferState b : host.snapshot().buffers()) {
            // its imports of its own buffers are among those of the buffers
            if (!b.deviceNames().contains(name) || b.exporter().known() && b.exporter().value().equals(name)) {
                continue;
            }
            for (AttachmentState a : b.attachments()) {
                if (a.deviceName().equals(name)) {
                    out.accept(Consequence.of(Affected.of(a), o));
                    regions(b, a, o, out);
                }
            }
        }
    }

    private void regions(BufferState b, AttachmentState a, Outcome o, Consumer<Consequence> out) {
        for (RegionState r : host.regions(b)) {
            if (RegionRules.mayBe(r, a) && (r.attachment() != null || a.ordinal() == 1)) {
                out.accept(Consequence.of(Affected.of(r), new Outcome(o.effect(), o.effect() == Effect.KILLED ? o.rule() : WhatIfRule.REGION_FOLLOWS, o.clues())));
            }
        }
    }

    private Outcome judge(DeviceState device) {
        if (action instanceof Action.Reset) {
            return by(WhatIfRule.OWN_IMPORTS);
        }
        if (device != null && device.nodes().stream().anyMatch(n -> n.subsystem().equals(RDMA))) {
            return Outcome.of(Effect.KILLED, WhatIfRule.UNPLUG_IMPORT_RDMA, new Clue("device", Fact.of(device.id(), device.evidence())));
        }
        if (device != null && device.nodes().stream().anyMatch(n -> GRAPHICS.contains(n.subsystem()))) {
            return Outcome.of(Effect.SURVIVES, WhatIfRule.UNPLUG_IMPORT_DRM, new Clue("device", Fact.of(device.id(), device.evidence())));
        }
        return by(WhatIfRule.UNPLUG_IMPORT);
    }

    private static Outcome by(WhatIfRule rule) {
        return Outcome.of(Effect.UNKNOWN, rule, new Clue("driver", Fact.unknown(rule.sentence(), null)));
    }
}

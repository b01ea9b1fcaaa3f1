// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.List;

import org.dmascope.analysis.rules.Clue;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Effect;
import org.dmascope.core.source.bufinfo.FenceLine;
import org.dmascope.core.source.struct.StructExporter;

/** What becomes of a buffer whose exporter acts, and of the CPU mappings of it. */
record BufferRules(Policy policy) {
    private static final Fact<Boolean> BY_DRIVER = Fact.unknown("whether removal waits, or the memory is kept alive, is the driver's affair", null);

    /** @param attachments what becomes of its attachments */
    Outcome judge(Exposed e, List<Outcome> attachments, Action.OnTarget action) {
        Outcome o = fate(e, attachments, action);
        FenceLine fence = o.effect() == Effect.SURVIVES ? null : e.buffer().openFence();
        return fence == null ? o : o.and(new Clue("waits first for", Fact.of(fence.label(), e.buffer().flags().evidence())));
    }

    private Outcome fate(Exposed e, List<Outcome> attachments, Action.OnTarget action) {
        if (!policy.today()) {
            return proposed(e, attachments);
        }
        if (e.revokes()) {
            return revoked(e);
        }
        if (action instanceof Action.Revoke) {
            return revoke(e);
        }
        if (e.exporter() == null && !e.drm()) {
            return Outcome.unread("exporter", e.exporterUnknown());
        }
        if (action instanceof Action.Reset) {
            return Outcome.of(Effect.SURVIVES, WhatIfRule.RESET_STAYS, e.exporterClue());
        }
        return e.drm() ? Outcome.of(Effect.BLOCKED, WhatIfRule.UNPLUG_REFS, e.exporterClue())
                : Outcome.of(Effect.UNKNOWN, WhatIfRule.UNPLUG_WAITS, e.exporterClue(), new Clue("removal", BY_DRIVER));
    }

    private static Outcome revoked(Exposed e) {
        StructExporter x = e.buffer().struct() == null ? null : e.buffer().struct().exporter();
        boolean before = x != null && Boolean.TRUE.equals(x.revoked());
        return before ? Outcome.of(Effect.SURVIVES, WhatIfRule.ALREADY, new Clue("revoked by exporter", Fact.of(true, e.buffer().structEvidence())))
                : Outcome.of(Effect.INVALIDATED, WhatIfRule.EXPORTER_REVOKES, e.exporterClue());
    }

    private static Outcome revoke(Exposed e) {
        if (e.exporter() == null) {
            return Outcome.of(Effect.UNKNOWN, WhatIfRule.EXPORTER_UNKNOWN, e.exporterClue(), new Clue("exporter driver", e.exporterUnknown()));
        }
        if (e.fixed()) {
            return Outcome.of(Effect.SURVIVES, WhatIfRule.NO_REVOKE, e.exporterClue());
        }
        Fact<Boolean> pinned = e.pinned();
        return !pinned.known() ? Outcome.unread("pinned", pinned)
                : pinned.value() ? Outcome.of(Effect.SURVIVES, WhatIfRule.PINNED_STAYS, new Clue("memory pinned", pinned))
                        : Outcome.of(Effect.MOVED, WhatIfRule.MOVES, new Clue("memory pinned", pinned), new Clue("placement", e.placement()));
    }

    private Outcome proposed(Exposed e, List<Outcome> attachments) {
        for (Outcome o : attachments) {
            if (o.effect() == Effect.BLOCKED) {
                return Outcome.of(Effect.BLOCKED, WhatIfRule.SOFT_BLOCKS, e.exporterClue());
            }
        }
        for (Outcome o : attachments) {
            if (o.effect() == Effect.UNKNOWN) {
                return o;
            }
        }
        return policy.softPin() ? Outcome.of(e.fixed() ? Effect.INVALIDATED : Effect.MOVED, WhatIfRule.SOFT_MOVABLE, e.exporterClue(), new Clue("placement", e.placement()))
                : Outcome.of(Effect.INVALIDATED, WhatIfRule.DEVICE_KILLED, e.exporterClue(), new Clue("placement", e.placement()));
    }

    /** Of a CPU mapping. @param buffer what becomes of the buffer */
    Outcome mapping(Exposed e, Outcome buffer, Action.OnTarget action) {
        if (!policy.today() && !policy.softPin()) {
            return Outcome.of(Effect.INVALIDATED, WhatIfRule.DEVICE_ZAP, e.exporterClue());
        }
        if (policy.today() && action instanceof Action.Unplug && e.drm()) {
            return Outcome.of(Effect.INVALIDATED, WhatIfRule.ZAP, e.exporterClue());
        }
        if (buffer.effect() == Effect.UNKNOWN || e.exporter() == null) {
            return buffer.effect() == Effect.UNKNOWN ? new Outcome(Effect.UNKNOWN, WhatIfRule.UNREAD, buffer.clues()) : Outcome.unread("exporter", e.exporterUnknown());
        }
        if (buffer.effect() == Effect.MOVED) {
            return Outcome.of(Effect.INVALIDATED, WhatIfRule.REFAULT, e.exporterClue());
        }
        return e.revokes() ? Outcome.unread("mapping", Fact.unknown("what a revoke does to CPU mappings of this exporter is not in the catalogue", null))
                : Outcome.of(Effect.SURVIVES, WhatIfRule.MAP_STAYS, e.exporterClue());
    }
}

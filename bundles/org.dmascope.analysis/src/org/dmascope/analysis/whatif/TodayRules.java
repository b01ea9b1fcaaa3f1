// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.rules.Clue;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.Effect;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;

/** What today's kernels do to an attachment. A method for each rule, or for rules that part on one fact. */
final class TodayRules implements AttachmentRules {
    private static final Fact<Boolean> CONTRADICTION = Fact.unknown("its axes contradict each other", "read again");
    private final Host host;

    TodayRules(Host host) {
        this.host = host;
    }

    @Override
    public Outcome judge(Exposed e, AttachmentState a, Action.OnTarget action) {
        if (a.revokeState().value() == RevokeState.REVOKED) {
            return already(a);
        }
        // chains, not a switch over types: such a switch is linked at run time, which costs a short command milliseconds
        if (action instanceof Action.Revoke) {
            return revoke(e, a);
        }
        return action instanceof Action.Reset ? reset(e, a) : unplug(e, a);
    }

    static Outcome already(AttachmentState a) {
        return Outcome.of(Effect.SURVIVES, WhatIfRule.ALREADY, new Clue("revoke state", a.revokeState()));
    }

    private Outcome revoke(Exposed e, AttachmentState a) {
        if (e.revokes()) {
            return told(e, a, false);
        }
        if (e.exporter() == null) {
            return e.drm() ? Outcome.unread("exporter driver", e.exporterUnknown()) : told(e, a, false);
        }
        return e.fixed() ? Outcome.of(Effect.SURVIVES, WhatIfRule.NO_REVOKE, e.exporterClue()) : moved(e, a);
    }

    private Outcome reset(Exposed e, AttachmentState a) {
        if (e.revokes()) {
            return told(e, a, false);
        }
        return e.exporter() == null && !e.drm() ? Outcome.unread("exporter", e.exporterUnknown())
                : Outcome.of(Effect.SURVIVES, WhatIfRule.RESET_STAYS, e.exporterClue());
    }

    private Outcome unplug(Exposed e, AttachmentState a) {
        if (e.revokes()) {
            return told(e, a, true);
        }
        if (e.drm()) {
            Fact<Pinned> p = a.pinned();
            return !p.known() ? Outcome.unread("pinned", p)
                    : p.value() == Pinned.NO ? Outcome.of(Effect.SURVIVES, WhatIfRule.UNPLUG_STALE, e.exporterClue(), new Clue("pinned", p))
                            : Outcome.of(Effect.BLOCKED, WhatIfRule.UNPLUG_REFS, e.exporterClue(), new Clue("pinned", p));
        }
        return e.exporter() == null ? Outcome.unread("exporter", e.exporterUnknown()) : Outcome.of(Effect.SURVIVES, WhatIfRule.UNPLUG_WAITS, e.exporterClue());
    }

    /** The exporter calls dma_buf_invalidate_mappings(). @param gone whether it does not come back */
    private Outcome told(Exposed e, AttachmentState a, boolean gone) {
        if (a.revokeState().value() == RevokeState.REVOKING && Boolean.TRUE.equals(host.revokeWaits().value())) {
            return Outcome.of(Effect.BLOCKED, WhatIfRule.UNDER_WAY, new Clue("revoke state", a.revokeState()), new Clue("revoke waits", host.revokeWaits()));
        }
        Fact<Boolean> can = a.revocable();
        if (!can.known()) {
            return Outcome.unread("revocable", can);
        }
        if (!can.value()) {
            return notTold(e, a);
        }
        Fact<AttachmentClass> kind = a.attachmentClass();
        if (!kind.known()) {
            return Outcome.of(Effect.UNKNOWN, WhatIfRule.EITHER, new Clue("revocable", can), new Clue("class", kind));
        }
        return switch (kind.value()) {
            case MOVABLE -> Outcome.of(gone ? Effect.KILLED : Effect.INVALIDATED, gone ? WhatIfRule.MOVABLE_GONE : WhatIfRule.MOVABLE, new Clue("class", kind));
            case PINNED_REVOCABLE -> Outcome.of(Effect.KILLED, WhatIfRule.PINNED_REVOCABLE, new Clue("class", kind));
            default -> Outcome.of(Effect.UNKNOWN, WhatIfRule.UNREAD, new Clue("class", kind), new Clue("revocable", CONTRADICTION));
        };
    }

    private Outcome notTold(Exposed e, AttachmentState a) {
        Clue can = new Clue("revocable", a.revocable());
        if (!e.revokes()) {
            return Outcome.of(Effect.SURVIVES, WhatIfRule.NOT_TOLD, can);
        }
        Fact<Boolean> waits = host.revokeWaits();
        return !waits.known() ? Outcome.unread("revoke waits", waits)
                : waits.value() ? Outcome.of(Effect.BLOCKED, WhatIfRule.WAITS, can, new Clue("revoke waits", waits))
                        : Outcome.of(Effect.SURVIVES, WhatIfRule.NOT_WAITED, can, new Clue("revoke waits", waits));
    }

    /** The exporter moves what nobody has pinned. */
    static Outcome moved(Exposed e, AttachmentState a) {
        Fact<Boolean> held = e.pinned();
        Fact<Pinned> own = a.pinned();
        if (own.value() == Pinned.FOR_LIFE && !Boolean.FALSE.equals(held.value())) {
            return Outcome.of(Effect.BLOCKED, WhatIfRule.PIN_HOLDS, new Clue("pinned", own));
        }
        if (!held.known()) {
            return Outcome.unread("pinned", held);
        }
        if (held.value()) {
            return own.value() == Pinned.NO ? Outcome.of(Effect.SURVIVES, WhatIfRule.PINNED_STAYS, new Clue("memory pinned", held), new Clue("pinned", own))
                    : Outcome.of(Effect.UNKNOWN, WhatIfRule.UNREAD, new Clue("memory pinned", held),
                            new Clue("pinned", own.known() ? Fact.unknown("whether it has the memory mapped now, and so pinned, no structure shows", null) : own));
        }
        Fact<AttachmentClass> kind = a.attachmentClass();
        if (!kind.known()) {
            return Outcome.unread("class", kind);
        }
        return kind.value() == AttachmentClass.MOVABLE ? Outcome.of(Effect.INVALIDATED, WhatIfRule.MOVABLE, new Clue("memory pinned", held), new Clue("class", kind))
                : Outcome.of(Effect.SURVIVES, WhatIfRule.MOVES, new Clue("memory pinned", held), new Clue("class", kind));
    }
}

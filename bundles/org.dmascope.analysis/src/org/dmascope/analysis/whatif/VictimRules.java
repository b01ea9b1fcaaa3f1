// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.HoldingState;
import org.dmascope.analysis.rules.Clue;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Effect;
import org.dmascope.core.axis.Pinned;

/**
 * Which buffers eviction may take.
 *
 * @param softPin whether owners count and pins can be revoked
 * @param owner   user of the process that wants memory
 */
record VictimRules(boolean softPin, Fact<Long> owner) {
    /** What eviction may do, and why. */
    record Answer(Victim victim, Outcome outcome) {
    }

    Answer judge(Exposed e) {
        Answer own = softPin ? owned(e) : null;
        if (own != null) {
            return own;
        }
        // fixed means pinned from attach to detach: where the exporter's own count was read, that tells (qxl, nouveau, radeon with TTM)
        if (e.fixed() && !e.buffer().pinCount().known()) {
            return new Answer(Victim.NEVER, Outcome.of(Effect.SURVIVES, WhatIfRule.NO_REVOKE, e.exporterClue()));
        }
        Fact<Boolean> pinned = e.pinned();
        if (!pinned.known()) {
            return new Answer(Victim.OPEN, Outcome.unread("pinned", pinned));
        }
        if (!pinned.value()) {
            return new Answer(Victim.MOVABLE, Outcome.of(Effect.MOVED, WhatIfRule.MOVES, new Clue("memory pinned", pinned), new Clue("placement", e.placement())));
        }
        return softPin ? pinnedByOthers(e) : never(WhatIfRule.EVICT_PINNED, new Clue("memory pinned", pinned));
    }

    private static Answer never(WhatIfRule rule, Clue clue) {
        return new Answer(Victim.NEVER, Outcome.of(Effect.SURVIVES, rule, clue));
    }

    /** Null when it is known to be of another user. */
    private Answer owned(Exposed e) {
        if (!owner.known()) {
            return new Answer(Victim.OPEN, Outcome.unread("user", owner));
        }
        for (HoldingState h : e.buffer().holders()) {
            if (h.uid() == owner.value()) {
                return never(WhatIfRule.SAME_OWNER, new Clue("user", Fact.of(h.uid(), h.evidence())));
            }
            if (h.uid() < 0) {
                return new Answer(Victim.OPEN, Outcome.unread("user", Fact.unknown("the user of process " + h.pid() + " could not be read", "read as root")));
            }
        }
        Fact<Integer> holders = e.buffer().holderCount();
        if (!holders.known()) {
            return new Answer(Victim.OPEN, Outcome.unread("holders", holders));
        }
        return !e.buffer().holders().isEmpty() ? null
                : new Answer(Victim.OPEN, Outcome.unread("user", Fact.unknown("no process holds it, so it has no owner that shows", null)));
    }

    /** A pin can be revoked when whoever pins can be told. */
    private static Answer pinnedByOthers(Exposed e) {
        boolean importer = false;
        for (AttachmentState a : e.attachments()) {
            Fact<Pinned> p = a.pinned();
            if (!p.known()) {
                return new Answer(Victim.OPEN, Outcome.unread("pinned", p));
            }
            if (p.value() == Pinned.NO) {
                continue;
            }
            if (!a.revocable().known()) {
                return new Answer(Victim.OPEN, Outcome.unread("revocable", a.revocable()));
            }
            if (!a.revocable().value()) {
                return never(WhatIfRule.SOFT_BLOCKS, new Clue("revocable", a.revocable()));
            }
            importer = true;
        }
        Clue pinned = new Clue("memory pinned", e.pinned());
        return importer ? new Answer(Victim.LAST_RESORT, Outcome.of(Effect.MOVED, WhatIfRule.SOFT_KILLED, pinned)) : never(WhatIfRule.EVICT_PINNED, pinned);
    }
}

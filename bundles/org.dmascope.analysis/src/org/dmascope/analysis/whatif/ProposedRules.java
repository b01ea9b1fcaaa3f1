// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.rules.Clue;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.Effect;
import org.dmascope.core.axis.RevokeState;

/** What the two proposals of 2021 would do: every exporter can take its memory back, and importers that can be told are told. */
record ProposedRules(boolean softPin) implements AttachmentRules {
    @Override
    public Outcome judge(Exposed e, AttachmentState a, Action.OnTarget action) {
        if (a.revokeState().value() == RevokeState.REVOKED) {
            return TodayRules.already(a);
        }
        Fact<Boolean> can = a.revocable();
        if (can.known() && !can.value()) {
            return softPin ? Outcome.of(Effect.BLOCKED, WhatIfRule.SOFT_BLOCKS, new Clue("revocable", can))
                    : Outcome.of(Effect.REFUSED, WhatIfRule.DEVICE_REFUSED, new Clue("revocable", can));
        }
        Fact<AttachmentClass> kind = a.attachmentClass();
        if (!can.known() || !kind.known()) {
            return can.known() ? Outcome.of(Effect.UNKNOWN, WhatIfRule.EITHER, new Clue("revocable", can), new Clue("class", kind)) : Outcome.unread("revocable", can);
        }
        boolean movable = kind.value() == AttachmentClass.MOVABLE;
        return Outcome.of(movable ? Effect.INVALIDATED : Effect.KILLED,
                softPin ? movable ? WhatIfRule.SOFT_MOVABLE : WhatIfRule.SOFT_KILLED : movable ? WhatIfRule.DEVICE_MOVABLE : WhatIfRule.DEVICE_KILLED, new Clue("class", kind));
    }
}

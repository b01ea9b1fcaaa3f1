// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.List;

import org.dmascope.analysis.rules.Clue;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Effect;

/** What a rule says of a thing. */
record Outcome(Effect effect, WhatIfRule rule, List<Clue> clues) {
    static Outcome of(Effect effect, WhatIfRule rule, Clue... clues) {
        return new Outcome(effect, rule, List.of(clues));
    }

    /** @param fact the unknown one that decides */
    static Outcome unread(String what, Fact<?> fact) {
        return new Outcome(Effect.UNKNOWN, WhatIfRule.UNREAD, List.of(new Clue(what, fact)));
    }
}

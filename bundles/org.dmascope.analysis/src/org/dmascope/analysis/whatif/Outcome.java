// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.rules.Clue;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Effect;

/** What a rule says of a thing. */
record Outcome(Effect effect, WhatIfRule rule, List<Clue> clues) {
    static Outcome of(Effect effect, WhatIfRule rule, Clue... clues) {
        return new Outcome(effect, rule, List.of(clues));
    }

    /** With one more fact, the last. */
    Outcome and(Clue more) {
        List<Clue> all = new ArrayList<>(clues);
        all.add(more);
        return new Outcome(effect, rule, all);
    }

    /** @param fact the unknown one that decides */
    static Outcome unread(String what, Fact<?> fact) {
        return new Outcome(Effect.UNKNOWN, WhatIfRule.UNREAD, List.of(new Clue(what, fact)));
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import org.dmascope.core.Content;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParser;
import org.dmascope.core.trial.TrialText;

/** Lists of what can be tried, and pairs, as bytes: what is read is written again as the same. */
public final class TrialFuzz {
    private TrialFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Content content = new Content(data, false);
        TrialList list = TrialParser.list("x", content).orElse(null);
        if (list != null) {
            Checks.that(list.parties().size() <= TrialList.MOST_PARTIES, list);
            Checks.that(list.equals(TrialParser.list("x", TrialText.of(list)).orElse(null)), list);
        }
        TrialCell cell = TrialParser.cell("x", content).orElse(null);
        if (cell != null) {
            Checks.that(cell.equals(TrialParser.cell("x", TrialText.of(cell)).orElse(null)), cell);
        }
    }
}

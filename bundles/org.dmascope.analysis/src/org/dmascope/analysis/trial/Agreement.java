// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.trial;

import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialRow;

/** How a forecast compares with a trial. */
public enum Agreement {
    AGREES("agrees"), DIFFERS("differs"),
    /** The rules did not tell, or the pair was not tried. */
    NOT_COMPARED("not-compared");

    private final String word;

    Agreement(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Outcome and errno must be the same; whether there is an attachment too, where it was looked at. */
    public static Agreement of(Forecast f, TrialRow row) {
        boolean tried = row.cell().state() == TrialCell.State.WORKS || row.cell().state() == TrialCell.State.FAILS;
        if (!tried || f.outcome() != Forecast.Outcome.WORKS && f.outcome() != Forecast.Outcome.FAILS) {
            return NOT_COMPARED;
        }
        boolean works = row.cell().state() == TrialCell.State.WORKS;
        if (works != (f.outcome() == Forecast.Outcome.WORKS)) {
            return DIFFERS;
        }
        if (!works) {
            return row.cell().failure().map(s -> s.errno() == f.errno()).orElse(false) ? AGREES : DIFFERS;
        }
        boolean looked = row.held().state() == org.dmascope.core.trial.TrialSight.State.THERE;
        return !looked || row.withoutAttachment() == "none".equals(f.attach()) ? AGREES : DIFFERS;
    }
}

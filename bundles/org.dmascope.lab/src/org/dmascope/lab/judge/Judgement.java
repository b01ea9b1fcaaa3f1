// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.rules.Findings;
import org.dmascope.lab.truth.Check;
import org.dmascope.lab.truth.Truth;

/** What analysis makes of each reading, held against the truth: findings, growth over the readings, and what was foretold of the next step. */
final class Judgement {
    private final Verdicts verdicts;
    private final GrowthCheck growth;
    private final Foretold foretold;

    Judgement(Verdicts verdicts) {
        this.verdicts = verdicts;
        growth = new GrowthCheck(verdicts);
        foretold = new Foretold(verdicts);
    }

    /** @param reading null when it could not be made, which was said */
    void add(Truth truth, Snapshot reading, String when) {
        if (reading != null && (truth.step() == null || truth.deeds().planted() != null)) {
            verdicts.add("findings" + when, FindingCheck.compare(truth, Findings.of(reading)));
        }
        List<Check> places = reading == null || truth.deeds().account() == null ? List.of() : PlaceCheck.compare(truth.deeds().account(), reading);
        if (!places.isEmpty()) {
            verdicts.add("places" + when, places);
        }
        growth.add(truth, reading, when);
    }

    void before(Truth truth, String step, Snapshot reading) {
        foretold.predict(truth.deeds().words(step), reading, " of " + step);
    }

    void after(Truth before, Truth truth, Snapshot reading, String when) {
        foretold.compare(before, truth, when);
        add(truth, reading, when);
    }

    void finish() {
        foretold.finish();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.capture;

import java.util.List;

import org.dmascope.analysis.diff.GrowthRow;
import org.dmascope.analysis.diff.StepRow;

/** What a series says as a whole. @param steps in their order @param growth the most bytes first */
record SeriesSteps(List<StepRow> steps, List<GrowthRow> growth) {
    SeriesSteps {
        steps = List.copyOf(steps);
        growth = List.copyOf(growth);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.capture;

import java.time.Instant;
import java.util.List;

import org.dmascope.analysis.diff.GrowthRow;
import org.dmascope.analysis.diff.Past;
import org.dmascope.analysis.diff.StepRow;

/**
 * What a series says as a whole.
 *
 * @param steps   in their order
 * @param growth  the most bytes first
 * @param takenAt of the last reading; null without one
 * @param past    what the readings say together, for the last one
 */
record SeriesSteps(List<StepRow> steps, List<GrowthRow> growth, Instant takenAt, Past past) {
    SeriesSteps {
        steps = List.copyOf(steps);
        growth = List.copyOf(growth);
    }
}

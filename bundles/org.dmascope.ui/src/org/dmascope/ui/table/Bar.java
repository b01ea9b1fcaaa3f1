// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.List;

/**
 * A part of a whole as a bar. The word beside it says the same, so that nothing is told by the picture alone.
 *
 * @param used   part that is filled, 0 to 1
 * @param strong part that is filled stronger, from the start: what stays as it is
 * @param marks  limits, as parts of the whole
 */
public record Bar(double used, double strong, List<Double> marks) {
    public Bar {
        marks = List.copyOf(marks);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the readings of a series up to this one say, this one included.
 *
 * @param readings how many; 0 for a reading that is of no series
 * @param since    when the first one began; null for none
 * @param growth   what grew over them
 * @param unheld   by inode number: for how many readings in a row, this one the last, the same buffer was there without a holder and an attachment
 */
public record Past(int readings, Instant since, List<GrowthRow> growth, Map<Long, Integer> unheld) {
    /** Of a reading by itself. */
    public static final Past NONE = new Past(0, null, List.of(), Map.of());

    public Past {
        growth = List.copyOf(growth);
        unheld = Map.copyOf(unheld);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.Arrays;

/**
 * A heading between rows.
 *
 * @param value what its rows have in common
 * @param count number of its rows that pass the filter
 * @param sums  of each column: the sum, or -1 for a column that does not add up or of which nothing is known
 * @param gaps  of each column: how many values are not known
 * @param from  where its rows begin among all rows shown
 */
record Group(Value value, int count, long[] sums, int[] gaps, int from) {
    String key() {
        return value.key();
    }

    int to() {
        return from + count;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Group g && value.equals(g.value) && count == g.count && from == g.from && Arrays.equals(sums, g.sums) && Arrays.equals(gaps, g.gaps);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a user arranged in a table, by the ids of its columns; kept between starts.
 *
 * @param order    ids of all columns, first to last
 * @param hidden   ids of columns that are not shown
 * @param widths   pixels at 100 % of columns that were sized by hand
 * @param sort     column id with {@code +} or {@code -} before it, first key first
 * @param grouping id, "" for none
 * @param frozen   whether the first column stays in its place
 */
public record TableLayout(List<String> order, Set<String> hidden, Map<String, Integer> widths, List<String> sort, String grouping, boolean frozen) {
    public TableLayout {
        order = List.copyOf(order);
        hidden = Set.copyOf(hidden);
        widths = Map.copyOf(widths);
        sort = List.copyOf(sort);
    }
}

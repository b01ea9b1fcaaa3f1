// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;
import java.util.Map;

/**
 * A table as somebody arranged it: some columns in some order, some rows in some order.
 *
 * @param id      word of the table
 * @param about   where and when it was read: {@code host}, {@code takenAt}, {@code filter}; shown by formats that have a place for it
 * @param columns first to last
 * @param rows    each as many texts as there are columns; null is a value that is not known
 */
public record TextTable(String id, Map<String, String> about, List<Heading> columns, Iterable<List<String>> rows) {
    /**
     * A column.
     *
     * @param id      stable word
     * @param title   for people
     * @param numeric whether its texts are whole numbers where they look like one
     */
    public record Heading(String id, String title, boolean numeric) {
    }

    public TextTable {
        columns = List.copyOf(columns);
    }
}

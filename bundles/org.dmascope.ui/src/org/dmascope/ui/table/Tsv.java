// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows as tab-separated text: one heading line, one line per row, no quoting (shown forms hold neither TAB nor newline). */
final class Tsv {
    private static final String TAB = "\t"; //$NON-NLS-1$
    private static final String NEWLINE = "\n"; //$NON-NLS-1$

    private Tsv() {
    }

    static <R> String of(List<Column<R>> columns, int[] order, List<R> rows) {
        StringBuilder out = new StringBuilder(IntStream.of(order).mapToObj(i -> columns.get(i).title()).collect(Collectors.joining(TAB, "", NEWLINE))); //$NON-NLS-1$
        for (R row : rows) {
            for (int i = 0; i < order.length; i++) {
                out.append(i == 0 ? "" : TAB).append(columns.get(order[i]).text().apply(row)); //$NON-NLS-1$
            }
            out.append(NEWLINE);
        }
        return out.toString();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A small table with aligned columns; numbers to the right. The views of a host have their own in the export bundle. */
final class PlainTable {
    private static final String GAP = "  ";
    private final boolean[] numeric;
    private final List<String[]> rows = new ArrayList<>();

    /** @param columns titles; a title that begins with {@code >} is that of a column of numbers */
    PlainTable(String... columns) {
        numeric = new boolean[columns.length];
        String[] titles = new String[columns.length];
        for (int i = 0; i < columns.length; i++) {
            numeric[i] = columns[i].startsWith(">");
            titles[i] = numeric[i] ? columns[i].substring(1) : columns[i];
        }
        rows.add(titles);
    }

    /** Cells in shown form. */
    void add(String... cells) {
        if (cells.length != numeric.length) {
            throw new IllegalArgumentException(cells.length + " cells for " + numeric.length + " columns");
        }
        rows.add(cells);
    }

    void print(PrintStream out) {
        int[] width = new int[numeric.length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                width[i] = Math.max(width[i], length(row[i]));
            }
        }
        StringBuilder line = new StringBuilder();
        for (String[] row : rows) {
            line.setLength(0);
            for (int i = 0; i < row.length; i++) {
                line.append(i == 0 ? "" : GAP);
                String pad = " ".repeat(width[i] - length(row[i]));
                line.append(numeric[i] ? pad + row[i] : row[i] + pad);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static int length(String s) {
        return s.codePointCount(0, s.length());
    }
}

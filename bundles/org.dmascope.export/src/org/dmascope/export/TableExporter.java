// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Fact;

/**
 * A table for people: columns aligned by terminal cells, numbers to the right. An unknown value is {@code ?}, and below the table stands
 * why. A list that may not be complete says so; an empty one says which source proves it. Text is cut only when a width is given.
 */
final class TableExporter implements Exporter {
    private static final String GAP = "  ";

    @Override
    public String id() {
        return "table";
    }

    @Override
    public String label() {
        return "Table for people";
    }

    @Override
    public void write(ExportRequest request, OutputStream out) throws IOException {
        table(request, request.view(), out);
    }

    private static <R> void table(ExportRequest request, View<R> view, OutputStream out) throws IOException {
        Utf8Output text = new Utf8Output(out);
        List<? extends R> rows = request.rows(view);
        List<Column<R>> columns = view.columns();
        if (!rows.isEmpty()) {
            List<String[]> cells = new ArrayList<>(rows.size() + 1);
            cells.add(columns.stream().map(Column::title).toArray(String[]::new));
            Map<String, Set<String>> legend = new LinkedHashMap<>();
            for (R row : rows) {
                cells.add(cells(columns, row, legend));
            }
            int[] widths = TableWidths.of(cells, columns.stream().map(Column::numeric).toList(), request.width(), GAP.length());
            for (String[] line : cells) {
                line(text, line, columns, widths);
            }
            for (Map.Entry<String, Set<String>> e : legend.entrySet()) {
                text.append(Column.UNKNOWN + " " + String.join(", ", e.getValue()) + ": " + e.getKey() + "\n");
            }
        }
        text.append(summary(view, rows.size(), view.known().apply(request.snapshot()), request)).append('\n');
        text.flush();
    }

    private static <R> String[] cells(List<Column<R>> columns, R row, Map<String, Set<String>> legend) {
        String[] out = new String[columns.size()];
        for (int i = 0; i < out.length; i++) {
            Column<R> c = columns.get(i);
            Object v = c.value().apply(row);
            out[i] = v == null ? Column.UNKNOWN : v.toString();
            if (v == null) {
                Fact<?> f = c.fact() == null ? null : c.fact().apply(row);
                legend.computeIfAbsent(f == null ? "could not be read" : sentence(f), k -> new LinkedHashSet<>()).add(c.title());
            }
        }
        return out;
    }

    private static String sentence(Fact<?> f) {
        return f.remedy() == null ? f.reason() : f.reason() + "; " + f.remedy();
    }

    private static <R> void line(Utf8Output text, String[] cells, List<Column<R>> columns, int[] widths) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = CellWidth.cut(cells[i], widths[i]);
            String pad = " ".repeat(Math.max(0, widths[i] - CellWidth.of(cell)));
            line.append(i == 0 ? "" : GAP).append(columns.get(i).numeric() ? pad : "").append(cell).append(columns.get(i).numeric() ? "" : pad);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static String summary(View<?> view, int shown, Fact<Integer> known, ExportRequest request) {
        String things = view.title().toLowerCase(Locale.ROOT);
        if (!known.known()) {
            return (shown == 0 ? "No " + things + " can be shown, which does not mean that there are none: "
                    : counted(shown, things) + " can be shown; there may be more: ") + sentence(known);
        }
        if (!request.filter().isEmpty()) {
            return shown + " of " + request.view().rows().apply(request.snapshot()).size() + " " + things + " pass the filter";
        }
        return shown == 0 ? "No " + things + " on this host (" + known.evidence().tier() + ", " + known.evidence().source() + ")" : counted(shown, things);
    }

    /** "1 buffer", "2 buffers": the titles of the views are plurals in s. */
    private static String counted(int n, String things) {
        return n + " " + (n == 1 ? things.substring(0, things.length() - 1) : things);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Tab-separated values of one view: a header row of column ids, then a row each. Every row has as many fields as the header; names are
 * in their shown form, which holds neither TAB nor line break. {@code ?} is an unknown value, an empty field one that is not there.
 */
final class TsvExporter implements Exporter {
    @Override
    public String id() {
        return "tsv";
    }

    @Override
    public String label() {
        return "Tab-separated values of one view";
    }

    @Override
    public void write(ExportRequest request, OutputStream out) throws IOException {
        rows(request, request.view(), out);
    }

    private static <R> void rows(ExportRequest request, View<R> view, OutputStream out) throws IOException {
        Utf8Output text = new Utf8Output(out);
        List<Column<R>> columns = view.columns();
        for (int i = 0; i < columns.size(); i++) {
            text.append(columns.get(i).id()).append(i + 1 < columns.size() ? '\t' : '\n');
        }
        for (R row : request.rows(view)) {
            for (int i = 0; i < columns.size(); i++) {
                cell(text, columns.get(i).value().apply(row));
                text.append(i + 1 < columns.size() ? '\t' : '\n');
            }
        }
        text.flush();
    }

    private static void cell(Utf8Output text, Object value) throws IOException {
        if (value instanceof Number n && !(value instanceof Unlimited)) {
            text.append(n.longValue());
        } else {
            text.append(value == null ? Column.UNKNOWN : value.toString());
        }
    }
}

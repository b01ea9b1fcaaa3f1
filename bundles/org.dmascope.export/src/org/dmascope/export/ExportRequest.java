// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;
import java.util.Objects;

import org.dmascope.analysis.Snapshot;

/**
 * What to export.
 *
 * @param snapshot what was read
 * @param view     which table; a format that carries the whole topology applies the filter to this part of it
 * @param filter   which rows
 * @param width    columns of the terminal, 0 when rows may be as long as they like; only the human table cuts
 */
public record ExportRequest(Snapshot snapshot, View<?> view, Filter filter, int width) {
    public ExportRequest {
        Objects.requireNonNull(snapshot);
        Objects.requireNonNull(view);
        Objects.requireNonNull(filter);
    }

    /** Rows of a view: all of them, but filtered when it is the view that was asked for. */
    <R> List<? extends R> rows(View<R> of) {
        List<? extends R> rows = of.rows().apply(snapshot);
        return of != view || filter.isEmpty() ? rows : rows.stream().filter(filter.on(of)).toList();
    }
}

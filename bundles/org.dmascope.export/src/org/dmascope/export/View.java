// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;
import java.util.function.Function;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Fact;

/**
 * A table of one kind of things.
 *
 * @param id       word of {@code --view}
 * @param title    for people
 * @param type     type of a row
 * @param columns  in the order shown
 * @param rows     the rows of a snapshot, in its order
 * @param known    how many there are on the host; unknown, with the reason, when the rows may not be all
 * @param terms    what the keys of the filter find in a row
 */
public record View<R>(String id, String title, Class<R> type, List<Column<R>> columns, Function<Snapshot, List<? extends R>> rows,
        Function<Snapshot, Fact<Integer>> known, Terms<R> terms) {
    public View {
        columns = List.copyOf(columns);
    }

    /** @throws IllegalArgumentException when there is no such column */
    public Column<R> column(String column) {
        return columns.stream().filter(c -> c.id().equals(column)).findFirst().orElseThrow(() -> new IllegalArgumentException(column));
    }
}

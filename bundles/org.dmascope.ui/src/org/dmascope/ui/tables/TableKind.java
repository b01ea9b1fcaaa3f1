// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Fact;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.table.Grouping;

/**
 * One of the tables over a host: which rows, which columns, and how it is known that there are no more.
 *
 * @param id      word used in {@code plugin.xml}
 * @param kind    what a row is
 * @param icon    key of the icon of the view
 * @param words   singular, plural and the sentence for "there are none", for headings and counts
 * @param columns first to last
 * @param groupings what rows can be grouped by
 * @param rows    all rows of a reading
 * @param subject identity of a row
 * @param known   number on the host; unknown with a reason when the rows are not all there are
 * @param sources ids of the sources whose failure leaves gaps in this table
 */
public record TableKind<R>(String id, Kind kind, String icon, Words words, List<Column<R>> columns, List<Grouping<R>> groupings,
        Function<HostRows, List<R>> rows, Function<R, Subject> subject, Function<Snapshot, Fact<Integer>> known, Set<String> sources) {
    /** Noun for one, noun for several, sentence for none. */
    public record Words(String one, String many, String none) {
    }

    /** Key of a row within this table. */
    public String key(R row) {
        return subject.apply(row).key();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.diff.Comparison;
import org.dmascope.analysis.diff.Growth;
import org.dmascope.analysis.diff.GrowthRow;

/**
 * What came of a comparison. Immutable; made off the display thread.
 *
 * @param series     the readings, in their order
 * @param comparison of the first with the last
 * @param growth     over all
 * @param rows       differences, what cannot be compared, what is the same
 * @param counts     how many lines there are of each kind; what cannot be compared by its things
 */
record Compared(List<Snapshot> series, Comparison comparison, List<GrowthRow> growth, List<DifferenceRow> rows, Map<DifferenceKind, Integer> counts) {
    static Compared of(List<Snapshot> series) {
        Comparison c = Comparison.of(series.getFirst(), series.getLast());
        List<DifferenceRow> rows = new ArrayList<>(c.differences().size() + c.notComparable().size() + c.same().size());
        c.differences().forEach(d -> rows.add(DifferenceRow.of(d)));
        c.notComparable().forEach(n -> rows.add(DifferenceRow.of(n)));
        c.same().forEach(s -> rows.add(DifferenceRow.of(s)));
        Map<DifferenceKind, Integer> counts = new EnumMap<>(DifferenceKind.class);
        rows.forEach(r -> counts.merge(r.kind(), r.hidden() == null ? 1 : r.hidden().count(), Integer::sum));
        return new Compared(List.copyOf(series), c, Growth.rank(series), List.copyOf(rows), counts);
    }

    /** Whether the readers had other rights, or one of them could not read what the other could. */
    boolean otherRights() {
        return !comparison.hiddenBefore().isEmpty() || !comparison.hiddenAfter().isEmpty() || comparison.before().host().uid() != comparison.after().host().uid()
                || comparison.before().host().capEff() != comparison.after().host().capEff();
    }
}

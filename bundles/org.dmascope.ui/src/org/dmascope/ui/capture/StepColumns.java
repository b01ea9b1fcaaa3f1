// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.capture;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

import org.dmascope.analysis.diff.StepRow;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.words.Units;

/** The steps of a series: when, how much, what changed. */
final class StepColumns {
    private StepColumns() {
    }

    static String key(StepRow r) {
        return Integer.toString(r.number());
    }

    static List<Column<StepRow>> all() {
        return List.of(Column.<StepRow>words("step", Messages.colStep, 60, r -> Cell.of(key(r)).face(Face.BOLD)).numbers().orderedBy(Comparator.comparingInt(StepRow::number)), //$NON-NLS-1$
                Column.<StepRow>words("time", Messages.takenAt, 110, r -> Cell.of(Units.time(r.takenAt())).tip(r.takenAt().toString())).orderedBy(Comparator.comparing(StepRow::takenAt)), //$NON-NLS-1$
                Column.<StepRow>words("buffers", Messages.buffers, 80, StepColumns::buffers).numbers().orderedBy(Comparator.comparingInt(StepRow::buffers)), //$NON-NLS-1$
                number("appeared", Messages.colAppeared, StepRow::appeared), number("gone", Messages.colGone, StepRow::gone), number("changed", Messages.colChanged, StepRow::changed), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                number("hidden", Messages.colHidden, StepRow::hidden), //$NON-NLS-1$
                Column.words("note", Messages.colNote, 260, StepColumns::note)); //$NON-NLS-1$
    }

    private static Cell buffers(StepRow r) {
        if (r.failure() != null) {
            return Cell.EMPTY;
        }
        return r.unclear() == null ? Cell.of(Integer.toString(r.buffers())) : Cell.of((r.buffers() == 0 ? "?" : "\u2265 " + r.buffers())).tip(r.unclear()); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static Column<StepRow> number(String id, String title, ToLongFunction<StepRow> n) {
        return Column.<StepRow>words(id, title, 80, r -> n.applyAsLong(r) < 0 ? Cell.EMPTY : n.applyAsLong(r) == 0 ? Cell.of("0").token(Token.DIM) : Cell.of(Long.toString(n.applyAsLong(r)))) //$NON-NLS-1$
                .numbers().orderedBy(Comparator.comparingLong(n));
    }

    private static Cell note(StepRow r) {
        return r.failure() != null ? Cell.of(r.failure()).icon("error").tip(r.failure()) : r.unclear() != null ? Cell.of(r.unclear()).icon("denied").tip(r.unclear()) : Cell.EMPTY; //$NON-NLS-1$ //$NON-NLS-2$
    }
}

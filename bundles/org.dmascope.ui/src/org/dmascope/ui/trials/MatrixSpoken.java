// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import org.dmascope.analysis.trial.TrialPair;
import org.dmascope.core.Names;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.ui.grid.Grid;

/** What stands in the matrix; and what a pair says in words: to the pointer as a tooltip, to a screen reader as its name. */
final class MatrixSpoken implements Grid.Content {
    private static final String COMMA = ", "; //$NON-NLS-1$
    private static final String NEWLINE = "\n"; //$NON-NLS-1$

    private final MatrixTable table;

    MatrixSpoken(MatrixTable table) {
        this.table = table;
    }

    @Override
    public int rows() {
        return table.rowCount();
    }

    @Override
    public int columns() {
        return table.columnCount();
    }

    @Override
    public Object cell(int row, int column) {
        return table.cell(row, column);
    }

    @Override
    public Object row(int row) {
        return table.matrix().exporters().get(row);
    }

    @Override
    public Object column(int column) {
        return table.matrix().importers().get(column);
    }

    @Override
    public String tip(int row, int column) {
        return row < 0 ? tip(table.matrix().importers().get(column)) : column < 0 ? tip(table.matrix().exporters().get(row)) : tip(table.matrix().pair(row, column), row, column);
    }

    private String tip(TrialPair p, int row, int column) {
        String reason = Explanation.reason(p);
        return TrialWords.arrow(p) + NEWLINE + table.cell(row, column).text() + (reason.isEmpty() ? "" : NEWLINE + reason); //$NON-NLS-1$
    }

    /** Everything of a side that the heading may have no room for. */
    private String tip(TrialParty p) {
        StringBuilder out = new StringBuilder(p.id());
        table.matrix().list().kind(p).ifPresent(k -> out.append(NEWLINE).append(Names.display(k.title())));
        line(out, p.node());
        line(out, p.device());
        line(out, p.driver());
        if (!p.available()) {
            out.append(NEWLINE).append(p.state() == TrialParty.State.REFUSED ? Messages.refused : Messages.unavailable).append(": ").append(Names.display(p.reason())); //$NON-NLS-1$
            line(out, p.remedy());
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String raw) {
        if (raw != null) {
            out.append(NEWLINE).append(Names.display(raw));
        }
    }

    @Override
    public String name(int row, int column) {
        TrialPair p = table.matrix().pair(row, column);
        MatrixCell c = table.cell(row, column);
        String tier = c.mark() == null ? "" : COMMA + (c.rule() ? Messages.byRule : Messages.byTrial); //$NON-NLS-1$
        return TrialWords.arrow(p) + COMMA + c.text() + tier;
    }
}

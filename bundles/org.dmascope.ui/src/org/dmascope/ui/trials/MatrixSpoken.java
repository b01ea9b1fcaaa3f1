// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import org.dmascope.analysis.trial.TrialPair;
import org.dmascope.core.Names;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.ui.table.CellAccess;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.Rectangle;

/** What a pair says in words: to the pointer as a tooltip, to a screen reader as its name. */
final class MatrixSpoken implements CellAccess.Cells {
    private static final String COMMA = ", "; //$NON-NLS-1$
    private static final String NEWLINE = "\n"; //$NON-NLS-1$

    private final MatrixTable table;

    MatrixSpoken(MatrixTable table) {
        this.table = table;
    }

    /** By position on the widget; null for none. */
    String tip(int natColumn, int natRow) {
        NatTable nat = table.control();
        int column = nat.getColumnIndexByPosition(natColumn);
        int row = nat.getRowIndexByPosition(natRow);
        if (table.matrix() == null) {
            return null;
        }
        boolean header = natRow == 0;
        boolean side = natColumn == 0;
        if (header && side) {
            return null;
        }
        if (header) {
            return column < 0 || column >= table.columnCount() ? null : tip(table.matrix().importers().get(column));
        }
        if (row < 0 || row >= table.rowCount()) {
            return null;
        }
        return side ? tip(table.matrix().exporters().get(row)) : column < 0 || column >= table.columnCount() ? null : tip(table.matrix().pair(row, column), row, column);
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
    public int lines() {
        return table.rowCount();
    }

    @Override
    public int columns() {
        return table.columnCount();
    }

    @Override
    public String name(int line, int column) {
        TrialPair p = table.matrix().pair(line, column);
        MatrixCell c = table.cell(line, column);
        String tier = c.mark() == null ? "" : COMMA + (c.rule() ? Messages.byRule : Messages.byTrial); //$NON-NLS-1$
        return TrialWords.arrow(p) + COMMA + c.text() + tier;
    }

    @Override
    public boolean selected(int line, int column) {
        return table.selection().contains(table.matrix().pair(line, column));
    }

    @Override
    public int focusLine() {
        TrialPair p = table.anchor();
        return p == null ? -1 : table.matrix().exporters().indexOf(p.exporter());
    }

    @Override
    public int focusColumn() {
        TrialPair p = table.anchor();
        return p == null ? -1 : table.matrix().importers().indexOf(p.importer());
    }

    @Override
    public Rectangle bounds(int line, int column) {
        NatTable nat = table.control();
        for (int r = 1; r < nat.getRowCount(); r++) {
            for (int c = 1; c < nat.getColumnCount(); c++) {
                if (nat.getRowIndexByPosition(r) == line && nat.getColumnIndexByPosition(c) == column) {
                    return nat.getBoundsByPosition(c, r);
                }
            }
        }
        return null;
    }

    @Override
    public int lineAt(int y) {
        NatTable nat = table.control();
        int position = nat.getRowPositionByY(y);
        return position < 1 ? -1 : nat.getRowIndexByPosition(position);
    }

    @Override
    public int columnAt(int x) {
        NatTable nat = table.control();
        int position = nat.getColumnPositionByX(x);
        return position < 1 ? -1 : nat.getColumnIndexByPosition(position);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Rectangle;

/** What a cell says in words: to the pointer as a tooltip, to a screen reader as its name. */
final class Spoken<R> implements CellAccess.Cells {
    private static final String NEWLINE = "\n"; //$NON-NLS-1$
    private static final String COMMA = ", "; //$NON-NLS-1$

    private final RowTable<R> table;

    Spoken(RowTable<R> table) {
        this.table = table;
    }

    /** By position on the widget; null for none. */
    String tip(int natColumn, int natRow) {
        NatTable nat = table.control();
        int column = nat.getColumnIndexByPosition(natColumn);
        if (column < 0 || column >= table.columns.size()) {
            return null;
        }
        int line = line(natRow);
        return line >= 0 ? tipOfLine(line, column) : natRow == 0 ? table.columns.get(column).title() + NEWLINE + Messages.headerTip : null;
    }

    private String tipOfLine(int line, int column) {
        Group g = table.rows.now().heading(line);
        Cell c = (Cell) table.rows.getDataValue(column, line);
        if (g != null && c.text().isEmpty()) {
            Cell title = Headings.title(g, table.one, table.many);
            return title.text() + COMMA + title.dim();
        }
        String value = words(c);
        StringBuilder out = new StringBuilder();
        if (!value.isEmpty()) {
            out.append(NLS.bind(Messages.column, table.columns.get(column).title(), value));
        }
        if (c.tip() != null && !c.tip().equals(value)) {
            out.append(out.isEmpty() ? "" : NEWLINE).append(c.tip()); //$NON-NLS-1$
        }
        Badge b = table.stack.position(column) == 0 ? table.badge(line) : null;
        if (b != null) {
            out.append(NEWLINE).append(b.word()).append(": ").append(b.tip()); //$NON-NLS-1$
        }
        Sign sign = table.stack.position(column) == 0 ? table.sign(line) : null;
        if (sign != null) {
            out.append(NEWLINE).append(sign.tip());
        }
        if (table.changed(line, column)) {
            out.append(NEWLINE).append(Messages.changed);
        }
        return out.toString();
    }

    private static String words(Cell c) {
        return c.dim().isEmpty() ? c.text() : c.text().isEmpty() ? c.dim() : c.text() + ' ' + c.dim();
    }

    /** Line of a row of the widget, -1 for the headings of columns. */
    private int line(int natRow) {
        int line = table.inBody(natRow) ? table.control().getRowIndexByPosition(natRow) : -1;
        return line < table.lineCount() ? line : -1;
    }

    @Override
    public int lines() {
        return table.lineCount();
    }

    @Override
    public int columns() {
        return table.stack.visible().length;
    }

    @Override
    public String name(int line, int position) {
        int column = table.stack.visible()[position];
        Group g = table.rows.now().heading(line);
        Cell c = (Cell) table.rows.getDataValue(column, line);
        if (g != null && c.text().isEmpty()) {
            Cell title = Headings.title(g, table.one, table.many);
            return title.text() + COMMA + title.dim() + COMMA + (table.rows.collapsed(g) ? Messages.closed : Messages.open);
        }
        String out = table.columns.get(column).title() + COMMA + words(c) + (c.said() == null ? "" : COMMA + c.said()); //$NON-NLS-1$
        Badge b = position == 0 ? table.badge(line) : null;
        Sign sign = position == 0 ? table.sign(line) : null;
        return out + (b == null ? "" : COMMA + b.word()) + (sign == null ? "" : COMMA + sign.word()); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    public boolean selected(int line, int column) {
        return table.selected.isRowPositionSelected(line);
    }

    @Override
    public int focusLine() {
        return table.cursor.line();
    }

    @Override
    public int focusColumn() {
        return table.stack.position(table.cursor.column());
    }

    @Override
    public Rectangle bounds(int line, int position) {
        NatTable nat = table.control();
        int column = table.stack.visible()[position];
        for (int r = 0; r < nat.getRowCount(); r++) {
            if (line(r) == line) {
                for (int c = 0; c < nat.getColumnCount(); c++) {
                    if (nat.getColumnIndexByPosition(c) == column) {
                        return nat.getBoundsByPosition(c, r);
                    }
                }
            }
        }
        return null;
    }

    @Override
    public int lineAt(int y) {
        return line(table.control().getRowPositionByY(y));
    }

    @Override
    public int columnAt(int x) {
        int natColumn = table.control().getColumnPositionByX(x);
        return natColumn < 0 ? -1 : table.stack.position(table.control().getColumnIndexByPosition(natColumn));
    }
}

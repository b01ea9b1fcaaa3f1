// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.List;

/** Where keyboard and mouse are in a table: the line of the first selected row or heading and a column; goes from cell to cell and through groups. */
final class Cursor<R> {
    private final RowTable<R> table;
    private int column;
    private boolean keyed;

    Cursor(RowTable<R> table) {
        this.table = table;
    }

    /** Index of the column that the keyboard or the mouse was at. */
    int column() {
        return column;
    }

    /** The line of the first selected row or heading, -1 for none. */
    int line() {
        List<Object> all = table.selected.getSelectedRowObjects();
        return all.isEmpty() ? -1 : table.rows.indexOfRowObject(all.get(0));
    }

    /** Whether the keyboard brought the cursor to this cell. */
    boolean at(int line, int index) {
        return keyed && index == column && line == line();
    }

    /** The mouse points at a column of the widget. */
    void point(int natColumn) {
        if (natColumn >= 0) {
            column = table.control().getColumnIndexByPosition(natColumn);
            keyed = false;
        }
    }

    /** Opens or closes the group of the line. */
    void openGroup(boolean open) {
        Group g = table.rows.now().groupOf(line());
        if (g != null) {
            table.quietly(() -> select(g));
            table.rows.collapse(g, !open);
        }
    }

    /** A click on a heading opens or closes its group. */
    void toggle(int natRow) {
        Group g = table.rows.now().heading(table.control().getRowIndexByPosition(natRow));
        if (g != null && table.inBody(natRow)) {
            table.rows.collapse(g, !table.rows.collapsed(g));
        }
    }

    /** Closes an open heading; on a row in a group goes to the heading once there is no column further left. */
    void left() {
        if (table.rows.now().heading(line()) != null) {
            openGroup(false);
        } else if (table.stack.position(column) > 0) {
            go(-1);
        } else if (table.rows.now().groupOf(line()) instanceof Group g) {
            select(g);
            table.stack.viewport.moveRowPositionIntoViewport(table.rows.now().line(g));
        }
    }

    /** Opens a heading; on a row goes to the next column. */
    void right() {
        if (table.rows.now().heading(line()) != null) {
            openGroup(true);
        } else if (table.stack.position(column) + 1 < table.stack.visible().length) {
            go(1);
        }
    }

    private void go(int columns) {
        column = table.stack.visible()[table.stack.position(column) + columns];
        keyed = true;
        table.stack.viewport.moveColumnPositionIntoViewport(table.stack.position(column));
        table.access().moved();
        table.control().redraw();
    }

    private void select(Group g) {
        table.stack.selection.selectRow(0, table.rows.now().line(g), false, false);
    }
}

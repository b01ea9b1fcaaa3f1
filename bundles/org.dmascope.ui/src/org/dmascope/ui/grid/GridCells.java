// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.grid;

import org.dmascope.ui.table.CellAccess;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.Rectangle;

/** The cells of a grid for the pointer and for screen readers. */
final class GridCells implements CellAccess.Cells {
    private final Grid grid;

    GridCells(Grid grid) {
        this.grid = grid;
    }

    /** By position on the widget; null for none. */
    String tip(int natColumn, int natRow) {
        NatTable nat = grid.control();
        int column = natColumn == 0 ? -1 : nat.getColumnIndexByPosition(natColumn);
        int row = natRow == 0 ? -1 : nat.getRowIndexByPosition(natRow);
        boolean there = column < columns() && row < lines() && (natColumn == 0 || column >= 0) && (natRow == 0 || row >= 0);
        return there && (row >= 0 || column >= 0) ? grid.content().tip(row, column) : null;
    }

    @Override
    public int lines() {
        return grid.content().rows();
    }

    @Override
    public int columns() {
        return grid.content().columns();
    }

    @Override
    public String name(int line, int column) {
        return grid.content().name(line, column);
    }

    @Override
    public boolean selected(int line, int column) {
        return grid.isSelected(line, column);
    }

    @Override
    public int focusLine() {
        Grid.At a = grid.anchor();
        return a == null ? -1 : a.row();
    }

    @Override
    public int focusColumn() {
        Grid.At a = grid.anchor();
        return a == null ? -1 : a.column();
    }

    @Override
    public Rectangle bounds(int line, int column) {
        return grid.bounds(line, column);
    }

    @Override
    public int lineAt(int y) {
        NatTable nat = grid.control();
        int position = nat.getRowPositionByY(y);
        return position < 1 ? -1 : nat.getRowIndexByPosition(position);
    }

    @Override
    public int columnAt(int x) {
        NatTable nat = grid.control();
        int position = nat.getColumnPositionByX(x);
        return position < 1 ? -1 : nat.getColumnIndexByPosition(position);
    }
}

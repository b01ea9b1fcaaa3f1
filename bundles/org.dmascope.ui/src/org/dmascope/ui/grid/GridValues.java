// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.grid;

import java.util.function.IntSupplier;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** Values of a layer that are looked up where they are. */
final class GridValues implements IDataProvider {
    /** A value by its place. */
    interface Place {
        Object value(int column, int row);
    }

    private final IntSupplier rows;
    private final IntSupplier columns;
    private final Place place;

    GridValues(IntSupplier rows, IntSupplier columns, Place place) {
        this.rows = rows;
        this.columns = columns;
        this.place = place;
    }

    @Override
    public Object getDataValue(int column, int row) {
        return row < rows.getAsInt() && column < columns.getAsInt() ? place.value(column, row) : null;
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getColumnCount() {
        return columns.getAsInt();
    }

    @Override
    public int getRowCount() {
        return rows.getAsInt();
    }
}

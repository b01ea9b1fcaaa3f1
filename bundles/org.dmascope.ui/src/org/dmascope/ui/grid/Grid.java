// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.grid;

import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.table.CellAccess;
import org.dmascope.ui.table.CellTips;
import org.dmascope.ui.table.RepaintOnEvent;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.NoScalingDpiConverter;
import org.eclipse.nebula.widgets.nattable.layer.command.ConfigureScalingCommand;
import org.eclipse.nebula.widgets.nattable.layer.event.ILayerEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectRowsCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Rows against columns. Arrows go from cell to cell, headings select whole rows and columns. Values are asked for where they are painted. */
public final class Grid {
    /** What stands in it. */
    public interface Content {
        int rows();

        int columns();

        /** Of a pair. */
        Object cell(int row, int column);

        /** Heading at the left. */
        Object row(int row);

        /** Heading above. */
        Object column(int column);

        /** In words, for a tooltip; row or column is -1 for a heading. Null for none. */
        String tip(int row, int column);

        /** In words, for a screen reader. */
        String name(int row, int column);
    }

    /** Where the keyboard is. */
    public record At(int row, int column) {
    }

    private final Content content;
    private final NatTable nat;
    private final DataLayer body;
    private final DataLayer columns;
    private final DataLayer rows;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final CellTips tips;
    private final CellAccess access;
    private Runnable selected = () -> { };
    private Runnable entered = () -> { };
    private boolean quiet;

    /**
     * @param width   of a column that has none of its own
     * @param row     height of a row
     * @param heading height of the headings above
     * @param title   of the whole, for screen readers
     */
    public Grid(Composite parent, Look look, Content content, ICellPainter cells, ICellPainter headings, int width, int row, int heading, String title) {
        this.content = content;
        body = new DataLayer(new GridValues(content::rows, content::columns, (c, r) -> content.cell(r, c)), width, row);
        columns = new DataLayer(new GridValues(() -> 1, content::columns, (c, r) -> content.column(c)), width, heading);
        rows = new DataLayer(new GridValues(content::rows, () -> 1, (c, r) -> content.row(r)), width, row);
        selection = new SelectionLayer(body);
        selection.setLayerPainter(new CellLayerPainter()); // the cells paint their own frames
        viewport = new ViewportLayer(selection);
        ColumnHeaderLayer columnHeader = new ColumnHeaderLayer(columns, viewport, selection);
        RowHeaderLayer rowHeader = new RowHeaderLayer(rows, viewport, selection);
        DataLayer corner = new DataLayer(new GridValues(() -> 1, () -> 1, (c, r) -> "")); //$NON-NLS-1$
        nat = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL,
                new GridLayer(viewport, columnHeader, rowHeader, new CornerLayer(corner, rowHeader, columnHeader), false), new RepaintOnEvent(parent.getDisplay()), false);
        nat.addConfiguration(new DefaultNatTableStyleConfiguration());
        nat.addConfiguration(new GridStyle(look, cells, headings));
        nat.configure();
        // SWT scales by itself; the table's own scaling would come on top of it
        nat.doCommand(new ConfigureScalingCommand(new NoScalingDpiConverter(), new NoScalingDpiConverter()));
        look.paint(nat, Token.BASE, Token.TEXT);
        GridCells spoken = new GridCells(this);
        tips = new CellTips(nat, spoken::tip);
        access = new CellAccess(nat, spoken, () -> title);
        selection.addLayerListener(this::heard); // above the viewport only what is in sight would be heard of
        nat.getUiBindingRegistry().registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR), (n, e) -> entered.run());
        nat.getUiBindingRegistry().registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.KEYPAD_CR), (n, e) -> entered.run());
        nat.getUiBindingRegistry().registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.ESC), (n, e) -> selection.clear());
    }

    private void heard(ILayerEvent e) {
        if (!quiet && e instanceof ISelectionEvent) {
            access.moved();
            selected.run();
        }
    }

    public NatTable control() {
        return nat;
    }

    public CellAccess access() {
        return access;
    }

    Content content() {
        return content;
    }

    /** @param listening called when other cells are selected */
    public void onSelection(Runnable listening) {
        selected = listening;
    }

    /** @param listening called when Enter is pressed on a cell */
    public void onEnter(Runnable listening) {
        entered = listening;
    }

    public void setColumnWidth(int column, int pixels) {
        body.setColumnWidthByPosition(column, pixels, false);
        columns.setColumnWidthByPosition(column, pixels, false);
    }

    /** One width for all columns. */
    public void setColumnWidth(int pixels) {
        body.setDefaultColumnWidth(pixels);
        columns.setDefaultColumnWidth(pixels);
    }

    /** Of the headings at the left. */
    public void setHeadingWidth(int pixels) {
        rows.setColumnWidthByPosition(0, pixels, false);
    }

    /** Values are others, rows and columns are the same. */
    public void changed() {
        tips.forget();
        nat.refresh(false);
        nat.redraw();
    }

    /** Rows or columns are others: nothing is selected any more. Whoever selects again in {@code then} is not told of it. */
    public void rebuilt(Runnable then) {
        tips.forget();
        quietly(() -> {
            selection.clear(false);
            nat.fireLayerEvent(new StructuralRefreshEvent(body));
            then.run();
        });
        nat.refresh(false);
        nat.redraw();
    }

    /** The cell that the keyboard is at, null for none. */
    public At anchor() {
        PositionCoordinate a = selection.getSelectionAnchor();
        return a.getColumnPosition() < 0 || a.getRowPosition() < 0 || a.getColumnPosition() >= content.columns() || a.getRowPosition() >= content.rows() ? null
                : new At(a.getRowPosition(), a.getColumnPosition());
    }

    /** The keyboard goes to a cell, what is selected stays. */
    public void moveAnchor(int row, int column) {
        selection.moveSelectionAnchor(column, row);
    }

    public boolean isSelected(int row, int column) {
        return selection.isCellPositionSelected(column, row);
    }

    /** The row that is selected from end to end, alone; -1 for none. */
    public int fullRow() {
        int[] all = selection.getFullySelectedRowPositions();
        return all.length == 1 && selection.getSelectedRowCount() == 1 ? all[0] : -1;
    }

    /** The column that is selected from end to end, alone; -1 for none. */
    public int fullColumn() {
        int[] all = selection.getFullySelectedColumnPositions();
        return all.length == 1 && selection.getSelectedColumnPositions().length == 1 ? all[0] : -1;
    }

    /** Adds a cell to what is selected. */
    public void add(int row, int column) {
        selection.selectCell(column, row, false, true);
    }

    /** Selects a cell as a click does. */
    public void select(int row, int column) {
        selection.doCommand(new SelectCellCommand(selection, column, row, false, false));
        viewport.moveCellPositionIntoViewport(column, row);
    }

    /** Selects a cell that was selected elsewhere: nobody is told. */
    public void show(int row, int column) {
        quietly(() -> select(row, column));
        nat.redraw();
    }

    /** Selects nothing; nobody is told. */
    public void clear() {
        quietly(() -> selection.clear());
        nat.redraw();
    }

    /** Selects all cells of a row. */
    public void selectRow(int row) {
        selection.doCommand(new SelectRowsCommand(selection, 0, row, false, false));
        viewport.moveRowPositionIntoViewport(row);
    }

    /** Brings a cell into sight. */
    public void reveal(int row, int column) {
        viewport.moveCellPositionIntoViewport(column, row);
    }

    public void selectAll() {
        selection.selectAll();
    }

    /** The cell at a place of the widget; null for a heading, or beside. */
    public At at(int x, int y) {
        int column = nat.getColumnPositionByX(x);
        int row = nat.getRowPositionByY(y);
        return column < 1 || row < 1 ? null : new At(nat.getRowIndexByPosition(row), nat.getColumnIndexByPosition(column));
    }

    /** Of a cell in sight, on the widget; null when it is out of sight. */
    public Rectangle bounds(int row, int column) {
        for (int r = 1; r < nat.getRowCount(); r++) {
            if (nat.getRowIndexByPosition(r) == row) {
                for (int c = 1; c < nat.getColumnCount(); c++) {
                    if (nat.getColumnIndexByPosition(c) == column) {
                        return nat.getBoundsByPosition(c, r);
                    }
                }
            }
        }
        return null;
    }

    private void quietly(Runnable r) {
        boolean before = quiet;
        quiet = true;
        try {
            r.run();
        } finally {
            quiet = before;
        }
    }
}

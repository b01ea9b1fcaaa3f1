// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowHeaderComposite;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultColumnHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.NoScalingDpiConverter;
import org.eclipse.nebula.widgets.nattable.layer.command.ConfigureScalingCommand;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.RowSelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A virtual table of rows with a filter row, sorting by several columns, columns that can be moved and sized, and whole rows as selection.
 * Selection, sorting, filter and scroll position survive {@link #setRows(List)} because rows are told apart by a key.
 */
public final class RowTable<R> {
    /** Height of rows and header at 100 %. */
    public static final int ROW_HEIGHT = 24;

    private final List<Column<R>> columns;
    private final Function<R, String> key;
    private final Rows<R> rows;
    private final DataLayer body;
    private final SelectionLayer selection;
    private final RowSelectionModel<R> selected;
    private final ViewportLayer viewport;
    private final FilterRowHeaderComposite<R> filterRow;
    private final NatTable nat;
    private Set<String> related = Set.of();
    private Predicate<R> heading = r -> false;
    private Consumer<List<R>> listener = r -> { };
    private Runnable counted = () -> { };
    private boolean quiet;

    /**
     * @param key      tells rows apart; equal for the same thing in two readings
     * @param sortable whether a click on a heading sorts
     */
    public RowTable(Composite parent, Look look, List<Column<R>> columns, Function<R, String> key, boolean sortable) {
        this.columns = List.copyOf(columns);
        this.key = key;
        rows = new Rows<>(this.columns, this::rowsChanged);
        body = new DataLayer(rows, 100, ROW_HEIGHT);
        for (int i = 0; i < columns.size(); i++) {
            body.setDefaultColumnWidthByPosition(i, columns.get(i).width());
        }
        selection = new SelectionLayer(new ColumnHideShowLayer(new ColumnReorderLayer(body)), false);
        selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
        selected = new RowSelectionModel<>(selection, rows, key::apply);
        selection.setSelectionModel(selected);
        selection.setLayerPainter(new CellLayerPainter()); // a tint and a bar, no frame
        viewport = new ViewportLayer(selection);

        String[] titles = columns.stream().map(Column::title).toArray(String[]::new);
        DefaultColumnHeaderDataProvider headings = new DefaultColumnHeaderDataProvider(titles);
        DataLayer headerData = new DefaultColumnHeaderDataLayer(headings);
        headerData.setDefaultRowHeight(ROW_HEIGHT);
        ConfigRegistry registry = new ConfigRegistry();
        SortHeaderLayer<R> sort = new SortHeaderLayer<>(new ColumnHeaderLayer(headerData, viewport, selection), rows, false);
        if (sortable) {
            sort.addConfiguration(new SingleClickSortConfiguration());
        }
        filterRow = new FilterRowHeaderComposite<>(rows, sort, headings, registry);
        filterRow.setFilterRowVisible(false);

        CompositeLayer grid = new CompositeLayer(1, 2);
        grid.setChildLayer(GridRegion.COLUMN_HEADER, filterRow, 0, 0);
        grid.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        nat = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, grid, false);
        nat.setConfigRegistry(registry);
        nat.addConfiguration(new DefaultNatTableStyleConfiguration());
        nat.addConfiguration(new TableStyle(look, new CellPainter(look, state(), i -> columns.get(i).right()), new HeaderPainter(look, rows, i -> columns.get(i).right())));
        nat.configure();
        // SWT scales by itself; the table's own scaling would come on top of it
        nat.doCommand(new ConfigureScalingCommand(new NoScalingDpiConverter(), new NoScalingDpiConverter()));
        look.paint(nat, Token.BASE, Token.TEXT);
        nat.addLayerListener(e -> {
            if (e instanceof RowSelectionEvent && !quiet) {
                listener.accept(selected.getSelectedRowObjects());
            }
        });
        tooltips();
        stretchLast();
    }

    private CellPainter.RowState state() {
        return new CellPainter.RowState() {
            @Override
            public boolean related(int row) {
                return !related.isEmpty() && row < rows.getRowCount() && related.contains(key.apply(rows.getRowObject(row)));
            }

            @Override
            public boolean heading(int row) {
                return row < rows.getRowCount() && heading.test(rows.getRowObject(row));
            }
        };
    }

    /** The widget. */
    public NatTable control() {
        return nat;
    }

    /** Shows these rows; keeps selection, order, filters and scroll position. */
    public void setRows(List<R> all) {
        rows.set(all);
    }

    /** Repaints after values of the rows changed in place. */
    public void repaint() {
        nat.redraw();
    }

    /** Which rows the quick filter lets through. */
    public void setQuickFilter(Predicate<R> predicate) {
        rows.quickFilter(predicate);
    }

    /** Rows that are headings of a section. */
    public void setHeading(Predicate<R> predicate) {
        heading = predicate;
    }

    /** Called when the user selects rows. */
    public void onSelection(Consumer<List<R>> listening) {
        listener = listening;
    }

    /** Called when the number of shown rows may have changed. */
    public void onCount(Runnable listening) {
        counted = listening;
    }

    public List<R> selection() {
        return selected.getSelectedRowObjects();
    }

    public void selectAll() {
        selection.selectAll();
    }

    /** The rows shown, in the order shown. */
    public List<R> shown() {
        return rows.shown();
    }

    /** How many rows there are without filter. */
    public int total() {
        return rows.total();
    }

    /** Position of a column by its id. @throws IllegalArgumentException when there is none */
    public int column(String id) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + id); //$NON-NLS-1$
    }

    /** The text of a shown cell, as it is copied. */
    public String text(int row, int column) {
        return columns.get(column).text().apply(rows.getRowObject(row));
    }

    /** What a shown cell paints. */
    public Cell cell(int row, int column) {
        return columns.get(column).cell().apply(rows.getRowObject(row));
    }

    /** Selects the row of a key as if it came from elsewhere: no event, scrolls only when the row is out of sight. */
    public void select(String rowKey) {
        quiet = true;
        try {
            int at = rowKey == null ? -1 : indexOf(rowKey);
            if (at < 0) {
                selection.clear();
            } else if (selection().size() != 1 || !key.apply(selection().get(0)).equals(rowKey)) {
                selection.selectRow(0, at, false, false);
                viewport.moveRowPositionIntoViewport(at);
            }
        } finally {
            quiet = false;
        }
        nat.redraw();
    }

    private int indexOf(String rowKey) {
        List<R> shown = rows.shown();
        for (int i = 0; i < shown.size(); i++) {
            if (key.apply(shown.get(i)).equals(rowKey)) {
                return i;
            }
        }
        return -1;
    }

    /** The row under a point of the control, null for none. */
    public R rowAt(int x, int y) {
        if (!nat.getRegionLabelsByXY(x, y).hasLabel(GridRegion.BODY)) {
            return null;
        }
        int row = nat.getRowIndexByPosition(nat.getRowPositionByY(y));
        return row >= 0 && row < rows.getRowCount() ? rows.getRowObject(row) : null;
    }

    /** The column under a point of the control, by its place in the list of columns; -1 for none. */
    public int columnAt(int x) {
        int column = nat.getColumnIndexByPosition(nat.getColumnPositionByX(x));
        return column < columns.size() ? column : -1;
    }

    /** Selects a row as a click does. */
    public void pick(R row) {
        int at = indexOf(key.apply(row));
        if (at >= 0) {
            selection.selectRow(0, at, false, false);
        }
    }

    /** Where the first selected row is painted, for a menu that is opened by key. */
    public Point anchor() {
        int at = selection().isEmpty() ? 0 : Math.max(0, indexOf(key.apply(selection().get(0))));
        int y = filterRow.getHeight() + viewport.getStartYOfRowPosition(Math.max(0, viewport.underlyingToLocalRowPosition(selection, at)));
        return new Point(ROW_HEIGHT, Math.min(y + ROW_HEIGHT - 4, nat.getClientArea().height));
    }

    /** Tints the rows that belong to what is selected in another view. */
    public void setRelated(Set<String> keys) {
        related = Set.copyOf(keys);
        nat.redraw();
    }

    /** Sorts by a column as a click on its heading does. */
    public void sort(int column, boolean ascending) {
        rows.sort(column, ascending ? SortDirectionEnum.ASC
                : SortDirectionEnum.DESC, false);
    }

    public boolean filterRowVisible() {
        return filterRow.isFilterRowVisible();
    }

    public void showFilterRow(boolean show) {
        filterRow.setFilterRowVisible(show);
        if (!show) {
            filterRow.getFilterRowDataLayer().getFilterRowDataProvider().clearAllFilters();
        }
    }

    /** Types into the filter row. */
    public void filterColumn(int column, String text) {
        filterRow.getFilterRowDataLayer().getFilterRowDataProvider().setDataValue(column, 0, text);
    }

    /** Rows as tab-separated lines with a heading line, in the order of the columns now. */
    public String tsv(List<R> some) {
        int[] order = new int[selection.getColumnCount()];
        for (int i = 0; i < order.length; i++) {
            order[i] = selection.getColumnIndexByPosition(i);
        }
        return Tsv.of(columns, order, some);
    }

    /** Widths, order and sort of the columns. */
    public void saveLayout(Properties into) {
        body.saveState("", into); //$NON-NLS-1$
        selection.saveState("", into); //$NON-NLS-1$
    }

    private void rowsChanged() {
        if (nat == null || nat.isDisposed()) {
            return;
        }
        quiet = true;
        try {
            body.fireLayerEvent(new RowStructuralRefreshEvent(body));
        } finally {
            quiet = false;
        }
        counted.run();
    }

    /** The last column takes the space that is left, so that a wide window has no empty strip. */
    private void stretchLast() {
        int last = columns.size() - 1;
        nat.addListener(SWT.Resize, e -> {
            int others = 0;
            for (int i = 0; i < last; i++) {
                others += body.getColumnWidthByPosition(i);
            }
            int rest = nat.getClientArea().width - others;
            int wanted = Math.max(columns.get(last).width(), rest);
            if (body.getColumnWidthByPosition(last) != wanted) {
                body.setColumnWidthByPosition(last, wanted);
            }
        });
    }

    private void tooltips() {
        new NatTableContentTooltip(nat, GridRegion.BODY) {
            @Override
            protected String getText(Event event) {
                var at = nat.getCellByPosition(nat.getColumnPositionByX(event.x), nat.getRowPositionByY(event.y));
                return at != null && at.getDataValue() instanceof Cell c ? c.tip() : null;
            }

            @Override
            protected boolean shouldCreateToolTip(Event event) {
                String text = getText(event);
                return text != null && !text.isEmpty();
            }
        }.setPopupDelay(400);
    }
}

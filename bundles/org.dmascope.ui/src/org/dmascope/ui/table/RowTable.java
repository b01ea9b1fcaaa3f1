// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.NoScalingDpiConverter;
import org.eclipse.nebula.widgets.nattable.layer.command.ConfigureScalingCommand;
import org.eclipse.nebula.widgets.nattable.layer.event.ColumnStructuralChangeEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.ILayerEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEvent;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.RowSelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.sort.event.SortColumnEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

/**
 * A virtual table of rows with a filter row, sorting by several columns, groups with sums, columns that can be moved, sized, hidden and
 * frozen, and whole rows as selection. Selection, order, filters, closed groups and scroll position survive {@link #setRows(List)} because
 * rows are told apart by a key. Big tables are filtered, sorted and grouped off the display thread; until that is done the old rows stay.
 */
public final class RowTable<R> {
    /** Height of rows and header with text of the usual size. */
    public static final int ROW_HEIGHT = 24;
    private static final int WIDEST = 480;
    /** So many rows are measured to fit a column. */
    private static final int MEASURED = 500;

    final List<Column<R>> columns;
    final Function<R, String> key;
    final Rows<R> rows;
    final ColumnStack<R> stack;
    final RowSelectionModel<Object> selected;
    final Cursor<R> cursor = new Cursor<>(this);
    private final LineRedraw<R> lines = new LineRedraw<>(this);
    private final DataLayer body;
    private final FilterRowHeaderComposite<R> filterRow;
    private final NatTable nat;
    private final CellPainter painter;
    private final HeaderPainter headerPainter;
    private final CellTips tips;
    private final CellAccess access;
    Set<String> related = Set.of();
    Predicate<R> section = r -> false;
    Function<R, Badge> badge = r -> null;
    Function<R, Sign> sign = r -> null;
    String one = Messages.row;
    String many = Messages.rows;
    private List<Grouping<R>> groupings = List.of();
    private final int rowHeight;
    private boolean freezes;
    private boolean badged;
    private Consumer<List<R>> listener = r -> { };
    private Consumer<R> opened = r -> { };
    private Runnable counted = () -> { };
    private Runnable arranged = () -> { };
    private Runnable froze = () -> { };
    private boolean quiet;

    /**
     * @param key      tells rows apart; equal for the same thing in two readings
     * @param sortable whether a click on a heading sorts
     */
    public RowTable(Composite parent, Look look, List<Column<R>> columns, Function<R, String> key, boolean sortable) {
        this.columns = columns.stream().map(c -> c.wide(look.scaled(c.width()))).toList();
        rowHeight = look.scaled(ROW_HEIGHT);
        this.key = key;
        rows = new Rows<>(this.columns, key, parent.getDisplay(), this::rowsChanged);
        body = new DataLayer(rows, 100, rowHeight);
        stack = new ColumnStack<>(this.columns, body);
        stack.selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
        selected = new RowSelectionModel<>(stack.selection, rows, rows::id);
        stack.selection.setSelectionModel(selected);
        stack.selection.setLayerPainter(new CellLayerPainter()); // a tint and a bar, no frame

        String[] titles = columns.stream().map(Column::title).toArray(String[]::new);
        DefaultColumnHeaderDataProvider headings = new DefaultColumnHeaderDataProvider(titles);
        DataLayer headerData = new DefaultColumnHeaderDataLayer(headings);
        headerData.setDefaultRowHeight(rowHeight);
        ConfigRegistry registry = new ConfigRegistry();
        SortHeaderLayer<R> sort = new SortHeaderLayer<>(new ColumnHeaderLayer(headerData, stack.top, stack.selection), rows, false);
        if (sortable) {
            sort.addConfiguration(new SingleClickSortConfiguration());
        }
        filterRow = new FilterRowHeaderComposite<>(rows, sort, headings, registry);
        filterRow.setFilterRowVisible(false);

        CompositeLayer grid = new CompositeLayer(1, 2);
        grid.setChildLayer(GridRegion.COLUMN_HEADER, filterRow, 0, 0);
        grid.setChildLayer(GridRegion.BODY, stack.top, 0, 1);
        nat = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, grid,
                new RepaintOnEvent(parent.getDisplay()), false);
        nat.setConfigRegistry(registry);
        nat.addConfiguration(new DefaultNatTableStyleConfiguration());
        painter = new CellPainter(look, new Lines<>(this), i -> columns.get(i).right());
        headerPainter = new HeaderPainter(look, rows, i -> columns.get(i).right());
        nat.addConfiguration(new TableStyle(look, painter, headerPainter));
        nat.configure();
        // SWT scales by itself; the table's own scaling would come on top of it
        nat.doCommand(new ConfigureScalingCommand(new NoScalingDpiConverter(), new NoScalingDpiConverter()));
        look.paint(nat, Token.BASE, Token.TEXT);
        Spoken<R> spoken = new Spoken<>(this);
        tips = new CellTips(nat, spoken::tip);
        access = new CellAccess(nat, spoken, () -> many);
        nat.addLayerListener(this::heard);
        nat.addListener(SWT.Paint, e -> tinted());
        nat.addListener(SWT.Resize, e -> stack.spread(nat.getClientArea().width));
        TableKeys.attach(this, sortable);
    }

    private void heard(ILayerEvent e) {
        if (e instanceof RowSelectionEvent) {
            if (!quiet && !headingSelected()) { // a heading selects nothing elsewhere
                listener.accept(selection());
            }
            access.moved();
        } else if (e instanceof ColumnResizeEvent) {
            if (stack.dragged()) {
                arranged.run();
            }
        } else if (!quiet && (e instanceof ColumnStructuralChangeEvent || e instanceof SortColumnEvent)) {
            stack.spread(nat.getClientArea().width);
            arranged.run();
        }
    }

    /** The widget. */
    public NatTable control() {
        return nat;
    }

    /** What screen readers are told. */
    public CellAccess access() {
        return access;
    }

    /** Shows these rows; keeps selection, order, filters, groups and scroll position. Nothing is marked as changed. */
    public void setRows(List<R> all) {
        rows.set(all, false);
    }

    /** Shows the rows of another host; those of the one before go at once. */
    public void replaceRows(List<R> all) {
        rows.replace(all);
        if (!settled()) {
            quietly(() -> body.fireLayerEvent(new RowStructuralRefreshEvent(body)));
        }
    }

    /** Shows a later reading of the same rows: what differs is tinted for a moment, what is new is marked until the next reading. */
    public void readAgain(List<R> all) {
        rows.set(all, true);
    }

    /** Whether everything is shown as it was asked for; a big table takes a moment. */
    public boolean settled() {
        return rows.settled();
    }

    /** Repaints after values of the rows changed in place. */
    public void repaint() {
        nat.redraw();
    }

    /** Which rows the quick filter lets through; asked off the display thread for big tables. */
    public void setQuickFilter(Predicate<R> predicate) {
        rows.quickFilter(predicate);
    }

    /** Rows that are headings of a section. */
    public void setHeading(Predicate<R> predicate) {
        section = predicate;
    }

    /** A word beside the first value of a row. */
    public void setBadge(Function<R, Badge> of) {
        badge = of;
    }

    /** A sign beside the first value of a row; asked only for rows that are painted or spoken of. */
    public void setSign(Function<R, Sign> of) {
        sign = of;
    }

    /** What rows are called, one and several. */
    public void setNouns(String singular, String plural) {
        one = singular;
        many = plural;
    }

    /** Called when the user selects rows. */
    public void onSelection(Consumer<List<R>> listening) {
        listener = listening;
    }

    /** Called when the user wants to see more of a row: Enter, double click. */
    public void onOpen(Consumer<R> listening) {
        opened = listening;
    }

    /** Opens the first selected row; on a heading its group. */
    void open() {
        List<R> now = selection();
        if (!now.isEmpty()) {
            opened.accept(now.get(0));
        } else if (rows.now().heading(cursor.line()) instanceof Group g) {
            cursor.openGroup(rows.collapsed(g));
        }
    }

    /** Called when the number of shown rows may have changed. */
    public void onCount(Runnable listening) {
        counted = listening;
    }

    /** Called when the user has arranged columns, order or groups otherwise. */
    public void onLayout(Runnable listening) {
        arranged = listening;
    }

    /** Called when the first column was frozen or freed. */
    public void onFreeze(Runnable listening) {
        froze = listening;
    }

    /** The selected rows as they are now, without headings. */
    public List<R> selection() {
        return selected.getSelectedRowObjects().stream().filter(o -> !(o instanceof Group)).map(o -> rows.now().find(rows.id(o))).filter(Objects::nonNull).toList();
    }

    /** Whether headings are selected and no row is. */
    public boolean headingSelected() {
        return !selected.isEmpty() && selection().isEmpty();
    }

    /** The selected rows, and those below selected headings. */
    public List<R> chosen() {
        Set<R> out = new LinkedHashSet<>(selection());
        List<R> shown = shown();
        selected.getSelectedRowObjects().forEach(o -> {
            if (o instanceof Group g) {
                out.addAll(shown.subList(g.from(), g.to()));
            }
        });
        return List.copyOf(out);
    }

    public void selectAll() {
        stack.selection.selectAll();
    }

    /** The rows that pass the filters, in the order shown, those of closed groups too. */
    public List<R> shown() {
        return rows.now().shown();
    }

    /** How many rows there are without filter. */
    public int total() {
        return rows.total();
    }

    /** Index of a column by its id. @throws IllegalArgumentException when there is none */
    public int column(String id) {
        return IntStream.range(0, columns.size()).filter(i -> columns.get(i).id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + id)); //$NON-NLS-1$
    }

    /** The text of a cell of a shown row, as it is copied. */
    public String text(int row, int index) {
        return columns.get(index).text().apply(shown().get(row));
    }

    /** What a cell of a shown row paints. */
    public Cell cell(int row, int index) {
        return columns.get(index).cell().apply(shown().get(row));
    }

    /** Rows and headings as they stand, without those in closed groups. */
    public int lineCount() {
        return rows.now().lineCount();
    }

    /** Whether a line is the heading of a group. */
    public boolean heading(int line) {
        return rows.now().heading(line) != null;
    }

    /** What a line paints in a column; for a heading the title in the first and sums in others. */
    public Cell line(int line, int index) {
        Group g = rows.now().heading(line);
        return g != null && index == stack.visible()[0] ? Headings.title(g, one, many) : (Cell) rows.getDataValue(index, line);
    }

    /** Selects the row of a key as if it came from elsewhere: no event, scrolls only when the row is out of sight. */
    public void select(String rowKey) {
        int at = rowKey == null ? -1 : rows.now().line(rowKey);
        if (at < 0 ? selected.isEmpty() : selected.getSelectedRowCount() == 1 && selected.isRowPositionSelected(at)) {
            return;
        }
        quietly(() -> {
            if (at < 0) {
                stack.selection.clear();
            } else {
                stack.selection.selectRow(0, at, false, false);
                stack.viewport.moveRowPositionIntoViewport(at);
            }
        });
        nat.redraw();
    }

    /** Opens the group of a row that something else selected, so that it is seen. */
    public void reveal(String rowKey) {
        if (rowKey != null && rows.now().line(rowKey) < 0) {
            List<R> shown = shown();
            IntStream.range(0, rows.now().groups().isEmpty() ? 0 : shown.size()).filter(i -> key.apply(shown.get(i)).equals(rowKey)).findFirst()
                    .ifPresent(i -> rows.now().groups().stream().filter(g -> g.from() <= i && i < g.to()).forEach(g -> rows.collapse(g, false)));
        }
    }

    /** The row under a point of the control, null for none and for headings. */
    public R rowAt(int x, int y) {
        LabelStack region = nat.getRegionLabelsByXY(x, y); // null beside the last column and below the last row
        return region != null && region.hasLabel(GridRegion.BODY) ? rows.now().row(nat.getRowIndexByPosition(nat.getRowPositionByY(y))) : null;
    }

    /** Selects a row as a click does. */
    public void pick(R row) {
        int at = rows.now().line(key.apply(row));
        if (at >= 0) {
            stack.selection.selectRow(0, at, false, false);
        }
    }

    /** Where the first selected row is painted, for a menu that is opened by key. */
    public Point anchor() {
        int at = selection().isEmpty() ? 0 : Math.max(0, rows.now().line(key.apply(selection().get(0))));
        int y = filterRow.getHeight() + stack.viewport.getStartYOfRowPosition(Math.max(0, stack.viewport.underlyingToLocalRowPosition(stack.selection, at)));
        return new Point(rowHeight, Math.min(y + rowHeight - 4, nat.getClientArea().height));
    }

    /** Tints the rows that belong to what is selected in another view. */
    public void setRelated(Set<String> keys) {
        if (!related.equals(keys)) {
            related = Set.copyOf(keys);
            nat.redraw();
        }
    }

    // order and filters

    /** Sorts by a column as a click on its heading does. */
    public void sort(int index, boolean ascending) {
        rows.sortBy(List.of(new SortKey(index, ascending)));
        arranged.run();
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
    public void filterColumn(int index, String text) {
        filterRow.getFilterRowDataLayer().getFilterRowDataProvider().setDataValue(index, 0, text);
    }

    // groups

    public void setGroupings(List<Grouping<R>> possible) {
        groupings = List.copyOf(possible);
    }

    public List<Grouping<R>> groupings() {
        return groupings;
    }

    /** Id of the grouping, "" for none. */
    public String grouping() {
        return rows.grouping() == null ? "" : rows.grouping().id(); //$NON-NLS-1$
    }

    /** Groups by the grouping of that id; an unknown one or "" puts rows back in one list. */
    public void group(String id) {
        rows.group(groupings.stream().filter(g -> g.id().equals(id)).findFirst().orElse(null));
        arranged.run();
    }

    public void collapseAll(boolean closed) {
        rows.collapseAll(closed);
    }

    /** Whether a row of the widget lies below the headings of columns and the filter row. */
    boolean inBody(int natRow) {
        return natRow >= filterRow.getRowCount();
    }

    // columns

    public List<Column<R>> columns() {
        return columns;
    }

    /** The shown columns in their order. */
    public List<Column<R>> shownColumns() {
        return IntStream.of(stack.visible()).mapToObj(columns::get).toList();
    }

    public void hideColumn(int index) {
        stack.hide(index);
    }

    /** Width in pixels at 100 % that a column has unless it fills the rest. */
    public int width(int index) {
        return stack.width(index);
    }

    /** Makes every column as wide as what it shows. */
    public void fit() {
        IntStream.of(stack.visible()).forEach(this::fit);
    }

    /** Makes a column as wide as its heading and what it shows, up to a limit. */
    public void fit(int index) {
        GC gc = new GC(nat);
        int need = headerPainter.width(columns.get(index).title(), gc);
        List<R> shown = shown();
        int reserve = index == stack.visible()[0] ? 2 + (rows.grouping() == null ? 0 : CellPainter.INDENT) : 0;
        for (int i = 0; i < Math.min(MEASURED, shown.size()); i++) {
            need = Math.max(need, reserve + painter.width(columns.get(index).cell().apply(shown.get(i)), gc, columns.get(index).right()));
        }
        gc.dispose();
        stack.width(index, Math.min(need, WIDEST));
        arranged.run();
    }

    public boolean frozen() {
        return freezes;
    }

    /** Whether the first shown column stays in its place when the others are scrolled. */
    public void setFrozen(boolean on) {
        freezes = on;
        stack.freeze(on);
        froze.run();
        arranged.run();
    }

    /** What the user arranged. */
    public TableLayout layout() {
        List<String> sort = rows.keys().stream().map(k -> (k.ascending() ? "+" : "-") + columns.get(k.column()).id()).toList(); //$NON-NLS-1$ //$NON-NLS-2$
        return new TableLayout(stack.order(), stack.hiddenIds(), stack.sized(), sort, grouping(), freezes);
    }

    /** Arranges everything as it was kept; columns that are no longer there are left out. */
    public void apply(TableLayout layout) {
        quietly(() -> {
            stack.resetWidths();
            layout.widths().forEach((id, w) -> IntStream.range(0, columns.size()).filter(i -> columns.get(i).id().equals(id)).forEach(i -> stack.width(i, w)));
            stack.freeze(false);
            stack.arrange(layout.order(), layout.hidden());
            freezes = layout.frozen();
            stack.freeze(freezes);
            froze.run();
            rows.sortBy(layout.sort().stream().filter(s -> columns.stream().anyMatch(c -> c.id().equals(s.substring(1))))
                    .map(s -> new SortKey(column(s.substring(1)), s.charAt(0) == '+')).toList());
            if (!layout.grouping().equals(grouping())) {
                group(layout.grouping());
            }
        });
        nat.redraw(); // no refresh of the structure: it would put the columns back into their first order
        arranged.run();
    }

    // text

    /** Rows as tab-separated lines with a heading line, the columns as they are shown. */
    public String tsv(List<R> some) {
        return Tsv.of(columns, stack.visible(), some);
    }

    /** The full text of the cell that was last pointed at; null when no row is selected. */
    public String pointedText() {
        List<R> now = selection();
        return now.isEmpty() ? null : columns.get(cursor.column()).text().apply(now.get(0));
    }

    /** Whether a cell is tinted because it shows something else than at the reading before. */
    public boolean changed(int line, int index) {
        R row = rows.now().row(line);
        return row != null && rows.changes().changed(row, key.apply(row), columns.get(index));
    }

    /** The sign beside the first value of a line, null for none. */
    public Sign sign(int line) {
        R row = rows.now().row(line);
        return row == null ? null : sign.apply(row);
    }

    /** The word beside the first value of a line: {@code new}, or what the kind of row says; null for none. */
    public Badge badge(int line) {
        R row = rows.now().row(line);
        Badge own = row == null ? null : badge.apply(row);
        Badge said = own != null || row == null || !rows.changes().isNew(key.apply(row)) ? own : new Badge(Messages.isNew, Token.BLUE, Messages.isNewTip);
        badged |= said != null;
        return said;
    }

    /** Whether a word that may hold only until the next reading was painted beside a row. */
    boolean badged() {
        return badged;
    }

    void quietly(Runnable what) {
        boolean was = quiet;
        quiet = true;
        try {
            what.run();
        } finally {
            quiet = was;
        }
    }

    /** @param before what was shown until a reading changed it, null when the user arranged the same rows otherwise */
    private void rowsChanged(Arrangement<R> before) {
        if (nat == null || nat.isDisposed()) {
            return;
        }
        tips.forget();
        if (before == null || !lines.done(before)) {
            badged = false;
            quietly(() -> body.fireLayerEvent(new RowStructuralRefreshEvent(body)));
        }
        counted.run();
    }

    /** Takes the tint away when its time is over. Nothing wakes up when nothing was tinted. */
    private void tinted() {
        if (rows.changes().takeSeen()) {
            nat.getDisplay().timerExec(rows.changes().left() + 20, fade);
        }
    }

    private final Runnable fade = () -> {
        if (!control().isDisposed()) {
            lines.tinted();
        }
    };
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

import org.dmascope.analysis.trial.TrialMatrix;
import org.dmascope.analysis.trial.TrialPair;
import org.dmascope.core.trial.TrialParty;
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
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectRowsCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/** Exporters against importers. Arrows go from pair to pair, headings select whole rows and columns; the selection survives new results. */
final class MatrixTable {
    /** Height of a row and of the headings with text of the usual size. */
    static final int ROW = 42;
    private static final int NARROWEST = 96;
    private static final int WIDEST = 210;

    private final Look look;
    private final NatTable nat;
    private final DataLayer body;
    private final DataLayer columns;
    private final DataLayer rows;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final MatrixPainter cells;
    private final PartyPainter headings;
    private final CellTips tips;
    private final CellAccess access;
    private TrialMatrix matrix;
    private MatrixCell[] shown = {};
    private Runnable selected = () -> { };
    private Runnable entered = () -> { };
    private boolean quiet;

    MatrixTable(Composite parent, Look look) {
        this.look = look;
        int row = look.scaled(ROW);
        body = new DataLayer(new Values(this::rowCount, this::columnCount, (c, r) -> shown[r * columnCount() + c]), NARROWEST, row);
        columns = new DataLayer(new Values(() -> 1, this::columnCount, (c, r) -> matrix.importers().get(c)), NARROWEST, row);
        rows = new DataLayer(new Values(this::rowCount, () -> 1, (c, r) -> matrix.exporters().get(r)), NARROWEST, row);
        selection = new SelectionLayer(body);
        selection.setLayerPainter(new CellLayerPainter()); // the cells paint their own frames
        viewport = new ViewportLayer(selection);
        ColumnHeaderLayer columnHeader = new ColumnHeaderLayer(columns, viewport, selection);
        RowHeaderLayer rowHeader = new RowHeaderLayer(rows, viewport, selection);
        DataLayer corner = new DataLayer(new Values(() -> 1, () -> 1, (c, r) -> "")); //$NON-NLS-1$
        nat = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL,
                new GridLayer(viewport, columnHeader, rowHeader, new CornerLayer(corner, rowHeader, columnHeader), false), new RepaintOnEvent(parent.getDisplay()), false);
        cells = new MatrixPainter(look);
        headings = new PartyPainter(look);
        nat.addConfiguration(new DefaultNatTableStyleConfiguration());
        nat.addConfiguration(new MatrixStyle(look, cells, headings));
        nat.configure();
        // SWT scales by itself; the table's own scaling would come on top of it
        nat.doCommand(new ConfigureScalingCommand(new NoScalingDpiConverter(), new NoScalingDpiConverter()));
        look.paint(nat, Token.BASE, Token.TEXT);
        nat.setData("test.id", "matrix"); //$NON-NLS-1$ //$NON-NLS-2$
        MatrixSpoken spoken = new MatrixSpoken(this);
        tips = new CellTips(nat, spoken::tip);
        access = new CellAccess(nat, spoken, () -> Messages.matrix);
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

    NatTable control() {
        return nat;
    }

    CellAccess access() {
        return access;
    }

    /** @param listening called when other pairs are selected */
    void onSelection(Runnable listening) {
        selected = listening;
    }

    /** @param listening called when Enter is pressed on a pair */
    void onEnter(Runnable listening) {
        entered = listening;
    }

    /** Null for nothing. */
    TrialMatrix matrix() {
        return matrix;
    }

    int rowCount() {
        return matrix == null ? 0 : matrix.exporters().size();
    }

    int columnCount() {
        return matrix == null ? 0 : matrix.importers().size();
    }

    MatrixCell cell(int row, int column) {
        return shown[row * columnCount() + column];
    }

    /** Shows another state of the pairs; the selection stays where it was. Cells are made here once, not while painting. */
    void show(TrialMatrix now) {
        if (now == matrix) {
            return;
        }
        TrialPair at = anchor();
        Set<String> chosen = new TreeSet<>(selection().stream().map(TrialWords::arrow).toList());
        boolean same = matrix != null && now != null && matrix.exporters().equals(now.exporters()) && matrix.importers().equals(now.importers());
        matrix = now;
        shown = now == null ? new MatrixCell[0] : now.pairs().stream().map(TrialWords::cell).toArray(MatrixCell[]::new);
        tips.forget();
        widths();
        if (!same) {
            quietly(() -> {
                selection.clear(false);
                nat.fireLayerEvent(new StructuralRefreshEvent(body));
                reselect(chosen, at);
            });
        }
        nat.refresh(false);
        nat.redraw();
    }

    private void reselect(Set<String> chosen, TrialPair at) {
        if (matrix == null) {
            return;
        }
        for (int r = 0; r < rowCount(); r++) {
            for (int c = 0; c < columnCount(); c++) {
                if (chosen.contains(TrialWords.arrow(matrix.pair(r, c)))) {
                    selection.selectCell(c, r, false, true);
                }
            }
        }
        if (at != null) {
            selection.moveSelectionAnchor(index(matrix.importers(), at.importer().id()), index(matrix.exporters(), at.exporter().id()));
        }
    }

    private static int index(List<TrialParty> parties, String id) {
        return parties.stream().map(TrialParty::id).toList().indexOf(id);
    }

    /** Each column as wide as what it shows, within bounds: a long name ends with an ellipsis and is read in the tooltip. */
    private void widths() {
        GC gc = new GC(nat);
        for (int c = 0; c < columnCount(); c++) {
            int column = c;
            IntBinaryOperator wider = Math::max;
            int w = IntStream.range(0, rowCount()).map(r -> cells.width(cell(r, column), gc)).reduce(headings.width(matrix.importers().get(c), gc), wider);
            int bounded = bounded(w);
            body.setColumnWidthByPosition(c, bounded, false);
            columns.setColumnWidthByPosition(c, bounded, false);
        }
        int w = rowCount() == 0 ? NARROWEST : matrix.exporters().stream().mapToInt(p -> headings.width(p, gc)).max().getAsInt();
        rows.setColumnWidthByPosition(0, bounded(w), false);
        gc.dispose();
    }

    private int bounded(int w) {
        return Math.min(look.scaled(WIDEST), Math.max(look.scaled(NARROWEST), w + 4));
    }

    /** The pair that the keyboard is at, null for none. */
    TrialPair anchor() {
        PositionCoordinate a = selection.getSelectionAnchor();
        return matrix == null || a.getColumnPosition() < 0 || a.getRowPosition() < 0 || a.getColumnPosition() >= columnCount() || a.getRowPosition() >= rowCount() ? null
                : matrix.pair(a.getRowPosition(), a.getColumnPosition());
    }

    /** All selected pairs, row by row. */
    List<TrialPair> selection() {
        List<TrialPair> out = new ArrayList<>();
        for (int r = 0; r < rowCount(); r++) {
            for (int c = 0; c < columnCount(); c++) {
                if (selection.isCellPositionSelected(c, r)) {
                    out.add(matrix.pair(r, c));
                }
            }
        }
        return out;
    }

    /** Selects a pair as a click does. */
    void select(int row, int column) {
        selection.doCommand(new SelectCellCommand(selection, column, row, false, false));
        viewport.moveCellPositionIntoViewport(column, row);
    }

    /** Selects all pairs of an exporter. */
    void selectRow(int row) {
        selection.doCommand(new SelectRowsCommand(selection, 0, row, false, false));
        viewport.moveRowPositionIntoViewport(row);
    }

    void selectAll() {
        selection.selectAll();
    }

    private void quietly(Runnable r) {
        quiet = true;
        try {
            r.run();
        } finally {
            quiet = false;
        }
    }
}

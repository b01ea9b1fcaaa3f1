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
import org.dmascope.ui.grid.Grid;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.table.CellAccess;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/** Exporters against importers. Arrows go from pair to pair, headings select whole rows and columns; the selection survives new results. */
final class MatrixTable {
    /** Height of a row and of the headings with text of the usual size. */
    static final int ROW = 42;
    private static final int NARROWEST = 96;
    private static final int WIDEST = 210;

    private final Look look;
    private final Grid grid;
    private final MatrixPainter cells;
    private final PartyPainter headings;
    private TrialMatrix matrix;
    private MatrixCell[] shown = {};

    MatrixTable(Composite parent, Look look) {
        this.look = look;
        int row = look.scaled(ROW);
        cells = new MatrixPainter(look);
        headings = new PartyPainter(look);
        grid = new Grid(parent, look, new MatrixSpoken(this), cells, headings, NARROWEST, row, row, Messages.matrix);
        grid.control().setData("test.id", "matrix"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    NatTable control() {
        return grid.control();
    }

    CellAccess access() {
        return grid.access();
    }

    /** @param listening called when other pairs are selected */
    void onSelection(Runnable listening) {
        grid.onSelection(listening);
    }

    /** @param listening called when Enter is pressed on a pair */
    void onEnter(Runnable listening) {
        grid.onEnter(listening);
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
        widths();
        if (same) {
            grid.changed();
        } else {
            grid.rebuilt(() -> reselect(chosen, at));
        }
    }

    private void reselect(Set<String> chosen, TrialPair at) {
        if (matrix == null) {
            return;
        }
        for (int r = 0; r < rowCount(); r++) {
            for (int c = 0; c < columnCount(); c++) {
                if (chosen.contains(TrialWords.arrow(matrix.pair(r, c)))) {
                    grid.add(r, c);
                }
            }
        }
        if (at != null) {
            grid.moveAnchor(index(matrix.exporters(), at.exporter().id()), index(matrix.importers(), at.importer().id()));
        }
    }

    private static int index(List<TrialParty> parties, String id) {
        return parties.stream().map(TrialParty::id).toList().indexOf(id);
    }

    /** Each column as wide as what it shows, within bounds: a long name ends with an ellipsis and is read in the tooltip. */
    private void widths() {
        GC gc = new GC(grid.control());
        for (int c = 0; c < columnCount(); c++) {
            int column = c;
            IntBinaryOperator wider = Math::max;
            int w = IntStream.range(0, rowCount()).map(r -> cells.width(cell(r, column), gc)).reduce(headings.width(matrix.importers().get(c), gc), wider);
            grid.setColumnWidth(c, bounded(w));
        }
        int w = rowCount() == 0 ? NARROWEST : matrix.exporters().stream().mapToInt(p -> headings.width(p, gc)).max().getAsInt();
        grid.setHeadingWidth(bounded(w));
        gc.dispose();
    }

    private int bounded(int w) {
        return Math.min(look.scaled(WIDEST), Math.max(look.scaled(NARROWEST), w + 4));
    }

    /** The pair that the keyboard is at, null for none. */
    TrialPair anchor() {
        Grid.At a = matrix == null ? null : grid.anchor();
        return a == null ? null : matrix.pair(a.row(), a.column());
    }

    /** All selected pairs, row by row. */
    List<TrialPair> selection() {
        List<TrialPair> out = new ArrayList<>();
        for (int r = 0; r < rowCount(); r++) {
            for (int c = 0; c < columnCount(); c++) {
                if (grid.isSelected(r, c)) {
                    out.add(matrix.pair(r, c));
                }
            }
        }
        return out;
    }

    /** Selects a pair as a click does. */
    void select(int row, int column) {
        grid.select(row, column);
    }

    /** Selects all pairs of an exporter. */
    void selectRow(int row) {
        grid.selectRow(row);
    }

    void selectAll() {
        grid.selectAll();
    }
}

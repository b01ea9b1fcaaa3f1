// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeHelper;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;

/**
 * The columns of a table as layers: width, order, which are shown, and whether the first stays in its place when the rest is scrolled. The
 * last one takes the space that is left, so that a wide window has no empty strip.
 */
final class ColumnStack<R> {
    private static final int LEAST = 24;

    private final List<Column<R>> columns;
    private final DataLayer data;
    private final ColumnReorderLayer reorder;
    private final ColumnHideShowLayer hide;
    final SelectionLayer selection;
    final ViewportLayer viewport;
    private final FreezeLayer freeze;
    final CompositeFreezeLayer top;
    private final int[] wanted;
    private final int[] applied;
    private final Set<Integer> sized = new HashSet<>();
    private int room;

    ColumnStack(List<Column<R>> columns, DataLayer data) {
        this.columns = columns;
        this.data = data;
        wanted = columns.stream().mapToInt(Column::width).toArray();
        applied = wanted.clone();
        for (int i = 0; i < wanted.length; i++) {
            data.setDefaultColumnWidthByPosition(i, wanted[i]);
        }
        reorder = new ColumnReorderLayer(data);
        hide = new ColumnHideShowLayer(reorder);
        selection = new SelectionLayer(hide, false);
        viewport = new ViewportLayer(selection);
        freeze = new FreezeLayer(selection);
        top = new CompositeFreezeLayer(freeze, viewport, selection, false);
    }

    /** Indexes of the shown columns in their order. */
    int[] visible() {
        return IntStream.range(0, hide.getColumnCount()).map(hide::getColumnIndexByPosition).toArray();
    }

    boolean hidden(int index) {
        return hide.isColumnIndexHidden(index);
    }

    /** Position of a shown column among the shown ones; -1 when hidden. */
    int position(int index) {
        return hide.getColumnPositionByIndex(index);
    }

    /** Order and visibility at once. At least one column stays. */
    void arrange(List<String> order, Set<String> hiddenIds) {
        boolean was = frozen();
        freeze(false);
        hide.showAllColumns();
        List<Integer> indexes = new ArrayList<>();
        order.forEach(id -> IntStream.range(0, columns.size()).filter(i -> columns.get(i).id().equals(id)).forEach(indexes::add));
        IntStream.range(0, columns.size()).filter(i -> !indexes.contains(i)).forEach(indexes::add); // columns of a later version
        for (int to = 0; to < indexes.size(); to++) {
            int from = reorder.getColumnPositionByIndex(indexes.get(to));
            if (from != to) {
                reorder.reorderColumnPosition(from, to);
            }
        }
        int[] out = IntStream.range(0, columns.size()).filter(i -> hiddenIds.contains(columns.get(i).id())).toArray();
        if (out.length > 0 && out.length < columns.size()) {
            hide.hideColumnIndexes(out);
        }
        freeze(was);
        spread(room);
    }

    void hide(int index) {
        if (hide.getColumnCount() > 1) {
            hide.hideColumnIndexes(index);
            spread(room);
        }
    }

    boolean frozen() {
        return freeze.isFrozen();
    }

    void freeze(boolean on) {
        if (on && !freeze.isFrozen()) {
            FreezeHelper.freeze(freeze, viewport, new PositionCoordinate(freeze, 0, -1), new PositionCoordinate(freeze, 0, -1));
        } else if (!on && freeze.isFrozen()) {
            FreezeHelper.unfreeze(freeze, viewport);
        }
    }

    /** Sets the width that a column has unless it must fill the rest. */
    void width(int index, int pixels) {
        wanted[index] = Math.max(LEAST, pixels);
        sized.add(index);
        spread(room);
    }

    int width(int index) {
        return wanted[index];
    }

    /** Forgets widths that were set by hand. */
    void resetWidths() {
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = columns.get(i).width();
        }
        sized.clear();
        spread(room);
    }

    Map<String, Integer> sized() {
        Map<String, Integer> out = new HashMap<>();
        sized.forEach(i -> out.put(columns.get(i).id(), wanted[i]));
        return out;
    }

    /** Takes over what the user dragged. @return whether there was something */
    boolean dragged() {
        boolean any = false;
        for (int i = 0; i < applied.length; i++) {
            int width = data.getColumnWidthByPosition(i);
            if (width != applied[i]) {
                wanted[i] = Math.max(LEAST, width);
                applied[i] = width;
                sized.add(i);
                any = true;
            }
        }
        return any;
    }

    /** Gives the last column what is left of so many pixels, and every other one its own width. */
    void spread(int pixels) {
        room = pixels;
        int[] shown = visible();
        int rest = pixels;
        for (int i = 0; i < shown.length; i++) {
            int width = i + 1 < shown.length ? wanted[shown[i]] : Math.max(wanted[shown[i]], rest);
            rest -= width;
            if (applied[shown[i]] != width || data.getColumnWidthByPosition(shown[i]) != width) {
                applied[shown[i]] = width;
                data.setColumnWidthByPosition(shown[i], width);
            }
        }
    }

    List<String> order() {
        return reorder.getColumnIndexOrder().stream().map(i -> columns.get(i).id()).toList();
    }

    Set<String> hiddenIds() {
        Set<String> out = new HashSet<>();
        hide.getHiddenColumnIndexes().forEach(i -> out.add(columns.get(i).id()));
        return out;
    }
}

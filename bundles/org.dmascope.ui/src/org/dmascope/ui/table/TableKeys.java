// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEventMatcher;
import org.eclipse.nebula.widgets.nattable.sort.action.SortColumnAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeDetectUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/** Keys and clicks of a table beyond those of its layers: open and close groups, go from cell to cell, fit a column. */
final class TableKeys {
    /** The triangle of a heading. */
    private static final int EXPANDER = 22;

    private final RowTable<?> table;

    private TableKeys(RowTable<?> table) {
        this.table = table;
    }

    static void attach(RowTable<?> table, boolean sortable) {
        TableKeys k = new TableKeys(table);
        NatTable nat = table.control();
        UiBindingRegistry ui = nat.getUiBindingRegistry();
        ui.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.ARROW_LEFT), (n, e) -> table.cursor.left());
        ui.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.ARROW_RIGHT), (n, e) -> table.cursor.right());
        ui.registerFirstKeyBinding(e -> e.character == '+' || e.keyCode == SWT.KEYPAD_ADD, (n, e) -> table.cursor.openGroup(true));
        ui.registerFirstKeyBinding(e -> e.character == '-' || e.keyCode == SWT.KEYPAD_SUBTRACT, (n, e) -> table.cursor.openGroup(false));
        ui.registerFirstKeyBinding(e -> (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) && (e.stateMask & SWT.MODIFIER_MASK) == 0, (n, e) -> table.open());
        ui.registerFirstDoubleClickBinding(new ColumnResizeEventMatcher(SWT.NONE, GridRegion.COLUMN_HEADER, 1), (n, e) -> {
            int position = CellEdgeDetectUtil.getColumnPositionToResize(n, new Point(e.x, e.y));
            if (position >= 0) {
                table.fit(n.getColumnIndexByPosition(position));
            }
        });
        if (sortable) {
            // the table's own key for one more column is Alt, which window managers keep for themselves
            ui.registerFirstSingleClickBinding(new MouseEventMatcher(SWT.MOD1, GridRegion.COLUMN_HEADER, 1), new SortColumnAction(true));
        }
        nat.addListener(SWT.MouseDown, k::down);
        nat.addListener(SWT.MouseDoubleClick, k::doubleClick);
    }

    private void down(Event e) {
        table.cursor.point(table.control().getColumnPositionByX(e.x));
        if (e.button == 1 && e.x < EXPANDER) {
            table.cursor.toggle(table.control().getRowPositionByY(e.y));
        }
    }

    private void doubleClick(Event e) {
        if (e.button == 1 && table.rowAt(e.x, e.y) != null) {
            table.open();
        } else if (e.button == 1 && e.x >= EXPANDER) {
            table.cursor.toggle(table.control().getRowPositionByY(e.y));
        }
    }
}

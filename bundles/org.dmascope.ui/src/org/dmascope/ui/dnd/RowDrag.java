// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.dnd;

import org.dmascope.ui.table.RowTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Event;

/** Selected rows that are dragged to another program arrive there as tab-separated text. The command for the same is Copy. */
public final class RowDrag<R> extends DragSourceAdapter {
    private final RowTable<R> table;

    private RowDrag(RowTable<R> table) {
        this.table = table;
    }

    public static <R> void attach(RowTable<R> table) {
        RowDrag<R> drag = new RowDrag<>(table);
        table.control().addDragSupport(DND.DROP_COPY, new Transfer[] { TextTransfer.getInstance() }, drag);
        table.control().setDragDetect(false);
        table.control().addListener(SWT.MouseMove, drag::over);
        table.control().addListener(SWT.MouseUp, drag::over);
    }

    /** The table itself drags columns and selects several rows by dragging: only over a selected row a drag leaves it. */
    private void over(Event e) {
        if (e.type == SWT.MouseUp || (e.stateMask & SWT.BUTTON_MASK) == 0) {
            R row = table.rowAt(e.x, e.y);
            table.control().setDragDetect(row != null && table.selection().contains(row));
        }
    }

    @Override
    public void dragStart(DragSourceEvent e) {
        R row = table.rowAt(e.x, e.y);
        e.doit = row != null && table.selection().contains(row);
    }

    @Override
    public void dragSetData(DragSourceEvent e) {
        e.data = table.tsv(table.selection());
    }
}

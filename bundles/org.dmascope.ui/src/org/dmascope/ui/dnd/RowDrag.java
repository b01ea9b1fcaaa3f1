// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.dnd;

import org.dmascope.ui.table.RowTable;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;

/** Selected rows that are dragged to another program arrive there as tab-separated text. The command for the same is Copy. */
public final class RowDrag<R> extends DragSourceAdapter {
    private final RowTable<R> table;

    private RowDrag(RowTable<R> table) {
        this.table = table;
    }

    public static <R> void attach(RowTable<R> table) {
        table.control().addDragSupport(DND.DROP_COPY, new Transfer[] { TextTransfer.getInstance() }, new RowDrag<>(table));
    }

    /** Only from a selected row: headings are dragged to move columns. */
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

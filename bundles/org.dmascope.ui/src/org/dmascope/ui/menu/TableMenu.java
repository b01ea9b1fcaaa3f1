// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.menu;

import org.dmascope.ui.dnd.RowDrag;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.table.RowTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPartSite;

/**
 * The context menu of a table, by mouse and by key, with the commands that need the table itself: copy the value under the pointer, copy
 * the selected rows as JSON, drag them out.
 */
public final class TableMenu<R> {
    private final RowTable<R> table;

    private TableMenu(RowTable<R> table) {
        this.table = table;
    }

    /** @param menu {@link ObjectMenu#ID} for things of the host, {@link ObjectMenu#ROWS} for other rows */
    public static <R> void attach(IWorkbenchPartSite site, RowTable<R> table, String menu) {
        Control c = table.control();
        TableMenu<R> m = of(site, table, menu);
        TableClipboard.handle(site, Commands.COPY_VALUE, () -> TableClipboard.put(c.getDisplay(), m.value()));
        if (menu.equals(ObjectMenu.ID)) {
            TableClipboard.handle(site, Commands.COPY_JSON, () -> TableClipboard.put(c.getDisplay(), JsonText.of(table.selection())));
        }
    }

    /** The menu and the mouse of a table whose part brings handlers of its own for copying: it has more than one table. */
    public static <R> TableMenu<R> of(IWorkbenchPartSite site, RowTable<R> table, String menu) {
        TableMenu<R> m = new TableMenu<>(table);
        Control c = table.control();
        c.addListener(SWT.MouseDown, m::pressed);
        c.addListener(SWT.MenuDetect, m::detected);
        RowSelection selection = new RowSelection(table);
        site.setSelectionProvider(selection);
        ObjectMenu.attach(site, c, selection, menu);
        RowDrag.attach(table);
        return m;
    }

    /** The right button selects the row under it, unless it is selected with others. */
    private void pressed(Event e) {
        R row = table.rowAt(e.x, e.y);
        if (e.button == 3 && row != null && !table.selection().contains(row)) {
            table.pick(row);
        }
    }

    private void detected(Event e) {
        if (e.detail == SWT.MENU_KEYBOARD) {
            Point at = table.control().toDisplay(table.anchor());
            e.x = at.x;
            e.y = at.y;
        }
    }

    /** Of the selected row, in the column that was last pointed at. */
    public String value() {
        String text = table.pointedText();
        return text == null ? "" : text; //$NON-NLS-1$
    }
}

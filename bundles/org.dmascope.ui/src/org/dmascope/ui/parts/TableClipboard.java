// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.parts;

import java.util.List;

import org.dmascope.ui.table.RowTable;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;

/** Copying the selected rows of a table as tab-separated text, while its part is active. The platform takes the handlers away with the part. */
public final class TableClipboard {
    private TableClipboard() {
    }

    public static void attach(IWorkbenchPartSite site, RowTable<?> table) {
        handle(site, IWorkbenchCommandConstants.EDIT_COPY, () -> copy(table));
        handle(site, IWorkbenchCommandConstants.EDIT_SELECT_ALL, table::selectAll);
        site.<IContextService>getService(IContextService.class).activateContext(Commands.CONTEXT);
    }

    /** Runs an action for a command while the part is active. */
    public static void handle(IWorkbenchPartSite site, String command, Runnable action) {
        site.<IHandlerService>getService(IHandlerService.class).activateHandler(command, new PartHandler(action));
    }

    private static <R> void copy(RowTable<R> table) {
        List<R> rows = table.chosen();
        if (!rows.isEmpty()) {
            put(table.control().getDisplay(), table.tsv(rows));
        }
    }

    /** Puts text on the clipboard; nothing when it is empty. */
    public static void put(Display display, String text) {
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(display);
            clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
            clipboard.dispose();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import org.dmascope.ui.menu.ObjectMenu;
import org.dmascope.ui.menu.TableMenu;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.widgets.FilterBar;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchPartSite;

/** Find, copy and the filter row, while a table is the active part. */
final class TableCommands {
    private TableCommands() {
    }

    static void attach(IWorkbenchPartSite site, RowTable<?> table, FilterBar bar) {
        TableClipboard.attach(site, table);
        TableMenu.attach(site, table, ObjectMenu.ID);
        TableClipboard.handle(site, Commands.FIND, bar::focus);
        TableClipboard.handle(site, Commands.FILTER_ROW, () -> table.showFilterRow(!table.filterRowVisible()));
        table.control().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC && bar.visible()) {
                bar.clear();
            }
        });
    }
}

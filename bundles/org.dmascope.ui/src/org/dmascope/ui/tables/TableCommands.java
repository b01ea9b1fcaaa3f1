// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.ui.menu.ObjectMenu;
import org.dmascope.ui.menu.TableMenu;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.table.TableLayout;
import org.dmascope.ui.widgets.FilterBar;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;

/** What commands do while a table is the active part: filter, copy, groups, columns, export. */
final class TableCommands {
    private TableCommands() {
    }

    static <R> void attach(IWorkbenchPartSite site, TableKind<R> kind, RowTable<R> table, FilterBar bar) {
        TableClipboard.attach(site, table);
        TableMenu.attach(site, table, ObjectMenu.ID);
        TableClipboard.handle(site, Commands.FIND, bar::focus);
        TableClipboard.handle(site, Commands.FILTER_ROW, () -> table.showFilterRow(!table.filterRowVisible()));
        site.<IHandlerService>getService(IHandlerService.class).activateHandler(Commands.GROUP, new GroupHandler(table));
        TableClipboard.handle(site, Commands.EXPAND_ALL, () -> table.collapseAll(false));
        TableClipboard.handle(site, Commands.COLLAPSE_ALL, () -> table.collapseAll(true));
        TableClipboard.handle(site, Commands.COLUMNS, () -> columns(site, table));
        TableClipboard.handle(site, Commands.FIT_COLUMNS, table::fit);
        TableClipboard.handle(site, Commands.RESET_COLUMNS, () -> reset(kind, table));
        TableClipboard.handle(site, Commands.FREEZE, () -> table.setFrozen(!table.frozen()));
        TableClipboard.handle(site, Commands.EXPORT_TABLE,
                () -> TableExport.ask(site.getShell(), kind, table, site.<LinkedSelection>getService(LinkedSelection.class).host()));
        table.control().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC && bar.visible()) {
                bar.clear();
            }
        });
    }

    private static void columns(IWorkbenchPartSite site, RowTable<?> table) {
        TableLayout now = table.layout();
        List<Column<?>> order = now.order().stream().<Column<?>>map(id -> table.columns().get(table.column(id))).toList();
        ColumnsDialog dialog = new ColumnsDialog(site.getShell(), site.getPart().getTitle(), order, now.hidden());
        if (dialog.open() == Window.OK) {
            table.apply(new TableLayout(dialog.order(), dialog.hidden(), now.widths(), now.sort(), now.grouping(), now.frozen()));
        }
    }

    /** Columns as they came; order of rows and groups stay. */
    static <R> void reset(TableKind<R> kind, RowTable<R> table) {
        TableLayout now = table.layout();
        TableLayout first = first(kind);
        table.apply(new TableLayout(first.order(), first.hidden(), first.widths(), now.sort(), now.grouping(), first.frozen()));
    }

    /** How a table looks that nobody has arranged. */
    static <R> TableLayout first(TableKind<R> kind) {
        return new TableLayout(kind.columns().stream().map(Column::id).toList(), Set.of(), Map.of(), List.of(), "", true); //$NON-NLS-1$
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.table.Grouping;
import org.dmascope.ui.table.RowTable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The part of a view's menu that arranges its table: groups, columns, export. Checked as the table is when the menu opens. */
final class ArrangeMenu {
    private final IViewSite site;
    private final RowTable<?> table;

    private ArrangeMenu(IViewSite site, RowTable<?> table) {
        this.site = site;
        this.table = table;
    }

    static void attach(IViewSite site, RowTable<?> table) {
        new ArrangeMenu(site, table).fill(site.getActionBars().getMenuManager());
        site.getActionBars().updateActionBars();
    }

    private void fill(IMenuManager menu) {
        MenuManager groups = new MenuManager(Messages.groupBy, "group"); //$NON-NLS-1$
        groups.setRemoveAllWhenShown(true);
        groups.addMenuListener(m -> {
            m.add(group(Messages.groupNone, "")); //$NON-NLS-1$
            m.add(new Separator());
            for (Grouping<?> g : table.groupings()) {
                m.add(group(g.title(), g.id()));
            }
        });
        groups.add(group(Messages.groupNone, "")); //$NON-NLS-1$
        menu.add(new Separator("groups")); //$NON-NLS-1$
        menu.add(groups);
        command(menu, Commands.EXPAND_ALL, Messages.menuExpandAll);
        command(menu, Commands.COLLAPSE_ALL, Messages.menuCollapseAll);
        menu.add(new Separator("columns")); //$NON-NLS-1$
        command(menu, Commands.COLUMNS, Messages.menuColumns);
        command(menu, Commands.FIT_COLUMNS, Messages.menuFit);
        command(menu, Commands.RESET_COLUMNS, Messages.menuReset);
        Action freeze = new Action(Messages.menuFreeze, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                table.setFrozen(!table.frozen());
            }
        };
        freeze.setId(Commands.FREEZE);
        menu.addMenuListener(m -> freeze.setChecked(table.frozen()));
        table.onFreeze(() -> freeze.setChecked(table.frozen()));
        menu.add(freeze);
        menu.add(new Separator("export")); //$NON-NLS-1$
        command(menu, Commands.EXPORT_TABLE, Messages.menuExport);
    }

    private Action group(String title, String id) {
        Action a = new Action(title, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    table.group(id);
                }
            }
        };
        a.setChecked(table.grouping().equals(id));
        return a;
    }

    private void command(IMenuManager menu, String id, String label) {
        CommandContributionItemParameter p = new CommandContributionItemParameter(site, null, id, CommandContributionItem.STYLE_PUSH);
        p.label = label;
        menu.add(new CommandContributionItem(p));
    }
}

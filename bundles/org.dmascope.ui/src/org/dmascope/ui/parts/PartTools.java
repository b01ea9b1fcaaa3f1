// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.parts;

import org.dmascope.ui.errors.Failures;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.workbench.TopologyPerspective;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** What parts do with one another. */
public final class PartTools {
    private PartTools() {
    }

    /** Puts a command into the tool bar of a view, with the icon of the theme; {@code plugin.xml} could name only one for all themes. */
    public static void tool(IViewSite site, String command, String icon) {
        CommandContributionItemParameter p = new CommandContributionItemParameter(site, null, command, CommandContributionItem.STYLE_PUSH);
        p.icon = site.<Look>getService(Look.class).descriptor(icon);
        site.getActionBars().getToolBarManager().add(new CommandContributionItem(p));
        site.getActionBars().updateActionBars();
    }

    /** Runs a command as its key does. */
    public static void run(IWorkbenchPartSite site, String command) {
        try {
            site.<IHandlerService>getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            Failures.show(Failures.of(e.getMessage(), null, null, e));
        }
    }

    /** An editor of ours is being closed: when it was the last one, the tables get the place of the editors. */
    public static void giveBackThePlace(IWorkbenchPartSite site) {
        IWorkbenchPage page = site.getPage();
        site.getShell().getDisplay().asyncExec(() -> {
            boolean ours = page.getPerspective() != null && TopologyPerspective.ID.equals(page.getPerspective().getId());
            if (ours && page.getEditorReferences().length == 0) {
                page.setEditorAreaVisible(false);
            }
        });
    }

    /** Brings a view to the front. */
    public static void show(IWorkbenchPartSite from, String view) {
        try {
            from.getPage().showView(view);
        } catch (PartInitException e) {
            Failures.show(e.getStatus());
        }
    }
}

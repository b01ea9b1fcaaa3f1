// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.commands;

import org.dmascope.help.context.HelpUi;
import org.dmascope.help.sheet.SheetView;
import org.dmascope.help.welcome.Welcome;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.help.IWorkbenchHelpSystem;

/** The commands of the Help menu; the data behind the class name says which. Where the platform has a help system, that one answers F1. */
public final class HelpHandler extends AbstractHandler implements IExecutableExtension {
    private String what;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        what = String.valueOf(data);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        HelpUi own = new HelpUi();
        switch (what) {
            case "context" -> context(own); //$NON-NLS-1$
            case "contents" -> own.displayHelp(); //$NON-NLS-1$
            case "search" -> own.displaySearch(); //$NON-NLS-1$
            case "cheatsheet" -> view(event, SheetView.ID); //$NON-NLS-1$
            case "welcome" -> Welcome.show(HandlerUtil.getActiveWorkbenchWindowChecked(event)); //$NON-NLS-1$
            default -> throw new ExecutionException("no help command " + what); //$NON-NLS-1$
        }
        return null;
    }

    private static void context(HelpUi own) {
        IWorkbenchHelpSystem system = PlatformUI.getWorkbench().getHelpSystem();
        if (system.hasHelpUI()) {
            system.displayDynamicHelp();
        } else {
            own.displayDynamicHelp();
        }
    }

    private static void view(ExecutionEvent event, String id) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        try {
            page.showView(id);
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }
}

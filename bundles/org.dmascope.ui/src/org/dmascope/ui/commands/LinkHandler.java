// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.State;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.eclipse.ui.services.IServiceLocator;

/** Link Views: whether what is selected in one view is selected in all. The platform keeps the choice; it holds for all windows. */
public final class LinkHandler extends IconHandler {
    public LinkHandler() {
        super("link"); //$NON-NLS-1$
    }

    /** Whether views are linked; they are until the user chooses otherwise. */
    public static boolean on(IServiceLocator locator) {
        State s = locator.<ICommandService>getService(ICommandService.class).getCommand(Commands.LINK).getState(RegistryToggleState.STATE_ID);
        return s == null || !Boolean.FALSE.equals(s.getValue());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        HandlerUtil.toggleCommandState(event.getCommand());
        for (IWorkbenchWindow w : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            w.<LinkedSelection>getService(LinkedSelection.class).linkingChanged();
        }
        return null;
    }
}

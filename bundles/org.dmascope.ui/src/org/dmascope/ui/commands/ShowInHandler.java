// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.rows.RowMark;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Show In: brings a view to the front that has what is selected, and selects it there, linked or not; in Findings the worst that was found about it. */
public final class ShowInHandler extends AbstractHandler {
    private static final String FINDINGS = "org.dmascope.ui.view.findings"; //$NON-NLS-1$

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        LinkedSelection selection = window.getService(LinkedSelection.class);
        String view = event.getParameter(Commands.SHOW_IN_VIEW);
        RowMark mark = view.equals(FINDINGS) && selection.subject() != null ? selection.mark(selection.subject()) : null;
        if (mark != null) {
            selection.go(mark.finding(), this);
        } else {
            selection.follow(this);
        }
        ShowViewHandler.show(window, view);
        return null;
    }
}

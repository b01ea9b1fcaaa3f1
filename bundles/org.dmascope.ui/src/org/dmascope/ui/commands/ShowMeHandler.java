// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;

/** Show Me: selects the thing that the selected finding is about, and brings the table to the front that has it. */
public final class ShowMeHandler extends AbstractHandler {
    private static final String VIEW = "org.dmascope.ui.view."; //$NON-NLS-1$

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        LinkedSelection selection = window.getService(LinkedSelection.class);
        Subject s = selection.row() instanceof FindingRow f ? f.about(selection.rows()) : null;
        if (s != null) {
            selection.go(s, this);
            show(window.getActivePage(), switch (s.kind()) {
                case ATTACHMENT -> "attachments"; //$NON-NLS-1$
                case HOLDER -> "holders"; //$NON-NLS-1$
                case DEVICE -> "devices"; //$NON-NLS-1$
                default -> "buffers"; //$NON-NLS-1$
            });
        }
        return null;
    }

    private static void show(IWorkbenchPage page, String table) throws ExecutionException {
        try {
            page.showView(VIEW + table, null, IWorkbenchPage.VIEW_ACTIVATE);
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }
}

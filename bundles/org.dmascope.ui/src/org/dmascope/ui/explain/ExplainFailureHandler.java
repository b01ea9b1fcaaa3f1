// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.explain;

import org.dmascope.ui.commands.ShowViewHandler;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Explain a Failure: asks which error a call on the selected thing gave, and shows its causes in the Explain view. */
public final class ExplainFailureHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        LinkedSelection selection = window.getService(LinkedSelection.class);
        ExplainFailureDialog dialog = new ExplainFailureDialog(window.getShell(), FailureWords.about(selection.row()));
        if (dialog.open() == Window.OK) {
            selection.follow(this);
            if (ShowViewHandler.show(window, ExplainView.ID) instanceof ExplainView view) {
                view.failure(dialog.errno(), dialog.stage());
            }
        }
        return null;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.select.SelectionHistory;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Navigate &gt; Back and Forward: what was selected before and after. The data behind the class name says which of the two. */
public final class HistoryHandler extends AbstractHandler implements IExecutableExtension {
    private static final String FORWARD = "forward"; //$NON-NLS-1$
    private boolean forward;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        forward = FORWARD.equals(data);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        SelectionHistory history = window.<LinkedSelection>getService(LinkedSelection.class).history();
        SelectionHistory.Step step = forward ? history.forward() : history.back();
        if (step.passed() > 0 && HandlerUtil.getActivePart(event) instanceof IViewPart view) {
            String words = step.moved() ? NLS.bind(Messages.passedOver, step.passed()) : Messages.nothingLeft;
            view.getViewSite().getActionBars().getStatusLineManager().setMessage(words);
        }
        return null;
    }
}

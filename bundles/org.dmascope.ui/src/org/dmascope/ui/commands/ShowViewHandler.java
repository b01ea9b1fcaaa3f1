// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import org.dmascope.ui.errors.Failures;
import org.dmascope.ui.find.FindView;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Brings a view to the front that answers a question: Explain, Properties, Find Everywhere. What is selected is shown in it, linked or not. The data behind the class name is its id. */
public final class ShowViewHandler extends AbstractHandler implements IExecutableExtension {
    private String view;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        view = String.valueOf(data);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (!view.equals(FindView.ID)) { // it shows what was found, not what is selected
            window.<LinkedSelection>getService(LinkedSelection.class).follow(this);
        }
        show(window, view);
        return null;
    }

    /** The view, in front; null when it cannot be made, which is said then. */
    public static IViewPart show(IWorkbenchWindow window, String view) {
        try {
            return window.getActivePage().showView(view);
        } catch (PartInitException e) {
            Failures.show(e.getStatus());
            return null;
        }
    }
}

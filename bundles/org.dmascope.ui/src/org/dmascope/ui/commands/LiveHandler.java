// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import java.util.Map;

import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Switches reading the shown host again and again on or off; the tool item is pressed while it is on. */
public final class LiveHandler extends IconHandler {
    public LiveHandler() {
        super("live"); //$NON-NLS-1$
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        OpenHost host = window.<LinkedSelection>getService(LinkedSelection.class).host();
        if (host != null) {
            window.<OpenHosts>getService(OpenHosts.class).setLive(host, !host.live());
        }
        return null;
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        super.updateElement(element, parameters);
        LinkedSelection selection = element.getServiceLocator().getService(LinkedSelection.class);
        element.setChecked(selection != null && selection.host() != null && selection.host().live());
    }
}

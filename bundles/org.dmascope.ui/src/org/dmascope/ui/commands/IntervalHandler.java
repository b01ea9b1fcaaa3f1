// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import java.util.Map;

import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.preferences.StoredPreferences;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Sets the time between two readings of live hosts; the parameter is in milliseconds. */
public final class IntervalHandler extends AbstractHandler implements IElementUpdater {
    private static final String COMMAND = "org.dmascope.ui.command.interval"; //$NON-NLS-1$
    private static final String MILLISECONDS = "org.dmascope.ui.command.interval.ms"; //$NON-NLS-1$

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        StoredPreferences preferences = window.getService(StoredPreferences.class);
        preferences.write(preferences.read().withInterval(Integer.parseInt(event.getParameter(MILLISECONDS))));
        window.<ICommandService>getService(ICommandService.class).refreshElements(COMMAND, null);
        return null;
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        OpenHosts hosts = element.getServiceLocator().getService(OpenHosts.class);
        element.setChecked(hosts != null && Integer.toString(hosts.interval()).equals(parameters.get(MILLISECONDS)));
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import org.dmascope.session.HostSpec;
import org.dmascope.ui.known.HostActions;
import org.dmascope.ui.known.HostKind;
import org.dmascope.ui.known.KnownHosts;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Connects, reconnects, changes, duplicates or removes a host; the data behind the class name says which. Meant is the line that is selected
 * in the Hosts view while that is active, else the host that the window shows.
 */
public final class HostHandler extends AbstractHandler implements IExecutableExtension {
    private String verb = ""; //$NON-NLS-1$

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        verb = String.valueOf(data);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        HostSpec spec = target(event, window);
        if (spec == null) {
            return null;
        }
        HostActions actions = new HostActions(window);
        OpenHosts hosts = window.getService(OpenHosts.class);
        boolean ours = HostKind.of(spec) != null;
        switch (verb) {
            case "connect" -> actions.connect(spec); //$NON-NLS-1$
            case "reconnect" -> hosts.find(spec).ifPresentOrElse(hosts::reconnect, () -> actions.connect(spec)); //$NON-NLS-1$
            case "edit" -> { //$NON-NLS-1$
                if (ours) {
                    actions.edit(spec);
                }
            }
            case "duplicate" -> window.<KnownHosts>getService(KnownHosts.class).find(spec).ifPresentOrElse(actions::add, () -> actions.add(null)); //$NON-NLS-1$
            case "remove" -> { //$NON-NLS-1$
                if (ours && !(spec instanceof HostSpec.Local)) {
                    actions.remove(spec);
                }
            }
            default -> throw new ExecutionException("no verb " + verb); //$NON-NLS-1$
        }
        return null;
    }

    private static HostSpec target(ExecutionEvent event, IWorkbenchWindow window) {
        if (HandlerUtil.getActivePart(event) instanceof HostsView && HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection s
                && s.getFirstElement() instanceof Node n) {
            return n.spec();
        }
        OpenHost shown = window.<LinkedSelection>getService(LinkedSelection.class).host();
        return shown == null ? null : shown.spec();
    }
}

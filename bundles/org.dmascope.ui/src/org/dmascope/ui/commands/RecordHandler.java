// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import java.util.Map;

import org.dmascope.ui.live.HostRecording;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Host &gt; Record Events: begins a recording of the shown host, after saying what that changes there, or ends the one that runs. */
public final class RecordHandler extends IconHandler {
    public RecordHandler() {
        super("record"); //$NON-NLS-1$
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        toggle(HandlerUtil.getActiveWorkbenchWindowChecked(event));
        return null;
    }

    /** The same for a button. */
    public static void toggle(IWorkbenchWindow window) {
        OpenHost host = window.<LinkedSelection>getService(LinkedSelection.class).host();
        if (host == null || !host.spec().live()) {
            return;
        }
        OpenHosts hosts = window.getService(OpenHosts.class);
        HostRecording recording = host.recording();
        if (recording.running()) {
            recording.stop(hosts);
        } else if (recording.agreed() || new RecordDialog(window.getShell(), host.title()).open() == Window.OK) {
            recording.start(hosts);
        }
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        super.updateElement(element, parameters);
        LinkedSelection selection = element.getServiceLocator().getService(LinkedSelection.class);
        element.setChecked(selection != null && selection.host() != null && selection.host().recording().running());
    }
}

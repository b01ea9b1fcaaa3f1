// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import org.dmascope.session.HostSpec;
import org.dmascope.ui.capture.CaptureEditor;
import org.dmascope.ui.capture.CaptureInput;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Closes the shown host: its agent ends, what was read of it is forgotten. A capture is closed with its editor. */
public final class CloseHostHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        OpenHost host = window.<LinkedSelection>getService(LinkedSelection.class).host();
        if (host == null) {
            return null;
        }
        if (host.spec() instanceof HostSpec.Capture c) {
            IEditorPart editor = window.getActivePage().findEditor(new CaptureInput(c.file()));
            if (editor instanceof CaptureEditor) {
                window.getActivePage().closeEditor(editor, false);
                return null;
            }
        }
        window.<OpenHosts>getService(OpenHosts.class).close(host);
        return null;
    }
}

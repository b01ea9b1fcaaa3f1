// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Reads the shown host again. */
public final class ReadHandler extends IconHandler {
    public ReadHandler() {
        super("refresh"); //$NON-NLS-1$
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        OpenHost host = window.<LinkedSelection>getService(LinkedSelection.class).host();
        if (host != null) {
            window.<OpenHosts>getService(OpenHosts.class).read(host);
        }
        return null;
    }
}

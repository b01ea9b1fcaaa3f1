// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import java.util.List;

import org.dmascope.ui.errors.Failures;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Mark Now keeps the last reading of the shown host; Compare With Mark holds what was read since against it. Asks nothing of the host. */
public final class MarkHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        OpenHost host = window.<LinkedSelection>getService(LinkedSelection.class).host();
        if (host == null || host.snapshot() == null) {
            return null;
        }
        if (event.getCommand().getId().equals(Commands.MARK)) {
            window.<OpenHosts>getService(OpenHosts.class).mark(host);
        } else if (host.mark() == null) {
            Failures.show(Failures.of(NLS.bind(Messages.noMark, host.title()), null, Messages.noMarkRemedy, null));
        } else {
            CompareHandler.open(window, List.of(new CompareSide(host.spec(), host.mark()), CompareSide.of(host.spec())));
        }
        return null;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Host &gt; Open Host…: takes the words of the command line, says at once what is wrong with them. */
public final class OpenHostHandler extends IconHandler {
    public OpenHostHandler() {
        super("host"); //$NON-NLS-1$
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        InputDialog dialog = new InputDialog(window.getShell(), Messages.openHost, NLS.bind(Messages.hostForms, HostSpec.FORMS), "", OpenHostHandler::problem); //$NON-NLS-1$
        dialog.create();
        window.getWorkbench().getHelpSystem().setHelp(dialog.getShell(), "org.dmascope.ui.openHost"); //$NON-NLS-1$
        if (dialog.open() == Window.OK) {
            open(window, dialog.getValue().strip());
        }
        return null;
    }

    /**
     * Opens what the words of the command line name: a capture in its editor, another host in the views.
     *
     * @return what is wrong with the words, one line; null when nothing is
     */
    public static String open(IWorkbenchWindow window, String words) {
        if (!(HostSpec.parse(words) instanceof Reading.Ok<HostSpec> ok)) {
            return problem(words);
        }
        if (!(ok.value() instanceof HostSpec.Capture c)) {
            open(window, ok.value());
            return null;
        }
        OpenCaptureHandler.open(window.getActivePage(), c.file());
        return null;
    }

    /** Shows and reads a host. */
    public static void open(IWorkbenchWindow window, HostSpec spec) {
        OpenHosts hosts = window.getService(OpenHosts.class);
        OpenHost host = hosts.open(spec);
        window.<LinkedSelection>getService(LinkedSelection.class).show(host);
        hosts.read(host);
    }

    private static String problem(String text) {
        return HostSpec.parse(text.strip()) instanceof Reading<HostSpec> r && !r.ok() ? Diagnostic.of("session", r, null).reason() : null; //$NON-NLS-1$
    }
}

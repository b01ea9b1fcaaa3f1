// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import java.util.List;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.known.HostActions;
import org.dmascope.ui.known.KnownHost;
import org.dmascope.ui.known.KnownHosts;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Host &gt; Add Host…: the dialog; and opening what the words of the command line name. */
public final class OpenHostHandler extends IconHandler {
    public OpenHostHandler() {
        super("host"); //$NON-NLS-1$
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        new HostActions(window).add(null);
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

    /** Shows and reads a host, and remembers it; a kernel of the lab is in its group anyway. */
    public static void open(IWorkbenchWindow window, HostSpec spec) {
        HostSpec wanted = KnownHost.absolute(spec);
        KnownHosts known = window.getService(KnownHosts.class);
        if (!(wanted instanceof HostSpec.Lab) && known.find(wanted).isEmpty()) {
            known.remember(new KnownHost("", wanted, false)); //$NON-NLS-1$
        }
        OpenHosts hosts = window.getService(OpenHosts.class);
        OpenHost host = hosts.open(wanted);
        window.<LinkedSelection>getService(LinkedSelection.class).show(host);
        new HostActions(window).begin(host);
    }

    /** Reads hosts of the command line again and again; when it names none, those that are open. */
    public static void live(IWorkbenchWindow window, List<String> words, int milliseconds) {
        OpenHosts hosts = window.getService(OpenHosts.class);
        hosts.setInterval(milliseconds);
        for (OpenHost h : hosts.all()) {
            if (words.isEmpty() || words.stream().anyMatch(w -> HostSpec.parse(w) instanceof Reading.Ok<HostSpec> ok && h.spec().equals(KnownHost.absolute(ok.value())))) {
                hosts.setLive(h, true);
            }
        }
    }

    private static String problem(String text) {
        return HostSpec.parse(text.strip()) instanceof Reading<HostSpec> r && !r.ok() ? Diagnostic.of("session", r, null).reason() : null; //$NON-NLS-1$
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.known;

import java.util.List;

import org.dmascope.session.HostSpec;
import org.dmascope.ui.commands.OpenCaptureHandler;
import org.dmascope.ui.commands.OpenHostHandler;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.preferences.StoredPreferences;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;

/** What can be done with remembered hosts, for commands and menus alike. */
public final class HostActions {
    private final IWorkbenchWindow window;
    private final KnownHosts known;
    private final OpenHosts hosts;
    private final StoredPreferences preferences;

    public HostActions(IWorkbenchWindow window) {
        this.window = window;
        this.known = window.getService(KnownHosts.class);
        this.hosts = window.getService(OpenHosts.class);
        this.preferences = window.getService(StoredPreferences.class);
    }

    /** Opens the dialog for a new host. @param like what the fields begin with, null for empty ones */
    public void add(KnownHost like) {
        HostDraft draft = like == null ? HostDraft.empty() : HostDraft.of(like);
        String name = like == null ? "" : NLS.bind(Messages.copyOf, title(like)); //$NON-NLS-1$
        HostDialog dialog = dialog(known.all(), new HostDraft(draft.kind(), name, draft.target(), draft.port(), draft.atStart()), true);
        if (dialog.accepted()) {
            keep(dialog, null);
            if (dialog.connect()) {
                connect(dialog.host().spec());
            }
        }
    }

    /** Opens the dialog for a host that is remembered; one that is only open is remembered by it. */
    public void edit(HostSpec spec) {
        KnownHost before = known.find(spec).orElse(new KnownHost("", spec, false)); //$NON-NLS-1$
        List<KnownHost> others = known.all().stream().filter(k -> !k.spec().equals(before.spec())).toList();
        HostDialog dialog = dialog(others, HostDraft.of(before), false);
        if (dialog.accepted()) {
            keep(dialog, before.spec());
            if (!dialog.host().spec().equals(before.spec())) {
                hosts.find(before.spec()).ifPresent(hosts::close);
            }
        }
    }

    private HostDialog dialog(List<KnownHost> others, HostDraft draft, boolean adding) {
        return new HostDialog(window.getShell(), window.getService(Look.class), others, draft, preferences.read().privilege(), adding);
    }

    private void keep(HostDialog dialog, HostSpec before) {
        KnownHost made = dialog.host();
        known.replace(before == null ? made.spec() : before, made);
        preferences.write(preferences.read().withPrivilege(dialog.privilege()));
    }

    /** Forgets a host after a question; one that is open is closed. */
    public void remove(HostSpec spec) {
        String name = hosts.find(spec).map(OpenHost::title).orElse(known.find(spec).map(HostActions::title).orElse(OpenHost.title(spec)));
        if (MessageDialog.openQuestion(window.getShell(), Messages.removeTitle, NLS.bind(Messages.removeQuestion, name))) {
            forget(spec);
        }
    }

    /** The same without a question. */
    public void forget(HostSpec spec) {
        hosts.find(spec).ifPresent(hosts::close);
        known.forget(spec);
    }

    /** Reads a host for the first time, and again and again when that is wanted. */
    public void begin(OpenHost host) {
        hosts.read(host);
        if (preferences.read().liveAtStart()) {
            hosts.setLive(host, true);
        }
    }

    /** Shows and reads a host; a capture in its editor. */
    public void connect(HostSpec spec) {
        if (!(spec instanceof HostSpec.Capture c)) {
            OpenHostHandler.open(window, spec);
            return;
        }
        OpenCaptureHandler.open(window.getActivePage(), c.file());
    }

    /** The name of a host, shown where it is not open. */
    public static String title(KnownHost k) {
        return k.name().isEmpty() ? OpenHost.title(k.spec()) : k.name();
    }
}

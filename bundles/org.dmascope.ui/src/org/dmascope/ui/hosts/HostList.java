// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.session.HostSpec;
import org.dmascope.ui.known.HostActions;
import org.dmascope.ui.known.KnownHosts;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.ui.IWorkbenchWindow;

/** The hosts that a window can be switched to: those that are open, then those that are only remembered. */
final class HostList {
    /**
     * @param name what it is called
     * @param open whether it is open; showing another one connects it
     */
    record Choice(HostSpec spec, String name, boolean open) {
    }

    private final IWorkbenchWindow window;
    private final OpenHosts hosts;
    private final LinkedSelection selection;

    HostList(IWorkbenchWindow window) {
        this.window = window;
        this.hosts = window.getService(OpenHosts.class);
        this.selection = window.getService(LinkedSelection.class);
    }

    List<Choice> choices() {
        List<Choice> out = new ArrayList<>();
        hosts.all().forEach(h -> out.add(new Choice(h.spec(), h.title(), true)));
        window.<KnownHosts>getService(KnownHosts.class).all().stream().filter(k -> hosts.find(k.spec()).isEmpty())
                .forEach(k -> out.add(new Choice(k.spec(), HostActions.title(k), false)));
        return out;
    }

    boolean shown(Choice c) {
        return selection.host() != null && selection.host().spec().equals(c.spec());
    }

    void show(Choice c) {
        hosts.find(c.spec()).ifPresentOrElse(selection::show, () -> new HostActions(window).connect(c.spec()));
    }

    /** Shows the open host after the shown one, or before it; the last is followed by the first. */
    void step(int by) {
        List<OpenHost> open = hosts.all();
        if (!open.isEmpty()) {
            int at = open.indexOf(selection.host());
            selection.show(open.get(Math.floorMod(at < 0 ? 0 : at + by, open.size())));
        }
    }
}

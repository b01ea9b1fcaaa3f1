// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Reading;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.errors.Failures;
import org.dmascope.ui.hosts.HostsView;
import org.dmascope.ui.known.KnownHost;
import org.dmascope.ui.known.KnownHosts;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Compare: the hosts and captures that are selected in the Hosts view, the earliest reading first; asks which when fewer than two are. */
public final class CompareHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<CompareSide> selected = HostsView.selected(window).stream().map(CompareSide::of).toList();
        if (selected.size() < 2) {
            OpenHost shown = window.<LinkedSelection>getService(LinkedSelection.class).host();
            CompareDialog dialog = new CompareDialog(window.getShell(), choices(window), !selected.isEmpty() ? selected : shown == null ? List.of() : List.of(CompareSide.of(shown.spec())));
            if (dialog.open() != Window.OK) {
                return null;
            }
            selected = dialog.chosen();
        }
        open(window, selected);
        return null;
    }

    /** What is open, what was marked, and captures that were opened before. */
    private static List<CompareSide> choices(IWorkbenchWindow window) {
        Set<CompareSide> out = new LinkedHashSet<>();
        for (OpenHost h : window.<OpenHosts>getService(OpenHosts.class).all()) {
            out.add(CompareSide.of(h.spec()));
            if (h.mark() != null) {
                out.add(new CompareSide(h.spec(), h.mark()));
            }
        }
        window.<KnownHosts>getService(KnownHosts.class).all().stream().filter(k -> k.spec() instanceof HostSpec.Capture).forEach(k -> out.add(CompareSide.of(k.spec())));
        return List.copyOf(out);
    }

    /** Compares readings; those whose time is known stand in its order. */
    public static void open(IWorkbenchWindow window, List<CompareSide> sides) {
        OpenHosts hosts = window.getService(OpenHosts.class);
        List<CompareSide> ordered = new ArrayList<>(sides);
        if (sides.stream().allMatch(s -> taken(hosts, s) != null)) {
            ordered.sort(Comparator.comparing(s -> taken(hosts, s)));
        }
        try {
            window.getActivePage().openEditor(new CompareInput(ordered), CompareEditor.ID);
        } catch (PartInitException e) {
            Failures.show(e.getStatus());
        }
    }

    /** Compares what was named together on the command line of the window, when that is several captures and nothing else. */
    public static void named(IWorkbenchWindow window, List<String> words) {
        List<CompareSide> captures = new ArrayList<>();
        for (String w : words) {
            if (HostSpec.parse(w) instanceof Reading.Ok<HostSpec> ok && ok.value() instanceof HostSpec.Capture) {
                captures.add(CompareSide.of(KnownHost.absolute(ok.value())));
            }
        }
        if (captures.size() > 1 && captures.size() == words.size()) {
            open(window, captures);
        }
    }

    private static Instant taken(OpenHosts hosts, CompareSide s) {
        return s.mark() != null ? s.mark().takenAt() : hosts.find(s.spec()).map(OpenHost::takenAt).orElse(null);
    }
}

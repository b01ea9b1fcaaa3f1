// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.status;

import org.dmascope.ui.live.HostPhase;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.words.Units;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchPartSite;

/** Writes into the status line, while a part is active: host, kernel, when it was read and what that cost, what is selected. */
public final class StatusText implements LinkedSelection.Listener {
    private final IStatusLineManager line;
    private final LinkedSelection selection;
    private final Look look;

    private StatusText(IWorkbenchPartSite site, IActionBars bars) {
        line = bars.getStatusLineManager();
        selection = site.getService(LinkedSelection.class);
        look = site.getService(Look.class);
    }

    /** Writes until the control is disposed. */
    public static void attach(IWorkbenchPartSite site, IActionBars bars, Control until) {
        StatusText text = new StatusText(site, bars);
        text.selection.add(text);
        until.addDisposeListener(e -> text.selection.remove(text));
        text.write();
    }

    private void write() {
        OpenHost h = selection.host();
        if (h == null) {
            line.setMessage(null);
            return;
        }
        String icon = h.phase() == HostPhase.STALE ? "stale" : h.phase() == HostPhase.FAILED ? "error" : h.live() ? "live" : "host"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        line.setMessage(look.image(icon), words(h));
    }

    private String words(OpenHost h) {
        StringBuilder out = new StringBuilder(h.title());
        if (h.reading() == null) {
            out.append(Messages.gap).append(h.failure() != null ? h.failure() : h.progress() != null ? h.progress() : h.busy() ? Messages.reading : Messages.notRead);
            return out.toString();
        }
        if (!h.kernel().isEmpty()) {
            out.append(Messages.gap).append(NLS.bind(Messages.kernel, h.kernel()));
        }
        out.append(Messages.gap).append(NLS.bind(Messages.readAt, Units.time(h.takenAt()), Units.cost(h.reading().cost())));
        if (h.phase() == HostPhase.STALE) {
            out.append(Messages.gap).append(Messages.stale).append(h.failure());
        }
        if (h.dropped() > 0) {
            out.append(Messages.gap).append(h.dropped() == 1 ? Messages.droppedOne : NLS.bind(Messages.dropped, h.dropped()));
        }
        if (selection.subject() != null) {
            out.append("   |   ").append(selection.linked() ? NLS.bind(Messages.selected, selection.related().size()) : Messages.selectedAlone); //$NON-NLS-1$
        }
        return out.toString();
    }

    @Override
    public void hostShown() {
        write();
    }

    @Override
    public void stateChanged() {
        write();
    }

    @Override
    public void selected(Object origin) {
        write();
    }

    @Override
    public void chosen(Object origin) {
        write();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.status;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Diagnostic;
import org.dmascope.ui.diagnostics.DiagnosticsView;
import org.dmascope.ui.errors.Failures;
import org.dmascope.ui.live.HostCounts;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** At the right end of the status line: how many sources are missing or what is being read, how many buffers, attachments and holders there are. */
public final class CountsTrim extends WorkbenchWindowControlContribution implements LinkedSelection.Listener {
    /** A tool item does not grow with its words. */
    private static final int WIDTH = 540;

    private LinkedSelection selection;
    private Look look;
    private CLabel missing;
    private CLabel counts;

    @Override
    protected Control createControl(Composite parent) {
        IWorkbenchWindow window = getWorkbenchWindow();
        look = window.getService(Look.class);
        selection = window.getService(LinkedSelection.class);
        Composite area = new Composite(parent, SWT.NONE) {
            @Override
            public Point computeSize(int wide, int high, boolean flush) {
                return new Point(WIDTH, super.computeSize(wide, high, flush).y);
            }
        };
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 0).spacing(14, 0).applyTo(area);
        missing = label(area);
        GridDataFactory.createFrom((GridData) missing.getLayoutData()).grab(true, true).applyTo(missing);
        new ReadingNote(area, look, window.getService(OpenHosts.class), missing);
        counts = label(area);
        missing.addListener(SWT.MouseDown, e -> showDiagnostics(window));
        selection.add(this);
        area.addDisposeListener(e -> selection.remove(this));
        fill();
        return area;
    }

    private static CLabel label(Composite area) {
        CLabel l = new CLabel(area, SWT.NONE);
        l.setMargins(0, 0, 0, 0);
        GridDataFactory.fillDefaults().grab(false, true).align(SWT.END, SWT.CENTER).applyTo(l);
        return l;
    }

    private static void showDiagnostics(IWorkbenchWindow window) {
        try {
            window.getActivePage().showView(DiagnosticsView.ID);
        } catch (PartInitException e) {
            Failures.show(e.getStatus());
        }
    }

    private void fill() {
        OpenHost h = selection.host();
        Snapshot s = h == null ? null : h.snapshot();
        if (missing.isDisposed()) {
            return;
        }
        if (s == null) {
            say(missing, null, ""); //$NON-NLS-1$
            say(counts, null, ""); //$NON-NLS-1$
        } else {
            long denied = s.diagnostics().stream().filter(d -> d.outcome() == Diagnostic.Outcome.DENIED).map(Diagnostic::source).distinct().count();
            int all = s.diagnostics().size();
            say(missing, denied > 0 ? "denied" : all > 0 ? "warning" : null, //$NON-NLS-1$ //$NON-NLS-2$
                    denied > 0 ? NLS.bind(Messages.denied, denied, all) : all > 0 ? NLS.bind(Messages.gaps, all) : ""); //$NON-NLS-1$
            say(counts, s.buffersKnown().known() ? "live" : "unknown", words(h)); //$NON-NLS-1$ //$NON-NLS-2$
        }
    }

    private static String words(OpenHost h) {
        HostCounts n = HostCounts.of(h);
        return String.join(Messages.dot, noun(n.buffers(), Messages.buffer, Messages.buffers), noun(n.attachments(), Messages.attachment, Messages.attachments),
                noun(n.holders(), Messages.holder, Messages.holders), noun(n.devices(), Messages.device, Messages.devices));
    }

    private static String noun(String number, String one, String many) {
        return NLS.bind(number.equals("1") ? one : many, number); //$NON-NLS-1$
    }

    private void say(CLabel l, String icon, String words) {
        Image image = icon == null ? null : look.image(icon);
        if (!words.equals(l.getText()) || image != l.getImage()) { // else the whole line would be laid out once a second
            l.setText(words);
            l.setImage(image);
            l.requestLayout();
        }
    }

    @Override
    public void hostShown() {
        fill();
    }

    @Override
    public void read() {
        fill();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.status;

import org.dmascope.analysis.Applied;
import org.dmascope.ui.live.HostListener;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.look.Look;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;

/** In the status line: a reading that takes longer than a second, what it is at, and a way to end it. Stands in the place of another note. */
final class ReadingNote implements HostListener {
    private final OpenHosts hosts;
    private final Control other;
    private final Composite area;
    private final CLabel words;
    private OpenHost shown;

    /** @param other gives its place while a reading is shown */
    ReadingNote(Composite parent, Look look, OpenHosts hosts, Control other) {
        this.hosts = hosts;
        this.other = other;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.CENTER).exclude(true).applyTo(area);
        words = new CLabel(area, SWT.NONE);
        words.setMargins(0, 0, 0, 0);
        words.setImage(look.image("refresh")); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.CENTER).applyTo(words);
        Link cancel = new Link(area, SWT.NONE);
        cancel.setText("<a>" + Messages.cancel + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
        cancel.setData("test.id", "cancel"); //$NON-NLS-1$ //$NON-NLS-2$
        cancel.addListener(SWT.Selection, e -> {
            if (shown != null) {
                hosts.cancel(shown);
            }
        });
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(cancel);
        area.setVisible(false);
        hosts.add(this);
        area.addDisposeListener(e -> hosts.remove(this));
        follow();
    }

    private void follow() {
        OpenHost slow = hosts.all().stream().filter(OpenHost::slow).findFirst().orElse(null);
        if (slow != null) {
            String title = NLS.bind(Messages.readingHost, slow.title());
            String said = slow.progress() == null ? title : title + ": " + slow.progress(); //$NON-NLS-1$
            words.setText(said);
            words.setToolTipText(said);
        }
        if (slow == null != (shown == null)) {
            show(slow != null, area);
            show(slow == null, other);
            area.getParent().layout(true);
        }
        shown = slow;
    }

    private static void show(boolean on, Control c) {
        c.setVisible(on);
        ((GridData) c.getLayoutData()).exclude = !on;
    }

    @Override
    public void hostsChanged() {
        follow();
    }

    @Override
    public void hostChanged(OpenHost host) {
        follow();
    }

    @Override
    public void hostRead(OpenHost host, Applied applied) {
        follow();
    }
}

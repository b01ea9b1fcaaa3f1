// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.status;

import org.dmascope.analysis.Applied;
import org.dmascope.ui.live.HostListener;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;

/** Shows a reading that takes longer than a second in the status line, with the button of the platform that ends it. */
public final class SlowStatus implements HostListener {
    /** How often the button is looked at while it is there; the platform does not tell when it is pressed. */
    private static final int LOOK_MS = 200;

    private final OpenHosts hosts;
    private final IStatusLineManager line;
    private Control until;
    private OpenHost shown;

    public SlowStatus(OpenHosts hosts, IStatusLineManager line) {
        this.hosts = hosts;
        this.line = line;
    }

    /** Works until the control is disposed. */
    public void attach(Control control) {
        until = control;
        hosts.add(this);
        control.addDisposeListener(e -> hosts.remove(this));
    }

    /** The host whose reading is shown, null for none; for tests. */
    public OpenHost shown() {
        return shown;
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

    private void follow() {
        OpenHost slow = hosts.all().stream().filter(OpenHost::slow).findFirst().orElse(null);
        IProgressMonitor monitor = line.getProgressMonitor();
        if (slow != shown) {
            if (shown != null) {
                monitor.done();
                line.setCancelEnabled(false);
            }
            shown = slow;
            if (slow != null) {
                line.setCancelEnabled(true);
                monitor.setCanceled(false);
                monitor.beginTask(NLS.bind(Messages.readingHost, slow.title()), IProgressMonitor.UNKNOWN);
                look(slow);
            }
        }
        if (slow != null && slow.progress() != null) {
            monitor.subTask(slow.progress());
        }
    }

    private void look(OpenHost slow) {
        until.getDisplay().timerExec(LOOK_MS, () -> {
            if (shown == slow && !until.isDisposed()) {
                if (line.getProgressMonitor().isCanceled()) {
                    hosts.cancel(slow);
                } else {
                    look(slow);
                }
            }
        });
    }
}

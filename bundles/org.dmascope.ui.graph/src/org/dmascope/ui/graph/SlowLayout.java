// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Shows in the status line that a layout takes longer than a second, with a way to end it. */
final class SlowLayout extends Job {
    private final LayoutJob layout;
    private IProgressMonitor monitor;
    private boolean over;

    SlowLayout(LayoutJob layout) {
        super(layout.getName());
        this.layout = layout;
        setPriority(SHORT);
    }

    @Override
    protected IStatus run(IProgressMonitor shown) {
        synchronized (this) {
            if (over) {
                return Status.OK_STATUS;
            }
            monitor = shown;
            shown.beginTask(getName(), IProgressMonitor.UNKNOWN);
            return ASYNC_FINISH;
        }
    }

    @Override
    protected void canceling() {
        layout.cancel();
    }

    /** The layout has ended; from any thread. */
    synchronized void end() {
        boolean runs = monitor != null && !over;
        over = true;
        if (runs) {
            done(Status.OK_STATUS);
        }
    }
}

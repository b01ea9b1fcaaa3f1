// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Stands for work that takes longer than a second in the progress area and the Progress view; cancelling it there ends the work. It
 * holds no thread, and is never scheduled for work that is quick.
 */
public final class SlowJob extends Job {
    private final Job work;
    private IProgressMonitor monitor;
    private String line = ""; //$NON-NLS-1$
    private boolean over;

    public SlowJob(Job work) {
        super(work.getName());
        this.work = work;
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
            shown.subTask(line);
            return ASYNC_FINISH;
        }
    }

    @Override
    protected void canceling() {
        work.cancel();
    }

    /** What takes so long; from any thread. */
    public synchronized void say(String words) {
        line = words;
        if (monitor != null && !over) {
            monitor.subTask(words);
        }
    }

    /** The work has ended; from any thread. */
    public synchronized void end() {
        boolean runs = monitor != null && !over;
        over = true;
        if (runs) {
            done(Status.OK_STATUS);
        }
    }
}

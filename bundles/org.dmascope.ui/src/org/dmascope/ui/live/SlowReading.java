// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Stands for a reading that takes longer than a second in the progress area and the Progress view; cancelling it there ends the reading. It
 * holds no thread, and is never scheduled for a reading that is quick.
 */
final class SlowReading extends Job {
    private final ReadJob reading;
    private IProgressMonitor monitor;
    private String line = ""; //$NON-NLS-1$
    private boolean over;

    SlowReading(ReadJob reading) {
        super(reading.getName());
        this.reading = reading;
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
        reading.cancel();
    }

    /** What takes so long; from any thread. */
    synchronized void say(String words) {
        line = words;
        if (monitor != null && !over) {
            monitor.subTask(words);
        }
    }

    /** The reading has ended; from any thread. */
    synchronized void end() {
        boolean runs = monitor != null && !over;
        over = true;
        if (runs) {
            done(Status.OK_STATUS);
        }
    }
}

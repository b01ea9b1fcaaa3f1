// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.select;

import java.lang.ref.WeakReference;

import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.rows.HostRows;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * Runs the rules over a reading whose rows are on screen, some time after it. A host that is read every second is not looked at every
 * time: the rules take one part in {@value #SHARE} of the time, run every {@value #PAUSE_MS} ms at most and every {@value #LONGEST_MS} ms at
 * least. Another host is looked at soon.
 */
final class MarkJob extends Job {
    private static final int FIRST_MS = 400;
    private static final int PAUSE_MS = 5000;
    private static final int LONGEST_MS = 30_000;
    private static final int SHARE = 200;
    private static final long MS = 1_000_000;

    private final Display display;
    private final Runnable made;
    private volatile HostRows rows = HostRows.NONE;
    private volatile long next = System.nanoTime();
    /** Only to tell whether it is another one; a host that is closed is not kept by it. */
    private WeakReference<OpenHost> host = new WeakReference<>(null);

    /** @param made called on the display thread when more is known */
    MarkJob(Display display, Runnable made) {
        super("findings"); //$NON-NLS-1$
        this.display = display;
        this.made = made;
        setSystem(true);
        setPriority(DECORATE);
    }

    /** Asks for what is found in these rows; the last ones that were asked for are looked at. */
    void want(OpenHost of, HostRows wanted) {
        if (wanted != rows) {
            rows = wanted;
            if (of != host.get()) {
                host = new WeakReference<>(of);
                next = System.nanoTime();
                wakeUp(FIRST_MS);
            }
            if (getState() == NONE) {
                schedule(Math.max(FIRST_MS, (next - System.nanoTime()) / MS));
            }
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        HostRows mine = rows;
        long begun = System.nanoTime();
        boolean more = mine.marks().make(mine);
        long end = System.nanoTime();
        next = end + Math.clamp((end - begun) * SHARE, PAUSE_MS * MS, LONGEST_MS * MS);
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (more) {
                    made.run();
                }
                if (rows == mine) {
                    rows = HostRows.NONE;
                } else {
                    schedule(Math.max(FIRST_MS, (next - System.nanoTime()) / MS)); // another reading came while this one was looked at
                }
            });
        }
        return Status.OK_STATUS;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.concurrent.atomic.AtomicReference;

import org.dmascope.ui.rows.HostRows;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Makes the rows of a table that are made when first asked for, off the display thread. Only the last reading that was asked for counts. */
final class RowsJob<R> extends Job {
    private final TableKind<R> kind;
    private final Display display;
    private final Runnable made;
    private final AtomicReference<HostRows> next = new AtomicReference<>();

    /** @param made called on the display thread when the rows that were asked for last can be had */
    RowsJob(TableKind<R> kind, Display display, Runnable made) {
        super("Making rows"); //$NON-NLS-1$
        this.kind = kind;
        this.display = display;
        this.made = made;
        setSystem(true);
        setPriority(SHORT);
    }

    /** Whether the rows of the table can be had at once; if not, they are made and it is said when they can. */
    boolean ready(HostRows rows) {
        if (rows.ready(kind.kind())) {
            next.set(null);
            return true;
        }
        if (next.getAndSet(rows) != rows) {
            schedule();
        }
        return false;
    }

    boolean pending() {
        return next.get() != null;
    }

    /** What was asked for no longer matters. */
    void forget() {
        next.set(null);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        HostRows mine = next.get();
        if (mine != null) {
            kind.rows().apply(mine);
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (next.compareAndSet(mine, null)) {
                        made.run();
                    }
                });
            }
        }
        return Status.OK_STATUS;
    }
}

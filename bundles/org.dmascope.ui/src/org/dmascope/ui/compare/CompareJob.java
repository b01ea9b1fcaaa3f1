// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import java.util.List;
import java.util.function.Consumer;

import org.dmascope.analysis.Snapshot;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;

/** Holds readings against each other, off the display thread. */
final class CompareJob extends Job {
    private final Display display;
    private final List<Snapshot> series;
    private final Consumer<Compared> done;

    /** @param done called on the display thread, not when it was cancelled */
    CompareJob(Display display, String title, List<Snapshot> series, Consumer<Compared> done) {
        super(NLS.bind(Messages.comparing, title));
        this.display = display;
        this.series = List.copyOf(series);
        this.done = done;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        Compared c = Compared.of(series);
        if (!monitor.isCanceled() && !display.isDisposed()) {
            display.asyncExec(() -> done.accept(c));
        }
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }
}

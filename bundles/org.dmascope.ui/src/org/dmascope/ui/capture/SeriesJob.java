// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.capture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.diff.Growth;
import org.dmascope.analysis.diff.StepRow;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.session.Series;
import org.dmascope.session.SeriesStep;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;

/**
 * Goes through the steps of a series, off the display thread: what changed from one to the next, and what grew over all. Scheduled again when the file has
 * changed: what was only appended is all that is read then.
 */
final class SeriesJob extends Job {
    /** Of the time of a run, how long it waits before the next one. */
    private static final int REST = 3;

    private final Display display;
    private final Path file;
    private final Set<Tier> tiers;
    private final Consumer<SeriesSteps> done;
    private List<StepRow> rows = new ArrayList<>();
    private Growth growth = new Growth();
    private Snapshot last;
    private long took;

    /** @param done called on the display thread, not when it was cancelled or the file cannot be read: reading its steps says why */
    SeriesJob(Display display, Path file, Set<Tier> tiers, Consumer<SeriesSteps> done) {
        super(NLS.bind(Messages.reading, file.getFileName()));
        this.display = display;
        this.file = file;
        this.tiers = tiers;
        this.done = done;
    }

    /** Runs as soon as that costs no more than a part of the time. */
    void again() {
        schedule(REST * took);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        long start = System.nanoTime();
        if (!(Series.open(file) instanceof Reading.Ok<Series>(String path, Series series))) {
            return Status.OK_STATUS;
        }
        try (series) {
            if (series.steps().isEmpty() || rows.isEmpty() || rows.getFirst().number() != series.steps().getFirst().number()) {
                rows = new ArrayList<>();
                growth = new Growth();
                last = null;
            }
            monitor.beginTask(getName(), series.steps().size());
            series.after(rows.isEmpty() ? 0 : rows.getLast().number(), tiers, monitor::isCanceled, (step, r) -> {
                take(step, r);
                monitor.worked(1);
            });
        }
        took = (System.nanoTime() - start) / 1_000_000;
        SeriesSteps all = new SeriesSteps(rows, growth.rows(), last == null ? null : last.takenAt(), growth.past());
        if (!monitor.isCanceled() && !display.isDisposed()) {
            display.asyncExec(() -> done.accept(all));
        }
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    private void take(SeriesStep step, Reading<Snapshot> r) {
        if (r instanceof Reading.Ok<Snapshot>(String p, Snapshot s)) {
            rows.add(StepRow.of(step.number(), last, s));
            growth.add(s);
            last = s;
        } else {
            rows.add(StepRow.failed(step.number(), step.takenAt(), Names.display(Diagnostic.of("series", r, null).reason()))); //$NON-NLS-1$
        }
    }
}

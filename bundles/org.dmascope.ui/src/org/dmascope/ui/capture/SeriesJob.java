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
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;

/** Goes through all steps of a series, off the display thread: what changed from one to the next, and what grew over all. */
final class SeriesJob extends Job {
    private final Display display;
    private final Path file;
    private final Set<Tier> tiers;
    private final Consumer<SeriesSteps> done;

    /** @param done called on the display thread, not when it was cancelled or the file cannot be read: reading its steps says why */
    SeriesJob(Display display, Path file, Set<Tier> tiers, Consumer<SeriesSteps> done) {
        super(NLS.bind(Messages.reading, file.getFileName()));
        this.display = display;
        this.file = file;
        this.tiers = tiers;
        this.done = done;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        if (!(Series.open(file) instanceof Reading.Ok<Series>(String path, Series series))) {
            return Status.OK_STATUS;
        }
        Growth growth = new Growth();
        List<StepRow> rows = new ArrayList<>();
        try (series) {
            monitor.beginTask(getName(), series.steps().size());
            Snapshot[] before = new Snapshot[1];
            series.each(tiers, monitor::isCanceled, (step, r) -> {
                if (r instanceof Reading.Ok<Snapshot>(String p, Snapshot s)) {
                    rows.add(StepRow.of(step.number(), before[0], s));
                    growth.add(s);
                    before[0] = s;
                } else {
                    rows.add(StepRow.failed(step.number(), step.takenAt(), Names.display(Diagnostic.of("series", r, null).reason()))); //$NON-NLS-1$
                }
                monitor.worked(1);
            });
        }
        SeriesSteps all = new SeriesSteps(rows, growth.rows());
        if (!monitor.isCanceled() && !display.isDisposed()) {
            display.asyncExec(() -> done.accept(all));
        }
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }
}

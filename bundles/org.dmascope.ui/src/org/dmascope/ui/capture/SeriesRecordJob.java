// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.capture;

import java.util.Set;
import java.util.function.Consumer;

import org.dmascope.analysis.Tiers;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.session.HostSession;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SeriesPlan;
import org.dmascope.session.SeriesRecorder;
import org.dmascope.ui.errors.Failures;
import org.dmascope.ui.words.Units;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/** Records a series of a host until it is cancelled in the progress area; what was recorded stays. With a session of its own. */
final class SeriesRecordJob extends Job {
    private final HostSession session;
    private final SeriesPlan plan;
    private final Set<Tier> tiers;
    private final Consumer<SeriesPlan> begun;

    /** @param begun told once, from another thread, when the first step is in the file */
    SeriesRecordJob(String title, HostSession session, SeriesPlan plan, Set<Tier> tiers, Consumer<SeriesPlan> begun) {
        super(NLS.bind(Messages.seriesRecording, title));
        this.session = session;
        this.plan = plan;
        this.tiers = tiers;
        this.begun = begun;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(plan.file().toString(), IProgressMonitor.UNKNOWN);
        ReadOptions all = ReadOptions.all();
        ReadOptions options = all.only(Tiers.sources(all.sources(), tiers)).withProgress(monitor::subTask);
        boolean[] first = { true };
        try (session) {
            Reading<Integer> r = new SeriesRecorder(session, plan, (step, reading, failure, bytes) -> {
                monitor.subTask(failure == null ? NLS.bind(Messages.seriesStep, step.number(), Units.size(bytes)) : NLS.bind(Messages.seriesStepFailed, step.number(), failure));
                if (first[0]) {
                    first[0] = false;
                    begun.accept(plan);
                }
            }).record(options, monitor::isCanceled);
            return r.ok() || monitor.isCanceled() ? Status.OK_STATUS : Failures.of(NLS.bind(Messages.seriesFailed, plan.file()), r, null);
        }
    }
}

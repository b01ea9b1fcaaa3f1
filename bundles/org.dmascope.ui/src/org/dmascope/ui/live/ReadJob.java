// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.dmascope.analysis.Delta;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Tiers;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.event.EventLog;
import org.dmascope.session.HostSession;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.StepName;
import org.dmascope.session.SurveyReading;
import org.dmascope.ui.rows.HostRows;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;

/** One reading of a host, off the display thread: gather, parse, merge, compare. Only the delta goes to the display thread. */
final class ReadJob extends Job {
    private static final long LOOK_NANOS = 20_000_000;

    private final OpenHosts hosts;
    private final OpenHost host;
    private final Snapshot before;
    private final EventLog events;
    private final HostRows rows;
    private final HostSession session;
    private final StepName step;
    private final Set<Tier> tiers;
    private final SlowJob shown;

    ReadJob(OpenHosts hosts, OpenHost host) {
        super(NLS.bind(Messages.readingHost, host.title()));
        this.hosts = hosts;
        this.host = host;
        this.before = host.snapshot();
        this.events = host.recording().log();
        this.rows = host.rows();
        this.session = host.session();
        this.step = host.step();
        this.tiers = hosts.tiers();
        this.shown = new SlowJob(this);
        // a reading that is repeated every second shall not blink in the progress area: what is shown there is the other job, after a second
        setSystem(true);
    }

    /** The step of a series that it reads; null for the one that the words of the host name. */
    StepName step() {
        return step;
    }

    /** Shows this reading in the progress area and ends it when it is cancelled there. */
    SlowJob shown() {
        return shown;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            return read(monitor);
        } finally {
            shown.end();
        }
    }

    private IStatus read(IProgressMonitor monitor) {
        afterStart(monitor);
        ReadOptions all = ReadOptions.of(host.spec());
        ReadOptions options = all.only(Tiers.sources(all.sources(), tiers)).withProgress(line -> {
            shown.say(line);
            hosts.progress(this, host, line);
        });
        session.choose(step);
        Reading<SurveyReading> r = session.read(options, monitor::isCanceled);
        if (!(r instanceof Reading.Ok<SurveyReading> ok)) {
            hosts.failed(this, host, r);
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        }
        EventLog recorded = events.recorded() ? events : ok.value().events();
        Snapshot merged = Snapshots.of(ok.value().survey(), recorded, tiers).with(host.past(ok.value().survey().takenAt()));
        Delta delta = Delta.between(before, merged);
        hosts.done(this, host, new Fresh(ok.value(), merged, delta, HostRows.of(merged, rows, delta.reusedInodes()),
                before == null ? Fresh.First.of(delta) : null));
        return Status.OK_STATUS;
    }

    /** The window comes first: an agent that starts beside it would take its processors. */
    private static void afterStart(IProgressMonitor monitor) {
        while (PlatformUI.getWorkbench().isStarting() && !monitor.isCanceled()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}

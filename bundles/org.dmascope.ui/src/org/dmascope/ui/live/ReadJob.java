// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

import java.util.concurrent.locks.LockSupport;

import org.dmascope.analysis.Delta;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.core.Reading;
import org.dmascope.core.event.EventLog;
import org.dmascope.session.ReadOptions;
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

    ReadJob(OpenHosts hosts, OpenHost host) {
        super(NLS.bind(Messages.readingHost, host.title()));
        this.hosts = hosts;
        this.host = host;
        this.before = host.snapshot();
        this.events = host.recording().log();
        // a reading that is repeated every second shall not blink in the progress area
        setSystem(host.readings() > 0);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        afterStart(monitor);
        ReadOptions options = ReadOptions.all().withProgress(line -> {
            monitor.subTask(line);
            hosts.progress(host, line);
        });
        Reading<SurveyReading> r = host.session().read(options, monitor::isCanceled);
        if (!(r instanceof Reading.Ok<SurveyReading> ok)) {
            hosts.failed(host, r);
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        }
        EventLog recorded = events.recorded() ? events : ok.value().events();
        Snapshot merged = Snapshots.of(ok.value().survey(), recorded);
        hosts.done(host, new Fresh(ok.value(), merged, Delta.between(before, merged), HostRows.of(merged)));
        return Status.OK_STATUS;
    }

    /** The window comes first: an agent that starts beside it would take its processors. */
    private static void afterStart(IProgressMonitor monitor) {
        while (PlatformUI.getWorkbench().isStarting() && !monitor.isCanceled()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}

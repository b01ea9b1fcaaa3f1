// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.ready;

import java.util.LinkedHashSet;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Tiers;
import org.dmascope.analysis.ready.Party;
import org.dmascope.analysis.ready.Readiness;
import org.dmascope.analysis.ready.ReadyHost;
import org.dmascope.analysis.ready.ReadyPair;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.core.source.Survey;
import org.dmascope.core.Tier;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.Sources;
import org.dmascope.session.HostSession;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;

/**
 * Looks at a pair by the last reading of its host; then, where that is wanted, once more by a reading that has the rights and limits of processes, which no other reading of
 * the window asks for.
 */
final class ReadyJob extends Job {
    /** Told on the display thread. */
    interface Listener {
        /**
         * @param found what was found; null when the devices are not there any more
         * @param note  why it is not the whole, "" when it is
         * @param last  whether nothing more comes
         */
        void found(Readiness found, String note, boolean last);
    }

    private final Display display;
    private final OpenHosts hosts;
    private final OpenHost host;
    private final Snapshot snapshot;
    private final Survey survey;
    private final EventLog events;
    private final Set<Tier> tiers;
    private final Pair pair;
    private final int pid;
    private final boolean again;
    private final Listener listener;

    ReadyJob(Display display, OpenHosts hosts, OpenHost host, Pair pair, int pid, boolean again, Listener listener) {
        super(NLS.bind(Messages.job, host.title()));
        this.display = display;
        this.hosts = hosts;
        this.host = host;
        this.snapshot = host.snapshot();
        this.survey = host.reading().survey();
        this.events = host.recording().log();
        this.tiers = hosts.tiers();
        this.pair = pair;
        this.pid = pid;
        this.again = again;
        this.listener = listener;
        setPriority(SHORT);
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Readiness first = look(snapshot, survey);
        if (!again) {
            tell(first, "", true); //$NON-NLS-1$
            return Status.OK_STATUS;
        }
        tell(first, Messages.reading, false);
        Set<String> sources = new LinkedHashSet<>(Tiers.sources(ReadOptions.all().sources(), tiers));
        sources.add(Sources.RIGHTS);
        try (HostSession session = hosts.session(host.spec())) {
            Reading<SurveyReading> r = session.read(ReadOptions.all().only(sources), monitor::isCanceled);
            if (r instanceof Reading.Ok<SurveyReading>(String path, SurveyReading reading)) {
                Readiness second = look(Snapshots.of(reading.survey(), events, tiers), reading.survey());
                tell(second == null ? first : second, second == null ? Messages.gone : "", true); //$NON-NLS-1$
            } else {
                tell(first, NLS.bind(Messages.readingFailed, Diagnostic.of(Sources.RIGHTS, r, null).reason()), true);
            }
        }
        return Status.OK_STATUS;
    }

    /** Null when a device has gone. */
    private Readiness look(Snapshot s, Survey of) {
        Pair here = pair.in(s);
        return here.complete() ? Readiness.of(new ReadyPair(new ReadyHost(s, of), Party.of(s, here.exporter()), Party.of(s, here.importer()), pid)) : null;
    }

    private void tell(Readiness found, String note, boolean last) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> listener.found(found, note, last));
        }
    }
}

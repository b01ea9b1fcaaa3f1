// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.session.HostSession;
import org.dmascope.session.ReadOptions;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/**
 * One dry run or run on a host, with a session of its own: readings go on beside it. The agent is asked exporter by exporter; what came of a pair
 * is shown at once, what was seen of its buffer when the pairs of its exporter are through. When it is cancelled, the agent ends the process of the trial and says what was tried until then.
 */
final class TrialJob extends Job {
    /** More than an agent gives a pair before it kills its process. */
    private static final Duration PAIR = Duration.ofSeconds(25);

    private final TrialDesk desk;
    private final OpenHosts hosts;
    private final OpenHost host;
    private final Map<String, List<String>> pairs;
    private HostTrials known;

    /**
     * @param known what is known already, null for nothing
     * @param pairs ids of importers by those of exporters; empty for a dry run
     */
    TrialJob(TrialDesk desk, OpenHosts hosts, OpenHost host, HostTrials known, Map<String, List<String>> pairs) {
        super(NLS.bind(pairs.isEmpty() ? Messages.jobDry : Messages.jobRun, host.title()));
        this.desk = desk;
        this.hosts = hosts;
        this.host = host;
        this.known = known;
        this.pairs = pairs;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        int total = pairs.values().stream().mapToInt(List::size).sum();
        monitor.beginTask(getName(), total == 0 ? IProgressMonitor.UNKNOWN : total);
        String failure = null;
        try (HostSession session = hosts.session(host.spec())) {
            ReadOptions options = ReadOptions.of(host.spec()).withProgress(line -> {
                monitor.subTask(line);
                desk.progress(this, host, null, line, 0);
            });
            failure = list(session, options, monitor);
            if (failure == null) {
                failure = tryAll(session, options, monitor);
            }
        } finally {
            desk.ended(this, host, known, monitor.isCanceled() ? null : failure);
        }
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS; // a failure is said in the view
    }

    private String list(HostSession session, ReadOptions options, IProgressMonitor monitor) {
        Reading<TrialList> r = session.trials(options, monitor::isCanceled);
        if (!(r instanceof Reading.Ok<TrialList>(String path, TrialList list))) {
            return reason(r);
        }
        known = known == null ? HostTrials.foretold(list) : known.listed(list);
        desk.progress(this, host, known, pairs.isEmpty() ? Messages.asking : Messages.trying2, 0);
        return null;
    }

    private String tryAll(HostSession session, ReadOptions options, IProgressMonitor monitor) {
        int done = 0;
        for (Map.Entry<String, List<String>> e : pairs.entrySet()) {
            if (monitor.isCanceled()) {
                return null;
            }
            String words = e.getKey() + " \u2192 " + (e.getValue().size() == 1 ? e.getValue().get(0) : NLS.bind(Messages.importers, e.getValue().size())); //$NON-NLS-1$
            monitor.subTask(words);
            desk.progress(this, host, null, words, done);
            Duration limit = options.limit().plus(PAIR.multipliedBy(e.getValue().size()));
            Reading<TrialRecord> r = session.attempt(List.of(e.getKey()), e.getValue(), options.withLimit(limit), cell -> {
                monitor.worked(1);
                desk.seen(this, host, cell);
            }, kept -> desk.kept(this, host, kept), monitor::isCanceled);
            if (!(r instanceof Reading.Ok<TrialRecord>(String path, TrialRecord run))) {
                return reason(r);
            }
            known = known.with(run, Instant.now());
            done += (int) run.rows().stream().filter(x -> x.cell().state() != TrialCell.State.NOT_TRIED).count();
            desk.progress(this, host, known, words, done);
        }
        return null;
    }

    private static String reason(Reading<?> r) {
        return r.errno() == Errno.ECANCELED ? null : Diagnostic.of("trials", r, null).reason(); //$NON-NLS-1$
    }
}

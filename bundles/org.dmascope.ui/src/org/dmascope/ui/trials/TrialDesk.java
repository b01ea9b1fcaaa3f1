// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

import org.dmascope.analysis.trial.TrialPair;
import org.dmascope.core.trial.KeptTrials;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.session.SurveyReading;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;

/** What is known of trials on each host, and the jobs that ask. Confined to the display thread; jobs come back to it by themselves. */
final class TrialDesk {
    /**
     * Where a host stands.
     *
     * @param trials  what is known, null before the first dry run
     * @param failure why the last request failed, null when it did not
     * @param doing   what is being done, null when nothing is
     * @param done    pairs of the run under way that are through
     * @param total   pairs of the run under way, 0 for a dry run
     */
    record State(HostTrials trials, String failure, String doing, int done, int total) {
        static final State NONE = new State(null, null, null, 0, 0);

        boolean busy() {
            return doing != null;
        }
    }

    private final OpenHosts hosts;
    private final Display display;
    private final Runnable changed;
    private final Map<OpenHost, State> states = new WeakHashMap<>();
    private final Map<OpenHost, TrialJob> jobs = new WeakHashMap<>();
    private final Set<OpenHost> opened = Collections.newSetFromMap(new WeakHashMap<>());
    private boolean disposed;

    /** @param changed told when the state of any host is another one */
    TrialDesk(OpenHosts hosts, Display display, Runnable changed) {
        this.hosts = hosts;
        this.display = display;
        this.changed = changed;
    }

    State state(OpenHost host) {
        return host == null ? State.NONE : states.getOrDefault(host, State.NONE);
    }

    /** Asks the host what can be tried, and the rules what is to be expected. Opens no device there. */
    void dryRun(OpenHost host) {
        start(host, Map.of(), 0);
    }

    /** Tries pairs. The user has been told what that does and wants it. */
    void run(OpenHost host, List<TrialPair> pairs) {
        Map<String, List<String>> byExporter = new LinkedHashMap<>();
        pairs.forEach(p -> byExporter.computeIfAbsent(p.exporter().id(), e -> new ArrayList<>()).add(p.importer().id()));
        start(host, byExporter, pairs.size());
    }

    /** Adds a buffer in use to what can be tried; it is not touched by that. Not while something runs. */
    void add(OpenHost host, TrialParty buffer) {
        State s = state(host);
        if (s.trials() != null && !s.busy()) {
            states.put(host, new State(s.trials().with(buffer), s.failure(), null, 0, 0));
        }
    }

    private void start(OpenHost host, Map<String, List<String>> pairs, int total) {
        if (host == null || !host.spec().live() || state(host).busy()) {
            return;
        }
        State before = state(host);
        states.put(host, new State(before.trials(), null, total == 0 ? Messages.asking : Messages.trying2, 0, total));
        TrialJob job = new TrialJob(this, hosts, host, before.trials(), pairs);
        jobs.put(host, job);
        job.setUser(true);
        job.schedule();
        changed.run();
    }

    /** Breaks the run off: the pair under way is undone, what was tried stays. */
    void cancel(OpenHost host) {
        TrialJob job = jobs.get(host);
        if (job != null && state(host).busy()) {
            State s = state(host);
            states.put(host, new State(s.trials(), null, Messages.undoing, s.done(), s.total()));
            job.cancel();
            changed.run();
        }
    }

    /** From the job: so far. @param now null when nothing new is known */
    void progress(TrialJob job, OpenHost host, HostTrials now, String doing, int done) {
        later(job, host, () -> {
            State s = state(host);
            states.put(host, new State(now == null ? s.trials() : now, null, Messages.undoing.equals(s.doing()) ? s.doing() : doing, done, s.total()));
        });
    }

    /** From the job: what came of a pair. */
    void seen(TrialJob job, OpenHost host, TrialCell cell) {
        later(job, host, () -> {
            State s = state(host);
            states.put(host, new State(s.trials().seen(cell), null, s.doing(), s.done() + 1, s.total()));
        });
    }

    /** From the job: a run as it was shipped, for captures of the host. */
    void kept(TrialJob job, OpenHost host, KeptTrials.Run run) {
        later(job, host, () -> host.tried(run));
    }

    /** Reads the trials that a capture keeps, once and in the background. */
    void open(OpenHost host) {
        if (host == null || host.spec().live() || host.reading() == null || !opened.add(host)) {
            return;
        }
        SurveyReading reading = host.reading();
        Job job = Job.create(NLS.bind(Messages.jobKept, host.title()), (IJobFunction) monitor -> {
            HostTrials kept = HostTrials.kept(reading.trials());
            if (kept != null && !display.isDisposed()) {
                display.asyncExec(() -> opened(host, kept));
            }
            return Status.OK_STATUS;
        });
        job.setSystem(true);
        job.schedule();
    }

    private void opened(OpenHost host, HostTrials kept) {
        if (!disposed) {
            states.put(host, new State(kept, null, null, 0, 0));
            changed.run();
        }
    }

    /** From the job: it is over. @param failure null when it went well */
    void ended(TrialJob job, OpenHost host, HostTrials now, String failure) {
        later(job, host, () -> {
            states.put(host, new State(now == null ? state(host).trials() : now, failure, null, 0, 0));
            jobs.remove(host);
        });
    }

    private void later(TrialJob job, OpenHost host, Runnable change) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!disposed && jobs.get(host) == job) {
                    change.run();
                    changed.run();
                }
            });
        }
    }

    /** The view is closed: what runs is broken off and undone. */
    void dispose() {
        disposed = true;
        jobs.values().forEach(TrialJob::cancel);
    }
}

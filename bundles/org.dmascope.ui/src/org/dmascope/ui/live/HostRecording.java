// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.event.EventBatch;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.event.EventRing;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.session.WatchEnd;
import org.dmascope.session.WatchOptions;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/**
 * The recording of a host: off until it is started. Confined to the display thread; events come in on another thread into a ring and are
 * looked at five times a second at most.
 */
public final class HostRecording {
    /** Events that the window keeps; older ones give way. */
    private static final int MOST = 200_000;
    private static final int LOOK_MS = 200;
    /** Longest wait for the probes to go when a host is closed. */
    private static final int GONE_MS = 5000;

    private final OpenHost host;
    private final AtomicBoolean news = new AtomicBoolean();
    private EventRing ring = new EventRing(MOST);
    private EventLog log = EventLog.NONE;
    private RecordingState state = RecordingState.OFF;
    private String failure = ""; //$NON-NLS-1$
    private String progress = ""; //$NON-NLS-1$
    private Job job;
    private boolean agreed;
    private long armedAt;
    private long endedAt;

    HostRecording(OpenHost host) {
        this.host = host;
    }

    public RecordingState state() {
        return state;
    }

    /** Whether probes are set or being set. */
    public boolean running() {
        return state == RecordingState.STARTING || state == RecordingState.ON;
    }

    /** Whether the user has agreed to recording on this host since it was opened. */
    public boolean agreed() {
        return agreed;
    }

    /** What has been recorded so far. */
    public EventLog log() {
        return log;
    }

    /** Why it broke off, "" when it did not. */
    public String failure() {
        return failure;
    }

    /** What is being done, "" when nothing is. */
    public String progress() {
        return progress;
    }

    /** When the recording began, nanoseconds since boot of the host. */
    public long from() {
        return log.info().startNanos();
    }

    /** When it ended, or now: the host's clock is carried on by this machine's between two events. */
    public long to() {
        List<TraceEvent> events = log.events();
        long last = events.isEmpty() ? from() : events.getLast().nanos();
        long clock = armedAt == 0 ? 0 : from() + (endedAt == 0 ? System.nanoTime() : endedAt) - armedAt;
        return Math.max(last, clock);
    }

    /** Shows the events that a capture holds. */
    void show(EventLog kept) {
        if (state == RecordingState.OFF && kept.recorded()) {
            log = kept;
            state = RecordingState.ENDED;
        }
    }

    /** Begins a new recording; the events of an earlier one go. The user has agreed. */
    public void start(OpenHosts hosts) {
        if (running() || state == RecordingState.ENDING) {
            return;
        }
        agreed = true;
        ring = new EventRing(MOST);
        log = EventLog.NONE;
        failure = ""; //$NON-NLS-1$
        endedAt = 0;
        armedAt = 0;
        state = RecordingState.STARTING;
        EventRing mine = ring;
        job = Job.create(NLS.bind(Messages.recordingHost, host.title()), (IJobFunction) monitor -> {
            WatchOptions options = WatchOptions.untilCancelled().withProgress(line -> hosts.onDisplay(() -> progress(hosts, line)));
            Reading<WatchEnd> end = host.session().watch(options, batch -> take(hosts, mine, batch), monitor::isCanceled);
            hosts.onDisplay(() -> ended(hosts, mine, end));
            return Status.OK_STATUS;
        });
        job.setSystem(true); // it runs as long as the user records: the Timeline shows it, not the progress area
        job.schedule();
        hosts.recorded(host);
    }

    private void progress(OpenHosts hosts, String line) {
        progress = line;
        hosts.recorded(host);
    }

    /** On the thread that reads. The first batch comes when the probes are in place. */
    private void take(OpenHosts hosts, EventRing into, EventBatch batch) {
        into.add(batch);
        if (batch.info() != null) {
            hosts.onDisplay(() -> armed(hosts, into));
        }
        if (news.compareAndSet(false, true)) {
            hosts.onDisplay(() -> hosts.later(LOOK_MS, () -> {
                news.set(false);
                look(hosts, into);
            }));
        }
    }

    private void armed(OpenHosts hosts, EventRing mine) {
        if (mine == ring && state == RecordingState.STARTING) {
            armedAt = System.nanoTime();
            progress = ""; //$NON-NLS-1$
            state = RecordingState.ON;
            look(hosts, mine);
        }
    }

    private void look(OpenHosts hosts, EventRing mine) {
        if (mine == ring) {
            log = ring.log();
            host.recorded();
            hosts.recorded(host);
        }
    }

    /** The probes are gone, or the host is. */
    private void ended(OpenHosts hosts, EventRing mine, Reading<WatchEnd> end) {
        if (mine != ring) {
            return;
        }
        endedAt = endedAt == 0 ? System.nanoTime() : endedAt;
        progress = ""; //$NON-NLS-1$
        if (end.ok() || end.errno() == Errno.ECANCELED && state == RecordingState.ENDING) {
            state = log.recorded() || ring.size() > 0 ? RecordingState.ENDED : RecordingState.OFF;
        } else {
            failure = Diagnostic.of("events", end, null).reason(); //$NON-NLS-1$
            state = RecordingState.FAILED;
        }
        look(hosts, mine);
    }

    /** Ends the recording; its events stay. */
    public void stop(OpenHosts hosts) {
        if (running()) {
            endedAt = System.nanoTime();
            state = RecordingState.ENDING;
            job.cancel();
            hosts.recorded(host);
        }
    }

    /** The host is closed: waits until the probes are gone, {@link #GONE_MS} at most. Not on the display thread. */
    void dispose() {
        Job open = job;
        if (open != null) {
            open.cancel();
            try {
                open.join(GONE_MS, new NullProgressMonitor());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

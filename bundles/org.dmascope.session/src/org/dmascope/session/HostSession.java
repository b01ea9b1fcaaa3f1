// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import org.dmascope.core.Content;
import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Op;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;
import org.dmascope.core.event.EventBatch;
import org.dmascope.core.source.PciIds;
import org.dmascope.core.trial.KeptTrials;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParser;
import org.dmascope.core.trial.TrialPaths;
import org.dmascope.core.trial.TrialReader;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.wire.Gathered;
import org.dmascope.wire.Link;

/**
 * A host that is read once or again and again. The agent is started by the first reading and stays for the next ones; when it has died, the
 * next reading starts another. {@link #read} is called by one thread at a time; {@link #close} by any thread, also while a reading runs.
 */
public final class HostSession implements AutoCloseable {
    private final HostSpec spec;
    private final SessionSettings settings;
    private final Connectors connectors;
    private final ReentrantLock reading = new ReentrantLock();
    /** Read with the first reading, for all of them. */
    private PciIds names;
    private volatile boolean closed;
    private volatile Connection connection;

    /** Which step of a series is read next; null for the one of the spec. */
    private volatile StepName step;

    HostSession(HostSpec spec, SessionSettings settings, LabOpener lab) {
        this.spec = spec;
        this.settings = settings;
        this.connectors = new Connectors(settings, lab);
    }

    public HostSpec spec() {
        return spec;
    }

    /** From now on {@link #read} reads this step of a series. Without effect on other hosts. */
    public void choose(StepName other) {
        step = other;
    }

    /**
     * Reads the host.
     *
     * @param cancelled asked at least five times a second; a cancelled reading comes back within a second
     * @return every failure carries one clear line ({@link Reading.Failed#reason()} and so on); errno ECANCELED when it was cancelled,
     *         EBUSY when another thread is reading. What could be read only in part is {@link Reading.Ok} with diagnostics in the survey.
     */
    public Reading<SurveyReading> read(ReadOptions options, BooleanSupplier cancelled) {
        if (!reading.tryLock()) {
            return new Reading.Failed<>(spec.text(), Errno.EBUSY, "another reading of this host is running");
        }
        try {
            BooleanSupplier stop = () -> closed || cancelled.getAsBoolean();
            // a chain, not a switch over types: such a switch is linked at run time, which costs a short command milliseconds
            if (spec instanceof HostSpec.Tree t) {
                return Surveys.ofTree(t, settings.toolVersion(), options.keepEntries(), names());
            }
            if (spec instanceof HostSpec.Foreign f) {
                return Surveys.ofForeign(f, settings.toolVersion(), options.keepEntries(), names());
            }
            return spec instanceof HostSpec.Capture c ? Captures.open(c.file(), step == null ? c.step() : step).map(Captures.Opened::reading) : live(options, stop);
        } finally {
            reading.unlock();
        }
    }

    /**
     * Records what happens on the host, over a connection and with an agent of its own: {@link #read} goes on beside it. Comes back when it was
     * cancelled or the limit has passed, and everything that the recording made on the host is gone; see {@link WatchOptions#SIDE_EFFECTS}.
     *
     * @param sink      takes the events as they come, in the order of their times; the first batch says what is watched. Called on this thread
     * @param cancelled asked at least five times a second
     * @return {@link Reading.Failed} with one clear line: errno EACCES or EPERM when the agent may not record, ENOENT without tracefs,
     *         EIO when the agent has ended; {@link Reading.Unsupported} for a tree or a capture
     */
    public Reading<WatchEnd> watch(WatchOptions options, Consumer<EventBatch> sink, BooleanSupplier cancelled) {
        return spec.live() ? new HostWatch(options, sink, () -> closed || cancelled.getAsBoolean()).run(connectors.of(spec)) : HostWatch.still(spec.text());
    }

    /** What can be tried on the host, see {@link org.dmascope.core.trial}. Nothing is opened. Failures as of {@link #read}. */
    public Reading<TrialList> trials(ReadOptions options, BooleanSupplier cancelled) {
        Reading<Recording> r = asked(options, cancelled, link -> link.gather(Set.of(TrialPaths.SOURCE), options.limit(), cancelled));
        return r instanceof Reading.Ok<Recording>(String path, Recording recording) ? TrialReader.list(recording) : r.retype();
    }

    /**
     * Tries exporters with importers, which changes the host for a moment. Comes back when everything is undone; when it is cancelled, with what was
     * tried until then. Failures as of {@link #read}.
     *
     * @param exporters ids of {@link #trials}
     */
    public Reading<TrialRecord> attempt(List<String> exporters, List<String> importers, ReadOptions options, BooleanSupplier cancelled) {
        return attempt(exporters, importers, options, cell -> {
        }, run -> {
        }, cancelled);
    }

    /**
     * @param seen told what came of each pair as soon as it is known, on another thread, which waits for it; what was seen of its buffer comes at the end
     * @param kept gets the run as it was shipped, for a capture, when it is over
     */
    public Reading<TrialRecord> attempt(List<String> exporters, List<String> importers, ReadOptions options, Consumer<TrialCell> seen, Consumer<KeptTrials.Run> kept,
            BooleanSupplier cancelled) {
        Consumer<Entry> cells = e -> {
            if (e.op() == Op.READ && e.errno() == 0 && e.path().startsWith(TrialPaths.CELLS)
                    && TrialParser.cell(e.path(), new Content(e.data(), false)) instanceof Reading.Ok<TrialCell>(String path, TrialCell cell)) {
                seen.accept(cell);
            }
        };
        Reading<Recording> r = asked(options, cancelled, link -> {
            Reading<Gathered> answer = link.attempt(exporters, importers, options.limit(), cells, cancelled);
            if (answer instanceof Reading.Ok<Gathered>(String path, Gathered g)) {
                kept.accept(new KeptTrials.Run(Instant.now(), g.entries()));
            }
            return answer;
        });
        return r instanceof Reading.Ok<Recording>(String path, Recording recording) ? TrialReader.run(recording) : r.retype();
    }

    private Reading<Recording> asked(ReadOptions options, BooleanSupplier cancelled, Function<Link, Reading<Gathered>> question) {
        if (!spec.live()) {
            return new Reading.Unsupported<>(spec.text(), Errno.EOPNOTSUPP, spec.text() + ": only a live host can be tried on; a capture or a copied tree is no machine");
        }
        if (!reading.tryLock()) {
            return new Reading.Failed<>(spec.text(), Errno.EBUSY, "another reading of this host is running");
        }
        try {
            Reading<Connection> connected = connected(options, cancelled);
            if (!(connected instanceof Reading.Ok<Connection>(String path, Connection c))) {
                return connected.retype();
            }
            Reading<Gathered> r = question.apply(c.link());
            if (!(r instanceof Reading.Ok<Gathered>(String p, Gathered gathered))) {
                if (!c.link().usable() || r.errno() == Errno.ETIMEDOUT) {
                    drop(c);
                }
                return r.retype();
            }
            String failure = gathered.failures().get(TrialPaths.SOURCE);
            return failure == null ? new Reading.Ok<>(p, new Recording(gathered.entries())) : new Reading.Failed<>(spec.text(), Errno.EIO, spec.text() + ": " + failure);
        } finally {
            reading.unlock();
        }
    }

    private PciIds names() {
        if (names == null) {
            names = PciIds.ofThisMachine();
        }
        return names;
    }

    private Reading<SurveyReading> live(ReadOptions options, BooleanSupplier cancelled) {
        Reading<Connection> connected = connected(options, cancelled);
        if (!(connected instanceof Reading.Ok<Connection>(String path, Connection c))) {
            return connected.retype();
        }
        Reading<Gathered> r = c.link().gather(options.sources(), options.limit(), cancelled);
        if (!(r instanceof Reading.Ok<Gathered>(String p, Gathered gathered))) {
            if (!c.link().usable() || r.errno() == Errno.ETIMEDOUT) {
                drop(c);
            }
            return r.retype();
        }
        if (cancelled.getAsBoolean()) {
            return new Reading.Failed<>(spec.text(), Errno.ECANCELED, "the reading was cancelled");
        }
        return new Reading.Ok<>(spec.text(), Surveys.of(gathered, c.link().hello(), c.how(), options.keepEntries(), names()));
    }

    private Reading<Connection> connected(ReadOptions options, BooleanSupplier cancelled) {
        Connection c = connection;
        if (c != null && c.link().usable()) {
            return new Reading.Ok<>(spec.text(), c);
        }
        if (c != null) {
            drop(c);
        }
        Reading<Connection> r = connectors.of(spec).connect(options.progress(), cancelled);
        if (r instanceof Reading.Ok<Connection>(String path, Connection made)) {
            connection = made;
            if (closed) { // closed while it was made: close() may have looked too early
                drop(made);
            }
        }
        return r;
    }

    private void drop(Connection c) {
        connection = null;
        c.link().close();
    }

    /** Ends the agent and a reading that runs. Waits at most three seconds. */
    @Override
    public void close() {
        closed = true;
        Connection c = connection;
        if (c != null) {
            drop(c);
        }
    }
}

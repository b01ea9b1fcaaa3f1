// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.dmascope.analysis.Applied;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.TopologyUpdater;
import org.dmascope.analysis.diff.Past;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Names;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.Reading;
import org.dmascope.model.topology.Topology;
import org.dmascope.core.trial.KeptTrials;
import org.dmascope.session.HostSession;
import org.dmascope.session.HostSpec;
import org.dmascope.session.StepName;
import org.dmascope.session.SurveyReading;
import org.dmascope.ui.rows.HostRows;

/**
 * A host of the Hosts view with what was last read of it. Confined to the display thread, except {@link #session()} and {@link #spec()}.
 */
public final class OpenHost {
    private final HostSpec spec;
    private final Function<HostSpec, String> names;
    private Topology topology = TopologyUpdater.create();
    private final HostRecording recording = new HostRecording(this);
    private final MemoryHistory memory = new MemoryHistory();
    private volatile HostSession session;
    private HostPhase phase = HostPhase.NEW;
    private Snapshot snapshot;
    private SurveyReading reading;
    private HostRows rows = HostRows.NONE;
    private String failure;
    private String progress;
    private boolean busy;
    private boolean slow;
    private int skipped;
    private int readings;
    private int shape;
    private boolean live;
    private KeptTrials trials = KeptTrials.NONE;
    private Snapshot mark;
    private StepName step;
    private volatile SeriesEnd seriesEnd;
    private Duration applyCost = Duration.ZERO;

    OpenHost(HostSpec spec, HostSession session, Function<HostSpec, String> names) {
        this.spec = spec;
        this.session = session;
        this.names = names;
    }

    public HostSpec spec() {
        return spec;
    }

    HostSession session() {
        return session;
    }

    void renew(HostSession other) {
        session = other;
    }

    /** Its events. */
    public HostRecording recording() {
        return recording;
    }

    /** Trials that were made on it from this window, for a capture of it. */
    public KeptTrials trials() {
        return trials;
    }

    /** One more run. */
    public void tried(KeptTrials.Run run) {
        trials = trials.with(run);
    }

    /** Its device memory, reading by reading. */
    public MemoryHistory memory() {
        return memory;
    }

    /** New events: the rows of the last reading get them. */
    void recorded() {
        rows = rows.with(EventRows.of(recording.log()));
    }

    /** Findings of its reading are ignored, or are no longer. */
    void ignoredOtherwise() {
        rows = snapshot == null ? rows : rows.looked(snapshot);
    }

    /** What is presented; one delta per reading. Another object after the first reading than before it. */
    public Topology topology() {
        return topology;
    }

    /** The merged records of the last successful reading, null before the first. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** The rows of the last successful reading. */
    public HostRows rows() {
        return rows;
    }

    /** The last successful reading, null before the first. */
    public SurveyReading reading() {
        return reading;
    }

    public HostPhase phase() {
        return phase;
    }

    /** Why the last reading failed, one line; null when it did not. */
    public String failure() {
        return failure;
    }

    /** What is being done right now, one line; null when nothing is. */
    public String progress() {
        return progress;
    }

    /** Whether a reading runs. */
    public boolean busy() {
        return busy;
    }

    /** Whether the reading that runs takes longer than a second. */
    public boolean slow() {
        return slow;
    }

    /** How many refreshes came while a reading ran, here or in the agent. */
    public int dropped() {
        return skipped + (reading == null ? 0 : reading.dropped());
    }

    /** How many readings succeeded. */
    public int readings() {
        return readings;
    }

    /** Goes up with each reading that changed more than reference counts, flags and fences: as long as it stays, no drawing of the host changes. */
    public int shape() {
        return shape;
    }

    /** The reading that was kept to compare later ones with, null for none. */
    public Snapshot mark() {
        return mark;
    }

    /** The step of a series that is wanted; null for the one that the words of the host name. */
    public StepName step() {
        return step;
    }

    void choose(StepName other) {
        step = other;
    }

    /** What the readings of a series say together, for the one of that time; {@link Past#NONE} for another one. From any thread. */
    Past past(Instant at) {
        SeriesEnd end = seriesEnd;
        return end != null && end.takenAt().equals(at) ? end.past() : Past.NONE;
    }

    void series(Instant lastTakenAt, Past past) {
        seriesEnd = lastTakenAt == null ? null : new SeriesEnd(lastTakenAt, past);
    }

    /** The last reading of a series. */
    private record SeriesEnd(Instant takenAt, Past past) {
    }

    /** Keeps the last reading to compare later ones with. */
    void keepMark() {
        mark = snapshot;
    }

    /** Whether it is read again and again. */
    public boolean live() {
        return live;
    }

    /** How long the display thread took to take over the last reading. */
    public Duration applyCost() {
        return applyCost;
    }

    /** When the last successful reading began, null before the first. */
    public Instant takenAt() {
        return reading == null ? null : reading.survey().takenAt();
    }

    /** The name that the user gave it, else what its words say. */
    public String title() {
        String own = names.apply(spec);
        return own != null ? own : title(spec);
    }

    /** What the words of a host say, short. */
    public static String title(HostSpec spec) {
        return switch (spec) {
            case HostSpec.Local l -> Messages.thisMachine;
            case HostSpec.Lab l -> l.kernel() + " " + l.scenario(); //$NON-NLS-1$
            case HostSpec.Ssh s -> s.name();
            case HostSpec.Command c -> c.words().get(0);
            case HostSpec.Tree t -> String.valueOf(t.directory().getFileName());
            case HostSpec.Capture c -> c.file().getFileName() + (c.step().equals(StepName.LAST) ? "" : "@" + c.step().text()); //$NON-NLS-1$ //$NON-NLS-2$
            case HostSpec.Foreign f -> String.valueOf(f.file().getFileName());
        };
    }

    /** Kernel release in its shown form, "" before the first reading. */
    public String kernel() {
        return reading == null || reading.survey().host() == null || reading.survey().host().kernel() == null ? "" //$NON-NLS-1$
                : Names.display(reading.survey().host().kernel());
    }

    void setLive(boolean on) {
        live = on;
    }

    void skip() {
        skipped++;
    }

    void begin() {
        busy = true;
        phase = phase == HostPhase.NEW || phase == HostPhase.FAILED ? HostPhase.CONNECTING : phase;
    }

    void linger() {
        slow = true;
    }

    void progress(String line) {
        progress = busy ? line : null;
    }

    /** Takes over a reading; the delta was made off the display thread. */
    Applied succeed(Fresh fresh) {
        long start = System.nanoTime();
        Applied applied = fresh.first() != null ? fresh.first().applied() : TopologyUpdater.apply(topology, fresh.delta());
        topology = fresh.first() != null ? fresh.first().topology() : topology;
        applyCost = Duration.ofNanos(System.nanoTime() - start);
        end();
        reading = fresh.reading();
        snapshot = fresh.snapshot();
        recording.show(fresh.reading().events());
        rows = fresh.rows().with(recording.log() == EventLog.NONE ? List.of() : EventRows.of(recording.log()));
        memory.add(snapshot, rows);
        shape += fresh.delta().onlyCounts() ? 0 : 1;
        failure = null;
        phase = HostPhase.READ;
        readings++;
        return applied;
    }

    /** Keeps the last state, marked stale, when there is one. */
    void fail(Reading<?> failed) {
        end();
        failure = Diagnostic.of("session", failed, null).reason(); //$NON-NLS-1$
        phase = reading == null ? HostPhase.FAILED : HostPhase.STALE;
    }

    void cancelled() {
        end();
        phase = reading == null ? failure == null ? HostPhase.NEW : HostPhase.FAILED : phase;
    }

    private void end() {
        busy = false;
        slow = false;
        progress = null;
    }
}

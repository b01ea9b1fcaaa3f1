// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.diff.Growth;
import org.dmascope.analysis.diff.Past;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.source.PciIds;
import org.dmascope.core.source.host.HostFacts;
import org.dmascope.wire.CaptureContent;
import org.dmascope.wire.SeriesReader;
import org.dmascope.wire.StepHead;

/** A file of periodic captures. Each step is read as a capture is: its entries go through the parsers of today. For one thread. */
public final class Series implements Closeable {
    private static final String SOURCE = "series";

    private final Path file;
    private final SeriesReader reader;
    private final SeriesManifest manifest;
    private final List<SeriesStep> steps;
    private final PciIds names = PciIds.ofThisMachine();

    private Series(Path file, SeriesReader reader, SeriesManifest manifest) {
        this.file = file;
        this.reader = reader;
        this.manifest = manifest;
        this.steps = reader.steps().stream().map(Series::step).toList();
    }

    static SeriesStep step(StepHead h) {
        return new SeriesStep(h.number(), h.takenAt(), h.kind() == StepHead.Kind.FAILED);
    }

    /** Whether a file is one; false when it cannot be read. */
    public static boolean is(Path file) {
        return SeriesReader.isSeries(file);
    }

    /** @return {@link Reading.Malformed} with one line for what is none, or one of another version; what is damaged in part is opened, see {@link #problems} */
    public static Reading<Series> open(Path file) {
        Reading<SeriesReader> opened = SeriesReader.open(file);
        if (!(opened instanceof Reading.Ok<SeriesReader>(String path, SeriesReader reader))) {
            return opened.retype();
        }
        Reading<SeriesManifest> manifest = SeriesManifestJson.read(path, reader.manifest());
        if (manifest instanceof Reading.Ok<SeriesManifest>(String p, SeriesManifest m)) {
            return new Reading.Ok<>(path, new Series(file, reader, m));
        }
        try {
            reader.close();
        } catch (IOException e) {
            return new Reading.Failed<>(path, Errno.EIO, "reading " + path + " failed: " + e.getMessage());
        }
        return manifest.retype();
    }

    public SeriesManifest manifest() {
        return manifest;
    }

    /** In their order. */
    public List<SeriesStep> steps() {
        return steps;
    }

    /** One line for each thing about the file that is damaged. */
    public List<String> problems() {
        return reader.problems();
    }

    /** The entries of a step, not parsed. Failures as of {@link #read}. */
    Reading<CaptureContent> content(SeriesStep step) {
        return reader.steps().stream().filter(h -> h.number() == step.number()).findFirst().map(reader::read)
                .orElseGet(() -> new Reading.Absent<>(file.toString(), Errno.ENOENT));
    }

    /**
     * A step.
     *
     * @return {@link Reading.Failed} with the errno and reason of a step whose reading failed; {@link Reading.Malformed} when it is damaged
     */
    public Reading<Captures.Opened> read(SeriesStep step) {
        return Captures.parsed(content(step), names, c -> manifest(step, c));
    }

    private Reading<CaptureManifest> manifest(SeriesStep step, CaptureContent c) {
        List<String> sources = c.gathered().entries().stream().map(Entry::source).distinct().toList();
        return new Reading.Ok<>(file.toString(), new CaptureManifest(manifest.schema(), manifest.toolVersion(), manifest.spec(), null, null, step.takenAt(),
                manifest.how(), c.hello(), sources, manifest.redacted()));
    }

    /**
     * The step of that name. The last one is the last whose reading did not fail, and the survey then says what failed since; so it does of what is damaged.
     *
     * @return {@link Reading.Absent} when the series has no such step; else as {@link #read}
     */
    public Reading<Captures.Opened> read(StepName name) {
        List<Diagnostic> said = new ArrayList<>();
        for (String p : problems()) {
            said.add(diagnostic(Diagnostic.Outcome.MALFORMED, p));
        }
        SeriesStep step = name.of(steps);
        if (step == null) {
            return new Reading.Failed<>(file.toString(), Errno.ENOENT, file + " has no step " + name.text() + "; " + range());
        }
        Reading<Captures.Opened> r = read(step);
        for (int i = steps.size() - 2; name.equals(StepName.LAST) && !r.ok() && i >= 0; i--) {
            said.add(diagnostic(step.failed() ? Diagnostic.Outcome.FAILED : Diagnostic.Outcome.MALFORMED, (step.failed() ? "step " + step.number() + " failed: " : "") + reason(r)));
            step = steps.get(i);
            r = read(step);
        }
        if (!r.ok()) {
            String lead = step.failed() ? "the reading of step " + step.number() + " failed: " : "";
            return r instanceof Reading.Malformed<Captures.Opened> ? r : new Reading.Failed<>(file.toString(), r.errno(), file + ": " + lead + reason(r));
        }
        return r.map(o -> said.isEmpty() ? o : o.with(said));
    }

    /** Takes the steps one after the other. */
    public interface Visitor {
        /** @param reading what the step says; a failure as of {@link Series#read(SeriesStep)} */
        void step(SeriesStep step, Reading<Snapshot> reading);
    }

    /** Goes through the steps in their order, each unpacked and parsed once and then let go. @param cancelled asked before each of them */
    public void each(Set<Tier> tiers, BooleanSupplier cancelled, Visitor visitor) {
        each(steps, tiers, cancelled, visitor);
    }

    /** The same for the steps behind that one. */
    public void after(int number, Set<Tier> tiers, BooleanSupplier cancelled, Visitor visitor) {
        each(steps.stream().filter(s -> s.number() > number).toList(), tiers, cancelled, visitor);
    }

    private void each(List<SeriesStep> some, Set<Tier> tiers, BooleanSupplier cancelled, Visitor visitor) {
        for (SeriesStep s : some) {
            if (cancelled.getAsBoolean()) {
                return;
            }
            visitor.step(s, read(s).map(o -> Snapshots.of(o.reading().survey(), o.reading().events(), tiers)));
        }
    }

    /** What the steps up to that one say together, for the reading of that one. Those that cannot be read say nothing. */
    public Past past(SeriesStep last, Set<Tier> tiers, BooleanSupplier cancelled) {
        Growth growth = new Growth();
        each(steps.stream().filter(s -> s.number() <= last.number()).toList(), tiers, cancelled, (s, r) -> {
            if (r instanceof Reading.Ok<Snapshot>(String path, Snapshot snapshot)) {
                growth.add(snapshot);
            }
        });
        return growth.past();
    }

    /** The step of that name whose reading is shown for it, see {@link #read(StepName)}; null when there is none. */
    public SeriesStep shown(StepName name) {
        SeriesStep s = name.of(steps);
        return s == null || !name.equals(StepName.LAST) ? s : steps.reversed().stream().filter(x -> !x.failed()).findFirst().orElse(s);
    }

    private String range() {
        return steps.isEmpty() ? "it has none" : "it has " + steps.getFirst().number() + " to " + steps.getLast().number() + ", " + steps.getFirst().takenAt() + " to "
                + steps.getLast().takenAt();
    }

    private Diagnostic diagnostic(Diagnostic.Outcome outcome, String reason) {
        return new Diagnostic(SOURCE, String.valueOf(file.getFileName()), outcome, 0, 0, reason, null, 1);
    }

    static String reason(Reading<?> r) {
        return Diagnostic.of(SOURCE, r, null).reason();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e); // of a file that was only read
        }
    }

    /** What a step says of its host, which the file as a whole does not. */
    static CaptureManifest named(CaptureManifest m, HostFacts host) {
        return host == null ? m : new CaptureManifest(m.schema(), m.toolVersion(), m.spec(), host.name(), host.kernel(), m.takenAt(), m.how(), m.hello(), m.sources(), m.redacted());
    }
}

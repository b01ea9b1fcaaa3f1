// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Op;
import org.dmascope.core.Reading;
import org.dmascope.core.TopologyText;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.event.EventParser;
import org.dmascope.core.event.EventWriter;
import org.dmascope.core.source.PciIds;
import org.dmascope.core.source.host.HostFacts;
import org.dmascope.core.trial.KeptTrials;
import org.dmascope.session.redact.RedactKind;
import org.dmascope.wire.CaptureContent;
import org.dmascope.wire.CaptureFile;
import org.dmascope.wire.Gathered;

/** Capture files: what one reading recorded, kept to be read again by the same parsers. */
public final class Captures {
    /** Suffix of the files. */
    public static final String SUFFIX = ".dmascope";
    private static final String CAPTURE = "capture";
    private static final String EVENTS = "events";

    private Captures() {
    }

    /** What {@link #open} found. */
    public record Opened(CaptureManifest manifest, SurveyReading reading) {
        /** The same, with something more to say about the reading. */
        Opened with(List<Diagnostic> more) {
            List<Diagnostic> all = new ArrayList<>(reading.survey().diagnostics());
            all.addAll(more);
            SurveyReading r = reading;
            return new Opened(manifest, new SurveyReading(r.survey().withDiagnostics(List.copyOf(all)), r.entries(), r.hello(), r.how(), r.cost(), r.costBySource(), r.dropped(), r.events()));
        }
    }

    /**
     * Writes a capture; an existing file is replaced at once or not at all.
     *
     * @param reading      with entries, see {@link ReadOptions#forCapture()}
     * @param topology for other programs; {@link TopologyText#NONE} for none
     */
    public static Reading<CaptureManifest> save(Path file, HostSpec spec, SurveyReading reading, TopologyText topology, String toolVersion) {
        return save(file, spec.text(), reading, topology, toolVersion, Set.of());
    }

    /**
     * The same of a reading from which something was taken out.
     *
     * @param spec     how the host was named, or what stands for that
     * @param redacted what was taken out, see {@link Redaction}
     */
    public static Reading<CaptureManifest> save(Path file, String spec, SurveyReading reading, TopologyText topology, String toolVersion, Set<RedactKind> redacted) {
        if (reading.entries().isEmpty()) {
            return new Reading.Failed<>(file.toString(), Errno.EINVAL, "there is nothing to keep: the reading recorded nothing");
        }
        HostFacts host = reading.survey().host();
        CaptureManifest manifest = new CaptureManifest(CaptureManifest.SCHEMA, toolVersion, spec, host == null ? null : host.name(),
                host == null ? null : host.kernel(), reading.survey().takenAt(), reading.how(), reading.hello(),
                entries(reading).stream().map(Entry::source).distinct().toList(),
                redacted.stream().sorted().map(RedactKind::word).toList());
        Gathered gathered = new Gathered(reading.survey().takenAt(), reading.cost(), entries(reading), reading.costBySource(), reading.dropped(),
                Surveys.failures(reading.survey()));
        return CaptureFile.write(file, new CaptureContent(ManifestJson.write(manifest), reading.hello(), gathered, topology)).map(p -> manifest);
    }

    /** Those of the reading and, when there was a recording, it. */
    static List<Entry> entries(SurveyReading reading) {
        if (!reading.events().recorded()) {
            return reading.entries();
        }
        List<Entry> all = new ArrayList<>(reading.entries().stream().filter(e -> !e.source().equals(EVENTS)).toList());
        all.add(new Entry(EVENTS, Op.READ, EventLog.PATH, 0, 0, 0, EventWriter.bytes(reading.events())));
        return all;
    }

    static Reading<EventLog> events(List<Entry> entries) {
        for (Entry e : entries) {
            if (e.op() == Op.READ && e.path().equals(EventLog.PATH) && e.source().equals(EVENTS) && e.errno() == 0) {
                return EventParser.log(e.path(), e.data());
            }
        }
        return new Reading.Ok<>(EventLog.PATH, EventLog.NONE);
    }

    /** Reads a capture and runs the parsers on it; of a series its last step. Bounded in size whatever the file says. The entries are kept. */
    public static Reading<Opened> open(Path file) {
        return open(file, StepName.LAST);
    }

    /** The same of one step of a series. */
    public static Reading<Opened> open(Path file, StepName step) {
        if (Series.is(file)) {
            Reading<Series> opened = Series.open(file);
            if (!(opened instanceof Reading.Ok<Series>(String path, Series series))) {
                return opened.retype();
            }
            try (series) {
                return series.read(step);
            }
        }
        if (!step.equals(StepName.LAST)) {
            return new Reading.Failed<>(file.toString(), Errno.EINVAL, file + " is no series of captures: it has no step " + step.text());
        }
        return parsed(CaptureFile.read(file), PciIds.ofThisMachine(), c -> ManifestJson.read(file.toString(), c.manifest(), c.hello()));
    }

    /** What a file says about itself. @param reading what was read of it; of a series that of one step */
    public static Reading<CaptureManifest> manifest(Path file, SurveyReading reading) {
        if (!Series.is(file)) {
            return open(file).map(Opened::manifest);
        }
        Reading<Series> opened = Series.open(file);
        if (!(opened instanceof Reading.Ok<Series>(String path, Series series))) {
            return opened.retype();
        }
        try (series) {
            SeriesManifest m = series.manifest();
            HostFacts host = reading.survey().host();
            return new Reading.Ok<>(path, new CaptureManifest(m.schema(), m.toolVersion(), m.spec(), host == null ? null : host.name(), host == null ? null : host.kernel(),
                    reading.survey().takenAt(), m.how(), reading.hello(), reading.entries().stream().map(Entry::source).distinct().toList(), m.redacted()));
        }
    }

    static Reading<Opened> parsed(Reading<CaptureContent> read, PciIds names, Function<CaptureContent, Reading<CaptureManifest>> manifest) {
        if (!(read instanceof Reading.Ok<CaptureContent>(String path, CaptureContent c))) {
            return read.retype();
        }
        Reading<EventLog> events = events(c.gathered().entries());
        if (!(events instanceof Reading.Ok<EventLog>(String p, EventLog log))) {
            return new Reading.Malformed<>(path, 0, "not a usable capture: its events are damaged: " + (events instanceof Reading.Malformed<EventLog> m ? m.reason() : ""));
        }
        if (KeptTrials.of(c.gathered().entries()) instanceof Reading.Malformed<KeptTrials> m) {
            return new Reading.Malformed<>(path, 0, "not a usable capture: its trials are damaged: " + m.reason());
        }
        return manifest.apply(c).map(m -> {
            SurveyReading reading = Surveys.of(c.gathered(), c.hello(), CAPTURE, true, names).with(log);
            return new Opened(m.schema().equals(SeriesManifest.SCHEMA) ? Series.named(m, reading.survey().host()) : m, reading);
        });
    }
}

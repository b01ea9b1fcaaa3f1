// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.session.redact.RedactKind;
import org.dmascope.session.redact.Redactor;
import org.dmascope.wire.Gathered;
import org.dmascope.wire.SeriesWriter;
import org.dmascope.wire.StepHead;

/** Reads a host again and again and keeps the readings in one file. A reading that fails is a step that says so, and the next one is tried. Used once. */
public final class SeriesRecorder {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final HostSession session;
    private final SeriesPlan plan;
    private final Listener listener;
    private final Redactor redactor;
    private SeriesWriter writer;

    /** Told of each step as soon as it is in the file, on the thread of the recording. */
    public interface Listener {
        /**
         * @param reading what was read, as it was kept; null when it failed
         * @param failure why it failed; null when it did not
         * @param bytes   size of the file
         */
        void recorded(SeriesStep step, SurveyReading reading, String failure, long bytes);
    }

    public SeriesRecorder(HostSession session, SeriesPlan plan, Listener listener) {
        this.session = session;
        this.plan = plan;
        this.listener = listener;
        this.redactor = plan.redact().isEmpty() ? null : new Redactor(plan.redact());
    }

    /**
     * Records until it is cancelled or has as many readings as planned.
     *
     * @param options   of each reading
     * @param cancelled asked at least ten times a second
     * @return how many steps were recorded; {@link Reading.Failed} with one line when the file cannot be written, or nothing could be read at the first time
     */
    public Reading<Integer> record(ReadOptions options, BooleanSupplier cancelled) {
        Reading<Integer> unusable = began();
        if (unusable != null) {
            return unusable;
        }
        try {
            return steps(options.forCapture(), cancelled);
        } finally {
            close();
        }
    }

    private Reading<Integer> steps(ReadOptions options, BooleanSupplier cancelled) {
        int done = 0;
        long next = System.nanoTime();
        while (!cancelled.getAsBoolean()) {
            Instant at = Instant.now();
            Reading<SurveyReading> r = session.read(options, cancelled);
            if (r.errno() == Errno.ECANCELED && cancelled.getAsBoolean()) {
                break;
            }
            if (writer == null && !r.ok()) {
                return r.retype();
            }
            Reading<StepHead> kept = r instanceof Reading.Ok<SurveyReading> ok ? keep(ok.value()) : failed(at, r);
            if (!kept.ok()) {
                return kept.retype();
            }
            done++;
            if (done == plan.count()) {
                break;
            }
            next = Math.max(next + plan.every().toNanos(), System.nanoTime());
            while (System.nanoTime() - next < 0 && !cancelled.getAsBoolean()) {
                LockSupport.parkNanos(Math.min(LOOK.toNanos(), next - System.nanoTime()));
            }
        }
        return new Reading.Ok<>(plan.file().toString(), done);
    }

    private Reading<StepHead> failed(Instant at, Reading<SurveyReading> r) {
        String reason = redactor == null ? Series.reason(r) : Redaction.FAILED;
        Reading<StepHead> kept = writer.fail(at, r.errno(), reason);
        return told(kept, null, Series.reason(r));
    }

    private Reading<StepHead> keep(SurveyReading read) {
        SurveyReading reading = redactor == null ? read : Redaction.of(read, redactor).reading();
        if (reading.entries().isEmpty()) {
            return new Reading.Failed<>(plan.file().toString(), Errno.EINVAL, "there is nothing to keep: the reading recorded nothing");
        }
        if (writer == null) {
            String spec = plan.redact().contains(RedactKind.ADDRESSES) ? Redaction.SPEC : session.spec().text();
            SeriesManifest m = new SeriesManifest(SeriesManifest.SCHEMA, plan.toolVersion(), spec, reading.how(), plan.every(), plan.keep(),
                    plan.redact().stream().sorted().map(RedactKind::word).toList());
            Reading<SeriesWriter> w = SeriesWriter.create(plan.file(), SeriesManifestJson.write(m), plan.keep());
            if (!(w instanceof Reading.Ok<SeriesWriter> ok)) {
                return w.retype();
            }
            writer = ok.value();
        }
        return told(writer.add(reading.hello(), gathered(reading)), reading, null);
    }

    /** As a capture keeps it, without events: these are recorded by themselves. */
    static Gathered gathered(SurveyReading reading) {
        List<Entry> entries = Captures.entries(reading);
        return new Gathered(reading.survey().takenAt(), reading.cost(), entries, reading.costBySource(), reading.dropped(), Surveys.failures(reading.survey()));
    }

    private Reading<StepHead> told(Reading<StepHead> kept, SurveyReading reading, String failure) {
        if (kept instanceof Reading.Ok<StepHead>(String path, StepHead h)) {
            try {
                listener.recorded(Series.step(h), reading, failure, Files.size(plan.file()));
            } catch (IOException e) {
                return new Reading.Failed<>(path, Errno.EIO, "reading " + path + " failed: " + e.getMessage());
            }
        }
        return kept;
    }

    /** Null when the file can be written: it is not there, or a series of this host. */
    private Reading<Integer> began() {
        Path file = plan.file();
        if (!Files.exists(file)) {
            Path folder = file.toAbsolutePath().getParent();
            return Files.isDirectory(folder) ? null : refused(Errno.ENOENT, "the folder of " + file + " is not there");
        }
        if (!Series.is(file)) {
            return refused(Errno.EINVAL, file + " is there and is no series of captures; name another file");
        }
        Reading<Series> opened = Series.open(file);
        if (!(opened instanceof Reading.Ok<Series>(String path, Series series))) {
            return opened.retype();
        }
        SeriesManifest m;
        try (series) {
            m = series.manifest();
        }
        if (!m.redacted().isEmpty() || redactor != null) {
            return refused(Errno.EINVAL, file + " is there already, and a redacted series cannot be gone on with: the same names would get other tokens; name another file");
        }
        if (!session.spec().text().equals(m.spec())) {
            return refused(Errno.EINVAL, file + " is a series of " + m.spec() + ", not of " + session.spec().text() + "; name another file");
        }
        Reading<SeriesWriter> resumed = SeriesWriter.resume(file, plan.keep());
        if (!(resumed instanceof Reading.Ok<SeriesWriter> ok)) {
            return resumed.retype();
        }
        writer = ok.value();
        return null;
    }

    private <T> Reading<T> refused(int errno, String reason) {
        return new Reading.Failed<>(plan.file().toString(), errno, reason);
    }

    private void close() {
        if (writer != null) {
            try {
                writer.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e); // each step was flushed before
            }
        }
    }
}

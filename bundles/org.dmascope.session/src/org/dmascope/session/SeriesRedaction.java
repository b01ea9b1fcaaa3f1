// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.session.redact.RedactKind;
import org.dmascope.session.redact.Redactor;
import org.dmascope.wire.SeriesWriter;
import org.dmascope.wire.StepHead;

/**
 * A copy of a series without what tells about people and machines: the same original has the same token in all steps.
 *
 * @param kinds what was taken out
 * @param left  how many entries were left out as a whole, over all steps
 * @param steps how many steps there are
 * @param lost  how many could not be read, and are not in the copy
 */
public record SeriesRedaction(Set<RedactKind> kinds, int left, int steps, int lost) {
    public SeriesRedaction {
        kinds = Set.copyOf(kinds);
    }

    /** Writes beside the target and renames: an existing file is replaced at once or not at all. */
    public static Reading<SeriesRedaction> write(Path from, Path to, Set<RedactKind> asked) {
        Reading<Series> opened = Series.open(from);
        if (!(opened instanceof Reading.Ok<Series>(String path, Series series))) {
            return opened.retype();
        }
        Path target = to.toAbsolutePath();
        if (!Files.isDirectory(target.getParent())) {
            return new Reading.Failed<>(to.toString(), Errno.ENOENT, "the folder of " + to + " is not there");
        }
        try (series) {
            Path folder = Files.createTempDirectory(target.getParent(), ".dmascope");
            Path part = folder.resolve("part");
            try {
                Reading<SeriesRedaction> r = copy(series, part, asked);
                if (r.ok()) {
                    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
                return r;
            } finally {
                Files.deleteIfExists(part);
                Files.delete(folder);
            }
        } catch (IOException e) {
            return new Reading.Failed<>(to.toString(), Errno.EIO, "writing " + to + " failed: " + e.getMessage());
        }
    }

    private static Reading<SeriesRedaction> copy(Series series, Path part, Set<RedactKind> asked) throws IOException {
        SeriesManifest m = series.manifest();
        Set<RedactKind> kinds = EnumSet.copyOf(asked);
        m.redacted().stream().map(RedactKind::of).filter(Objects::nonNull).forEach(kinds::addAll);
        Redactor redactor = new Redactor(kinds);
        boolean addresses = kinds.contains(RedactKind.ADDRESSES);
        SeriesManifest redacted = new SeriesManifest(m.schema(), m.toolVersion(), addresses ? Redaction.SPEC : m.spec(), addresses ? m.how().split(" ", 2)[0] : m.how(), m.every(),
                m.keep(), kinds.stream().sorted().map(RedactKind::word).toList());
        Reading<SeriesWriter> created = SeriesWriter.create(part, SeriesManifestJson.write(redacted), SeriesWriter.ALL);
        if (!(created instanceof Reading.Ok<SeriesWriter>(String path, SeriesWriter writer))) {
            return created.retype();
        }
        int lost = 0;
        int done = 0;
        try (writer) {
            for (SeriesStep s : series.steps()) {
                Reading<Captures.Opened> r = series.read(s);
                if (!r.ok() && !s.failed()) {
                    lost++;
                    continue;
                }
                writer.next(s.number());
                // the words of a failure may name anything; that it failed is kept
                Reading<StepHead> kept = r instanceof Reading.Ok<Captures.Opened> ok
                        ? writer.add(ok.value().reading().hello(), SeriesRecorder.gathered(Redaction.of(ok.value().reading(), redactor).reading()))
                        : writer.fail(s.takenAt(), r.errno(), Redaction.FAILED);
                if (!kept.ok()) {
                    return kept.retype();
                }
                done++;
            }
        }
        return done == 0 ? new Reading.Failed<>(part.toString(), Errno.EINVAL, "no step of the series can be read") : new Reading.Ok<>(part.toString(),
                new SeriesRedaction(kinds, redactor.left(), done, lost));
    }
}

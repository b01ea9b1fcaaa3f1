// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.nio.file.Path;

import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.source.host.HostFacts;
import org.dmascope.wire.CaptureContent;
import org.dmascope.wire.CaptureFile;
import org.dmascope.wire.Gathered;

/** Capture files: what one reading recorded, kept to be read again by the same parsers. */
public final class Captures {
    /** Suffix of the files. */
    public static final String SUFFIX = ".dmascope";
    private static final String CAPTURE = "capture";

    private Captures() {
    }

    /** What {@link #open} found. */
    public record Opened(CaptureManifest manifest, SurveyReading reading) {
    }

    /**
     * Writes a capture; an existing file is replaced at once or not at all.
     *
     * @param reading      with entries, see {@link ReadOptions#forCapture()}
     * @param topologyJson derived topology as JSON, UTF-8, for other programs; may be empty
     */
    public static Reading<CaptureManifest> save(Path file, HostSpec spec, SurveyReading reading, byte[] topologyJson, String toolVersion) {
        if (reading.entries().isEmpty()) {
            return new Reading.Failed<>(file.toString(), Errno.EINVAL, "there is nothing to keep: the reading recorded nothing");
        }
        HostFacts host = reading.survey().host();
        CaptureManifest manifest = new CaptureManifest(CaptureManifest.SCHEMA, toolVersion, spec.text(), host == null ? null : host.name(),
                host == null ? null : host.kernel(), reading.survey().takenAt(), reading.how(), reading.hello(),
                reading.entries().stream().map(Entry::source).distinct().toList());
        Gathered gathered = new Gathered(reading.survey().takenAt(), reading.cost(), reading.entries(), reading.costBySource(), reading.dropped(),
                Surveys.failures(reading.survey()));
        return CaptureFile.write(file, new CaptureContent(ManifestJson.write(manifest), reading.hello(), gathered, topologyJson)).map(p -> manifest);
    }

    /** Reads a capture and runs the parsers on it. Bounded in size whatever the file says. The entries are kept. */
    public static Reading<Opened> open(Path file) {
        Reading<CaptureContent> read = CaptureFile.read(file);
        if (!(read instanceof Reading.Ok<CaptureContent>(String path, CaptureContent c))) {
            return read.retype();
        }
        return ManifestJson.read(path, c.manifest(), c.hello()).map(m -> new Opened(m, Surveys.of(c.gathered(), c.hello(), CAPTURE, true)));
    }
}

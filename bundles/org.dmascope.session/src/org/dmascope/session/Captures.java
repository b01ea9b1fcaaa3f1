// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.nio.file.Path;

import org.dmascope.core.Reading;

/** Capture files: what one reading recorded, kept to be read again by the same parsers. */
public final class Captures {
    /** Suffix of the files. */
    public static final String SUFFIX = ".dmascope";

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
        return new Reading.Unsupported<>(file.toString(), 0, "not yet");
    }

    /** Reads a capture and runs the parsers on it. Bounded in size whatever the file says. */
    public static Reading<Opened> open(Path file) {
        return new Reading.Unsupported<>(file.toString(), 0, "not yet");
    }
}

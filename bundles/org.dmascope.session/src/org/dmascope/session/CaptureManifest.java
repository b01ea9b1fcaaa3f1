// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.time.Instant;
import java.util.List;

import org.dmascope.wire.Hello;

/**
 * What a capture says about itself in {@code manifest.json}.
 *
 * @param schema      {@link #SCHEMA}
 * @param toolVersion version of the program that wrote it
 * @param spec        how the host was named, e.g. {@code ssh:db7}
 * @param host        host name, raw; null when unknown
 * @param kernel      kernel release; null when unknown
 * @param takenAt     when the reading began
 * @param how         see {@link SurveyReading#how()}
 * @param hello       who read
 * @param sources     ids of the sources with at least one recorded call
 * @param redacted    words of what was taken out, see {@link org.dmascope.session.redact.RedactKind}; empty when nothing was
 */
public record CaptureManifest(String schema, String toolVersion, String spec, String host, String kernel, Instant takenAt, String how,
        Hello hello, List<String> sources, List<String> redacted) {
    public static final String SCHEMA = "dmascope-capture/1";

    public CaptureManifest {
        sources = List.copyOf(sources);
        redacted = List.copyOf(redacted);
    }
}

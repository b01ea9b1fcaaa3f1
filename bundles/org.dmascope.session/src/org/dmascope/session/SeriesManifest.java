// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.time.Duration;
import java.util.List;

/**
 * What a series says about itself.
 *
 * @param schema      {@link #SCHEMA}
 * @param toolVersion version of the program that began it
 * @param spec        how the host was named, e.g. {@code ssh:db7}
 * @param how         see {@link SurveyReading#how()}
 * @param every       time between the beginnings of two readings
 * @param keep        how many steps are kept, the latest ones; 0 for all
 * @param redacted    words of what was taken out, see {@link org.dmascope.session.redact.RedactKind}; empty when nothing was
 */
public record SeriesManifest(String schema, String toolVersion, String spec, String how, Duration every, int keep, List<String> redacted) {
    public static final String SCHEMA = "dmascope-series/1";

    public SeriesManifest {
        redacted = List.copyOf(redacted);
    }
}

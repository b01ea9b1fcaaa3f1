// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import org.dmascope.session.redact.RedactKind;

/**
 * How a series is recorded.
 *
 * @param file        where to; a series of the same host that is there is gone on with
 * @param every       time between the beginnings of two readings; what a longer reading misses is not made up for
 * @param keep        how many steps are kept, the latest ones; 0 for all
 * @param count       after how many readings it ends; 0 for never
 * @param redact      what is taken out
 * @param toolVersion version of this program
 */
public record SeriesPlan(Path file, Duration every, int keep, int count, Set<RedactKind> redact, String toolVersion) {
    public SeriesPlan {
        redact = Set.copyOf(redact);
    }
}

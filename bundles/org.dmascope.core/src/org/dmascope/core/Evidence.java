// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.time.Instant;
import java.util.Objects;

/**
 * Where a value comes from. One instance is shared by all values of one reading, so a host of 100,000 buffers stays small.
 *
 * @param tier    strength of the source
 * @param source  id of the source, e.g. {@code bufinfo}
 * @param path    file or call that said it, a raw string; never null
 * @param takenAt when it was read
 * @param note    what a reader must know to judge the value ("counted once per process"), or null
 */
public record Evidence(Tier tier, String source, String path, Instant takenAt, String note) {
    public Evidence {
        Objects.requireNonNull(tier);
        Objects.requireNonNull(source);
        Objects.requireNonNull(path);
        Objects.requireNonNull(takenAt);
    }

    public Evidence(Tier tier, String source, String path, Instant takenAt) {
        this(tier, source, path, takenAt, null);
    }

    /** The same evidence with a remark for the reader. */
    public Evidence withNote(String remark) {
        return new Evidence(tier, source, path, takenAt, remark);
    }
}

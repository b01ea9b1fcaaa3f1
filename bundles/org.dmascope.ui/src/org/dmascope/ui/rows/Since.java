// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.rows;

import java.time.Instant;

/**
 * Since when a finding has been there.
 *
 * @param at     when the reading began in which it was seen first
 * @param absent when the last reading began that was looked at and did not have it; null when it was there at the first look of the session
 */
public record Since(Instant at, Instant absent) {
    /** Whether it came while somebody looked. */
    public boolean fresh() {
        return absent != null;
    }
}

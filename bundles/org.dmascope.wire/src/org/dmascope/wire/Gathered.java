// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Entry;

/**
 * What one request brought.
 *
 * @param takenAt          when the reading began, by the clock of the host that was read
 * @param cost             time that the agent took
 * @param entries          the recorded calls, in the order in which they were made
 * @param costBySource     time by source id, in the order in which the sources ended
 * @param droppedRefreshes how many readings of a source the agent has dropped so far, because an earlier one was still blocked in the kernel
 * @param failures         sources that went wrong in a way that no entry tells: id to one sentence
 */
public record Gathered(Instant takenAt, Duration cost, List<Entry> entries, Map<String, Duration> costBySource, int droppedRefreshes,
        Map<String, String> failures) {
    /** Bound on the calls of one reading: 2 million. */
    public static final int MAX_ENTRIES = 2_000_000;
    /** Bound on the bytes (paths and contents) of one reading: 512 MiB, twice the largest single file. */
    public static final long MAX_BYTES = 512L << 20;
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.time.Instant;

/**
 * What stands before a step of a series.
 *
 * @param kind    how it is kept
 * @param number  of the step, from 1 on; kept when older ones are dropped
 * @param base    the step that it says the changes from; 0 for one that is kept as a whole
 * @param oldest  number of the oldest step that belonged to the series when this one was written
 * @param takenAt when the reading began, by the clock of the host that was read; of a failed one by that of the reader
 * @param at      where in the file
 * @param length  of what follows, bytes
 * @param sum     CRC-32C of what follows
 */
public record StepHead(Kind kind, int number, int base, int oldest, Instant takenAt, long at, int length, int sum) {
    /** How a step is kept; the ordinal stands in the file. */
    public enum Kind {
        /** As a whole. */
        WHOLE,
        /** What is not as in the step before. */
        CHANGES,
        /** The reading failed: errno and reason. */
        FAILED
    }

    long end() {
        return at + SeriesFormat.STEP_HEAD + length;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import java.time.Instant;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.Snapshot;

/**
 * A step of a series in a line.
 *
 * @param number   of the step
 * @param takenAt  when its reading began
 * @param failure  why there is no reading, in its shown form; null when there is one
 * @param buffers  how many buffers it shows; -1 without a reading
 * @param bytes    their size, as far as it is known
 * @param holders  how many processes it shows
 * @param devices  how many devices
 * @param appeared against the step before that has a reading; -1 without one
 * @param gone     likewise
 * @param changed  likewise
 * @param hidden   what only one of the two could see
 * @param unclear  why there may be more buffers than these; null when all were seen, or there is no reading
 */
public record StepRow(int number, Instant takenAt, String failure, int buffers, long bytes, int holders, int devices, long appeared, long gone, long changed, int hidden, String unclear) {
    public static StepRow failed(int number, Instant takenAt, String why) {
        return new StepRow(number, takenAt, why, -1, -1, -1, -1, -1, -1, -1, -1, null);
    }

    /** @param before the reading of the step before; null for the first */
    public static StepRow of(int number, Snapshot before, Snapshot s) {
        long bytes = 0;
        for (BufferState b : s.buffers()) {
            bytes += b.size().known() ? b.size().value() : 0;
        }
        Comparison c = before == null ? null : Comparison.of(before, s);
        return new StepRow(number, s.takenAt(), null, s.buffers().size(), bytes, s.processes().size(), s.devices().size(), c == null ? -1 : c.count(Change.APPEARED),
                c == null ? -1 : c.count(Change.GONE), c == null ? -1 : c.count(Change.CHANGED), c == null ? -1 : c.hidden(),
                s.buffersKnown().known() ? null : s.buffersKnown().reason());
    }
}

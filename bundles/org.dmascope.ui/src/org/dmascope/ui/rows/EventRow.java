// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.rows;

import java.time.Instant;

import org.dmascope.core.event.TraceEvent;

/**
 * An event of a recording as a row.
 *
 * @param number its place in the recording, from 0; stays the same when older events give way
 * @param event  what happened
 * @param time   wall clock of the host
 * @param since  nanoseconds since the event before, -1 for the first
 */
public record EventRow(long number, TraceEvent event, Instant time, long since) {
    /** Identity of an event within its recording. */
    public String key() {
        return Long.toString(number);
    }
}

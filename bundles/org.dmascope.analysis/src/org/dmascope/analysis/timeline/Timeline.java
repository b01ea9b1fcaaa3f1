// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.event.TraceEvent;

/**
 * A recording as lanes: one for each buffer that something happened to, in the order of the first event.
 *
 * @param start when the recording began, nanoseconds since boot
 * @param end   when it ended, or the time of the last look
 * @param lanes buffers
 * @param other events that name no buffer (lost events, releases of unknown buffers)
 */
public record Timeline(long start, long end, List<Lane> lanes, List<TraceEvent> other) {
    /** Before anything was recorded. */
    public static final Timeline NONE = new Timeline(0, 0, List.of(), List.of());

    public Timeline {
        lanes = List.copyOf(lanes);
        other = List.copyOf(other);
    }

    /**
     * @param events in order of time
     * @param start  when the recording began
     * @param end    when it ended, or now
     * @param read   the last reading of the same host, for names and for what events do not say; null for none
     */
    public static Timeline of(List<TraceEvent> events, long start, long end, Snapshot read) {
        Map<Long, LaneBuilder> lanes = new LinkedHashMap<>();
        List<TraceEvent> other = new ArrayList<>();
        for (TraceEvent e : events) {
            if (e.ino() < 0) {
                other.add(e);
            } else {
                lanes.computeIfAbsent(e.ino(), ino -> new LaneBuilder(ino, start)).add(e);
            }
        }
        Known known = new Known(read);
        return new Timeline(start, end, lanes.values().stream().map(l -> l.build(known, end)).toList(), other);
    }
}

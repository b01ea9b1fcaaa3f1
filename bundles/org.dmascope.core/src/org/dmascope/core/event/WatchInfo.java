// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.event;

import java.util.List;

/**
 * What a recording watches and with what, said at its start.
 *
 * @param bootMillis wall clock of the host at time 0 of the events, milliseconds since 1970 UTC: {@link TraceEvent#nanos()} counts from there
 * @param startNanos when everything was in place, by the clock of the events: what happened before may be missing
 * @param cpus       processors, each with a ring of its own
 * @param ringKib    size of each ring in KiB
 * @param points     places, seen or not
 */
public record WatchInfo(long bootMillis, long startNanos, int cpus, int ringKib, List<WatchPoint> points) {
    /** Of no recording. */
    public static final WatchInfo NONE = new WatchInfo(0, 0, 0, 0, List.of());

    public WatchInfo {
        points = List.copyOf(points);
    }

    /** Whether events of this kind can be seen at all. */
    public boolean sees(EventKind kind) {
        return points.stream().anyMatch(p -> p.kind() == kind && p.seen());
    }
}

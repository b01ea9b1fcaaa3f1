// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.event.EventBatch;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.core.event.WatchInfo;

/**
 * An event with its time of the day.
 *
 * @param time  by the clock of the host at the start of the recording, to the microsecond
 * @param event what happened
 */
public record ShownEvent(Instant time, TraceEvent event) {
    private static final long MICRO = 1_000;

    private static ShownEvent of(WatchInfo info, TraceEvent e) {
        return new ShownEvent(Instant.ofEpochMilli(info.bootMillis()).plusNanos(e.nanos() / MICRO * MICRO), e);
    }

    static List<ShownEvent> of(EventLog log) {
        List<ShownEvent> out = new ArrayList<>(log.events().size());
        log.events().forEach(e -> out.add(of(log.info(), e)));
        return out;
    }

    /** Those of a batch. @param info of the recording */
    public static List<ShownEvent> of(WatchInfo info, EventBatch batch) {
        List<ShownEvent> out = new ArrayList<>(batch.events().size());
        batch.events().forEach(e -> out.add(of(info, e)));
        return out;
    }
}

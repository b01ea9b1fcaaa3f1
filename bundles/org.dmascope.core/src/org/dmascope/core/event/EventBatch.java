// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.event;

import java.util.List;

/**
 * Some events of a recording, in the order of their times.
 *
 * @param info   what is watched; in the first batch of a recording, else null
 * @param events in the order of their times; LOST ones stand where events are missing
 * @param lost   how many events have been lost since the start of the recording, as far as the kernel counts them
 */
public record EventBatch(WatchInfo info, List<TraceEvent> events, long lost) {
    public EventBatch {
        events = List.copyOf(events);
    }
}

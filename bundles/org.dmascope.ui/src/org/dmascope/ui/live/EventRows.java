// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.event.EventLog;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.ui.rows.EventRow;

/** The events of a recording as rows, the last {@link #MOST} of them. */
final class EventRows {
    /** What a person can look through; the recording itself may hold more. */
    static final int MOST = 50_000;

    private EventRows() {
    }

    static List<EventRow> of(EventLog log) {
        List<TraceEvent> all = log.events();
        int from = Math.max(0, all.size() - MOST);
        List<EventRow> out = new ArrayList<>(all.size() - from);
        for (int i = from; i < all.size(); i++) {
            TraceEvent e = all.get(i);
            out.add(new EventRow(log.gone() + i, e, log.time(e), i == 0 ? -1 : e.nanos() - all.get(i - 1).nanos()));
        }
        return List.copyOf(out);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import org.dmascope.core.event.EventBatch;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.event.EventParser;
import org.dmascope.core.event.EventWriter;

/** Events as bytes: what is read is written again as the same events; a recording is bounded. */
public final class EventsFuzz {
    private EventsFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        EventBatch batch = EventParser.batch("x", data).orElse(null);
        if (batch != null) {
            EventBatch again = EventParser.batch("x", EventWriter.bytes(batch)).orElse(null);
            Checks.that(batch.equals(again), batch);
        }
        EventLog log = EventParser.log("x", data).orElse(null);
        if (log != null) {
            Checks.that(log.events().size() <= EventLog.MOST && log.lost() >= 0 && log.gone() >= 0, log);
            log.between(Long.MIN_VALUE, Long.MAX_VALUE).forEach(e -> Checks.that(e.kind() != null, e));
        }
    }
}

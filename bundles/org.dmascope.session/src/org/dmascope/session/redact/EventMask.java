// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session.redact;

import java.util.List;

import org.dmascope.core.Reading;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.event.EventParser;
import org.dmascope.core.event.EventWriter;
import org.dmascope.core.event.TraceEvent;

/** A recording: who it was. Attachments are numbers of the recording, not addresses. */
final class EventMask {
    private EventMask() {
    }

    /** Null when the bytes are no recording. */
    static byte[] mask(byte[] b, Tokens t) {
        if (!(EventParser.log(EventLog.PATH, b) instanceof Reading.Ok<EventLog>(String path, EventLog log))) {
            return null;
        }
        List<TraceEvent> all = log.events().stream().map(e -> new TraceEvent(e.nanos(), e.kind(), e.cpu(), e.pid(), t.comm(e.comm()), e.ino(), e.size(), e.expName(), e.device(),
                e.attachment(), e.ops(), e.callback(), e.result(), e.count())).toList();
        return EventWriter.bytes(new EventLog(log.info(), all, log.lost(), log.gone()));
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.List;

import org.dmascope.core.event.EventLog;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.core.event.WatchPoint;
import org.dmascope.core.source.struct.Sym;

/** {@code recording} and {@code events[]}: what was watched and what happened. */
final class EventJson {
    private EventJson() {
    }

    static void write(Json json, EventLog log, List<? extends ShownEvent> events) throws IOException {
        json.key("recording").begin().number("lost", log.lost()).number("gone", log.gone()).number("ringKib", log.info().ringKib()).number("cpus", log.info().cpus())
                .key("points").beginList();
        for (WatchPoint p : log.info().points()) {
            json.begin().string("kind", p.kind().word()).name("symbol", p.symbol()).string("way", p.way().word()).string("reason", p.reason()).end();
        }
        json.endList().end().key("events").beginList();
        for (ShownEvent e : events) {
            event(json, e);
        }
        json.endList();
    }

    /** One object. */
    static void event(Json json, ShownEvent shown) throws IOException {
        TraceEvent e = shown.event();
        json.begin().string("time", shown.time().toString()).number("nanos", e.nanos()).string("kind", e.kind().word()).number("cpu", e.cpu());
        json.natural("pid", e.pid()).name("comm", e.comm()).natural("ino", e.ino()).natural("size", e.size()).name("expName", e.expName());
        json.name("device", e.device()).natural("attachment", e.attachment() == 0 ? -1 : e.attachment());
        symbol(json, "importerOps", e.ops());
        symbol(json, "callback", e.callback());
        if (e.result() == null) {
            json.nothing("result");
        } else {
            json.number("result", e.result());
        }
        json.natural("count", e.count()).end();
    }

    /** A symbol as {@code {"name": "…", "module": "…"}}: the name is null for a NULL pointer, "" without a symbol; null when it is not said. */
    private static void symbol(Json json, String key, Sym s) throws IOException {
        if (s == null) {
            json.nothing(key);
        } else {
            json.key(key).begin().name("name", s.name()).name("module", s.module()).end();
        }
    }
}

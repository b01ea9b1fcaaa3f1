// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.core.source.struct.Sym;
import org.junit.jupiter.api.Test;

/** A step that takes one attachment away, revokes another and is recorded; then recordings that are not of it. */
class EventCheckTest {
    private static final Truth BEFORE = Made.truth();
    private static final Truth AFTER = after();

    /** Without the static importer of buffer 10, and with the revocable one revoked. */
    private static Truth after() {
        JsonObject t = StrictJson.object(Made.json());
        JsonObject b = t.getAsJsonArray("buffers").get(0).getAsJsonObject();
        JsonArray contracts = b.getAsJsonArray("contract");
        contracts.remove(2);
        contracts.get(0).getAsJsonObject().addProperty("revokeState", "revoked");
        b.getAsJsonArray("attachments").remove(2);
        return TruthReader.read("made", Made.bytes(t)).orElse(null);
    }

    private static TraceEvent event(EventKind kind, long ino, String device, Sym ops, Integer result) {
        return new TraceEvent(1, kind, 0, 90, "contracts", ino, 16384, "dmabuf_lab", device, 1, ops, null, result, -1);
    }

    private static final TraceEvent DETACH = event(EventKind.DETACH, 10, "lab-static", null, null);
    private static final TraceEvent INVALIDATE = event(EventKind.INVALIDATE, 10, null, null, null);

    private static List<String> failing(TraceEvent... events) {
        return EventCheck.compare(BEFORE, AFTER, List.of(events)).stream().filter(c -> !c.ok()).map(Check::name).toList();
    }

    @Test
    void whatHappenedIsRecorded() {
        assertEquals(List.of(), failing(INVALIDATE, DETACH));
        List<TraceEvent> again = new ArrayList<>(List.of(INVALIDATE, DETACH));
        again.add(event(EventKind.ATTACH, 11, "lab-movable", new Sym("lab_movable_ops", "dmabuf_lab"), 0));
        again.add(event(EventKind.DETACH, 11, "lab-movable", null, null));
        again.add(event(EventKind.ATTACH, 13, "lab-static", Sym.NULL, -95));
        assertEquals(List.of(), failing(again.toArray(TraceEvent[]::new)));
    }

    @Test
    void anythingElseIsCaught() {
        assertEquals(List.of("buffer 10 came and went"), failing(INVALIDATE));
        assertEquals(List.of("buffer 10 was taken back"), failing(DETACH));
        assertEquals(List.of("buffer 10 came and went"), failing(INVALIDATE, DETACH, DETACH));
        assertEquals(List.of("buffer 10 came and went"), failing(INVALIDATE, event(EventKind.DETACH, 10, "lab-ib-pinned", null, null)));
        assertEquals(List.of("buffer 10 came and went", "buffer 11 came and went"), failing(INVALIDATE, event(EventKind.DETACH, 11, "lab-static", null, null)));
        assertEquals(List.of("buffer 13 came and went"), failing(INVALIDATE, DETACH, event(EventKind.ATTACH, 13, "lab-static", Sym.NULL, null)));
        List<String> named = failing(INVALIDATE, DETACH, event(EventKind.ATTACH, 11, "lab-movable", Sym.NULL, 0), event(EventKind.DETACH, 11, "lab-movable", null, null));
        assertEquals(List.of("buffer 11 attached by lab-movable"), named);
        assertTrue(failing().size() == 2);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;

/** Some rows are the same objects as in the whole document. */
class RowsJsonTest {
    private final Snapshot host = Samples.host().snapshot();
    private final com.google.gson.JsonObject whole = JsonParser.parseString(Samples.export(host, "json", Views.BUFFERS, "", 0)).getAsJsonObject();

    private static JsonArray rows(List<?> rows) {
        return JsonParser.parseString(RowsJson.of(rows)).getAsJsonArray();
    }

    @Test
    void everyKindIsWrittenAsInTheDocument() {
        assertTrue(host.buffers().size() > 1 && !host.devices().isEmpty());
        assertEquals(whole.getAsJsonArray("buffers"), rows(host.buffers()));
        assertEquals(whole.getAsJsonArray("devices"), rows(host.devices()));
        assertEquals(whole.getAsJsonArray("holders"), rows(Views.HOLDERS.rows().apply(host)));
        List<?> attachments = host.buffers().stream().filter(b -> !b.attachments().isEmpty()).findFirst().orElseThrow().attachments();
        assertEquals(attachments.size(), rows(attachments).size());
        assertTrue(rows(attachments).get(0).getAsJsonObject().has("revokeState"));
    }

    @Test
    void oneRowIsAListOfOneAndNoneIsEmpty() {
        assertEquals(1, rows(List.of(host.buffers().get(0))).size());
        assertEquals(0, rows(List.of()).size());
    }
}

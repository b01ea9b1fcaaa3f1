// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.dmascope.analysis.AccountedHost;
import org.dmascope.analysis.GraphicsHost;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Surveys;
import org.dmascope.core.dmem.CapturedGroups;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.core.event.WatchInfo;
import org.dmascope.core.event.WatchPoint;
import org.dmascope.core.source.dmabufstats.DmabufStat;
import org.dmascope.core.source.struct.Sym;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

class JsonExporterTest {
    /** The shipped schema, but with no key allowed that it does not describe. */
    private static Schema strict() throws IOException {
        Path p = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(p.resolve("bundles"))) {
            p = p.getParent();
        }
        String text = Files.readString(p.resolve("bundles/org.dmascope.export/schema/dmascope-1.schema.json"));
        assertTrue(text.contains("\"additionalProperties\": true"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text.replace("\"additionalProperties\": true", "\"additionalProperties\": false"));
    }

    private static JsonObject json(Snapshot s, View<?> view, String filter) {
        return JsonParser.parseString(Samples.export(s, "json", view, filter, 0)).getAsJsonObject();
    }

    static List<Snapshot> hosts() {
        Surveys unreadable = new Surveys().buffer(1, 4096, "drm", null).process(5, null, List.of(Surveys.fd(3, 1, 4096, "drm", null)), List.of());
        return List.of(Samples.host().snapshot(), new Surveys().snapshot(), new Surveys().bufinfoDenied().snapshot(), unreadable.snapshot(),
                new Surveys().bufinfoDenied().process(33, "app", List.of(Surveys.fd(5, 10, 4096, null, null)), List.of(Surveys.map(11, "m"))).processesDenied(3).snapshot(),
                new Surveys().old().buffer(-1, 4096, "drm", null, "x").snapshot(), new Surveys().bufinfoDenied().stats(new DmabufStat(4, "system", 4096)).snapshot(),
                Samples.host().drm(GraphicsHost.info()).snapshot(), Samples.host().bufinfoDenied().drm(GraphicsHost.denied()).processesDenied(1).snapshot(),
                Snapshots.of(Samples.host().survey(), recorded()), AccountedHost.snapshot(), Samples.host().groups(CapturedGroups.run("a charge in the root cgroup")).snapshot());
    }

    private static EventLog recorded() {
        WatchInfo info = new WatchInfo(1_700_000_000_000L, 5, 2, 256, List.of(new WatchPoint(EventKind.PIN, "dma_buf_pin", WatchPoint.Way.FPROBE, null),
                new WatchPoint(EventKind.RDMA_GET, "ib_umem_dmabuf_get", WatchPoint.Way.NONE, "RDMA is not loaded")));
        return new EventLog(info, List.of(new TraceEvent(1_000_001_999, EventKind.ATTACH, 0, 7, "a\tb", 12, 4096, "drm", "card0", 3, new Sym("ops", "mod"), Sym.UNNAMED, 0, -1),
                new TraceEvent(2_000_000_000, EventKind.PIN, 0, 7, null, -1, -1, null, null, 0, Sym.NULL, null, -22, -1),
                new TraceEvent(3_000_000_000L, EventKind.LOST, 1, -1, null, -1, -1, null, null, 0, null, null, null, 9)), 9, 1);
    }

    @Test
    void eventsSayOnlyWhatTheySay() {
        JsonObject root = json(Snapshots.of(Samples.host().survey(), recorded()), Views.EVENTS, "kind:attach,lost");
        assertEquals(2, root.getAsJsonArray("events").size());
        JsonObject attach = root.getAsJsonArray("events").get(0).getAsJsonObject();
        assertEquals("2023-11-14T22:13:21.000001Z", attach.get("time").getAsString());
        assertEquals("a\\tb", attach.get("comm").getAsString());
        assertEquals("", attach.getAsJsonObject("callback").get("name").getAsString());
        JsonObject lost = root.getAsJsonArray("events").get(1).getAsJsonObject();
        assertTrue(lost.get("pid").isJsonNull() && lost.get("importerOps").isJsonNull() && lost.get("result").isJsonNull());
        assertEquals(9, lost.get("count").getAsInt());
        assertFalse(json(Samples.host().snapshot(), Views.BUFFERS, "").has("events"), "nothing recorded is not an empty recording");
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void whatIsWrittenFollowsTheSchema(Snapshot s) throws IOException {
        String text = Samples.export(s, "json", Views.BUFFERS, "", 0);
        List<Error> errors = strict().validate(text, InputFormat.JSON);
        assertEquals(List.of(), errors.stream().map(Error::toString).toList());
    }

    @Test
    void theSchemaRefusesWhatIsWrong() throws IOException {
        String text = Samples.export(Samples.host().snapshot(), "json", Views.BUFFERS, "", 0);
        for (String wrong : List.of(text.replace("\"dmascope/1\"", "\"dmascope/2\""), text.replace("\"memoryRegions\": null", "\"memoryRegions\": {}"),
                text.replaceFirst("\"p2p\": \\{\"value\":null", "\"p2p\": {\"value\":\"maybe\""), text.replaceFirst("\"ino\": 12", "\"inode\": 12"))) {
            assertFalse(wrong.equals(text));
            assertFalse(strict().validate(wrong, InputFormat.JSON).isEmpty(), "the schema is too lax");
        }
    }

    @Test
    void theDocumentSaysWhatTheHostDoes() {
        JsonObject root = json(Samples.host().snapshot(), Views.BUFFERS, "");
        assertEquals("dmascope/1", root.get("schema").getAsString());
        assertEquals("2026-11-23T16:15:00Z", root.getAsJsonObject("host").get("takenAt").getAsString());
        assertEquals("[\"CAP_SYS_ADMIN\"]", root.getAsJsonObject("host").getAsJsonObject("readBy").get("caps").toString());
        JsonArray buffers = root.getAsJsonArray("buffers");
        JsonObject b = buffers.get(0).getAsJsonObject();
        assertEquals("a\\tb\\nc\\xff\"", b.get("name").getAsString());
        JsonObject a = b.getAsJsonArray("attachments").get(0).getAsJsonObject();
        assertEquals("vgem", a.get("device").getAsString());
        assertEquals(2, a.get("ordinal").getAsInt());
        assertEquals("{\"value\":\"static\",\"tier\":\"RULE\",\"source\":\"rule\",\"note\":\"rule importer:drm-helpers; mapped for the life of the handle\"}",
                a.get("importer").toString());
        assertTrue(a.getAsJsonObject("pinned").get("value").isJsonNull(), "several drivers export as drm");
        a = b.getAsJsonArray("attachments").get(1).getAsJsonObject();
        for (String axis : List.of("importer", "p2p", "pinned", "revocable", "class", "revokeState")) {
            assertTrue(a.getAsJsonObject(axis).get("value").isJsonNull());
            assertFalse(a.getAsJsonObject(axis).get("reason").getAsString().isEmpty());
            assertTrue(a.getAsJsonObject(axis).has("remedy"));
        }
        assertEquals("{\"usage\":\"write\",\"driver\":\"vgem\",\"timeline\":\"t l\",\"context\":7,\"seqno\":3,\"signalled\":false}", b.getAsJsonArray("fences").get(0).toString());
        JsonObject disputed = buffers.get(1).getAsJsonObject();
        assertEquals(4096, disputed.get("size").getAsInt());
        assertEquals("proc", disputed.getAsJsonObject("disputed").getAsJsonArray("size").get(0).getAsJsonObject().get("source").getAsString());
        assertEquals("udmabuf", disputed.getAsJsonObject("exporter").get("driver").getAsString());
        assertEquals("RULE", disputed.getAsJsonObject("exporter").getAsJsonObject("evidence").get("tier").getAsString());
        JsonObject h = root.getAsJsonArray("holders").get(0).getAsJsonObject();
        assertEquals("[\"fd\",\"mmap\"]", h.get("how").toString());
        assertEquals(2, h.get("count").getAsInt());
        assertTrue(root.getAsJsonObject("unknown").has("findings"));
        assertTrue(root.get("paths").isJsonArray());
    }

    @Test
    void whatWasNotReadIsNullWithTheReason() {
        JsonObject root = json(new Surveys().bufinfoDenied().snapshot(), Views.BUFFERS, "");
        assertTrue(root.get("buffers").isJsonNull());
        assertEquals("run as root (sudo)", root.getAsJsonObject("unknown").getAsJsonObject("buffers").get("remedy").getAsString());
        JsonObject d = root.getAsJsonArray("diagnostics").get(0).getAsJsonObject();
        assertEquals("denied", d.get("outcome").getAsString());
        assertEquals("EACCES", d.get("errno").getAsString());
        JsonObject part = json(new Surveys().bufinfoDenied().process(33, "app", List.of(Surveys.fd(5, 10, 4096, "drm", null)), List.of()).snapshot(), Views.BUFFERS, "");
        JsonObject b = part.getAsJsonArray("buffers").get(0).getAsJsonObject();
        assertTrue(b.get("attachments").isJsonNull());
        assertTrue(b.get("fences").isJsonNull());
        assertTrue(b.getAsJsonObject("unknown").has("attachments"));
        assertTrue(part.getAsJsonObject("unknown").has("buffers"), "the list may not be all");
        assertTrue(json(new Surveys().snapshot(), Views.BUFFERS, "").getAsJsonArray("buffers").isEmpty(), "an empty list is known to be empty");
    }

    @Test
    void aFilterNarrowsTheListOfItsView() {
        JsonObject root = json(Samples.host().snapshot(), Views.ATTACHMENTS, "dev:0000");
        assertEquals(1, root.getAsJsonArray("buffers").size());
        assertEquals(1, root.getAsJsonArray("buffers").get(0).getAsJsonObject().getAsJsonArray("attachments").size());
        assertEquals("dev:0000", root.get("filter").getAsString());
        assertEquals("attachments", root.get("filtered").getAsString());
        assertEquals(4, root.getAsJsonArray("devices").size());
    }

    @Test
    void theSameReadingIsTheSameText() {
        assertEquals(Samples.export(Samples.host().snapshot(), "json", Views.BUFFERS, "", 0), Samples.export(Samples.host().snapshot(), "json", Views.BUFFERS, "", 0));
    }
}

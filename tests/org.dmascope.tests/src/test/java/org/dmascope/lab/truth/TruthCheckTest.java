// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import org.dmascope.core.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes documents that agree, spoils one thing at a time, and sees that just this is found. */
class TruthCheckTest {
    private static final int FORK = 1;
    private static final int MAPPED = 6;
    private static final int HOSTILE = 16;
    private static final int UNNAMED = 32;
    private static final int GEM_ONLY = 36;
    private static final int THREE_ATTACHMENTS = 38;
    private static final int TWO_FENCES = 52;

    /** @param caught a part of the name of a check that must fail */
    record Spoilt(String what, Reader reader, String caught, Consumer<JsonObject> change) {
        @Override
        public String toString() {
            return reader + ": " + what;
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = TruthCheckTest.class.getResourceAsStream("/lab/stock-7.3-" + name + ".json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Truth truth() {
        Reading<Truth> r = TruthReader.read("truth", bytes("truth"));
        assertTrue(r.ok(), r::toString);
        return r.orElse(null);
    }

    private static JsonObject shown(Reader reader) {
        return StrictJson.object(bytes(reader == Reader.ROOT ? "root" : "user"));
    }

    private static List<Check> failing(JsonObject shown, Reader reader, int exit) {
        return TruthCheck.compare(truth(), shown.toString().getBytes(StandardCharsets.UTF_8), exit, reader).stream().filter(c -> !c.ok()).toList();
    }

    private static int exit(Reader reader) {
        return reader == Reader.ROOT ? 0 : 4;
    }

    @Test
    void documentsThatAgreeHold() {
        assertEquals(List.of(), failing(shown(Reader.ROOT), Reader.ROOT, 0));
        assertEquals(List.of(), failing(shown(Reader.USER), Reader.USER, 4));
        assertTrue(TruthCheck.compare(truth(), bytes("root"), 0, Reader.ROOT).size() > 200, "much is compared");
        assertEquals(18, truth().buffers().size());
        assertEquals("PRIME import", truth().notMade().get(0).what());
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void eachDeviationIsCaught(Spoilt s) {
        JsonObject document = shown(s.reader());
        String before = document.toString();
        s.change().accept(document);
        assertTrue(!before.equals(document.toString()), "the test must change something");
        List<Check> failing = failing(document, s.reader(), exit(s.reader()));
        assertTrue(failing.stream().anyMatch(c -> c.name().contains(s.caught())), () -> "not caught: " + failing);
    }

    static Stream<Spoilt> spoilt() {
        return Stream.of(
                root("a buffer is missing", "buffer 1 is shown", d -> d.getAsJsonArray("buffers").remove(buffer(d, FORK))),
                root("a buffer that is none", "no buffer but", d -> d.getAsJsonArray("buffers").add(with(buffer(d, FORK), "ino", 999))),
                root("a buffer twice", "twice", d -> d.getAsJsonArray("buffers").add(buffer(d, FORK).deepCopy())),
                root("a buffer without inode", "no buffer but", d -> buffer(d, FORK).add("ino", JsonNull.INSTANCE)),
                root("all buffers are null", "is shown", d -> d.add("buffers", JsonNull.INSTANCE)),
                root("wrong size", "buffer 1 size", d -> buffer(d, FORK).addProperty("size", 16383)),
                root("unknown size", "buffer 1 size", d -> unknown(buffer(d, FORK), "size")),
                root("no size", "buffer 1 size", d -> buffer(d, FORK).remove("size")),
                root("wrong name", "buffer 1 name", d -> buffer(d, FORK).addProperty("name", "shared by")),
                root("a hostile name unescaped", "buffer 16 name", d -> buffer(d, HOSTILE).addProperty("name", "\u00ff\u00fe not utf-8 \u00c3(")),
                root("a name where there is none", "buffer 32 name", d -> buffer(d, UNNAMED).addProperty("name", "<none>")),
                root("unknown where there is no name", "buffer 32 name", d -> unknown(buffer(d, UNNAMED), "name")),
                root("wrong exporter name", "expName", d -> buffer(d, FORK).addProperty("expName", "vgem")),
                root("wrong exporter device", "exporter.device", d -> exporter(d, FORK).addProperty("device", "0000:00:04.0")),
                root("exporter device null without a reason", "exporter.device", d -> exporter(d, FORK).remove("unknown")),
                root("wrong exporter driver", "exporter.driver", d -> exporter(d, THREE_ATTACHMENTS).addProperty("driver", "vgem")),
                root("no exporter", "exporter.device", d -> buffer(d, FORK).remove("exporter")),
                root("an attachment is missing", "buffer 38 attachments", d -> attachments(d).remove(0)),
                root("one of two equal attachments is missing", "buffer 38 attachments", d -> attachments(d).remove(2)),
                root("an attachment that is none", "buffer 1 attachments", d -> buffer(d, FORK).getAsJsonArray("attachments").add(attachments(d).get(0))),
                root("attachments null", "attachments are a list", d -> buffer(d, FORK).add("attachments", JsonNull.INSTANCE)),
                root("wrong driver of an attachment", "driver", d -> attachment(d, "0000:00:03.0").addProperty("driver", "vgem")),
                root("an axis is absent", "p2p", d -> attachments(d).get(0).getAsJsonObject().remove("p2p")),
                root("an axis is a bare null", "pinned", d -> attachments(d).get(0).getAsJsonObject().add("pinned", JsonNull.INSTANCE)),
                root("an axis is a bare value", "class", d -> attachments(d).get(0).getAsJsonObject().addProperty("class", "static")),
                root("an axis is unknown without a reason", "revocable", d -> attachments(d).get(0).getAsJsonObject().getAsJsonObject("revocable").remove("reason")),
                root("an axis is unknown without the key remedy", "revokeState",
                        d -> attachments(d).get(0).getAsJsonObject().getAsJsonObject("revokeState").remove("remedy")),
                root("an axis is known without a source", "p2p", d -> attachments(d).get(0).getAsJsonObject().add("p2p", known(true))),
                root("no importer kind", "importer", d -> attachments(d).get(0).getAsJsonObject().remove("importer")),
                root("a fence is missing", "buffer 52 fences", d -> buffer(d, TWO_FENCES).getAsJsonArray("fences").remove(0)),
                root("a fence has signalled", "buffer 52 fences", d -> fence(d).addProperty("signalled", true)),
                root("a fence of another kind", "buffer 52 fences", d -> fence(d).addProperty("usage", "write")),
                root("a fence of another driver", "buffer 52 fences driver", d -> fence(d).addProperty("driver", "vgen")),
                root("fences unknown", "fences are a list", d -> unknown(buffer(d, TWO_FENCES), "fences")),
                root("a holder is missing", "of buffer 1 is shown", d -> d.getAsJsonArray("holders").remove(holder(d, FORK))),
                root("a holder that is none", "no holder but", d -> d.getAsJsonArray("holders").add(with(holder(d, FORK), "pid", 7))),
                root("a holder of a buffer that has none", "no holder but", d -> d.getAsJsonArray("holders").add(with(holder(d, FORK), "ino", GEM_ONLY))),
                root("a holder twice", "twice", d -> d.getAsJsonArray("holders").add(holder(d, FORK).deepCopy())),
                root("wrong command name", "comm", d -> holder(d, FORK).addProperty("comm", "lab")),
                root("wrong user", "uid", d -> holder(d, FORK).addProperty("uid", 1)),
                root("a mapping is left out", "how", d -> holder(d, MAPPED, 2).add("how", array("fd"))),
                root("a mapping too many", "mmaps", d -> holder(d, FORK).addProperty("mmaps", 1)),
                root("a descriptor too many", "number of fds", d -> holder(d, FORK).getAsJsonArray("fds").add(99)),
                root("wrong count", "count", d -> holder(d, FORK).addProperty("count", 99)),
                root("a GEM handle that is none", "GEM", d -> d.getAsJsonArray("holders").add(with(with(holder(d, FORK), "pid", 7), "how", array("gem")))),
                root("something was denied to root", "denied to root", d -> d.getAsJsonArray("diagnostics").addAll(shown(Reader.USER).getAsJsonArray("diagnostics"))),
                root("two sources contradict each other", "contradicted", d -> d.getAsJsonArray("diagnostics")
                        .add(with(shown(Reader.USER).getAsJsonArray("diagnostics").get(0).getAsJsonObject(), "outcome", new JsonPrimitive("disagree")))),
                root("a device is missing", "device vgem is listed", d -> d.getAsJsonArray("devices").remove(device(d))),
                root("a device is no importer", "device vgem roles", d -> device(d).add("roles", new JsonArray())),
                root("the buffers are said to be a part", "buffers complete", d -> d.getAsJsonObject("unknown").add("buffers", reason())),
                root("another kernel", "host kernel", d -> d.getAsJsonObject("host").addProperty("kernel", "6.1.0")),
                root("read as somebody else", "read by uid", d -> d.getAsJsonObject("host").getAsJsonObject("readBy").addProperty("uid", 1000)),
                root("another schema", "schema", d -> d.addProperty("schema", "dmascope/2")),
                user("attachments are an empty list", "attachments", d -> known(buffer(d, MAPPED), "attachments", new JsonArray())),
                user("attachments null without a reason", "attachments", d -> buffer(d, MAPPED).getAsJsonObject("unknown").remove("attachments")),
                user("fences are an empty list", "fences", d -> known(buffer(d, MAPPED), "fences", new JsonArray())),
                user("somebody else's buffer", "no buffer but", d -> d.getAsJsonArray("buffers").add(with(buffer(d, MAPPED), "ino", FORK))),
                user("somebody else's holding", "no holder but", d -> d.getAsJsonArray("holders").add(with(holder(d, MAPPED), "pid", 1))),
                user("an own buffer is missing", "buffer 6 is shown", d -> d.getAsJsonArray("buffers").remove(buffer(d, MAPPED))),
                user("size unknown though there is a descriptor", "size", d -> unknown(buffer(d, MAPPED), "size")),
                user("no word of bufinfo", "bufinfo is denied", d -> d.getAsJsonArray("diagnostics").remove(0)),
                user("bufinfo absent, not denied", "bufinfo is denied", d -> diagnostic(d).addProperty("outcome", "absent")),
                user("another errno", "bufinfo denied: errno", d -> diagnostic(d).addProperty("errno", "ENOENT")),
                user("no remedy", "bufinfo denied: remedy", d -> diagnostic(d).add("remedy", JsonNull.INSTANCE)),
                user("a diagnostic without a path", "says its path", d -> diagnostic(d).remove("path")),
                user("the lists are said to be complete", "buffers complete", d -> d.getAsJsonObject("unknown").remove("buffers")),
                user("the holders are said to be complete", "holders complete", d -> d.getAsJsonObject("unknown").remove("holders")));
    }

    @Test
    void theExitStatusIsCompared() {
        assertEquals(List.of("exit status"), failing(shown(Reader.ROOT), Reader.ROOT, 4).stream().map(Check::name).toList());
        assertEquals(List.of("exit status"), failing(shown(Reader.USER), Reader.USER, 0).stream().map(Check::name).toList());
    }

    @Test
    void whatIsNoDocumentFails() {
        for (String text : List.of("", "[]", "{", "null", "{}{}", "{'a':1}")) {
            List<Check> checks = TruthCheck.compare(truth(), text.getBytes(StandardCharsets.UTF_8), 0, Reader.ROOT);
            assertTrue(checks.size() == 1 && !checks.get(0).ok(), text);
        }
        assertTrue(TruthCheck.compare(truth(), "{}".getBytes(StandardCharsets.UTF_8), 0, Reader.ROOT).stream().filter(c -> !c.ok()).count() > 20);
    }

    @Test
    void aTruthThatIsNoneIsRefused() {
        JsonObject t = StrictJson.object(bytes("truth"));
        for (String key : List.of("schema", "kernel", "buffers", "notMade")) {
            JsonObject less = t.deepCopy();
            less.remove(key);
            assertInstanceOf(Reading.Malformed.class, TruthReader.read("truth", less.toString().getBytes(StandardCharsets.UTF_8)), key);
        }
        for (String key : List.of("ino", "size", "name", "attachments", "fences", "holders")) {
            JsonObject less = t.deepCopy();
            less.getAsJsonArray("buffers").get(0).getAsJsonObject().remove(key);
            assertInstanceOf(Reading.Malformed.class, TruthReader.read("truth", less.toString().getBytes(StandardCharsets.UTF_8)), key);
        }
        assertInstanceOf(Reading.Malformed.class, TruthReader.read("truth", "{\"schema\":\"dmascope-lab-truth/1\",\"buffers\":7}".getBytes(StandardCharsets.UTF_8)));
    }

    private static Spoilt root(String what, String caught, Consumer<JsonObject> change) {
        return new Spoilt(what, Reader.ROOT, caught, change);
    }

    private static Spoilt user(String what, String caught, Consumer<JsonObject> change) {
        return new Spoilt(what, Reader.USER, caught, change);
    }

    private static JsonObject find(JsonObject d, String list, String key, String value) {
        for (JsonElement e : d.getAsJsonArray(list)) {
            if (e.getAsJsonObject().get(key).getAsString().equals(value)) {
                return e.getAsJsonObject();
            }
        }
        throw new IllegalStateException("no " + key + " " + value + " in " + list);
    }

    private static JsonObject buffer(JsonObject d, int ino) {
        return find(d, "buffers", "ino", Integer.toString(ino));
    }

    private static JsonObject holder(JsonObject d, int ino) {
        return find(d, "holders", "ino", Integer.toString(ino));
    }

    private static JsonObject holder(JsonObject d, int ino, int count) {
        for (JsonElement e : d.getAsJsonArray("holders")) {
            JsonObject h = e.getAsJsonObject();
            if (h.get("ino").getAsInt() == ino && h.get("count").getAsInt() == count) {
                return h;
            }
        }
        throw new IllegalStateException("no such holder");
    }

    private static JsonObject device(JsonObject d) {
        return find(d, "devices", "id", "vgem");
    }

    private static JsonObject exporter(JsonObject d, int ino) {
        return buffer(d, ino).getAsJsonObject("exporter");
    }

    private static JsonArray attachments(JsonObject d) {
        return buffer(d, THREE_ATTACHMENTS).getAsJsonArray("attachments");
    }

    private static JsonObject attachment(JsonObject d, String device) {
        return find(buffer(d, THREE_ATTACHMENTS), "attachments", "device", device);
    }

    private static JsonObject fence(JsonObject d) {
        return buffer(d, TWO_FENCES).getAsJsonArray("fences").get(0).getAsJsonObject();
    }

    private static JsonObject diagnostic(JsonObject d) {
        return find(d, "diagnostics", "source", "bufinfo");
    }

    private static JsonArray array(String text) {
        JsonArray a = new JsonArray();
        a.add(text);
        return a;
    }

    private static JsonObject with(JsonObject o, String key, int value) {
        return with(o, key, new JsonPrimitive(value));
    }

    private static JsonObject with(JsonObject o, String key, JsonElement value) {
        JsonObject copy = o.deepCopy();
        copy.add(key, value);
        return copy;
    }

    private static JsonObject reason() {
        JsonObject o = new JsonObject();
        o.addProperty("reason", "not read");
        o.add("remedy", JsonNull.INSTANCE);
        return o;
    }

    private static void unknown(JsonObject o, String key) {
        JsonObject why = o.has("unknown") ? o.getAsJsonObject("unknown") : new JsonObject();
        why.add(key, reason());
        o.add(key, JsonNull.INSTANCE);
        o.add("unknown", why);
    }

    private static void known(JsonObject o, String key, JsonElement value) {
        o.getAsJsonObject("unknown").remove(key);
        o.add(key, value);
    }

    private static JsonObject known(boolean value) {
        JsonObject o = new JsonObject();
        o.addProperty("value", value);
        o.addProperty("tier", "TEXT");
        return o;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.dmascope.core.Reading;

/** What the judge of memory regions catches. */
class RegionCheckTest {
    private static final Truth TRUTH = truth();
    /** Of the truth's list: on a dma-buf, of a process that has ended, over a mapped dma-buf, of the kernel. */
    private static final int DMABUF = 6;
    private static final int ENDED = 8;
    private static final int MAPPED = 25;
    private static final int KERNEL = 27;

    private record Spoilt(String name, String caught, Consumer<List<JsonObject>> change) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static byte[] bytes() {
        try (InputStream in = RegionCheckTest.class.getResourceAsStream("/lab/mrs-7.3-truth.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Truth truth() {
        return ((Reading.Ok<Truth>) assertInstanceOf(Reading.Ok.class, TruthReader.read("mrs", bytes()))).value();
    }

    @Test
    void aTruthWithoutRegionsHasNothingToCompare() {
        assertNull(Made.truth().regions());
        assertEquals(List.of(), RegionCheck.compare(Made.truth(), new byte[0], Reader.ROOT));
    }

    @Test
    void readsWhatTheGuestWrote() {
        List<Regions.Region> all = TRUTH.regions().listed();
        assertEquals(28, all.size());
        assertEquals(new Regions.Region("lab_pinned0", 4864, 0, 1000, 155, "lab-mr-other", null, 1L, null, "pinned", false), all.get(DMABUF));
        assertEquals(new Regions.Region("rxe0", 2146, 2146, 12288, null, null, null, null, null, null, false), all.get(ENDED));
        assertEquals(new Regions.Region("rxe0", 2596, 2596, 16384, 139, "lab-mrs", null, null, 11L, null, false), all.get(MAPPED));
        assertEquals(new Regions.Region("rxe0", 987, 987, 0, null, null, "dmabuf_lab", null, null, null, false), all.get(KERNEL));
        assertNull(TRUTH.regions().alike());
    }

    @Test
    void manyAlikeAreEachCompared() {
        Truth many = new Truth(TRUTH.kernel(), TRUTH.scenario(), TRUTH.buffers(), TRUTH.notMade(), List.of(), null, false, null,
                new Regions(List.of(), new Regions.Alike("rxe0", 4096, 7, "lab-mrs", List.of(new Regions.Keys(1, 2), new Regions.Keys(3, 4))), null));
        assertEquals(List.of(), failing(many, shown(many), Reader.ROOT));
        List<JsonObject> spoilt = shown(many);
        spoilt.get(1).addProperty("rkey", 2);
        assertEquals(List.of("memory region rxe0 3 rkey"), failing(many, spoilt, Reader.ROOT).stream().map(Check::name).toList());
    }

    @Test
    void memoryThatIsPagedOnDemand() {
        Truth paged = new Truth(TRUTH.kernel(), TRUTH.scenario(), TRUTH.buffers(), TRUTH.notMade(), List.of(), null, false, null,
                new Regions(List.of(new Regions.Region("rxe0", 1, 1, 4096, 7, "lab-rxe", null, null, null, "odp", false)), null, null));
        List<JsonObject> right = shown(paged);
        right.getFirst().addProperty("mode", "odp");
        right.getFirst().addProperty("state", "movable");
        assertEquals(List.of(), failing(paged, right, Reader.ROOT));
        assertEquals(List.of("memory region rxe0 1 mode", "memory region rxe0 1 state", "memory region rxe0 1 mode is known"),
                failing(paged, shown(paged), Reader.ROOT).stream().map(Check::name).toList(), "plain and pinned it is not");
    }

    @Test
    void documentsThatAgreeHold() {
        assertEquals(List.of(), failing(TRUTH, shown(TRUTH), Reader.ROOT));
        assertEquals(List.of(), failing(TRUTH, withoutKeys(shown(TRUTH)), Reader.USER));
        assertEquals("17 of 17 regions of dma-bufs shown on their buffer, the others say why not", RegionCheck.joined(TRUTH, document(shown(TRUTH))));
        List<JsonObject> one = shown(TRUTH);
        unknown(one.get(DMABUF), "buffer");
        unknown(one.get(DMABUF), "mode");
        unknown(one.get(DMABUF), "state");
        assertEquals(List.of("join", "mode is known", "exact buffer"), failing(TRUTH, one, Reader.ROOT).stream().map(c -> c.name().substring("memory region lab_pinned0 4864 ".length())).toList());
        assertEquals("16 of 17 regions of dma-bufs shown on their buffer, the others say why not", RegionCheck.joined(TRUTH, document(one)));
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void eachDeviationIsCaught(Spoilt s) {
        List<JsonObject> regions = shown(TRUTH);
        String before = regions.toString();
        s.change().accept(regions);
        assertTrue(!before.equals(regions.toString()), "the test must change something");
        List<Check> failing = failing(TRUTH, regions, Reader.ROOT);
        assertTrue(failing.stream().anyMatch(c -> c.name().contains(s.caught())), () -> "not caught: " + failing);
    }

    static Stream<Spoilt> spoilt() {
        return Stream.of(
                new Spoilt("one is missing", "is shown", r -> r.remove(DMABUF)),
                new Spoilt("one that is none", "no memory region but", r -> r.add(with(r.get(DMABUF), "lkey", 99))),
                new Spoilt("one of another device", "no memory region but", r -> r.get(DMABUF).addProperty("device", "rxe0")),
                new Spoilt("one twice", "twice", r -> r.add(r.get(DMABUF).deepCopy())),
                new Spoilt("wrong rkey", "rkey", r -> r.get(DMABUF).addProperty("rkey", 4864)),
                new Spoilt("wrong length", "length", r -> r.get(DMABUF).addProperty("length", 4096)),
                new Spoilt("wrong pid", "pid", r -> r.get(DMABUF).addProperty("pid", 1)),
                new Spoilt("pid unknown where the process lives", "pid", r -> unknown(r.get(DMABUF), "pid")),
                new Spoilt("a pid where the process has ended", "pid", r -> r.get(ENDED).addProperty("pid", 1)),
                new Spoilt("no reason where the process has ended", "pid", r -> r.get(ENDED).remove("unknown")),
                new Spoilt("wrong command name", "comm", r -> r.get(DMABUF).addProperty("comm", "lab-mrs")),
                new Spoilt("not the kernel's", "kernel owner", r -> r.get(KERNEL).add("kernelOwner", JsonNull.INSTANCE)),
                new Spoilt("a process of the kernel's own", "pid", r -> r.get(KERNEL).addProperty("pid", 0)),
                new Spoilt("on another buffer", "buffer", r -> r.get(DMABUF).getAsJsonObject("buffer").addProperty("ino", 2)),
                new Spoilt("a region of memory on a buffer", "buffer", r -> buffer(r.get(0), 1)),
                new Spoilt("a region of a mapping on another buffer", "buffer", r -> buffer(r.get(MAPPED), 1)),
                new Spoilt("no buffer and no reason", "buffer", r -> r.get(DMABUF).add("buffer", JsonNull.INSTANCE)),
                new Spoilt("plain, but on a dma-buf", "mode", r -> r.get(DMABUF).addProperty("mode", "plain")),
                new Spoilt("dma-buf, but it is plain", "mode", r -> r.get(0).addProperty("mode", "dma-buf")),
                new Spoilt("movable, but pinned", "state", r -> r.get(DMABUF).addProperty("state", "movable")),
                new Spoilt("joined by a correlation only", "join", r -> r.get(DMABUF).getAsJsonObject("buffer").addProperty("confidence", "high")),
                new Spoilt("a plain one that nothing is said of", "mode is known", r -> unknown(r.get(0), "mode")),
                new Spoilt("revoked, but live", "state", r -> r.get(DMABUF).addProperty("state", "revoked")));
    }

    @Test
    void aRevokedRegionIsNotLive() {
        Regions.Region was = TRUTH.regions().listed().get(DMABUF);
        Truth revoked = new Truth(TRUTH.kernel(), TRUTH.scenario(), TRUTH.buffers(), TRUTH.notMade(), List.of(), null, false, null,
                new Regions(List.of(new Regions.Region(was.device(), was.lkey(), was.rkey(), was.length(), was.pid(), was.comm(), null, was.ino(), null, was.mode(), true)), null, null));
        List<JsonObject> regions = shown(revoked);
        assertEquals(List.of(), failing(revoked, regions, Reader.ROOT));
        for (String wrong : List.of("live", "pinned", "movable")) {
            regions.get(0).addProperty("state", wrong);
            assertEquals(2, failing(revoked, regions, Reader.ROOT).size(), wrong);
        }
    }

    @Test
    void whatDevicesCanDo() {
        JsonObject document = JsonParser.parseString(new String(document(shown(TRUTH)), StandardCharsets.UTF_8)).getAsJsonObject();
        JsonArray devices = JsonParser.parseString("""
                [{"device": "rxe0", "dmabufMr": {"value": true}, "otherAttachments": []},
                 {"device": "lab_pinned0", "dmabufMr": {"value": true}, "otherAttachments": [{"ino": 1}]}]""").getAsJsonArray();
        document.add("rdmaDevices", devices);
        assertEquals(List.of("RDMA device rxe0 registers dma-bufs", "RDMA device lab_pinned0 has no other attachments"),
                RegionCheck.compare(TRUTH, document.toString().getBytes(StandardCharsets.UTF_8), Reader.ROOT).stream().filter(c -> !c.ok()).map(Check::name).toList());
    }

    @Test
    void anOrdinaryUserGetsNoKeys() {
        assertTrue(failing(TRUTH, shown(TRUTH), Reader.USER).stream().anyMatch(c -> c.name().equals("lkey is unknown to a user")));
        List<JsonObject> less = withoutKeys(shown(TRUTH));
        less.remove(0);
        assertEquals(List.of("memory regions without keys"), failing(TRUTH, less, Reader.USER).stream().map(Check::name).toList());
    }

    /** What would be shown if all were right. */
    private static List<JsonObject> shown(Truth truth) {
        List<JsonObject> out = new ArrayList<>();
        for (Regions.Region m : truth.regions().all()) {
            JsonObject r = new JsonObject();
            r.addProperty("device", m.device());
            r.addProperty("lkey", m.lkey());
            r.addProperty("rkey", m.rkey());
            r.addProperty("length", m.length());
            r.addProperty("pid", m.pid());
            r.addProperty("comm", m.comm());
            r.addProperty("kernelOwner", m.kernelOwner());
            r.addProperty("mode", m.ino() == null ? "plain" : "dma-buf");
            r.addProperty("state", m.revoked() ? "revoked" : "movable".equals(m.mode()) ? "movable" : "pinned");
            r.add("buffer", JsonNull.INSTANCE);
            if (m.ino() != null) {
                buffer(r, m.ino());
            }
            if (m.pid() == null && m.kernelOwner() == null) {
                unknown(r, "pid");
                unknown(r, "comm");
            }
            out.add(r);
        }
        return out;
    }

    private static void buffer(JsonObject region, long ino) {
        JsonObject b = new JsonObject();
        b.addProperty("ino", ino);
        b.addProperty("confidence", "exact");
        region.add("buffer", b);
    }

    private static void unknown(JsonObject region, String key) {
        JsonObject why = new JsonObject();
        why.addProperty("reason", "why");
        why.add("remedy", JsonNull.INSTANCE);
        if (!region.has("unknown")) {
            region.add("unknown", new JsonObject());
        }
        region.getAsJsonObject("unknown").add(key, why);
        region.add(key, JsonNull.INSTANCE);
    }

    private static List<JsonObject> withoutKeys(List<JsonObject> regions) {
        regions.forEach(r -> {
            unknown(r, "lkey");
            unknown(r, "rkey");
        });
        return regions;
    }

    private static JsonObject with(JsonObject of, String key, long value) {
        JsonObject copy = of.deepCopy();
        copy.addProperty(key, value);
        return copy;
    }

    private static byte[] document(List<JsonObject> regions) {
        JsonArray all = new JsonArray();
        regions.forEach(all::add);
        JsonObject document = new JsonObject();
        document.add("memoryRegions", all);
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Check> failing(Truth truth, List<JsonObject> regions, Reader reader) {
        return RegionCheck.compare(truth, document(regions), reader).stream().filter(c -> !c.ok()).toList();
    }
}

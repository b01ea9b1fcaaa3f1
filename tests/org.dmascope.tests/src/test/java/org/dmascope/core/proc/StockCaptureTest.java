// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.proc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Fixture;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Names;
import org.dmascope.core.Parsed;
import org.dmascope.core.Reading;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.bufinfo.BufinfoParser;
import org.dmascope.core.source.proc.HolderProcess;
import org.dmascope.core.source.proc.ProcHolders;
import org.dmascope.core.source.proc.ProcReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The lab's scenario {@code stock} as raw files of each kernel, held against what the scenario says that it made. */
class StockCaptureTest {
    private static final String BASE = "core/stock/";

    private static List<JsonObject> truth(String kernel) {
        String json = new String(Fixture.bytes(BASE + kernel + "/truth.json"), StandardCharsets.UTF_8);
        return JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("buffers").asList().stream().map(JsonElement::getAsJsonObject).toList();
    }

    private static String text(JsonElement e) {
        return e == null || e.isJsonNull() ? null : e.getAsString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.1", "6.12", "7.3"})
    void bufinfoIsTheTruth(String kernel) {
        Parsed<Bufinfo> p = BufinfoParser.parse(Fixture.content(BASE + kernel + "/bufinfo"));
        assertEquals(List.of(), p.problems());
        Map<Long, BufinfoBuffer> read = p.value().buffers().stream().collect(Collectors.toMap(BufinfoBuffer::ino, Function.identity()));
        List<JsonObject> truth = truth(kernel);
        assertTrue(truth.size() > 40, "buffers made: " + truth.size());
        assertEquals(truth.size(), read.size());
        for (JsonObject t : truth) {
            BufinfoBuffer b = read.get(t.get("ino").getAsLong());
            String name = text(t.get("name"));
            assertEquals(t.get("size").getAsLong(), b.size(), name);
            assertEquals(text(t.get("expName")), b.expName(), name);
            // bufinfo prints these six characters for a buffer without a name; fdinfo can tell
            assertEquals(name == null || name.equals("<none>") ? null : Names.parse(name), b.name());
            assertEquals(t.getAsJsonArray("attachments").asList().stream().map(JsonElement::getAsString).sorted().toList(), b.attachments().stream().sorted().toList(), name);
            JsonArray fences = t.getAsJsonArray("fences");
            assertEquals(fences.asList().stream().map(f -> fence(f.getAsJsonObject())).sorted().toList(), b.fences().stream().map(f -> f.usage() + (f.signalled() ? " signalled" : " " + f.driver())).sorted().toList(), name);
        }
    }

    private static String fence(JsonObject f) {
        return text(f.get("usage")) + (f.get("signalled").getAsBoolean() ? " signalled" : " " + text(f.get("driver")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.1", "6.12", "7.3"})
    void holdersAreTheTruth(String kernel) throws IOException, URISyntaxException {
        List<Diagnostic> diagnostics = new ArrayList<>();
        ProcHolders h = (ProcHolders) assertInstanceOf(Reading.Ok.class, ProcReader.read(root(kernel), diagnostics)).value();
        assertEquals(List.of(), diagnostics);
        Map<String, String> read = new TreeMap<>();
        Map<String, String> want = new TreeMap<>();
        for (JsonObject t : truth(kernel)) {
            long ino = t.get("ino").getAsLong();
            for (JsonElement e : t.getAsJsonArray("holders")) {
                JsonObject o = e.getAsJsonObject();
                want.put(ino + " by " + o.get("pid").getAsInt(),
                        Names.parse(text(o.get("comm"))) + " " + o.get("uid").getAsInt() + " fds " + o.get("fds").getAsInt() + " maps " + o.get("mmaps").getAsInt());
            }
            for (HolderProcess p : h.processes()) {
                long fds = p.fds().stream().filter(f -> f.ino() == ino).count();
                long maps = p.maps().stream().filter(m -> m.ino() == ino).count();
                if (fds + maps > 0) {
                    read.put(ino + " by " + p.pid(), p.comm() + " " + p.uid() + " fds " + fds + " maps " + maps);
                }
                String name = text(t.get("name"));
                p.fds().stream().filter(f -> f.ino() == ino).forEach(f -> assertEquals(name == null ? null : Names.parse(name), f.name()));
            }
        }
        assertEquals(want, read);
        assertTrue(h.processes().stream().allMatch(p -> p.startTime() > 0 && "/".equals(p.cgroup())), h.processes().toString());
    }

    /** The captured files as a host; {@code links} holds each descriptor and the text of its link, both ended by NUL. */
    private static MemoryRoot root(String kernel) throws IOException, URISyntaxException {
        Path proc = Path.of(Objects.requireNonNull(StockCaptureTest.class.getResource("/" + BASE + kernel + "/proc")).toURI());
        MemoryRoot root = new MemoryRoot();
        try (Stream<Path> files = Files.walk(proc)) {
            for (Path p : files.filter(Files::isRegularFile).toList()) {
                String path = "/proc/" + proc.relativize(p);
                if (!path.endsWith("/links")) {
                    root.file(path, Files.readAllBytes(p));
                    continue;
                }
                String[] words = Files.readString(p, StandardCharsets.ISO_8859_1).split("\0", -1);
                for (int i = 0; i + 1 < words.length; i += 2) {
                    root.link(path.substring(0, path.length() - "links".length()) + "fd/" + words[i], words[i + 1], null);
                }
            }
        }
        return root;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfCommandTest {
    private static final String REVOKE = Fixtures.capture("revoke-7.3");
    @TempDir
    private Path folder;

    /** What the lab's module did to these importers is in the truth of the scenario: the callbacks of the pinned ones are not there, those of the RDMA ones are known. */
    @Test
    void theLabsRevokeIsForetold() {
        Ran r = Ran.dmascope("what-if", "revoke", "exporter:dmabuf_lab", REVOKE, "--format", "tsv");
        assertEquals(ExitStatus.PARTIAL, r.status(), r.err());
        List<String> lines = r.lines().stream().skip(1).map(l -> l.split("\t", -1)).filter(c -> c[2].equals("attachment")).map(c -> c[1] + " " + c[3] + " " + c[5]).toList();
        assertEquals(List.of("survives ino:5/lab-ib-pinned#1 revoke.no-callback", "unknown ino:4/lab-slow#1 revoke.class-unknown", "unknown ino:4/lab-movable#1 revoke.class-unknown",
                "survives ino:3/lab-ib-pinned#1 revoke.no-callback", "survives ino:3/lab-static#1 revoke.no-callback", "survives ino:3/lab-pinned#1 revoke.no-callback",
                "unknown ino:3/lab-notified#1 revoke.class-unknown", "unknown ino:3/lab-movable#1 revoke.class-unknown", "survives ino:2/lab-ib-revocable#1 revoke.already",
                "unknown ino:2/lab-revocable#1 revoke.class-unknown", "unknown ino:2/lab-movable#1 revoke.class-unknown", "invalidated ino:2/lab-ib-movable#1 revoke.movable",
                "unknown ino:1/lab-movable#1 revoke.class-unknown", "unknown ino:1/lab-local#1 revoke.class-unknown", "unknown ino:1/lab-ext#1 revoke.class-unknown",
                "invalidated ino:1/lab-ib-movable#1 revoke.movable"), lines);
        assertTrue(r.lines().stream().filter(l -> l.contains("\tunknown\tattachment\t")).allMatch(l -> l.contains("dmascope watch")), "says what to read");
    }

    @Test
    void locksStandInTheirOrder() throws Exception {
        String text = Ran.dmascope("what-if", "revoke", "ino:3", REVOKE, "--policy", "today,today-dereg", "--locks").out().replaceAll("\\s+", " ");
        assertTrue(text.contains("Locks under today ") && text.contains(" No two of these paths take locks in orders that do not go together."), text);
        assertTrue(text.contains(" twice in \"the exporter takes a buffer back\": dma_resv of the buffer is taken again"), text);
        String json = Ran.dmascope("what-if", "revoke", "ino:3", REVOKE, "--policy", "today,today-dereg", "--locks", "--format", "json").out();
        assertEquals(List.of(), Fixtures.errors(json, "dmascope-what-if-1"));
        assertTrue(json.contains("\"conflicts\""), json);
        Ran.dmascope("what-if", "revoke", "ino:3", REVOKE, "--locks", "--format", "tsv").failed(ExitStatus.USAGE, "--locks goes with text and json");
    }

    @Test
    void policiesStandSideBySide() {
        Ran r = Ran.dmascope("what-if", "revoke", "ino:3", REVOKE, "--compare");
        List<String> lines = r.lines();
        assertEquals("lab-pinned on ino 3 \"pinned\"     survives      blocked       refused", lines.get(5));
        assertTrue(r.out().contains("proposals that no kernel has"));
        JsonObject o = JsonParser.parseString(Ran.dmascope("what-if", "revoke", "ino:3", REVOKE, "--policy", "soft-pin,today", "--format", "json").out()).getAsJsonObject();
        assertEquals("soft-pin", o.getAsJsonArray("predictions").get(0).getAsJsonObject().get("policy").getAsString());
        assertEquals(2, o.getAsJsonArray("predictions").size());
    }

    @Test
    void theDocumentFollowsItsSchema() throws IOException {
        String host = SmallHost.plant(folder.resolve("host"));
        for (String h : List.of(host, Fixtures.capture("stock-7.3"), REVOKE, Fixtures.capture("regions-7.3"))) {
            for (List<String> action : List.of(List.of("close", "812"), List.of("close", "141"), List.of("evict", "1M", "--for", "812"), List.of("unplug", "vgem"),
                    List.of("revoke", "exporter:drm"), List.of("revoke", "exporter:dmabuf_lab"))) {
                List<String> words = new java.util.ArrayList<>(List.of("what-if", "--format", "json", "--compare"));
                words.addAll(action.subList(0, 2));
                words.add(h);
                words.addAll(action.subList(2, action.size()));
                Ran r = Ran.dmascope(words.toArray(String[]::new));
                if (r.status() == ExitStatus.USAGE) {
                    r.failed(ExitStatus.USAGE, "is no device, exporter or buffer of this host");
                } else {
                    assertEquals(List.of(), Fixtures.errors(r.out(), "dmascope-what-if-1"), words::toString);
                }
            }
        }
    }

    @Test
    void mistakesAreOneClearLine() {
        Ran.dmascope("what-if", "revoke", "0000:99:00.0", REVOKE).failed(ExitStatus.USAGE, "\"0000:99:00.0\" is no device, exporter or buffer of this host");
        Ran.dmascope("what-if", "revoke", "exporter:nobody", REVOKE).failed(ExitStatus.USAGE, "is no device, exporter or buffer");
        Ran.dmascope("what-if", "explode", "x", REVOKE).failed(ExitStatus.USAGE, "ACTION is one of revoke, reset, unplug, close, evict");
        Ran.dmascope("what-if", "close", "me", REVOKE).failed(ExitStatus.USAGE, "close takes a process id, not \"me\"");
        Ran.dmascope("what-if", "evict", "2X", "--for", "7", REVOKE).failed(ExitStatus.USAGE, "evict takes a number of bytes above 0");
        Ran.dmascope("what-if", "evict", "0", "--for", "7", REVOKE).failed(ExitStatus.USAGE, "evict takes a number of bytes above 0");
        Ran.dmascope("what-if", "evict", "99999999P", "--for", "7", REVOKE).failed(ExitStatus.USAGE, "more bytes than there can be");
        Ran.dmascope("what-if", "evict", "2G", REVOKE).failed(ExitStatus.USAGE, "evict needs --for PID");
        Ran.dmascope("what-if", "close", "7", "--for", "7", REVOKE).failed(ExitStatus.USAGE, "--for goes with evict only");
        Ran.dmascope("what-if", "close", "7", "--device", "card0", REVOKE).failed(ExitStatus.USAGE, "--device goes with evict only");
        Ran.dmascope("what-if", "evict", "2G", "--for", "141", "--device", "nothing", REVOKE).failed(ExitStatus.USAGE, "\"nothing\" is no device");
        Ran.dmascope("what-if", "close", "7", "--policy", "nice", REVOKE).failed(ExitStatus.USAGE, "--policy takes today, today-dereg, soft-pin");
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.dmascope.session.ScriptedHosts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command watch, and what a capture keeps of it. */
@Timeout(120)
class WatchTest {
    private static final String TIME = "2023-11-14T22:13:21.500Z";
    @TempDir
    private Path folder;
    private String host;

    @BeforeEach
    void plant() {
        SmallHost.plant(folder.resolve("host"));
        host = ScriptedHosts.text("some", folder.resolve("host"));
    }

    @Test
    void tellsWhatItDoesBeforehandAndHowItWent() {
        Ran r = Ran.dmascope("watch", host, "--seconds", "1", "--tsv");
        assertEquals(ExitStatus.PARTIAL, r.status(), r.err());
        assertTrue(r.err().lines().findFirst().orElse("").contains("both are removed at the end"), r.err());
        assertTrue(r.err().contains("2 events in ") && r.err().contains(" s, 5 lost"), r.err());
        assertTrue(r.err().contains("not watched: ib_umem_dmabuf_get (rdma-get): RDMA is not loaded"), r.err());
        List<String> lines = r.lines();
        assertEquals("time\tkind\tino\tdevice\tpid\tcomm\timporterOps\tcallback\tresult\tcount\tattachment\tsize\texpName\tcpu", lines.getFirst());
        assertEquals(TIME + "\tattach\t12\t0000:01:00.0\t812\tcamera\\n\tmlx5_ib_dmabuf_attach_ops\t\tok\t\t1\t\t\t1", lines.get(1));
        assertTrue(lines.get(2).contains("\tNULL\t\tEOPNOTSUPP\t"), lines.get(2));
        assertTrue(lines.get(3).contains("\tlost\t\t\t\t\t\t\t\t5\t"), lines.get(3));
    }

    @Test
    void linesForPeopleAndObjectsForPrograms() {
        Ran r = Ran.dmascope("watch", host, "--seconds", "1", "--filter", "kind:pin dev:01:00");
        assertEquals(2, r.lines().size(), r.out());
        assertTrue(r.lines().get(1).contains("pin") && r.lines().get(1).contains("camera\\n[812]") && r.lines().get(1).endsWith("static, failed: EOPNOTSUPP"), r.out());
        Ran json = Ran.dmascope("watch", host, "--seconds", "1", "--json", "--filter", "comm:camera");
        assertEquals(2, json.lines().size(), json.out());
        JsonObject first = JsonParser.parseString(json.lines().getFirst()).getAsJsonObject();
        assertEquals("attach", first.get("kind").getAsString());
        assertEquals("mlx5_ib", first.getAsJsonObject("importerOps").get("module").getAsString());
        assertTrue(first.get("callback").isJsonNull());
    }

    @Test
    void aCaptureKeepsTheEvents() {
        String file = folder.resolve("x.dmascope").toString();
        Ran r = Ran.dmascope("watch", host, "--seconds", "1", "--filter", "kind:pin", "-o", file);
        assertTrue(Files.exists(Path.of(file)), r.err());
        Ran shown = Ran.dmascope("show", file, "--view", "events", "--tsv");
        assertEquals(4, shown.lines().size(), "the file has all, whatever was filtered: " + shown.out());
        assertTrue(shown.lines().get(1).startsWith(TIME + "\tattach\t12\t"), shown.out());
        JsonObject document = JsonParser.parseString(Ran.dmascope("show", file, "--json").out()).getAsJsonObject();
        JsonArray events = document.getAsJsonArray("events");
        assertEquals(3, events.size());
        assertEquals(5, document.getAsJsonObject("recording").get("lost").getAsInt());
        assertEquals(3, Ran.dmascope("show", file, "--tsv").lines().size() - 1, "the reading is there, too");
        Ran again = Ran.dmascope("capture", file, "-o", folder.resolve("y.dmascope").toString());
        assertEquals(ExitStatus.PARTIAL, again.status(), "the agent of this test knows few sources: " + again.err());
        assertEquals(shown.out(), Ran.dmascope("show", folder.resolve("y.dmascope").toString(), "--view", "events", "--tsv").out());
    }

    @Test
    void eventsOfALiveHostNeedATime() {
        Ran r = Ran.dmascope("show", host, "--view", "events");
        r.failed(ExitStatus.USAGE, "needs --seconds N");
        Ran some = Ran.dmascope("show", host, "--view", "events", "--seconds", "1", "--tsv");
        assertEquals(4, some.lines().size(), some.out() + some.err());
    }

    @Test
    void whatCannotBeWatchedIsSaid() {
        Ran.dmascope("watch", "root:" + folder).failed(ExitStatus.USAGE, "no live host");
        Ran.dmascope("watch", host, "--seconds", "0").failed(ExitStatus.USAGE, "--seconds is a number");
        Ran.dmascope("watch", host, "--filter", "kind:nothing").failed(ExitStatus.USAGE, "wants one of");
        Ran denied = Ran.dmascope("watch", ScriptedHosts.text("denied", folder), "--seconds", "1");
        assertEquals(ExitStatus.UNREADABLE, denied.status());
        assertTrue(denied.err().contains("recording needs root"), denied.err());
        Ran none = Ran.dmascope("show", "root:" + folder.resolve("host"), "--view", "events");
        assertTrue(none.err().contains("has kept no events"), none.err());
    }
}

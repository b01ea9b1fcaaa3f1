// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {
    @TempDir
    private Path folder;
    private String before;
    private String after;

    @BeforeEach
    void plant() throws IOException {
        before = SmallHost.plant(folder.resolve("before"));
        after = SmallHost.plant(folder.resolve("after"));
        bufinfo(text -> text.replace("00065536\t00000002\t00080007\t00000003\tdrm\t00000013\tCAMERA\n\tAttached Devices:\n\t0000:01:00.0\n",
                "00065536\t00000002\t00080007\t00000003\tdrm\t00000014\tsecond\n\tAttached Devices:\nTotal 0 devices attached\n\n"
                        + "00065536\t00000002\t00080007\t00000003\tdrm\t00000013\tCAMERA\n\tAttached Devices:\n\t0000:00:01.0\n").replace("Total 3 objects, 8458240", "Total 4 objects, 8523776"));
    }

    private void bufinfo(java.util.function.UnaryOperator<String> change) throws IOException {
        Path file = folder.resolve("after/sys/kernel/debug/dma_buf/bufinfo");
        String old = Files.readString(file);
        String fresh = change.apply(old);
        assertFalse(fresh.equals(old), "the fixture has changed");
        Files.writeString(file, fresh);
    }

    @Test
    void differencesAreNamedAndTold() {
        Ran r = Ran.at(Map.of("COLUMNS", "200"), 0, "diff", before, after);
        assertEquals(ExitStatus.FINDINGS, r.status(), r.err());
        assertTrue(r.out().contains("ino 13 \"CAMERA\"\n"), r.out());
        assertTrue(r.out().contains("  + attachment 0000:00:01.0#2 appeared: driver unknown"), r.out());
        assertTrue(r.out().contains("  - attachment 0000:01:00.0#2 gone: "), r.out());
        assertTrue(r.out().contains("  + buffer ino 14 \"second\" appeared: 65536 bytes, exporter name drm, not attached"), r.out());
        assertTrue(r.out().contains("  exporter drm: 2 \u2192 3 buffers, +65536 bytes, steadily, held by camera 812"), r.out());
        assertTrue(r.lines().getLast().startsWith("2 appeared, 1 gone, 0 changed, "), r.out());
    }

    @Test
    void theOtherWayRoundItIsMirrored() {
        Ran r = Ran.dmascope("diff", after, before, "--tsv");
        assertEquals("change\tthing\tid\taxis\tbefore\tafter\tnote", r.lines().getFirst());
        assertEquals(List.of("gone\tattachment\tino:13/0000:00:01.0#2", "appeared\tattachment\tino:13/0000:01:00.0#2", "gone\tbuffer\tino:14"),
                r.lines().stream().skip(1).filter(l -> !l.startsWith("not-")).map(l -> String.join("\t", List.of(l.split("\t")).subList(0, 3))).toList());
    }

    @Test
    void groupsAreAsAskedFor() {
        assertTrue(Ran.dmascope("diff", before, after, "--by", "exporter").out().contains("\ndrm\n"));
        assertTrue(Ran.dmascope("diff", before, after, "--by", "process").out().contains("\ncamera 812\n"));
        assertTrue(Ran.dmascope("diff", before, after, "--by", "device").out().contains("\n0000:00:01.0\n"));
    }

    @Test
    void nothingChangedIsDone() {
        Ran r = Ran.dmascope("diff", before, before);
        assertEquals(ExitStatus.DONE, r.status());
        assertEquals("0 appeared, 0 gone, 0 changed, 0 not comparable", r.lines().getLast());
        assertEquals(ExitStatus.DONE, Ran.dmascope("diff", Fixtures.capture("stock-7.3"), Fixtures.capture("stock-7.3")).status());
    }

    @Test
    void twoCapturesOfLabKernels() {
        JsonObject d = JsonParser.parseString(Ran.dmascope("diff", Fixtures.capture("stock-7.3"), Fixtures.capture("revoke-7.3"), "--json").out()).getAsJsonObject();
        assertFalse(d.get("sameBoot").getAsBoolean());
        JsonObject sums = d.getAsJsonObject("summary");
        long buffers = d.getAsJsonArray("differences").asList().stream().map(e -> e.getAsJsonObject()).filter(e -> e.get("thing").getAsString().equals("buffer")).count();
        assertEquals(58 + 5, buffers, "no buffer of the one looks like one of the other");
        assertEquals(5, d.getAsJsonArray("growth").asList().stream().filter(e -> e.getAsJsonObject().get("name").getAsString().equals("dmabuf_lab")).findFirst().orElseThrow()
                .getAsJsonObject().get("buffersGrown").getAsInt());
        assertTrue(sums.get("gone").getAsInt() >= 58 && sums.get("appeared").getAsInt() >= 5, sums.toString());
    }

    @Test
    void theDocumentFollowsItsSchema() throws IOException {
        for (List<String> pair : List.of(List.of(before, after), List.of(Fixtures.capture("stock-7.3"), Fixtures.capture("revoke-7.3")), List.of(before, Fixtures.capture("revoke-7.3")))) {
            assertEquals(List.of(), Fixtures.errors(Ran.dmascope("diff", pair.get(0), pair.get(1), "--json").out(), "dmascope-diff-1"));
        }
        String wrong = Ran.dmascope("diff", before, after, "--json").out().replace("\"change\": \"appeared\"", "\"change\": \"came\"");
        assertFalse(Fixtures.errors(wrong, "dmascope-diff-1").isEmpty(), "the schema is too lax");
    }

    @Test
    void aSeriesRanksGrowth() {
        JsonObject d = JsonParser.parseString(Ran.dmascope("diff", before, before, after, "--json").out()).getAsJsonObject();
        JsonObject g = d.getAsJsonArray("growth").get(0).getAsJsonObject();
        assertEquals("[2,2,3]", g.get("buffers").toString());
        assertFalse(g.get("steady").getAsBoolean(), "one step of two is no trend");
    }

    @Test
    void whatOnlyOneSideCouldReadIsNotComparable() throws IOException {
        Files.delete(folder.resolve("after/sys/kernel/debug/dma_buf/bufinfo"));
        Ran r = Ran.at(Map.of("COLUMNS", "200"), 0, "diff", before, after);
        assertEquals(ExitStatus.PARTIAL, r.status(), r.out());
        assertTrue(r.out().contains("not comparable: 2 buffers, such as ino:11: the second reading does not know: "), r.out());
        assertTrue(r.lines().getLast().startsWith("0 appeared, 0 gone, 0 changed, "), r.out());
    }

    @Test
    void mistakesAreNamed() {
        Ran.dmascope("diff", before).failed(ExitStatus.USAGE, "B is missing");
        Ran.dmascope("diff", before, after, "--json", "--tsv").failed(ExitStatus.USAGE, "do not go together");
        Ran.dmascope("diff", before, "root:" + folder.resolve("nowhere")).failed(ExitStatus.UNREADABLE, "");
    }
}

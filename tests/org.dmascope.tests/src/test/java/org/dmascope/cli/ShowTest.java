// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class ShowTest {
    @TempDir
    private Path folder;
    private String host;

    @BeforeEach
    void plant() {
        host = SmallHost.plant(folder.resolve("host"));
    }

    private Ran show(String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "show";
        words[1] = host;
        System.arraycopy(more, 0, words, 2, more.length);
        return Ran.dmascope(words);
    }

    /** Cells of the TSV without its header, by the names in it. */
    private static List<String> column(Ran tsv, String name) {
        List<String> header = List.of(tsv.lines().getFirst().split("\t", -1));
        int i = header.indexOf(name);
        assertTrue(i >= 0, name + " in " + header);
        return tsv.lines().stream().skip(1).map(l -> l.split("\t", -1)[i]).toList();
    }

    @Test
    void aWholeHostIsDoneAndSaysNothingElse() {
        Ran r = show();
        assertEquals("", r.err());
        assertEquals(ExitStatus.DONE, r.status());
        assertEquals("small  kernel 6.12.1 x86_64  read from files", r.lines().getFirst());
        assertEquals("3 buffers", r.lines().getLast());
    }

    @Test
    void columnsOfTheTableAreAligned() {
        List<String> lines = show().lines();
        String header = lines.get(1);
        int end = header.indexOf("Size") + "Size".length();
        assertEquals("65536", lines.get(2).substring(0, end).stripLeading().split(" +")[1]);
        for (int i = 2; i < 5; i++) {
            assertTrue(Character.isDigit(lines.get(i).charAt(end - 1)) && lines.get(i).charAt(end) == ' ', "numbers end where their title ends: " + lines.get(i));
            assertEquals(header.indexOf("Exporter name"), Math.max(lines.get(i).indexOf("  drm ") + 2, lines.get(i).indexOf("  system ") + 2));
        }
    }

    @Test
    void aTableFitsTheTerminal() {
        Ran wide = Ran.at(Map.of(), 400, "show", host, "--view", "devices");
        Ran narrow = Ran.at(Map.of(), 120, "show", host, "--view", "devices");
        Ran asked = Ran.at(Map.of("COLUMNS", "120"), 0, "show", host, "--view", "devices");
        assertTrue(wide.out().contains("/sys/devices/pci0000:00/0000:00:01.0/0000:01:00.0"));
        assertFalse(narrow.out().contains("/sys/devices/pci0000:00/0000:00:01.0/0000:01:00.0"));
        assertTrue(narrow.lines().stream().mapToInt(String::length).max().orElse(0) < wide.lines().stream().mapToInt(String::length).max().orElse(0));
        assertEquals(narrow.out(), asked.out());
    }

    @Test
    void tsvHasARowForEachAndNothingElse() {
        Ran buffers = show("--tsv");
        assertEquals(ExitStatus.DONE, buffers.status());
        assertEquals(List.of("13", "12", "11"), column(buffers, "ino"));
        assertEquals(List.of("65536", "4096", "8388608"), column(buffers, "size"));
        assertEquals(List.of("3", "1", "0"), column(buffers, "attachments"));
        assertEquals(List.of("0000:01:00.0", "0000:01:00.0", "0000:00:01.0", "0000:01:00.0"), column(show("--view", "attachments", "--tsv"), "device"));
        assertEquals(List.of("812"), column(show("--view", "holders", "--tsv"), "pid"));
        assertEquals(List.of("", "0000:00:01.0"), column(show("--view", "devices", "--tsv"), "parent"));
    }

    @Test
    void filterKeepsWhatMatches() {
        assertEquals(List.of("13", "12"), column(show("--tsv", "--filter", "exp:drm"), "ino"));
        assertEquals(List.of("12"), column(show("--tsv", "--filter", "exp:drm -name:camera"), "ino"));
        assertEquals(List.of(), column(show("--tsv", "--filter", "ino:99"), "ino"));
        Ran none = show("--filter", "ino:99");
        assertEquals("0 of 3 buffers pass the filter", none.lines().getLast());
    }

    @Test
    void jsonIsOneDocumentWithTheDiagnosticsInside() throws Exception {
        Files.delete(folder.resolve("host/sys/kernel/debug/dma_buf/bufinfo"));
        Ran r = show("--json");
        assertEquals(ExitStatus.PARTIAL, r.status());
        assertEquals("", r.err());
        JsonObject all = JsonParser.parseString(r.out()).getAsJsonObject();
        assertEquals("dmascope/1", all.get("schema").getAsString());
        JsonArray diagnostics = all.getAsJsonArray("diagnostics");
        assertTrue(diagnostics.asList().stream().anyMatch(d -> d.getAsJsonObject().get("path").getAsString().endsWith("/dma_buf/bufinfo")), diagnostics::toString);
        assertEquals(1, all.getAsJsonArray("buffers").size(), "the one that its holder shows");
    }

    @Test
    void whatIsMissingIsSaidAndNeverEmpty() throws Exception {
        Files.delete(folder.resolve("host/sys/kernel/debug/dma_buf/bufinfo"));
        Ran r = show();
        assertEquals(ExitStatus.PARTIAL, r.status());
        assertTrue(r.complaint().contains("/sys/kernel/debug/dma_buf/bufinfo"), r.err());
        assertTrue(r.out().contains("there may be more"), r.out());
        Ran devices = show("--view", "devices");
        assertEquals(ExitStatus.DONE, devices.status(), "devices lack nothing: " + devices.err());
    }

    @Test
    void sumsCountByExporterDeviceAndHolder() {
        Ran r = show("--sum", "--tsv");
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        assertEquals("""
                kind\tname\tbuffers\tattachments\tbytes
                exporter\tsystem\t1\t0\t8388608
                exporter\tdrm\t2\t4\t69632
                device\t0000:01:00.0\t2\t3\t69632
                device\t0000:00:01.0\t1\t1\t65536
                holder\tcamera[812]\t1\t\t65536
                total\t\t3\t4\t8458240
                """, r.out());
        Ran table = show("--sum");
        assertTrue(table.out().contains("8.1 MiB"), table.out());
        assertEquals(1, table.lines().stream().map(l -> l.length()).filter(n -> n == table.lines().getFirst().length()).distinct().count());
    }

    @Test
    void sumsDoNotCallTheUnknownZero() throws Exception {
        Files.delete(folder.resolve("host/sys/kernel/debug/dma_buf/bufinfo"));
        Ran r = show("--sum", "--tsv");
        assertEquals(ExitStatus.PARTIAL, r.status());
        assertTrue(r.out().contains("total\t\t1\t\t65536\n"), r.out());
    }
}

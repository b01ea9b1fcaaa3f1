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

import org.dmascope.analysis.ready.Condition;
import org.dmascope.analysis.ready.Conditions;
import org.dmascope.analysis.ready.ReadyVerdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyTest {
    private static final String REGIONS = Fixtures.capture("regions-7.3");
    @TempDir
    private Path folder;
    private String host;

    @BeforeEach
    void plant() {
        host = SmallHost.plant(folder.resolve("host"));
    }

    @Test
    void statusAndTextSayTheSame() {
        Ran r = Ran.at(Map.of("COLUMNS", "100"), 0, "check", "--ready", "0000:01:00.0", "0000:00:01.0", host);
        assertEquals(ExitStatus.PARTIAL, r.status(), r.out() + r.err());
        assertEquals("Peer to peer by dma-buf from 0000:01:00.0 to 0000:00:01.0", r.lines().getFirst());
        assertTrue(r.out().contains("\nNOT KNOWN: kernel.dma-buf, "), r.out());
        assertTrue(r.out().contains("  unknown  Does the kernel have dma-bufs with dynamic attachments? [kernel.dma-buf]"), r.out());
        assertTrue(r.out().contains("to know "), r.out());
        assertEquals(List.of(ExitStatus.DONE, ExitStatus.FINDINGS, ExitStatus.PARTIAL), List.of(CheckReady.status(ReadyVerdict.READY), CheckReady.status(ReadyVerdict.NOT_READY),
                CheckReady.status(ReadyVerdict.NOT_KNOWN)));
    }

    /** bochs shares pages of main memory, and vgem hangs on no PCI function and attaches without operations; so does the rxe of the lab, which hangs on no PCI function. */
    @Test
    void aLabKernelIsNotReadyAndSaysWhy() {
        Ran r = Ran.at(Map.of("COLUMNS", "400"), 0, "check", "--ready", "card1", "vgem", Fixtures.capture("stock-7.3"));
        assertEquals(ExitStatus.FINDINGS, r.status(), r.out() + r.err());
        assertTrue(r.out().contains("NOT READY: exporter.p2p-rule, importer.peer-to-peer, importer.paging, path.map-type, placement.mapped"), r.out());
        assertTrue(r.out().contains("shares pages of system memory"), r.out());
        Ran rxe = Ran.at(Map.of("COLUMNS", "400"), 0, "check", "--ready", "lab-nic-pinned", "rxe0", REGIONS);
        assertEquals(ExitStatus.FINDINGS, rxe.status(), rxe.out() + rxe.err());
        assertTrue(rxe.out().contains("NOT READY: path.map-type"), rxe.out());
    }

    @Test
    void theDocumentFollowsItsSchema() throws IOException {
        String doc = Ran.dmascope("check", "--ready", "01:00.0", "0000:00:01.0", host, "--json").out();
        assertEquals(List.of(), Fixtures.errors(doc, "dmascope-ready-1"));
        JsonObject o = JsonParser.parseString(doc).getAsJsonObject();
        assertEquals("dmascope-ready/1", o.get("schema").getAsString());
        assertEquals("not-known", o.get("verdict").getAsString());
        assertEquals(Conditions.all().size(), o.getAsJsonArray("conditions").size());
        assertFalse(Fixtures.errors(doc.replace("\"answer\": \"unknown\"", "\"answer\": \"perhaps\""), "dmascope-ready-1").isEmpty(), "the schema is too lax");
    }

    @Test
    void theHelpNamesEveryCondition() throws IOException {
        Path root = Path.of(REGIONS).getParent().getParent().getParent().getParent();
        String page = Files.readString(root.resolve("bundles/org.dmascope.help/html/ready.xhtml"));
        for (Condition c : Conditions.all()) {
            assertTrue(page.contains("<code>" + c.about().id() + "</code>"), c.about().id());
        }
        assertEquals(Conditions.all().size(), page.split("<tr><td>", -1).length - 1, "and no other");
    }

    @Test
    void mistakesAreOneClearLine() {
        Ran.dmascope("check", "--ready", "01:00.0").failed(ExitStatus.USAGE, "--ready needs EXPORTER and IMPORTER");
        Ran.dmascope("check", "--ready", "a", "b", host, "more").failed(ExitStatus.USAGE, "\"more\" is one argument too many");
        Ran.dmascope("check", "--ready", "a", "b", host, "--sarif").failed(ExitStatus.USAGE, "--sarif does not go with --ready");
        Ran.dmascope("check", "--ready", "a", "b", host, "--for", "me").failed(ExitStatus.USAGE, "--for takes a process id, not \"me\"");
        Ran.dmascope("check", "--ready", "a", "01:00.0", host).failed(ExitStatus.USAGE, "\"a\" is no device of this host");
        Ran.dmascope("check", "--ready", "01:00.0", "0000:01:00.0", host).failed(ExitStatus.USAGE, "the same device");
        Ran.dmascope("check", host, "again").failed(ExitStatus.USAGE, "check takes one HOST");
        Ran.dmascope("check", host, "--for", "7").failed(ExitStatus.USAGE, "--for goes with --ready");
    }
}

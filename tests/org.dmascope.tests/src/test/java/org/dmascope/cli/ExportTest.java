// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dmascope export} over a copied tree. */
class ExportTest {
    @TempDir
    Path folder;
    @TempDir
    Path out;
    private String host;

    @BeforeEach
    void plant() {
        host = SmallHost.plant(folder);
    }

    private Ran export(String... more) {
        return Ran.dmascope(Stream.concat(Stream.of("export", host), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void everyFormatIsWritten() throws Exception {
        for (String format : List.of("svg", "png", "html", "dot", "graphml", "json", "tsv", "table")) {
            Path file = out.resolve("x." + format);
            Ran r = export("--format", format, "-o", file.toString());
            assertEquals(ExitStatus.DONE, r.status(), r.err());
            assertTrue(Files.size(file) > 100, format);
            assertEquals("", r.out());
        }
        assertEquals(8, Files.list(out).count(), "nothing half-written is left");
        String svg = Files.readString(out.resolve("x.svg"));
        assertTrue(svg.contains(">CAMERA<") && svg.contains("ino 13"), svg);
        assertTrue(Files.readString(out.resolve("x.html")).contains(svg.substring(svg.indexOf("<defs>"), svg.indexOf("</defs>"))), "the page holds the same drawing");
    }

    @Test
    void standardOutputIsTheDefault() {
        Ran r = export("--format", "dot");
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        assertTrue(r.out().startsWith("digraph dmascope {"), r.out());
    }

    @Test
    void optionsChangeTheDrawing() {
        assertTrue(export("--format", "svg", "--theme", "dark").out().contains("#2d2d2d"));
        assertFalse(export("--format", "svg", "--filter", "ino:12").out().contains("CAMERA"));
        assertTrue(export("--format", "svg", "--path", "0000:01:00.0,00:01.0").out().contains("01:00.0 \u2192 00:01.0"));
    }

    @Test
    void wrongUsageSaysWhatIsWrong() {
        assertEquals(ExitStatus.USAGE, export("--format", "bmp").status());
        assertEquals(ExitStatus.USAGE, export().status());
        assertEquals(ExitStatus.USAGE, export("--format", "svg", "--path", "01:00.0").status());
        assertEquals(ExitStatus.USAGE, export("--format", "svg", "--path", "01:00.0,ff:00.0").status());
        assertEquals(ExitStatus.USAGE, export("--format", "svg", "--filter", "\"").status());
        Ran r = export("--format", "svg", "-o", folder.resolve("no/such/x.svg").toString());
        assertEquals(ExitStatus.UNREADABLE, r.status());
        assertTrue(r.err().contains("could not be written"), r.err());
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Surveys;
import org.junit.jupiter.api.Test;

class TableExporterTest {
    private static List<String> table(Snapshot s, View<?> view, String filter, int width) {
        return Samples.export(s, "table", view, filter, width).lines().toList();
    }

    @Test
    void columnsAlignByTerminalCells() {
        // two wide characters take four cells, a combining accent none
        Snapshot s = new Surveys().buffer(2, 8192, "drm", "\u00e6\u0097\u00a5\u00e6\u009c\u00ac").buffer(1, 4096, "drm", "e\u00cc\u0081").snapshot();
        List<String> t = table(s, Views.BUFFERS, "", 0);
        int at = t.get(0).indexOf("Exporter name");
        assertEquals("\u65e5\u672c", t.get(1).substring(t.get(1).indexOf('\u65e5'), t.get(1).indexOf('\u65e5') + 2));
        assertEquals(at, CellWidth.of(t.get(1).substring(0, t.get(1).indexOf("drm"))));
        assertEquals(at, CellWidth.of(t.get(2).substring(0, t.get(2).indexOf("drm"))));
        assertTrue(t.get(1).startsWith("    2  8192  "), "numbers to the right: " + t.get(1));
    }

    @Test
    void whatIsUnknownIsExplainedOnce() {
        List<String> t = table(Samples.host().snapshot(), Views.ATTACHMENTS, "", 0);
        assertEquals(1, t.stream().filter(l -> l.startsWith("? ") && l.contains("Revoke state") && l.contains(": no text of the kernel prints it")).count(), t.toString());
        assertEquals("5 attachments", t.getLast());
    }

    @Test
    void textIsCutOnlyToAWidth() {
        Snapshot s = new Surveys().buffer(2, 8192, "videobuf2_dma_contig", "a-rather-long-name-of-a-buffer").snapshot();
        assertTrue(table(s, Views.BUFFERS, "", 0).get(1).contains("a-rather-long-name-of-a-buffer"));
        List<String> narrow = table(s, Views.BUFFERS, "", 170);
        assertTrue(CellWidth.of(narrow.get(1)) <= 170, narrow.get(1));
        assertTrue(narrow.get(1).contains("\u2026"));
    }

    @Test
    void deniedIsNotEmpty() {
        String none = table(new Surveys().bufinfoDenied().snapshot(), Views.BUFFERS, "", 0).getLast();
        assertTrue(none.startsWith("No buffers can be shown, which does not mean that there are none: bufinfo: permission denied"), none);
        assertTrue(none.endsWith("run as root (sudo)"), none);
        assertEquals("No buffers on this host (TEXT, bufinfo)", table(new Surveys().snapshot(), Views.BUFFERS, "", 0).getLast());
    }

    @Test
    void aFilterSaysHowManyPass() {
        assertEquals("1 of 3 buffers pass the filter", table(Samples.host().snapshot(), Views.BUFFERS, "ino:11", 0).getLast());
    }
}

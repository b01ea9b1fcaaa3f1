// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;

import org.dmascope.analysis.Surveys;
import org.junit.jupiter.api.Test;

class TsvExporterTest {
    @Test
    void everyRowHasAsManyFieldsAsTheHeader() {
        for (View<?> v : Views.all()) {
            String tsv = Samples.export(Samples.host().snapshot(), "tsv", v, "", 0);
            assertFalse(tsv.contains("\r"));
            List<String> lines = List.of(tsv.split("\n"));
            assertEquals(v.columns().stream().map(Column::id).toList(), Arrays.asList(lines.get(0).split("\t", -1)));
            for (String line : lines) {
                assertEquals(v.columns().size(), line.split("\t", -1).length, v.id() + ": " + line);
            }
            assertEquals(v.rows().apply(Samples.host().snapshot()).size() + 1, lines.size());
        }
    }

    @Test
    void namesAreShownEscapedAndUnknownIsMarked() {
        String[] row = Samples.export(Samples.host().snapshot(), "tsv", Views.BUFFERS, "ino:12", 0).split("\n")[1].split("\t", -1);
        assertEquals("12", row[0]);
        assertEquals("1228800", row[1]);
        assertEquals("a\\tb\\nc\\xff\"", row[2]);
        assertEquals("?", row[4]);
        assertEquals("4", row[6]);
    }

    @Test
    void noNameIsEmptyAndAnInferenceSaysSo() {
        String[] row = Samples.export(Samples.host().snapshot(), "tsv", Views.BUFFERS, "ino:11", 0).split("\n")[1].split("\t", -1);
        assertEquals("", row[2]);
        assertEquals("udmabuf (inferred)", row[5]);
    }

    @Test
    void bigOutputIsWhole() {
        Surveys s = new Surveys();
        for (int i = 20_000; i > 0; i--) {
            s.buffer(i, 4096L * i, "drm", "n" + i + "\u00c3\u00a9");
        }
        String tsv = Samples.export(s.snapshot(), "tsv", Views.BUFFERS, "", 0);
        assertEquals(20_001, tsv.lines().count());
        assertEquals("1\t4096\tn1\u00e9\tdrm", tsv.lines().skip(20_000).findFirst().orElseThrow().substring(0, 14));
    }
}

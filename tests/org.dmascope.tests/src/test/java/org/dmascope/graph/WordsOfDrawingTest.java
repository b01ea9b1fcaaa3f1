// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.dmascope.analysis.Surveys;
import org.dmascope.core.Property;
import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.PlainMeasure;
import org.dmascope.graph.scene.Scene;
import org.dmascope.graph.scene.TextRole;
import org.junit.jupiter.api.Test;

/** Numbers and texts as they are written in boxes. */
class WordsOfDrawingTest {
    @Test
    void sizesHaveOneDecimalAtMost() {
        Map<Long, String> sizes = Map.of(0L, "0 B", 1023L, "1023 B", 4096L, "4 KiB", 1536L, "1.5 KiB", 5L << 20, "5 MiB", 3L << 40, "3 TiB", Long.MAX_VALUE, "8 EiB");
        Surveys s = new Surveys();
        sizes.keySet().forEach(n -> s.buffer(n % 1000 + 1, n, "system", "s" + n));
        Scene scene = Drawings.scene(s.snapshot());
        Map<String, String> shown = scene.boxes().stream().collect(Collectors.toMap(b -> b.texts().getLast().text().isEmpty() ? "" : name(b), b -> b.texts().get(1).text()));
        sizes.forEach((n, text) -> assertEquals(text, shown.get("s" + n)));
    }

    private static String name(Box b) {
        return b.tip().substring(b.tip().indexOf(' ', 4) + 1, b.tip().indexOf('\n'));
    }

    @Test
    void countsHaveThousands() {
        for (int n : List.of(999, 1000, 12_345)) {
            Surveys s = new Surveys();
            for (int i = 0; i < n; i++) {
                s.buffer(i + 1, 4096, "system", null);
            }
            String text = Drawings.scene(s.snapshot()).boxes().getFirst().texts().stream().map(t -> t.text()).filter(t -> t.endsWith("buffers")).findFirst().orElseThrow();
            assertEquals((n == 999 ? "999" : n == 1000 ? "1,000" : "12,345") + " buffers", text);
        }
    }

    @Test
    void textThatIsCutFitsAndKeepsBothEnds() {
        PlainMeasure m = new PlainMeasure();
        Property.holds(500, d -> {
            String text = d.pieces(80, "a", "W", "ä", "漢", "😀", " ", "\\x1b", "...", "0000:41:00.0");
            int width = 20 + d.below(200);
            String cut = m.fit(text, TextRole.NAME, width);
            assertTrue(cut.equals("…") || m.width(cut, TextRole.NAME) <= width, cut);
            if (!cut.equals(text) && cut.length() > 2) {
                int at = cut.indexOf('…');
                assertTrue(text.startsWith(cut.substring(0, at)) && text.endsWith(cut.substring(at + 1)), cut);
            }
        });
    }
}

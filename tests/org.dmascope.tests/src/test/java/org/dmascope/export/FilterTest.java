// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {
    private final Snapshot host = Samples.host().snapshot();

    private static Filter filter(String text) {
        return assertInstanceOf(Filter.Result.Ok.class, Filter.parse(text), text).filter();
    }

    private static Filter.Result.Bad bad(String text) {
        return assertInstanceOf(Filter.Result.Bad.class, Filter.parse(text), text);
    }

    private List<Long> buffers(String text) {
        return host.buffers().stream().filter(b -> filter(text).accepts(Views.BUFFERS, b)).map(BufferRow::ino).toList();
    }

    private List<String> attachments(String text) {
        return Views.ATTACHMENTS.rows().apply(host).stream().filter(a -> filter(text).accepts(Views.ATTACHMENTS, a)).map(AttachmentRow::deviceName).toList();
    }

    private List<Integer> holders(String text) {
        return Views.HOLDERS.rows().apply(host).stream().filter(h -> filter(text).accepts(Views.HOLDERS, h)).map(HolderRow::pid).toList();
    }

    @Test
    void anEmptyFilterAcceptsEverything() {
        assertEquals(List.of(12L, 11L, 10L), buffers("  "));
        assertTrue(filter("").isEmpty());
    }

    @Test
    void keysLookWhereTheySay() {
        assertEquals(List.of(12L, 10L), buffers("ino:12,10"));
        assertEquals(List.of(12L, 11L), buffers("pid:33"));
        assertEquals(List.of(10L), buffers("pid:44 -pid:33"));
        assertEquals(List.of(12L), buffers("dev:0000:00"));
        assertEquals(List.of(12L), buffers("DRV:vGem"));
        assertEquals(List.of(11L), buffers("exp:udma"));
        assertEquals(List.of(10L), buffers("name:heap"));
        assertEquals(List.of(12L, 10L), buffers("class:unknown"));
        assertEquals(List.of(), buffers("state:revoked"));
    }

    @Test
    void wordsLookInEveryCell() {
        assertEquals(List.of(10L), buffers("HEAP system"));
        assertEquals(List.of(11L), buffers("-drm -heap"));
        assertEquals(List.of("0000:00:03.0"), attachments("0000:00:03.0"));
        assertEquals(List.of(33, 33), holders("\"app one\""));
        assertEquals(List.of(33, 44), holders("ino:12"));
        assertEquals(List.of(33, 44), holders("name:\"\\x\" ino:12"), "names are searched in their shown form");
    }

    @Test
    void contractsAreFoundByTheirAxesAndRules() {
        assertEquals(List.of(12L), buffers("class:static"));
        assertEquals(List.of(12L), buffers("importer:static p2p:no revocable:no"));
        assertEquals(List.of(12L), buffers("rule:drm-helpers"));
        assertEquals(List.of(10L), buffers("pinned:by-exporter"));
        assertEquals(List.of("vgem", "vgem"), attachments("rule:importer:drm-helpers"));
        assertEquals(3, attachments("revocable:unknown").size());
        assertTrue(bad("p2p:maybe").message().contains("wants one of yes, no, unknown"));
        assertTrue(bad("pinned:very").message().contains("wants one of no, while-mapped"));
        assertTrue(bad("importer:odd").message().contains("wants one of static, dynamic, unknown"));
    }

    @Test
    void inodesAndPidsAreWholeNumbers() {
        assertEquals(List.of(), buffers("ino:1"));
    }

    @Test
    void devicesAreFoundByNodeAndDriver() {
        List<String> found = host.devices().stream().filter(d -> filter("dev:card0").accepts(Views.DEVICES, d)).map(DeviceRow::id).toList();
        assertEquals(List.of("vgem"), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "inoo:12|0|unknown key inoo:", "pid:x|4|wants a number", "a ino:|6|a value is missing", "class:fast|6|wants one of static",
            "name:\"a|5|closing double quote", "-|1|a word is missing", "a,|2|a word is missing", "state:12 x|6|wants one of live" })
    void mistakesAreNamedWithTheirPlace(String text, int position, String message) {
        assertTrue(bad(text).message().contains(message), bad(text).message());
        assertEquals(position, bad(text).position());
    }

    @Test
    void whateverIsTypedIsAFilterOrAMistakeWithItsPlace() {
        Random random = new Random(11);
        String letters = "ino:pid:dev:class:state:,\"- 129ab\t\u00e9";
        int good = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(14); n > 0; n--) {
                int at = random.nextInt(letters.length());
                text.append(letters, at, Math.min(letters.length(), at + 1 + random.nextInt(4)));
            }
            Filter.Result r = Filter.parse(text.toString());
            if (r instanceof Filter.Result.Ok ok) {
                good++;
                buffers(ok.filter().text());
            } else {
                assertTrue(((Filter.Result.Bad) r).position() <= text.length(), text.toString());
            }
        }
        assertTrue(good > 1000 && good < 19_000, "both kinds must be met: " + good);
    }

    /** Cells of numbers are passed over for words that cannot stand in a number: nobody must see that. */
    @Test
    void whatIsPassedOverIsNeverMissed() {
        int cells = 0;
        for (View<?> v : Views.all()) {
            cells += cellsAreFound(v);
        }
        assertTrue(cells > 50, () -> "too few cells of numbers to say anything");
        assertEquals(List.of(true, true, true, true), Stream.of(new AtLeast(3).toString(), Unlimited.MAX.toString(), Column.UNKNOWN, "-12").map(Filter::inNumbers).toList());
        assertEquals(List.of(false, false), Stream.of("buffer-77", "0000:01:00.0").map(Filter::inNumbers).toList());
    }

    private <R> int cellsAreFound(View<R> view) {
        int cells = 0;
        for (R row : view.rows().apply(host)) {
            for (Column<R> c : view.columns()) {
                String cell = c.cell(row);
                if (c.numeric() && !cell.isEmpty()) {
                    assertTrue(filter('"' + cell + '"').accepts(view, row), () -> view.id() + '.' + c.id() + " = " + cell);
                    cells++;
                }
            }
        }
        return cells;
    }
}

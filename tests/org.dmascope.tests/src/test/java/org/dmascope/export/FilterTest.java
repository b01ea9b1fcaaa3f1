// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.session.Captures;
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

    /** Cells are passed over for words that cannot stand in them: nobody must see that. */
    @Test
    void whatIsPassedOverIsNeverMissed() {
        int cells = 0;
        for (Snapshot s : snapshots()) {
            for (View<?> v : Views.all()) {
                cells += partsAreFound(s, v);
            }
        }
        int all = cells;
        assertTrue(all > 500, () -> "too few cells to say anything: " + all);
        assertEquals(List.of(true, true, true, true), Stream.of(new AtLeast(3).toString(), Unlimited.MAX.toString(), Column.UNKNOWN, "-12").map(CellWords.NUMBERS::test).toList());
        assertEquals(List.of(false, false), Stream.of("buffer-77", "0000:01:00.0").map(CellWords.NUMBERS::test).toList());
    }

    /** Made by hand, and kernels of the lab: contracts read and inferred, memory regions, findings. */
    private List<Snapshot> snapshots() {
        Path fixtures = Path.of("").toAbsolutePath().resolve("../org.dmascope.ui.tests/fixtures");
        return Stream.concat(Stream.of(host), Stream.of("regions-7.3", "revoke-7.3", "stock-7.3").map(n -> Captures.open(fixtures.resolve(n + Captures.SUFFIX)).orElse(null))
                .map(o -> Snapshots.of(o.reading().survey()))).toList();
    }

    /** Every part of every cell that is said to be made of some words may stand there. */
    private static <R> int partsAreFound(Snapshot s, View<R> view) {
        int cells = 0;
        for (R row : view.rows().apply(s)) {
            for (Column<R> c : view.columns()) {
                String cell = c.cell(row).toLowerCase(Locale.ROOT);
                for (int from = 0; c.holds() != CellWords.ANY && from < cell.length(); from++) {
                    for (int to = from + 1; to <= cell.length(); to++) {
                        String part = cell.substring(from, to);
                        assertTrue(c.holds().test(part), () -> view.id() + '.' + c.id() + " = " + cell + ": " + part);
                    }
                    cells++;
                }
            }
        }
        return cells;
    }

    @Test
    void wordsThatCannotStandInAColumnAreNotLookedForThere() {
        Predicate<String> pinned = Views.BUFFERS.column("pinned").holds();
        assertEquals(List.of(true, true, true, true), Stream.of("while-m", "exporter \u00d712", "(infer", "?").map(pinned::test).toList());
        assertEquals(List.of(false, false, false), Stream.of("buffer", "lifexporter", "0000:").map(pinned::test).toList());
        assertEquals(List.of(true, false), Stream.of("fail to map", "no-p2p").map(Views.ATTACHMENTS.column("p2p").holds()::test).toList());
        assertEquals(List.of(true, false), Stream.of("0x2a", "vgem").map(Views.BUFFERS.column("flags").holds()::test).toList());
    }

    /** Words from the cells of these hosts, whole, in part and jumbled, find the rows that looking into every cell finds. */
    @Test
    void wordsFindWhatIsInSomeCell() {
        Random random = new Random(23);
        int found = 0;
        for (Snapshot s : snapshots()) {
            for (View<?> v : Views.all()) {
                found += sameRows(s, v, random);
            }
        }
        int all = found;
        assertTrue(all > 1000, () -> "too little was found: " + all);
    }

    private static <R> int sameRows(Snapshot s, View<R> view, Random random) {
        List<? extends R> rows = view.rows().apply(s);
        int found = 0;
        for (int i = 0; i < 60 && !rows.isEmpty(); i++) {
            List<String> words = List.of(word(view, rows, random), word(view, rows, random));
            boolean not = random.nextInt(4) == 0;
            Filter f = new Filter("", List.of(new Filter.Part(null, words, not)));
            List<R> wanted = rows.stream().<R>map(r -> r).filter(r -> not != inSomeCell(view, r, words)).toList();
            assertEquals(wanted, rows.stream().<R>map(r -> r).filter(f.on(view)).toList(), () -> view.id() + ": " + words);
            found += wanted.size();
        }
        return found;
    }

    /** A word in lower case, mostly one that some cell has. */
    private static <R> String word(View<R> view, List<? extends R> rows, Random random) {
        String cell = view.columns().get(random.nextInt(view.columns().size())).cell(rows.get(random.nextInt(rows.size()))).toLowerCase(Locale.ROOT);
        int from = random.nextInt(cell.length() + 1);
        String part = cell.substring(from, from + random.nextInt(cell.length() - from + 1));
        return part.isEmpty() ? "no" : random.nextInt(5) == 0 ? part + "-x"  : part;
    }

    private static <R> boolean inSomeCell(View<R> view, R row, List<String> words) {
        return view.columns().stream().map(c -> c.cell(row).toLowerCase(Locale.ROOT)).anyMatch(cell -> words.stream().anyMatch(cell::contains));
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.dmascope.analysis.row.BufferRow;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.properties.PropertiesView;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.tables.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The tables on a capture of a real kernel: contents, filter, order, linked selection, properties. */
@ExtendWith(WorkbenchExtension.class)
class TablesTest {
    private static final int BUFFERS = 58;
    private static final int ATTACHMENTS = 15;

    @TempDir
    Path folder;
    private OpenHost host;
    private TableView buffers;

    @BeforeEach
    void open() {
        host = Ui.read(Ui.fixture("stock-7.3.dmascope", folder).toString());
        buffers = Ui.table("buffers");
    }

    @AfterEach
    void close() {
        Ui.run(() -> buffers.filter(""));
        Ui.close(host);
    }

    private static List<String> column(TableView view, int column) {
        return Ui.on(() -> IntStream.range(0, view.table().shown().size()).mapToObj(i -> view.table().text(i, column)).toList());
    }

    @Test
    void showsEveryRowOfTheCapture() {
        assertEquals(BUFFERS, column(buffers, 0).size());
        assertEquals("58 imported sync file", column(buffers, 0).get(0), "newest first, as the kernel prints them");
        assertEquals(ATTACHMENTS, column(Ui.table("attachments"), 0).size());
        assertEquals(32, column(Ui.table("devices"), 0).size());
        assertTrue(column(Ui.table("holders"), 0).stream().anyMatch(p -> p.contains("lab-main")));
        assertNull(Ui.on(buffers::sentence));
    }

    @Test
    void hostileNamesAreShownNotInterpreted() {
        List<String> names = column(buffers, 0);
        assertTrue(names.contains("39 y\\n\\t0000:00:1f.0"), names::toString);
        assertTrue(names.stream().noneMatch(n -> n.chars().anyMatch(Character::isISOControl)), names::toString);
    }

    @Test
    void filterLeavesWhatMatches() {
        Ui.run(() -> buffers.filter("ino:42,43"));
        assertEquals(List.of("43 rounded up", "42"), column(buffers, 0));
        Ui.run(() -> buffers.filter("exp:udmabuf -name:mapped"));
        assertTrue(column(buffers, 0).size() < BUFFERS && column(buffers, 0).contains("42"));
        int shown = column(buffers, 0).size();
        Ui.run(() -> buffers.filter("ino:no-number"));
        assertEquals(shown, column(buffers, 0).size(), "a filter that is not understood changes nothing");
        Ui.run(() -> buffers.filter("ino:999999"));
        assertEquals(0, column(buffers, 0).size());
        assertNotNull(Ui.on(buffers::sentence), "no empty table without its sentence");
        Ui.run(() -> buffers.filter(""));
        assertEquals(BUFFERS, column(buffers, 0).size());
    }

    @Test
    void selectionComesBackWithItsRow() {
        BufferRow b = Ui.on(() -> host.rows().buffers().get(3));
        Ui.run(() -> {
            Ui.selection().select(Subject.of(b), this);
            buffers.filter("ino:42");
        });
        assertEquals(0, Ui.on(() -> buffers.table().selection().size()));
        Ui.run(() -> buffers.filter(""));
        assertEquals(1, Ui.on(() -> buffers.table().selection().size()));
    }

    @Test
    void filterRowLooksInItsColumn() {
        Ui.run(() -> {
            buffers.table().showFilterRow(true);
            buffers.table().filterColumn(2, "videobuf2");
        });
        assertEquals(4, column(buffers, 0).size());
        Ui.run(() -> buffers.table().showFilterRow(false));
        assertEquals(BUFFERS, column(buffers, 0).size());
    }

    @Test
    void sortsByValueNotByWord() {
        Ui.run(() -> buffers.table().sort(1, false));
        List<Long> sizes = column(buffers, 1).stream().map(Long::valueOf).toList();
        assertEquals(sizes.stream().sorted((a, b) -> Long.compare(b, a)).toList(), sizes);
        Ui.run(() -> buffers.table().sort(0, false));
        assertEquals("58 imported sync file", column(buffers, 0).get(0));
    }

    /** This capture was made without the struct tier: an axis is inferred by a rule, and says so, or it is unknown, and says why. */
    @Test
    void axesAreInferredOrUnknown() {
        TableView attachments = Ui.table("attachments");
        int inferred = 0;
        int unknown = 0;
        for (int row = 0; row < Ui.on(() -> attachments.table().shown().size()); row++) {
            for (String axis : List.of("class", "p2p", "pinned", "revocable", "revokeState")) {
                int r = row;
                var cell = Ui.on(() -> attachments.table().cell(r, attachments.table().column(axis)));
                assertTrue(cell.tip() != null && cell.tip().length() > 10, "the tooltip gives the reason or the evidence");
                if (cell.text().equals("unknown")) {
                    assertEquals("unknown", cell.icon());
                    unknown++;
                } else {
                    assertEquals("tier-rule", cell.mark(), axis + " " + cell.text());
                    assertTrue(cell.tip().contains("rule "), cell.tip());
                    inferred++;
                }
            }
        }
        assertTrue(inferred > 0 && unknown > 0, inferred + " inferred, " + unknown + " unknown");
    }

    @Test
    void selectingLinksEverything() {
        TableView attachments = Ui.table("attachments");
        PropertiesView properties = Ui.view("properties", PropertiesView.class);
        BufferRow b = Ui.on(() -> host.rows().buffers().stream().filter(r -> r.ino() == 42).findFirst().orElseThrow());
        Ui.run(() -> Ui.selection().select(Subject.of(b), this));
        assertEquals(1, Ui.on(() -> buffers.table().selection().size()));
        assertEquals(2, Ui.on(() -> Ui.selection().related().stream().filter(s -> s.kind() == Kind.ATTACHMENT).count()));
        List<String> lines = Ui.on(() -> IntStream.range(0, properties.table().shown().size())
                .mapToObj(i -> properties.table().text(i, 0) + "=" + properties.table().text(i, 1) + "=" + properties.table().text(i, 2)).toList());
        assertTrue(lines.contains("Exporter name=udmabuf=bufinfo"), lines::toString);
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("Size=2 MiB")), lines::toString);
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("Exporter device=unknown=")), lines::toString);

        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().attachments().get(0)), this));
        assertEquals(0, Ui.on(() -> buffers.table().selection().size()));
        assertEquals(1, Ui.on(() -> attachments.table().selection().size()));
    }

    @Test
    void selectionAndOrderSurviveARefresh() {
        BufferRow b = Ui.on(() -> host.rows().buffers().get(10));
        Ui.run(() -> {
            buffers.table().sort(1, true);
            Ui.selection().select(Subject.of(b), this);
        });
        List<String> before = column(buffers, 0);
        int readings = host.readings();
        Ui.run(() -> {
            Ui.hosts().read(host);
            Ui.hosts().read(host);
        });
        Ui.until("read again", () -> host.readings() > readings && !host.busy());
        assertEquals(before, column(buffers, 0));
        assertEquals(1, Ui.on(() -> buffers.table().selection().size()));
        assertEquals(b.key(), Ui.on(() -> ((BufferRow) buffers.table().selection().get(0)).key()));
        assertEquals(1, host.dropped(), "the refresh that came while one ran");
        Ui.run(() -> buffers.table().sort(0, false));
    }

    @Test
    void copiesRowsAsTsv() {
        String tsv = Ui.on(() -> copy(buffers));
        String[] lines = tsv.split("\n");
        assertEquals(BUFFERS + 1, lines.length);
        assertTrue(lines[0].startsWith("Buffer\tSize\tExporter name"), lines[0]);
        assertEquals(lines[0].split("\t", -1).length, lines[1].split("\t", -1).length);
    }

    private static String copy(TableView view) {
        return tsv(view.table());
    }

    private static <R> String tsv(RowTable<R> table) {
        return table.tsv(table.shown());
    }
}

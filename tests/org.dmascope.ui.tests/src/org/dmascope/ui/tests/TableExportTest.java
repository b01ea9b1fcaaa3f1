// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.analysis.row.BufferRow;
import org.dmascope.export.TextTable;
import org.dmascope.export.TextTableFormat;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.table.TableLayout;
import org.dmascope.ui.tables.TableExport;
import org.dmascope.ui.tables.TableKind;
import org.dmascope.ui.tables.TableKinds;
import org.dmascope.ui.tables.TableView;
import org.eclipse.core.runtime.IStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is exported is what is shown: filter, order of rows, columns. */
@ExtendWith(WorkbenchExtension.class)
class TableExportTest {
    @TempDir
    Path folder;

    @SuppressWarnings("unchecked")
    private static TextTable shown(TableView view, OpenHost host) {
        return Ui.on(() -> TableExport.table((TableKind<BufferRow>) TableKinds.byId("buffers").orElseThrow(), (RowTable<BufferRow>) view.table(), host));
    }

    @Test
    void filterOrderAndColumnsAreThoseShown() throws IOException {
        OpenHost host = Ui.read(Ui.fixture("stock-7.3.dmascope", folder).toString());
        TableView view = Ui.table("buffers");
        TableLayout before = Ui.on(() -> view.table().layout());
        Ui.run(() -> {
            view.filter("exp:udmabuf");
            view.table().apply(new TableLayout(List.of("size", "buffer"), Set.copyOf(before.order().stream().filter(c -> !Set.of("size", "buffer", "exporter").contains(c)).toList()),
                    Map.of(), List.of("-size"), "", false));
        });
        try {
            int rows = Ui.on(() -> view.table().shown().size());
            TextTable table = shown(view, host);
            Path tsv = folder.resolve("out.tsv");
            assertTrue(TableExport.write(table, TextTableFormat.TSV, tsv).isOK());
            List<String> lines = Files.readAllLines(tsv);
            assertEquals("Size\tBuffer\tExporter", lines.get(0));
            assertEquals(rows + 1, lines.size());
            List<Long> sizes = lines.stream().skip(1).map(l -> Long.valueOf(l.substring(0, l.indexOf('\t')))).toList();
            assertEquals(sizes.stream().sorted((a, b) -> Long.compare(b, a)).toList(), sizes);
            assertTrue(lines.stream().skip(1).anyMatch(l -> l.endsWith("\t?")), "an exporter that is not known");

            Path json = folder.resolve("out.json");
            assertTrue(TableExport.write(table, TextTableFormat.JSON, json).isOK());
            String text = Files.readString(json);
            assertTrue(text.contains("\"takenAt\": \"2"), text);
            assertTrue(text.contains("\"size\": " + sizes.get(0)), "numbers are numbers");
            assertTrue(text.contains("\"exporter\": null"), "what is not known is null");
        } finally {
            Ui.run(() -> {
                view.filter("");
                view.table().apply(before);
            });
            Ui.close(host);
        }
    }

    @Test
    void failureLeavesWhatWasThere() throws IOException {
        TextTable table = new TextTable("t", Map.of(), List.of(new TextTable.Heading("a", "A", false)), List.of(List.of("x")));
        Path nowhere = folder.resolve("no/such/folder/out.tsv");
        IStatus status = TableExport.write(table, TextTableFormat.TSV, nowhere);
        assertFalse(status.isOK());
        assertTrue(status.getMessage().contains("Choose a folder"), status.getMessage());
        assertFalse(Files.exists(nowhere));

        Path file = Files.writeString(folder.resolve("kept.tsv"), "as it was");
        Path blocked = Files.createDirectories(folder.resolve("kept.tsv.partial"));
        assertFalse(TableExport.write(table, TextTableFormat.TSV, file).isOK());
        assertEquals("as it was", Files.readString(file));
        Files.deleteIfExists(blocked);
    }
}

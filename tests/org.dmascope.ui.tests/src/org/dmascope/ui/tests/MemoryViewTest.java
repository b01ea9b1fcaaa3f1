// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.properties.PropertiesView;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.Bar;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.tables.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Device memory as a table, and what it says when there is none. */
@ExtendWith(WorkbenchExtension.class)
class MemoryViewTest {
    @TempDir
    Path folder;

    @Test
    void showsWhatTheReadingHas() {
        OpenHost host = Ui.read(Ui.fixture("stock-7.3.dmascope", folder).toString());
        TableView view = Ui.table("memory");
        assertEquals(host.snapshot().memory().size(), Ui.on(() -> view.table().shown().size()));
        if (host.rows().memory().isEmpty()) {
            assertNotNull(Ui.on(view::sentence), "never an empty list without its sentence");
        } else {
            assertNull(Ui.on(view::sentence));
            MemoryRow first = host.rows().memory().get(0);
            PropertiesView properties = Ui.view("properties", PropertiesView.class);
            Ui.run(() -> Ui.selection().select(Subject.of(first), this));
            assertEquals(1, Ui.on(() -> view.table().selection().size()));
            assertTrue(Ui.on(() -> properties.table().shown().size()) > 4);
        }
        Ui.shot("memory");
        Ui.close(host);
    }

    private void file(String path, String text) throws IOException {
        Path p = folder.resolve(path);
        Files.createDirectories(p.getParent());
        Files.writeString(p, text);
    }

    /** A region that control groups are charged for: the number, the bar's words, the limit of each group. */
    @Test
    void saysWhoIsChargedAndUpToWhichLimit() throws IOException {
        String region = "drm/0000:03:00.0/vram ";
        file("sys/fs/cgroup/cgroup.controllers", "memory dmem\n");
        file("sys/fs/cgroup/dmem.capacity", region + (1L << 30) + "\n");
        file("sys/fs/cgroup/dmem.current", region + (512L << 20) + "\n");
        file("sys/fs/cgroup/job/dmem.current", region + (384L << 20) + "\n");
        file("sys/fs/cgroup/job/dmem.max", region + (512L << 20) + "\n");
        OpenHost host = Ui.read("root:" + folder);
        TableView view = Ui.table("memory");
        assertEquals(1, host.rows().memory().size());
        MemoryRow m = host.rows().memory().get(0);
        assertEquals(List.of("512 MiB", "50 %", "2"), Stream.of("charged", "share", "groups").map(id -> cell(view, id).text()).toList());
        assertEquals(new Bar(0.5, 0, List.of(0.5)), cell(view, "share").bar());
        assertTrue(cell(view, "groups").tip().contains("/job  384 MiB of 512 MiB"), cell(view, "groups").tip());
        PropertiesView properties = Ui.view("properties", PropertiesView.class);
        Ui.run(() -> Ui.selection().select(Subject.of(m), this));
        assertTrue(Ui.on(() -> IntStream.range(0, properties.table().shown().size())
                .anyMatch(i -> properties.table().text(i, 0).equals("/job") && properties.table().text(i, 1).contains("384 MiB of 512 MiB"))));
        assertNull(Ui.on(view::sentence));
        Ui.shot("memory-charged");
        Ui.close(host);
    }

    private static Cell cell(TableView view, String column) {
        return Ui.on(() -> view.table().cell(0, view.table().column(column)));
    }

    @Test
    void unreadableIsNeverEmpty() throws IOException {
        Files.createDirectories(folder.resolve("sys/kernel"));
        OpenHost host = Ui.read("root:" + folder);
        TableView view = Ui.table("memory");
        String sentence = Ui.on(view::sentence);
        assertNotNull(sentence);
        assertTrue(sentence.contains("memory"), sentence);
        Ui.table("attachments");
        Ui.close(host);
    }
}

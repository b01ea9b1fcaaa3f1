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

import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.properties.PropertiesView;
import org.dmascope.ui.rows.Subject;
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

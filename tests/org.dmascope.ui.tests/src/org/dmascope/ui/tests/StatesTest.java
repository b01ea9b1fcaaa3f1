// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dmascope.ui.capture.CaptureEditor;
import org.dmascope.ui.capture.CaptureInput;
import org.dmascope.ui.diagnostics.DiagnosticsView;
import org.dmascope.ui.live.HostPhase;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.outline.OutlineView;
import org.dmascope.ui.pins.PinsView;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.tables.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is missing is said: nothing there, not known, not readable, old. */
@ExtendWith(WorkbenchExtension.class)
class StatesTest {
    private static final String EMPTY_BUFINFO = """

            Dma-buf Objects:
            size    \tflags   \tmode    \tcount   \texp_name\tino     \tname

            Total 0 objects, 0 bytes
            """;

    @TempDir
    Path folder;

    @Test
    void unreadableIsNeverEmpty() throws IOException {
        Files.createDirectories(folder.resolve("sys/kernel"));
        OpenHost host = Ui.read("root:" + folder);
        TableView buffers = Ui.table("buffers");
        assertEquals(0, Ui.on(() -> buffers.table().shown().size()));
        String sentence = Ui.on(buffers::sentence);
        assertTrue(sentence.contains("not known"), sentence);
        assertTrue(sentence.contains("bufinfo"), sentence);
        assertFalse(Ui.on(buffers::strip).isEmpty(), "the line below the table says what is missing");
        assertTrue(Ui.on(() -> Ui.view("diagnostics", DiagnosticsView.class).table().shown().size()) > 0);
        Ui.shot("unknown");
        Ui.close(host);
    }

    @Test
    void whatCouldNotBeCountedIsNotNone() throws IOException {
        Path device = Files.createDirectories(folder.resolve("sys/devices/pci0000:00/0000:00:03.0"));
        for (String file : new String[] { "vendor", "device", "class" }) {
            Files.writeString(device.resolve(file), "0x1234\n");
        }
        Files.createSymbolicLink(Files.createDirectories(folder.resolve("sys/bus/pci/devices")).resolve("0000:00:03.0"), Path.of("../../../devices/pci0000:00/0000:00:03.0"));
        OpenHost host = Ui.read("root:" + folder);
        TableView devices = Ui.table("devices");
        assertEquals(1, Ui.on(() -> devices.table().shown().size()), Ui.on(devices::sentence));
        assertEquals("unknown", Ui.on(() -> devices.table().cell(0, devices.table().column("attachments")).text()));
        assertTrue(Ui.on(devices::strip).contains("bufinfo"), Ui.on(devices::strip));
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().devices().get(0)), this));
        String outline = Ui.on(() -> String.join("\n", Ui.view("outline", OutlineView.class).tree().words()));
        assertTrue(outline.contains("Not known what it exports"), outline);
        assertTrue(outline.contains("Not known what it is attached to"), outline);
        String pins = Ui.on(() -> String.join("\n", Ui.view("pins", PinsView.class).words()));
        assertTrue(pins.startsWith("Not known whether 0000:00:03.0 keeps a buffer in its place"), pins);
        Ui.close(host);
    }

    @Test
    void emptyIsProved() throws IOException {
        Path file = Files.createDirectories(folder.resolve("sys/kernel/debug/dma_buf")).resolve("bufinfo");
        Files.writeString(file, EMPTY_BUFINFO);
        OpenHost host = Ui.read("root:" + folder);
        String sentence = Ui.on(() -> Ui.table("buffers").sentence());
        assertTrue(sentence.startsWith("No dma-bufs on this host."), sentence);
        assertTrue(sentence.contains("TEXT by /sys/kernel/debug/dma_buf/bufinfo"), sentence);
        Ui.close(host);
    }

    @Test
    void deadHostKeepsItsLastStateMarkedStale() throws IOException {
        Path file = Ui.fixture("stock-7.3.dmascope", folder);
        OpenHost host = Ui.read(file.toString());
        assertEquals(HostPhase.READ, host.phase());
        Files.writeString(file, "this is no capture any more");
        Ui.run(() -> Ui.hosts().read(host));
        Ui.until("the second reading has failed", () -> !host.busy());
        assertEquals(HostPhase.STALE, host.phase());
        assertNotNull(host.failure());
        TableView buffers = Ui.table("buffers");
        assertEquals(58, Ui.on(() -> buffers.table().shown().size()), "the last state stays");
        assertTrue(Ui.on(buffers::getPartName).matches("Buffers \\(.+ old\\)"), Ui.on(buffers::getPartName));
        assertTrue(Ui.on(buffers::strip).contains("last reading failed"), Ui.on(buffers::strip));
        Ui.shot("stale");
        Ui.close(host);
    }

    @Test
    void unreadableCaptureSaysSoInItsEditor() throws Exception {
        Path file = folder.resolve("broken.dmascope");
        Files.writeString(file, "no zip at all");
        CaptureEditor editor = Ui.on(() -> (CaptureEditor) Ui.window().getActivePage().openEditor(new CaptureInput(file), CaptureEditor.ID));
        Ui.until("the editor says why", () -> editor.summary().contains("cannot be read"));
        Ui.run(() -> Ui.window().getActivePage().closeEditor(editor, false));
    }

    @Test
    void captureOpensInItsEditorAndDrivesTheViews() {
        Path file = Ui.fixture("stock-7.3.dmascope", folder);
        CaptureEditor editor = Ui.on(() -> (CaptureEditor) Ui.window().getActivePage().openEditor(new CaptureInput(file), CaptureEditor.ID));
        Ui.until("the summary stands", () -> editor.summary().contains("7.3.4+deb13-amd64"));
        assertTrue(Ui.on(editor::summary).contains("58"));
        assertEquals(58, Ui.on(() -> Ui.table("buffers").table().shown().size()));
        Ui.shot("capture");
        Ui.run(() -> Ui.window().getActivePage().closeEditor(editor, false));
        assertTrue(Ui.on(() -> Ui.hosts().all().stream().noneMatch(h -> h.spec().text().endsWith("stock-7.3.dmascope"))), "closed with its editor");
    }
}

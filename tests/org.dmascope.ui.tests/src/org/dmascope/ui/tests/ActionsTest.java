// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.dmascope.export.Exporters;
import org.dmascope.ui.dnd.CaptureDrop;
import org.dmascope.ui.errors.Failures;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.tables.TableView;
import org.dmascope.ui.wizards.ExportWizard;
import org.dmascope.ui.wizards.ImportWizard;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with things: context menus, copying, export and import, drops, failures, and what stands in the menus of the window. */
@ExtendWith(WorkbenchExtension.class)
class ActionsTest {
    @TempDir
    Path folder;
    private OpenHost host;
    private TableView buffers;

    @BeforeEach
    void open() {
        host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        buffers = Ui.table("buffers");
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().buffer(3)), this));
    }

    @AfterEach
    void close() {
        Ui.close(host);
    }

    private static List<String> items(Menu menu) {
        return Ui.on(() -> {
            menu.notifyListeners(SWT.Show, new Event());
            List<String> out = Arrays.stream(menu.getItems()).filter(i -> (i.getStyle() & SWT.SEPARATOR) == 0).map(MenuItem::getText).map(t -> t.replace("&", "").split("\t")[0]).toList();
            menu.notifyListeners(SWT.Hide, new Event());
            return out;
        });
    }

    private static String clipboard() {
        return Ui.on(() -> {
            Clipboard c = new Clipboard(Ui.display());
            try {
                return (String) c.getContents(TextTransfer.getInstance());
            } finally {
                c.dispose();
            }
        });
    }

    private static <T extends Control> T find(Composite in, Class<T> type, String id) {
        for (Control c : in.getChildren()) {
            if (type.isInstance(c) && id.equals(c.getData("test.id"))) {
                return type.cast(c);
            }
            T below = c instanceof Composite inner ? find(inner, type, id) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    @Test
    void everyTableHasTheMenuOfItsThings() {
        for (String id : List.of("buffers", "attachments", "holders", "devices", "events")) {
            TableView view = Ui.table(id);
            List<String> words = items(Ui.on(() -> view.table().control().getMenu()));
            // a buffer is selected, whatever table is in front
            List<String> expected = List.of("Explain", "Explain a Failure\u2026", "Would GPUDirect Work Here?\u2026", "What If\u2026", "Try Attaching To\u2026", "Show Path", "Path To\u2026", "Show In", "Copy Rows", "Copy Value", "Copy as JSON", "Export Reading...", "Properties");
            assertEquals(expected, words, id);
        }
        for (String id : List.of("outline", "pins")) {
            Ui.view(id, org.eclipse.ui.IViewPart.class);
            List<String> words = items(Ui.on(() -> Ui.tree(id).getMenu()));
            assertEquals("Explain", words.get(0), id);
        }
    }

    @Test
    void copiesRowsValuesAndJson() {
        Ui.run(() -> buffers.table().pick(pick(buffers)));
        Ui.table("buffers");
        Ui.command("org.eclipse.ui.edit.copy");
        assertTrue(clipboard().startsWith("Buffer\tSize"), clipboard());
        Ui.command("org.dmascope.ui.command.copyJson");
        assertTrue(clipboard().strip().startsWith("[") && clipboard().contains("\"ino\": "), clipboard());
        Ui.command("org.dmascope.ui.command.copyValue");
        assertFalse(clipboard().contains("\t"), clipboard());
    }

    @SuppressWarnings({ "unchecked", "rawtypes" })
    private static <R> R pick(TableView view) {
        return (R) ((List) view.table().shown()).get(0);
    }

    @Test
    void exportsEveryFormatWholeOrOfTheSelection() throws Exception {
        int n = 0;
        for (var format : Exporters.all()) {
            Path file = folder.resolve("out." + format.id());
            export(n++, file, false);
            Ui.until(format.id() + " is written", () -> Files.exists(file));
            assertTrue(Files.size(file) > 100, format.id());
        }
        Path one = folder.resolve("one.tsv");
        Files.writeString(one, "old");
        export(Exporters.all().indexOf(Exporters.byId("tsv")), one, true);
        Ui.until("the old file is replaced", () -> !Files.readString(one).equals("old"));
        List<String> lines = Files.readAllLines(one);
        assertEquals(2, lines.size(), "a heading and the selected buffer");
        try (var all = Files.list(folder)) {
            assertTrue(all.noneMatch(p -> p.toString().endsWith(".partial")), "nothing unfinished stays");
        }
    }

    private void export(int format, Path file, boolean selected) {
        Ui.run(() -> {
            ExportWizard wizard = new ExportWizard();
            wizard.init(Ui.window().getWorkbench(), StructuredSelection.EMPTY);
            WizardDialog dialog = new WizardDialog(Ui.window().getShell(), wizard);
            dialog.setBlockOnOpen(false);
            dialog.open();
            Composite area = (Composite) wizard.getPages()[0].getControl();
            Combo formats = find(area, Combo.class, "format");
            formats.select(format);
            formats.notifyListeners(SWT.Selection, new Event());
            if (selected) {
                for (Control c : area.getChildren()) {
                    if (c instanceof Button b && (b.getStyle() & SWT.CHECK) != 0) {
                        b.setSelection(true);
                        b.notifyListeners(SWT.Selection, new Event());
                    }
                }
            }
            assertFalse(wizard.canFinish(), "without a file there is nothing to do");
            find(area, Text.class, "file").setText(file.toString());
            assertTrue(wizard.canFinish());
            if (selected) {
                Ui.shot("export");
            }
            wizard.performFinish();
            dialog.close();
        });
    }

    @Test
    void importOpensACaptureAndDropsOpenToo() {
        Path other = Ui.fixture("stock-7.3.dmascope", folder);
        Ui.run(() -> {
            ImportWizard wizard = new ImportWizard();
            wizard.init(Ui.window().getWorkbench(), StructuredSelection.EMPTY);
            WizardDialog dialog = new WizardDialog(Ui.window().getShell(), wizard);
            dialog.setBlockOnOpen(false);
            dialog.open();
            Text path = find((Composite) wizard.getPages()[0].getControl(), Text.class, "path");
            path.setText(folder.toString());
            assertFalse(wizard.canFinish(), "a directory is no capture");
            path.setText(other.toString());
            assertTrue(wizard.canFinish());
            wizard.performFinish();
            dialog.close();
        });
        Ui.until("it is read", () -> Ui.selection().host() != null && Ui.selection().host().title().equals("stock-7.3.dmascope") && Ui.selection().rows().buffers().size() == 58);
        Ui.run(() -> Ui.window().getActivePage().closeAllEditors(false));
        Ui.run(() -> CaptureDrop.open(Ui.window(), other.toString()));
        Ui.until("it is open", () -> Ui.window().getActivePage().getEditorReferences().length == 1);
        Ui.run(() -> Ui.window().getActivePage().closeAllEditors(false));
    }

    @Test
    void aFailureIsShownWithItsRemedyAndLoggedOnce() {
        AtomicInteger logged = new AtomicInteger();
        ILogListener count = (s, plugin) -> {
            if (s.getMessage().startsWith("readme.txt")) {
                logged.incrementAndGet();
            }
        };
        Platform.addLogListener(count);
        try {
            Ui.run(() -> CaptureDrop.open(Ui.window(), folder.resolve("readme.txt").toString()));
            Ui.until("the dialog is up", () -> failure() != null);
            Ui.shot("failure");
            String details = Ui.on(() -> find(failure(), Text.class, "failure.details").getText());
            assertTrue(details.contains("What helps: Drop a *.dmascope file"), details);
            assertEquals(1, logged.get());
            Ui.run(() -> Failures.show(Failures.of("Something else.", "why", null, null)));
            Ui.until("a second failure joins", () -> find(failure(), Text.class, "failure.details").getText().contains("Something else."));
        } finally {
            Platform.removeLogListener(count);
            Ui.run(() -> failure().close());
        }
    }

    @Test
    void everyDragHasItsSource() {
        for (String id : List.of("buffers", "attachments", "holders", "devices", "events")) {
            TableView view = Ui.table(id);
            assertNotNull(Ui.on(() -> view.table().control().getData(DND.DRAG_SOURCE_KEY)), id);
        }
        Ui.view("hosts", org.eclipse.ui.IViewPart.class);
        assertNotNull(Ui.on(() -> Ui.tree("hosts").getData(DND.DRAG_SOURCE_KEY)));
        assertNotNull(Ui.on(() -> Ui.window().getShell().getData(DND.DROP_TARGET_KEY)));
    }

    private static Shell failure() {
        return Arrays.stream(Ui.display().getShells()).filter(s -> "failure".equals(s.getData("test.id"))).findFirst().orElse(null);
    }

    @Test
    void theWindowHasItsOwnMenusAndNoOthers() {
        List<String> menus = Ui.on(() -> Arrays.stream(Ui.window().getShell().getMenuBar().getItems()).map(i -> i.getText().replace("&", "")).toList());
        assertEquals(List.of("File", "Edit", "Navigate", "Host", "Analyze", "Window", "Help"), menus);
        List<String> foreign = new ArrayList<>();
        for (var v : Ui.window().getWorkbench().getViewRegistry().getViews()) {
            if (!v.getId().startsWith("org.dmascope.") && !List.of("org.eclipse.ui.views.ProgressView", "org.eclipse.pde.runtime.LogView", "org.eclipse.ui.internal.introview").contains(v.getId())) {
                foreign.add(v.getId());
            }
        }
        assertEquals(List.of(), foreign.stream().filter(v -> !v.startsWith("org.eclipse.ui.views.") && !v.startsWith("org.eclipse.help")).toList());
        assertNotNull(Ui.view("explain", org.eclipse.ui.IViewPart.class));
    }
}

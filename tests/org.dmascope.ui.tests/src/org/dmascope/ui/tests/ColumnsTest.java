// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.table.TableLayout;
import org.dmascope.ui.tables.LayoutStore;
import org.dmascope.ui.tables.TableView;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.SWT;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Columns: shown, hidden, moved, sized, frozen, kept. */
@ExtendWith(WorkbenchExtension.class)
class ColumnsTest {
    @TempDir
    Path folder;
    private OpenHost host;
    private TableView view;

    @BeforeEach
    void open() {
        host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        view = Ui.table("attachments");
    }

    @AfterEach
    void close() {
        command(Commands.RESET_COLUMNS);
        Ui.close(host);
    }

    private void command(String id) {
        Ui.on(() -> {
            Ui.window().getActivePage().activate(view);
            return Ui.window().<IHandlerService>getService(IHandlerService.class).executeCommand(id, null);
        });
    }

    private List<String> shown() {
        return Ui.on(() -> new ArrayList<>(view.table().shownColumns().stream().<String>map(Column::id).toList()));
    }

    @Test
    void hiddenMovedAndSizedColumnsAreKeptAndReset() {
        List<String> first = shown();
        Ui.run(() -> {
            TableLayout now = view.table().layout();
            List<String> order = new ArrayList<>(now.order());
            order.remove("class");
            order.add(1, "class");
            view.table().apply(new TableLayout(order, Set.of("p2p"), Map.of("driver", 133), List.of("-device", "+buffer"), "driver", false));
        });
        assertEquals(List.of("buffer", "class"), shown().subList(0, 2));
        assertFalse(shown().contains("p2p"));
        assertEquals(133, Ui.on(() -> view.table().width(view.table().column("driver"))));
        assertEquals(new LayoutStore("attachments").load(), Ui.on(() -> view.table().layout()), "kept as soon as it is arranged");

        Ui.run(() -> Ui.window().getActivePage().hideView(view));
        view = Ui.table("attachments");
        assertEquals(List.of("buffer", "class"), shown().subList(0, 2), "another view of the same kind is arranged so");
        assertEquals("driver", Ui.on(() -> view.table().grouping()));
        assertEquals(List.of("-device", "+buffer"), Ui.on(() -> view.table().layout().sort()));
        assertFalse(Ui.on(() -> view.table().frozen()));

        command(Commands.RESET_COLUMNS);
        assertEquals(first, shown());
        assertTrue(Ui.on(() -> view.table().frozen()));
        assertEquals("driver", Ui.on(() -> view.table().grouping()), "columns are reset, groups are not");
        Ui.run(() -> {
            TableLayout now = view.table().layout();
            view.table().apply(new TableLayout(now.order(), now.hidden(), now.widths(), List.of(), "", true));
        });
    }

    /** Every word of the vocabulary fits at the width that columns have at first. */
    @Test
    void wordsAreNotCut() {
        Map<String, Integer> first = new HashMap<>();
        Ui.run(() -> view.table().columns().forEach(c -> first.put(c.id(), view.table().width(view.table().column(c.id())))));
        command(Commands.FIT_COLUMNS);
        for (String id : List.of("class", "p2p", "pinned", "revocable", "revokeState", "onRevoke", "importer")) {
            int need = Ui.on(() -> view.table().width(view.table().column(id)));
            assertTrue(first.get(id) >= need, id + " has " + first.get(id) + " and needs " + need);
        }
        Ui.shot("attachments-fitted");
    }

    @Test
    void firstColumnStaysWhenTheOthersScroll() {
        Ui.run(() -> {
            RowTable<?> t = view.table();
            TableLayout now = t.layout();
            Map<String, Integer> wide = new HashMap<>();
            now.order().forEach(id -> wide.put(id, 300));
            t.apply(new TableLayout(now.order(), now.hidden(), wide, now.sort(), now.grouping(), true));
        });
        scrollToTheRight();
        assertEquals(0, Ui.on(() -> view.table().control().getColumnIndexByPosition(0)));
        assertTrue(Ui.on(() -> view.table().control().getColumnIndexByPosition(1)) > 1, "the others are scrolled");
        command(Commands.FREEZE);
        assertFalse(Ui.on(() -> view.table().frozen()));
        scrollToTheRight();
        assertTrue(Ui.on(() -> view.table().control().getColumnIndexByPosition(0)) > 0);
    }

    /** With the keyboard: from the first cell of a row to the last. */
    private void scrollToTheRight() {
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().attachments().get(0)), this));
        for (int key : List.of(SWT.ARROW_LEFT, SWT.ARROW_RIGHT)) {
            for (int i = 1; i < view.table().columns().size(); i++) {
                Ui.run(() -> {
                    Event e = new Event();
                    e.keyCode = key;
                    view.table().control().notifyListeners(SWT.KeyDown, e);
                });
            }
        }
    }

    @Test
    void cellUnderTheKeyboardIsCopied() {
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().attachments().get(0)), this));
        Ui.run(() -> {
            Event e = new Event();
            e.button = 1;
            e.x = 20;
            e.y = RowTable.ROW_HEIGHT + 5;
            view.table().control().notifyListeners(SWT.MouseDown, e);
            view.table().control().notifyListeners(SWT.MouseUp, e);
            Event right = new Event();
            right.keyCode = SWT.ARROW_RIGHT;
            view.table().control().notifyListeners(SWT.KeyDown, right);
        });
        command(Commands.COPY_VALUE);
        String copied = Ui.on(() -> {
            Clipboard c = new Clipboard(Ui.display());
            try {
                return (String) c.getContents(TextTransfer.getInstance());
            } finally {
                c.dispose();
            }
        });
        assertEquals(Ui.on(() -> view.table().text(0, view.table().column("device"))), copied);
    }

    @Test
    void dialogHidesColumns() {
        Ui.display().asyncExec(() -> {
            Ui.window().getActivePage().activate(view);
            try {
                Ui.window().<IHandlerService>getService(IHandlerService.class).executeCommand(Commands.COLUMNS, null);
            } catch (org.eclipse.core.commands.common.CommandException e) {
                throw new IllegalStateException(e);
            }
        });
        Ui.until("the dialog is open", () -> dialog() != null);
        Ui.shot("columns-dialog");
        Ui.run(() -> {
            Table list = find(dialog(), Table.class, null);
            int p2p = shown().indexOf("p2p");
            list.getItem(p2p).setChecked(false);
            Event e = new Event();
            e.item = list.getItem(p2p);
            e.detail = SWT.CHECK;
            list.notifyListeners(SWT.Selection, e);
            find(dialog(), Button.class, "OK").notifyListeners(SWT.Selection, new Event());
        });
        Ui.until("the column is hidden", () -> !view.table().shownColumns().stream().<String>map(Column::id).toList().contains("p2p"));
    }

    private static Shell dialog() {
        for (Shell s : Ui.display().getShells()) {
            if (s.isVisible() && s.getText().equals("Columns")) {
                return s;
            }
        }
        return null;
    }

    private static <C extends Control> C find(Composite in, Class<C> type, String text) {
        for (Control c : in.getChildren()) {
            if (type.isInstance(c) && (text == null || c instanceof Button b && b.getText().equals(text))) {
                return type.cast(c);
            }
            C deeper = c instanceof Composite inner ? find(inner, type, text) : null;
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }
}

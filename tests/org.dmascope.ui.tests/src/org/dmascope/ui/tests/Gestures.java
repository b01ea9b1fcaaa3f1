// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dmascope.ui.grid.Grid;
import org.dmascope.ui.table.RowTable;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.ui.IViewReference;

/**
 * The hand of a user who has two gestures for a question and no more. A gesture is a click on a tab, on a row or on several rows together, a double-click, a
 * key, a command of a menu, or a dialog that is filled in and confirmed. Controls get the events that a pointer at that place would give them; the place is
 * looked for where the thing is painted.
 */
final class Gestures {
    static final int MOST = 2;
    private static final String VIEW = "org.dmascope.ui.view.";
    /** From the left edge of a table to a place inside its first cell, and from line to line while looking for a row. */
    private static final int INTO = 40;
    private static final int STEP = 4;

    private final List<String> made = new ArrayList<>();

    /** What was done. */
    List<String> made() {
        return List.copyOf(made);
    }

    private void gesture(String words) {
        made.add(words);
        if (made.size() > MOST) {
            fail("more than " + MOST + " gestures: " + made);
        }
    }

    /** Clicks on the tab of a view. */
    void tab(String id) {
        gesture("tab " + id);
        Ui.run(() -> {
            IViewReference view = Ui.window().getActivePage().findViewReference(VIEW + id);
            MPart part = view.getPart(true).getSite().getService(MPart.class);
            MUIElement shown = part.getCurSharedRef() != null ? part.getCurSharedRef() : part;
            CTabFolder folder = (CTabFolder) shown.getParent().getWidget();
            CTabItem tab = Arrays.stream(folder.getItems()).filter(i -> i.getText().equals(view.getPartName())).findFirst().orElseThrow();
            assertTrue(tab.isShowing(), () -> "the tab of " + id + " is not in sight");
            Rectangle r = tab.getBounds();
            click(folder, new Point(r.x + r.width / 3, r.y + r.height / 2), 1);
        });
        Ui.until(id + " is in front", () -> Ui.window().getActivePage().isPartVisible(Ui.window().getActivePage().findView(VIEW + id)));
    }

    /** Clicks on a row. */
    <R> void click(RowTable<R> table, R row) {
        Point at = place(table, row);
        gesture("row");
        Ui.run(() -> click(table.control(), at, 1));
        Ui.until("the row is selected", () -> table.selection().equals(List.of(row)));
    }

    <R> void doubleClick(RowTable<R> table, R row) {
        Point at = place(table, row);
        gesture("double-click on a row");
        Ui.run(() -> click(table.control(), at, 2));
    }

    void doubleClick(Grid grid, int row, int column) {
        gesture("double-click on a cell");
        Ui.run(() -> {
            Rectangle r = grid.bounds(row, column);
            click(grid.control(), new Point(r.x + r.width / 2, r.y + r.height / 2), 2);
        });
    }

    /** Chooses a command of the menu of a row: the right button selects the row under it. */
    <R> void menu(RowTable<R> table, R row, String... items) {
        Point at = place(table, row);
        gesture("menu of a row: " + String.join(" > ", items));
        Ui.run(() -> mouse(table.control(), SWT.MouseDown, at, 3, 1));
        assertEquals(List.of(row), Ui.on(table::selection), "the menu is that of the row under the pointer");
        choose(Ui.on(() -> table.control().getMenu()), items);
    }

    /** Chooses a command of the menu of a control whose lines are selected. */
    void menu(Control control, String... items) {
        gesture("menu: " + String.join(" > ", items));
        choose(Ui.on(control::getMenu), items);
    }

    /** Chooses a command of the main menu. */
    void main(String... items) {
        gesture("main menu: " + String.join(" > ", items));
        choose(Ui.on(() -> Ui.window().getShell().getMenuBar()), items);
    }

    /** Selects lines together, as click and Ctrl+click do; the test selects them. */
    void together(String words, Runnable select) {
        gesture(words);
        Ui.run(select);
    }

    /** Fills a dialog in and confirms it. */
    void dialog(String words, Runnable fill, Button confirm) {
        gesture(words);
        Ui.run(() -> {
            fill.run();
            assertTrue(confirm.getEnabled(), "what was filled in is understood");
        });
        Ui.display().asyncExec(() -> confirm.notifyListeners(SWT.Selection, new Event()));
    }

    private static void choose(Menu menu, String... path) {
        Ui.display().asyncExec(() -> {
            Menu at = menu;
            for (int i = 0; i < path.length; i++) {
                at.notifyListeners(SWT.Show, new Event());
                String label = path[i];
                MenuItem item = Arrays.stream(at.getItems()).filter(m -> label(m).equals(label)).findFirst()
                        .orElseThrow(() -> new AssertionError("no " + label));
                if (i < path.length - 1) {
                    at = item.getMenu();
                } else if (item.isEnabled()) {
                    item.notifyListeners(SWT.Selection, new Event());
                } else {
                    throw new AssertionError(label + " cannot be chosen");
                }
            }
        });
    }

    private static String label(MenuItem item) {
        return item.getText().replace("&", "").split("\t")[0];
    }

    /** In the table, where a row is painted; scrolls until it is. To look for it is no gesture. */
    private static <R> Point place(RowTable<R> table, R row) {
        Ui.until("the row is painted", () -> {
            ScrollBar bar = table.control().getVerticalBar();
            if (find(table, row) == null && bar.isEnabled()) {
                int next = bar.getSelection() + Math.max(1, bar.getThumb() / 2);
                bar.setSelection(next > bar.getMaximum() - bar.getThumb() && bar.getSelection() >= bar.getMaximum() - bar.getThumb() ? bar.getMinimum() : next);
                bar.notifyListeners(SWT.Selection, new Event());
            }
            return find(table, row) != null;
        });
        return Ui.on(() -> find(table, row));
    }

    private static <R> Point find(RowTable<R> table, R row) {
        for (int y = STEP; y < table.control().getClientArea().height; y += STEP) {
            if (row.equals(table.rowAt(INTO, y)) && row.equals(table.rowAt(INTO, y + STEP))) {
                return new Point(INTO, y + STEP);
            }
        }
        return null;
    }

    private static void click(Control on, Point at, int times) {
        for (int n = 1; n <= times; n++) {
            mouse(on, SWT.MouseDown, at, 1, n);
            if (n == 2) {
                mouse(on, SWT.MouseDoubleClick, at, 1, n);
            }
            mouse(on, SWT.MouseUp, at, 1, n);
        }
    }

    private static void mouse(Control on, int type, Point at, int button, int count) {
        Event e = new Event();
        e.button = button;
        e.count = count;
        e.x = at.x;
        e.y = at.y;
        on.notifyListeners(type, e);
    }
}

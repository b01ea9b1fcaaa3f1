// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.table.RowTable;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What cells say beyond what they paint: tooltips, and names for screen readers. */
@ExtendWith(WorkbenchExtension.class)
class CellWordsTest {
    @TempDir
    Path folder;
    private OpenHost host;
    private RowTable<?> table;

    @BeforeEach
    void open() {
        host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        table = Ui.table("attachments").table();
    }

    @AfterEach
    void close() {
        Ui.run(() -> table.group(""));
        Ui.close(host);
    }

    private int child(int line, String column) {
        return Ui.on(() -> table.access().child(line, table.shownColumns().stream().<String>map(Column::id).toList().indexOf(column)));
    }

    private String name(int id) {
        return Ui.on(() -> {
            AccessibleEvent e = new AccessibleEvent(table.control().getAccessible());
            e.childID = id;
            table.access().getName(e);
            return e.result;
        });
    }

    /** The first line whose cell is known or not. */
    private int line(String column, boolean known) {
        return Ui.on(() -> {
            for (int i = 0; i < table.shown().size(); i++) {
                if (table.cell(i, table.column(column)).text().equals("unknown") != known) {
                    return i;
                }
            }
            throw new AssertionError("no such cell in " + column);
        });
    }

    private String tip(int line, String column) {
        return Ui.on(() -> {
            NatTable nat = table.control();
            for (int c = 0; c < nat.getColumnCount(); c++) {
                if (nat.getColumnIndexByPosition(c) == table.column(column)) {
                    Rectangle r = nat.getBoundsByPosition(c, line + 1);
                    Event e = new Event();
                    e.x = r.x + r.width / 2;
                    e.y = r.y + r.height / 2;
                    nat.notifyListeners(SWT.MouseMove, e);
                    return nat.getToolTipText();
                }
            }
            throw new AssertionError(column + " is not on screen");
        });
    }

    @Test
    void namesSayAxisWordTierAndSource() {
        assertEquals("attachments", name(ACC.CHILDID_SELF));
        int known = line("class", true);
        Cell c = Ui.on(() -> table.cell(known, table.column("class")));
        String name = name(child(known, "class"));
        assertTrue(name.startsWith("Class, " + c.text() + ", "), name);
        assertTrue(name.matches("Class, [a-z-]+, (STRUCT|TEXT|RULE \\(inferred\\)|JOIN \\(inferred\\)|EVENT|TRIAL), .+"), name);
        int unknown = line("class", false);
        String why = name(child(unknown, "class"));
        assertTrue(why.startsWith("Class, unknown, ") && why.length() > "Class, unknown, ".length() + 10, why);
    }

    @Test
    void headingsAreNamedWithTheirCount() {
        Ui.run(() -> table.group("class"));
        String name = name(0);
        assertTrue(name.matches("[a-z-]+, [0-9]+ attachments?, open"), name);
        Ui.run(() -> table.collapseAll(true));
        assertTrue(name(0).endsWith(", closed"), name(0));
    }

    @Test
    void childrenAreTheCellsOnScreen() {
        List<Object> children = Ui.on(() -> {
            AccessibleControlEvent e = new AccessibleControlEvent(table.control().getAccessible());
            e.childID = ACC.CHILDID_SELF;
            table.access().getChildren(e);
            return List.of(e.children);
        });
        assertFalse(children.isEmpty());
        assertEquals(0, children.size() % Ui.on(() -> table.shownColumns().size()));
        AccessibleControlEvent role = new AccessibleControlEvent(Ui.on(() -> table.control().getAccessible()));
        role.childID = (Integer) children.get(0);
        Ui.run(() -> table.access().getRole(role));
        assertEquals(ACC.ROLE_TABLECELL, role.detail);
        Ui.run(() -> table.access().getLocation(role));
        assertTrue(role.width > 0 && role.height == RowTable.ROW_HEIGHT, role.width + " x " + role.height);
        AccessibleControlEvent at = new AccessibleControlEvent(Ui.on(() -> table.control().getAccessible()));
        at.x = role.x + 2;
        at.y = role.y + 2;
        Ui.run(() -> table.access().getChildAtPoint(at));
        assertEquals(role.childID, at.childID);
    }

    @Test
    void tooltipGivesValueTierSourceAndTime() {
        int known = line("p2p", true);
        String tip = tip(known, "p2p");
        assertNotNull(tip);
        assertTrue(tip.startsWith("P2P: "), tip);
        assertTrue(tip.contains("STRUCT, ") && tip.contains("UTC"), tip);
    }

    @Test
    void tooltipGivesReasonAndRemedyOfWhatIsNotKnown() {
        int unknown = line("class", false);
        String tip = tip(unknown, "class");
        List<String> lines = new ArrayList<>(tip.lines().toList());
        assertEquals("Class: unknown", lines.get(0));
        assertTrue(lines.size() > 1 && lines.get(1).length() > 10, tip);
    }
}

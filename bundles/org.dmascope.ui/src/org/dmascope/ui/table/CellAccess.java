// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleControlListener;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Tells screen readers what a table shows. Its children are the cells on screen; a child's number is its line times the number of shown
 * columns plus its place among these, so that it names the same cell wherever the table is scrolled to.
 */
public final class CellAccess extends AccessibleAdapter implements AccessibleControlListener {
    /** What is asked of the table. */
    public interface Cells {
        int lines();

        /** Number of shown columns. */
        int columns();

        /** Name of a cell: axis, word, tier, source. */
        String name(int line, int column);

        boolean selected(int line, int column);

        /** The line of the keyboard, -1 for none. */
        int focusLine();

        int focusColumn();

        /** On the widget; null when out of sight. */
        Rectangle bounds(int line, int column);

        int lineAt(int y);

        int columnAt(int x);
    }

    private final NatTable nat;
    private final Cells cells;
    private final Supplier<String> name;

    public CellAccess(NatTable nat, Cells cells, Supplier<String> name) {
        this.nat = nat;
        this.cells = cells;
        this.name = name;
        Accessible a = nat.getAccessible();
        a.addAccessibleListener(this);
        a.addAccessibleControlListener(this);
    }

    /** Number of the child that is this cell. */
    public int child(int line, int column) {
        return line * cells.columns() + column;
    }

    /** The keyboard has come to another cell. */
    public void moved() {
        int focus = focus();
        if (focus >= 0 && nat.isFocusControl()) {
            nat.getAccessible().setFocus(focus);
        }
    }

    private int focus() {
        return cells.focusLine() < 0 ? ACC.CHILDID_SELF : child(cells.focusLine(), Math.max(0, cells.focusColumn()));
    }

    private boolean cell(int id) {
        return id >= 0 && cells.columns() > 0 && id / cells.columns() < cells.lines();
    }

    @Override
    public void getName(AccessibleEvent e) {
        if (e.childID == ACC.CHILDID_SELF) {
            e.result = name.get();
        } else if (cell(e.childID)) {
            e.result = cells.name(e.childID / cells.columns(), e.childID % cells.columns());
        }
    }

    @Override
    public void getChild(AccessibleControlEvent e) {
        Object[] children = onScreen();
        if (e.childID == ACC.CHILDID_CHILD_AT_INDEX && e.detail >= 0 && e.detail < children.length) {
            e.childID = (Integer) children[e.detail]; // cells are simple: a number, no object of their own
        }
    }

    @Override
    public void getChildAtPoint(AccessibleControlEvent e) {
        Point p = nat.toControl(e.x, e.y);
        int line = cells.lineAt(p.y);
        int column = cells.columnAt(p.x);
        e.childID = line < 0 || column < 0 ? ACC.CHILDID_SELF : child(line, column);
    }

    @Override
    public void getChildCount(AccessibleControlEvent e) {
        e.detail = onScreen().length;
    }

    @Override
    public void getChildren(AccessibleControlEvent e) {
        e.children = onScreen();
    }

    private Object[] onScreen() {
        int first = cells.lineAt(nat.getClientArea().height > 0 ? firstBodyY() : 0);
        if (first < 0) {
            return new Object[0];
        }
        int last = first;
        while (last + 1 < cells.lines() && cells.bounds(last + 1, 0) != null) {
            last++;
        }
        Object[] out = new Object[(last - first + 1) * cells.columns()];
        for (int i = 0; i < out.length; i++) {
            out[i] = first * cells.columns() + i;
        }
        return out;
    }

    /** Below the headings. */
    private int firstBodyY() {
        int y = 0;
        while (y < nat.getClientArea().height && cells.lineAt(y) < 0) {
            y += RowTable.ROW_HEIGHT / 2;
        }
        return y;
    }

    @Override
    public void getFocus(AccessibleControlEvent e) {
        e.childID = nat.isFocusControl() ? focus() : ACC.CHILDID_NONE;
    }

    @Override
    public void getLocation(AccessibleControlEvent e) {
        Rectangle r = e.childID == ACC.CHILDID_SELF ? nat.getClientArea()
                : cell(e.childID) ? cells.bounds(e.childID / cells.columns(), e.childID % cells.columns()) : null;
        if (r != null) {
            Point p = nat.toDisplay(r.x, r.y);
            e.x = p.x;
            e.y = p.y;
            e.width = r.width;
            e.height = r.height;
        }
    }

    @Override
    public void getRole(AccessibleControlEvent e) {
        e.detail = e.childID == ACC.CHILDID_SELF ? ACC.ROLE_TABLE : ACC.ROLE_TABLECELL;
    }

    @Override
    public void getSelection(AccessibleControlEvent e) {
        e.childID = cells.focusLine() < 0 ? ACC.CHILDID_NONE : focus();
    }

    @Override
    public void getState(AccessibleControlEvent e) {
        e.detail = ACC.STATE_FOCUSABLE;
        if (e.childID == ACC.CHILDID_SELF) {
            e.detail |= nat.isFocusControl() ? ACC.STATE_FOCUSED : 0;
        } else if (cell(e.childID)) {
            e.detail |= ACC.STATE_SELECTABLE | (cells.selected(e.childID / cells.columns(), e.childID % cells.columns()) ? ACC.STATE_SELECTED : 0)
                    | (e.childID == focus() && nat.isFocusControl() ? ACC.STATE_FOCUSED : 0);
        }
    }

    @Override
    public void getDefaultAction(AccessibleControlEvent e) {
        // a cell has none
    }

    @Override
    public void getValue(AccessibleControlEvent e) {
        // the name says it
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.nebula.widgets.nattable.NatTable;

/**
 * Paints after a reading only the lines that look different, when the same rows stand in the same places: a host that is read every second
 * changes little, and painting is what a window spends its time with. Rows out of sight are not looked at.
 */
final class LineRedraw<R> {
    private final RowTable<R> table;

    LineRedraw(RowTable<R> table) {
        this.table = table;
    }

    /** Whether that was enough; if not, nothing was done and the table has to be laid out and painted anew. */
    boolean done(Arrangement<R> before) {
        Arrangement<R> now = table.rows.now();
        NatTable nat = table.control();
        if (before.lineCount() != now.lineCount() || table.badged()) {
            return false;
        }
        List<Integer> differ = new ArrayList<>();
        for (int at = 0; at < nat.getRowCount(); at++) {
            int line = table.inBody(at) ? nat.getRowIndexByPosition(at) : -1;
            if (line >= 0) {
                if (!same(before, now, line)) {
                    return false;
                }
                if (differs(before, now, line)) {
                    differ.add(at);
                }
            }
        }
        differ.forEach(nat::repaintRow);
        return true;
    }

    /** Paints the lines that have a tint, so that it goes. */
    void tinted() {
        NatTable nat = table.control();
        for (int at = 0; at < nat.getRowCount(); at++) {
            R row = table.inBody(at) ? table.rows.now().row(nat.getRowIndexByPosition(at)) : null;
            if (row != null && table.rows.changes().tinted(table.key.apply(row))) {
                nat.repaintRow(at);
            }
        }
    }

    /** Whether the same row, or the heading of the same group, stands in a line. */
    private boolean same(Arrangement<R> before, Arrangement<R> now, int line) {
        R a = before.row(line);
        R b = now.row(line);
        if (a == null || b == null) {
            return a == b && before.heading(line) != null && now.heading(line) != null && before.heading(line).key().equals(now.heading(line).key());
        }
        return table.key.apply(a).equals(table.key.apply(b));
    }

    private boolean differs(Arrangement<R> before, Arrangement<R> now, int line) {
        R a = before.row(line);
        R b = now.row(line);
        if (a == null) {
            return !before.heading(line).equals(now.heading(line));
        }
        if (table.rows.changes().wasTinted(table.key.apply(b))) {
            return true;
        }
        for (int c : table.stack.visible()) {
            if (!looksSame(table.columns.get(c).cell().apply(a), table.columns.get(c).cell().apply(b))) {
                return true;
            }
        }
        return false;
    }

    /** Tooltip and spoken words are made when they are asked for. */
    private static boolean looksSame(Cell a, Cell b) {
        return a.text().equals(b.text()) && a.dim().equals(b.dim()) && a.token() == b.token() && a.face() == b.face()
                && Objects.equals(a.icon(), b.icon()) && Objects.equals(a.mark(), b.mark());
    }
}

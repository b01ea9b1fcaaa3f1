// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import org.eclipse.nebula.widgets.nattable.NatTable;

/** Answers the painter for a table. */
final class Lines<R> implements LineState {
    private final RowTable<R> table;

    Lines(RowTable<R> table) {
        this.table = table;
    }

    private R row(int line) {
        return table.rows.now().row(line);
    }

    @Override
    public boolean related(int line) {
        R row = table.related.isEmpty() ? null : row(line);
        return row != null && table.related.contains(table.key.apply(row));
    }

    @Override
    public boolean section(int line) {
        R row = row(line);
        return row != null && table.section.test(row);
    }

    @Override
    public Cell heading(int line) {
        return table.line(line, table.control().getColumnIndexByPosition(0));
    }

    @Override
    public int headingEnd(int line) {
        NatTable nat = table.control();
        for (int p = 1; p < nat.getColumnCount(); p++) {
            int index = nat.getColumnIndexByPosition(p);
            if (index >= 0 && !silent(table.line(line, index))) {
                return nat.getStartXOfColumnPosition(p);
            }
        }
        return nat.getClientArea().width;
    }

    private static boolean silent(Cell c) {
        return c.text().isEmpty() && c.icon() == null && c.mark() == null;
    }

    @Override
    public Group group(int line) {
        return table.rows.now().heading(line);
    }

    @Override
    public Cell title(Group group) {
        return Headings.title(group, table.one, table.many);
    }

    @Override
    public boolean closed(Group group) {
        return table.rows.collapsed(group);
    }

    @Override
    public int titleEnd(Group group) {
        NatTable nat = table.control();
        for (int p = 0; p < nat.getColumnCount(); p++) {
            int index = nat.getColumnIndexByPosition(p);
            if (index >= 0 && !Headings.cell(group, index, table.columns.get(index)).text().isEmpty()) {
                return nat.getStartXOfColumnPosition(p);
            }
        }
        return nat.getClientArea().width;
    }

    @Override
    public boolean grouped() {
        return table.rows.grouping() != null;
    }

    @Override
    public boolean changed(int line, int column) {
        return table.changed(line, column);
    }

    @Override
    public Badge badge(int line) {
        return table.badge(line);
    }

    @Override
    public Sign sign(int line) {
        return table.sign(line);
    }

    @Override
    public boolean first(int column) {
        return table.stack.position(column) == 0;
    }

    @Override
    public boolean pointed(int line, int column) {
        return table.cursor.at(line, column);
    }
}

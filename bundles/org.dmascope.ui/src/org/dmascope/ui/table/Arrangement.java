// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which rows stand where: rows that pass the filters in their order, and between them the headings of groups. Immutable.
 */
final class Arrangement<R> {
    private static final int HIDDEN = -1;

    private final List<R> all;
    private final Map<String, Integer> index;
    private final Function<R, String> key;
    private final int[] order;
    private final List<Group> groups;
    private final boolean grouped;
    /** A row number, or the complement of a group's. */
    private final int[] lines;
    private final int[] lineOfRow;
    private final Map<String, Integer> lineOfGroup;

    private Arrangement(List<R> all, Map<String, Integer> index, Function<R, String> key, int[] order, List<Group> groups, boolean grouped, Set<String> collapsed) {
        this.all = all;
        this.index = index;
        this.key = key;
        this.order = order;
        this.groups = groups;
        this.grouped = grouped;
        lineOfGroup = HashMap.newHashMap(groups.size());
        lines = grouped ? lines(collapsed) : order;
        lineOfRow = new int[all.size()];
        Arrays.fill(lineOfRow, HIDDEN);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] >= 0) {
                lineOfRow[lines[i]] = i;
            }
        }
    }

    static <R> Arrangement<R> of(List<R> all, Map<String, Integer> index, Function<R, String> key, int[] order, List<Group> groups, boolean grouped,
            Set<String> collapsed) {
        return new Arrangement<>(all, index, key, order, groups, grouped, collapsed);
    }

    static <R> Arrangement<R> none(Function<R, String> key) {
        return of(List.of(), Map.of(), key, new int[0], List.of(), false, Set.of());
    }

    /** The same rows with other groups closed. */
    Arrangement<R> collapsed(Set<String> closed) {
        return new Arrangement<>(all, index, key, order, groups, grouped, closed);
    }

    private int[] lines(Set<String> collapsed) {
        int[] out = new int[order.length + groups.size()];
        int n = 0;
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            lineOfGroup.put(group.key(), n);
            out[n++] = ~g;
            if (!collapsed.contains(group.key())) {
                System.arraycopy(order, group.from(), out, n, group.count());
                n += group.count();
            }
        }
        return Arrays.copyOf(out, n);
    }

    List<R> all() {
        return all;
    }

    Map<String, Integer> index() {
        return index;
    }

    List<Group> groups() {
        return groups;
    }

    /** Rows and headings. */
    int lineCount() {
        return lines.length;
    }

    /** The row of a line; null for a heading and outside. */
    R row(int line) {
        return line >= 0 && line < lines.length && lines[line] >= 0 ? all.get(lines[line]) : null;
    }

    /** The group of a heading; null for a row and outside. */
    Group heading(int line) {
        return line >= 0 && line < lines.length && lines[line] < 0 ? groups.get(~lines[line]) : null;
    }

    /** The group that a line belongs to, be it the heading itself; null without grouping. */
    Group groupOf(int line) {
        for (int i = Math.min(line, lines.length - 1); grouped && i >= 0; i--) {
            if (lines[i] < 0) {
                return groups.get(~lines[i]);
            }
        }
        return null;
    }

    /** Where a row stands, -1 when it is filtered out or in a closed group. */
    int line(String rowKey) {
        Integer row = index.get(rowKey);
        return row == null ? HIDDEN : lineOfRow[row];
    }

    int line(Group group) {
        return lineOfGroup.getOrDefault(group.key(), HIDDEN);
    }

    /** The row of that key in this reading, shown or not; null when there is none. */
    R find(String rowKey) {
        Integer row = index.get(rowKey);
        return row == null ? null : all.get(row);
    }

    String key(R row) {
        return key.apply(row);
    }

    /** Rows that pass the filters, in their order, those of closed groups too. */
    List<R> shown() {
        return new AbstractList<>() {
            @Override
            public R get(int i) {
                return all.get(order[i]);
            }

            @Override
            public int size() {
                return order.length;
            }
        };
    }
}

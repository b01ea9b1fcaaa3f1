// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.graph.build.GraphBuffer;

/**
 * Gives each buffer a place in the rows. Those that had one keep it; the others stand as near below their devices as the order of the graph allows, or where it is
 * free.
 */
final class SlotPlan {
    /** A row is filled to so much before another is begun. */
    private final int columns;
    private final Map<String, Integer> spans;
    private final Map<String, Double> wishes;
    private final Map<String, Places.Slot> slots = new HashMap<>();
    private final List<boolean[]> taken = new ArrayList<>();

    /**
     * @param columns slots of a row
     * @param spans   slots that a buffer takes when it is more than one
     * @param wishes  column below its devices
     */
    SlotPlan(int columns, Map<String, Integer> spans, Map<String, Double> wishes) {
        this.columns = Math.max(columns, spans.values().stream().max(Integer::compare).orElse(1));
        this.spans = spans;
        this.wishes = wishes;
    }

    Map<String, Places.Slot> plan(List<GraphBuffer> buffers, Places before) {
        List<GraphBuffer> fresh = new ArrayList<>();
        for (GraphBuffer b : buffers) {
            Places.Slot s = before.slots().get(b.id());
            if (s == null || !take(b.id(), s.row(), s.column())) {
                fresh.add(b);
            }
        }
        if (slots.isEmpty()) {
            first(fresh);
        } else {
            fresh.forEach(this::free);
        }
        return slots;
    }

    private int span(String id) {
        return spans.getOrDefault(id, 1);
    }

    private boolean fits(String id, int row, int column) {
        if (column < 0 || column + span(id) > columns) {
            return false;
        }
        if (row < taken.size()) {
            for (int i = 0; i < span(id); i++) {
                if (taken.get(row)[column + i]) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean take(String id, int row, int column) {
        if (row < 0 || row > 1 << 20 || !fits(id, row, column)) {
            return false;
        }
        while (taken.size() <= row) {
            taken.add(new boolean[columns]);
        }
        for (int i = 0; i < span(id); i++) {
            taken.get(row)[column + i] = true;
        }
        slots.put(id, new Places.Slot(row, column));
        return true;
    }

    /** All of them, in their order: column by column, so that buffers stay below their exporters however many rows there are. */
    private void first(List<GraphBuffer> buffers) {
        int sum = buffers.stream().mapToInt(b -> span(b.id())).sum();
        int rows = Math.max(1, (sum + columns - 1) / columns);
        if (rows == 1) {
            single(buffers, sum);
            return;
        }
        int[] next = new int[rows];
        for (GraphBuffer b : buffers) {
            int row = 0;
            for (int r = 1; r < rows; r++) {
                row = next[r] < next[row] ? r : row;
            }
            if (!take(b.id(), row, next[row])) {
                free(b);
                continue;
            }
            next[row] += span(b.id());
        }
    }

    /** In one row, each near to where it wishes. */
    private void single(List<GraphBuffer> buffers, int sum) {
        int left = sum;
        int next = 0;
        for (GraphBuffer b : buffers) {
            int wish = (int) Math.round(wishes.getOrDefault(b.id(), 0.0) - (span(b.id()) - 1) / 2.0);
            int at = Math.min(Math.max(next, wish), columns - left);
            take(b.id(), 0, at);
            next = at + span(b.id());
            left -= span(b.id());
        }
    }

    /** The free place nearest to its wish, in the first row that has one. */
    private void free(GraphBuffer b) {
        double wish = wishes.getOrDefault(b.id(), 0.0);
        for (int row = 0;; row++) {
            int best = -1;
            for (int c = 0; c + span(b.id()) <= columns; c++) {
                if (fits(b.id(), row, c) && (best < 0 || Math.abs(c - wish) < Math.abs(best - wish))) {
                    best = c;
                }
            }
            if (best >= 0 && take(b.id(), row, best)) {
                return;
            }
        }
    }
}

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
    /** What a row further down costs, in columns further aside. */
    private static final double ROW_COST = 1.5;

    private final int columns;
    private final Map<String, Integer> spans;
    private final Map<String, Double> wishes;
    private final Map<String, Places.Slot> slots = new HashMap<>();
    private final List<boolean[]> taken = new ArrayList<>();
    private final List<Integer> used = new ArrayList<>();
    private int firstFree;

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
            used.add(0);
        }
        for (int i = 0; i < span(id); i++) {
            taken.get(row)[column + i] = true;
        }
        used.set(row, used.get(row) + span(id));
        slots.put(id, new Places.Slot(row, column));
        return true;
    }

    /** In one row when they fit; else those with lines as near below their devices and as high up as there is room, and the others after them. */
    private void first(List<GraphBuffer> buffers) {
        int sum = buffers.stream().mapToInt(b -> span(b.id())).sum();
        if (sum <= columns) {
            single(buffers, sum);
            return;
        }
        int rows = (sum + columns - 1) / columns;
        buffers.stream().filter(b -> wishes.containsKey(b.id())).forEach(b -> near(b, rows));
        buffers.stream().filter(b -> !wishes.containsKey(b.id())).forEach(this::free);
    }

    private void near(GraphBuffer b, int rows) {
        double wish = wishes.get(b.id());
        int bestRow = -1;
        int bestColumn = 0;
        double least = Double.MAX_VALUE;
        for (int row = Math.max(0, full()); row < rows && row * ROW_COST < least; row++) {
            int c = nearest(b.id(), row, wish);
            double cost = c < 0 ? Double.MAX_VALUE : row * ROW_COST + Math.abs(c - wish);
            if (cost < least) {
                bestRow = row;
                bestColumn = c;
                least = cost;
            }
        }
        if (bestRow < 0 || !take(b.id(), bestRow, bestColumn)) {
            free(b);
        }
    }

    /** The first row that is not full. */
    private int full() {
        while (firstFree < taken.size() && used.get(firstFree) == columns) {
            firstFree++;
        }
        return firstFree;
    }

    /** -1 when there is none. */
    private int nearest(String id, int row, double wish) {
        int best = -1;
        for (int c = 0; c + span(id) <= columns; c++) {
            if ((best < 0 || Math.abs(c - wish) < Math.abs(best - wish)) && fits(id, row, c)) {
                best = c;
            }
        }
        return best;
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
        for (int row = full();; row++) {
            int best = nearest(b.id(), row, wish);
            if (best >= 0 && take(b.id(), row, best)) {
                return;
            }
        }
    }
}

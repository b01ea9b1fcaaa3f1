// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is different from the reading before: asked for cells that are painted, so that it costs nothing for rows out of sight and
 * nothing at all when the table is hidden. Cells are tinted for two seconds, new rows are marked until the next reading.
 */
final class Changes<R> {
    /** How long a changed cell is tinted. */
    static final int TINT_MS = 2000;
    private static final long NEVER = Long.MIN_VALUE;

    private List<R> before = List.of();
    private Map<String, Integer> index;
    private long end = NEVER;
    private boolean seen;
    /** Rows with a tint that was painted since the last reading, and before it. */
    private Set<String> tinted = new HashSet<>();
    private Set<String> tintedBefore = Set.of();

    /** Nothing is marked: the rows are those of another host, or the first. */
    void forget() {
        before = List.of();
        index = null;
        end = NEVER;
        seen = false;
        tinted = new HashSet<>();
        tintedBefore = Set.of();
    }

    /** Rows of a new reading have just taken the place of these. */
    void since(Arrangement<R> old) {
        before = old.all();
        index = old.index();
        end = System.nanoTime() + TINT_MS * 1_000_000L;
        seen = false;
        tintedBefore = tinted;
        tinted = new HashSet<>();
    }

    /** Whether a cell of this row was painted with a tint since the last reading. */
    boolean tinted(String key) {
        return tinted.contains(key);
    }

    /** Whether a cell of this row was painted with a tint at the reading before, which ends with this one. */
    boolean wasTinted(String key) {
        return tintedBefore.contains(key);
    }

    boolean isNew(String key) {
        return index != null && !index.containsKey(key);
    }

    /** Whether a cell shows something else than it did, and shall say so now. */
    boolean changed(R row, String key, Column<R> column) {
        if (index == null || end == NEVER || System.nanoTime() > end) {
            return false;
        }
        Integer old = index.get(key);
        if (old == null) {
            return false;
        }
        Cell a = column.cell().apply(before.get(old));
        Cell b = column.cell().apply(row);
        boolean differs = !a.text().equals(b.text()) || !a.dim().equals(b.dim());
        if (differs) {
            seen = true;
            tinted.add(key);
        }
        return differs;
    }

    /** Whether a tint was painted that somebody must take away; asking answers it. */
    boolean takeSeen() {
        boolean was = seen;
        seen = false;
        return was;
    }

    /** Milliseconds until the tint ends. */
    int left() {
        return end == NEVER ? 0 : (int) Math.max(0, (end - System.nanoTime()) / 1_000_000L);
    }
}

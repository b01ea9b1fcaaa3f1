// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Collects the problems of one text, at most {@link Parsed#MAX_PROBLEMS}. The rest is only counted; the last entry of a full list says
 * how many there were. Not safe for several threads.
 */
public final class ProblemList {
    private final List<Problem> kept = new ArrayList<>();
    private int left;
    private int leftLine;

    /** Adds a place. Allocates nothing once the list is full: a hostile text may have a million of them. */
    public void add(int line, String reason) {
        if (hasRoom(line)) {
            kept.add(new Problem(line, reason));
        }
    }

    /** Adds a place; {@code format} and {@code args} as for {@link String#format}, only evaluated while there is room. */
    public void add(int line, String format, Object... args) {
        if (hasRoom(line)) {
            kept.add(new Problem(line, String.format(Locale.ROOT, format, args)));
        }
    }

    private boolean hasRoom(int line) {
        if (kept.size() < Parsed.MAX_PROBLEMS - 1) {
            return true;
        }
        left++;
        leftLine = leftLine == 0 ? line : leftLine;
        return false;
    }

    public boolean isEmpty() {
        return kept.isEmpty();
    }

    /** The problems in the order found. */
    public List<Problem> list() {
        if (left == 0) {
            return List.copyOf(kept);
        }
        List<Problem> all = new ArrayList<>(kept);
        all.add(new Problem(leftLine, left == 1 ? "1 more place like these" : left + " more places like these"));
        return List.copyOf(all);
    }
}

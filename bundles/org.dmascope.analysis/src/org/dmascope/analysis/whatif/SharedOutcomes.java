// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import org.dmascope.analysis.rules.Clue;

/** Makes equal outcomes one object, where it is cheap to: a host has a hundred thousand buffers that fare in a few ways. Those that no other one equals cost a comparison. */
final class SharedOutcomes {
    private final Outcome[] seen = new Outcome[64];

    Outcome of(Outcome o) {
        int hash = o.rule().ordinal();
        for (Clue c : o.clues()) {
            Object v = c.fact().value();
            hash = 31 * hash + (v == null ? 0 : v.hashCode()); // by the values alone: evidence has paths and times, whose hash costs more than the comparison
        }
        int slot = (hash ^ hash >>> 6 ^ hash >>> 16) & seen.length - 1;
        if (!o.equals(seen[slot])) {
            seen[slot] = o;
        }
        return seen[slot];
    }
}

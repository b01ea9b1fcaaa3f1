// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

import java.util.HashSet;
import java.util.Set;

/**
 * What is brought out in a drawing: the way between two devices, what is selected.
 *
 * @param strong  ids of items that are painted thick in the accent colour
 * @param tinted  ids of boxes that are tinted as selected
 * @param blamed  ids of bridges that redirect, or are to blame otherwise
 * @param caption what it says, one sentence in its shown form; null for nothing
 */
public record Highlight(Set<String> strong, Set<String> tinted, Set<String> blamed, String caption) {
    public static final Highlight NONE = new Highlight(Set.of(), Set.of(), Set.of(), null);

    public Highlight {
        strong = Set.copyOf(strong);
        tinted = Set.copyOf(tinted);
        blamed = Set.copyOf(blamed);
    }

    /** Both; the caption is this one's, where it has none the other's. */
    public Highlight with(Highlight o) {
        return new Highlight(both(strong, o.strong), both(tinted, o.tinted), both(blamed, o.blamed), caption != null ? caption : o.caption);
    }

    private static Set<String> both(Set<String> a, Set<String> b) {
        Set<String> out = new HashSet<>(a);
        out.addAll(b);
        return out;
    }
}

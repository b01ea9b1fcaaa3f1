// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.HashSet;
import java.util.Set;

import org.dmascope.graph.layout.Places;
import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.Scene;

/** How the user has arranged the drawing of one host: what is expanded, where buffers stand, which part is seen. */
public final class Arranged {
    private Set<String> expanded = Set.of();
    private boolean ungrouped;
    private Places all = Places.NONE;
    private Places narrowed = Places.NONE;
    private Viewport seen;

    Set<String> expanded() {
        return expanded;
    }

    /** Whether every buffer is shown by itself, however many there are. */
    boolean ungrouped() {
        return ungrouped;
    }

    /** Where buffers stand. @param filtered in the drawing of those that pass the filter */
    Places places(boolean filtered) {
        return filtered ? narrowed : all;
    }

    void stand(Places where, boolean filtered) {
        if (filtered) {
            narrowed = where;
        } else {
            all = where;
        }
    }

    /** Another filter: what passes it stands close together. */
    void filtered() {
        narrowed = Places.NONE;
    }

    /** The part that was seen last; null for all. */
    Viewport seen() {
        return seen;
    }

    void see(Viewport part) {
        seen = part;
    }

    /** Shows the things of a group in its place, or as one again. */
    public void toggle(String group) {
        Set<String> now = new HashSet<>(expanded);
        if (!now.remove(group)) {
            now.add(group);
        }
        expanded = Set.copyOf(now);
    }

    public void expandAll(Scene scene) {
        Set<String> now = new HashSet<>(expanded);
        scene.boxes().stream().filter(b -> b.kind().group()).map(Box::group).forEach(now::add);
        expanded = Set.copyOf(now);
        ungrouped = true;
    }

    public void collapseAll() {
        expanded = Set.of();
        ungrouped = false;
    }
}

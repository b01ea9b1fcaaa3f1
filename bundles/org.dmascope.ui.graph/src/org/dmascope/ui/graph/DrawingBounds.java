// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.List;
import java.util.stream.Stream;

import org.dmascope.graph.scene.Item;
import org.dmascope.graph.scene.Rect;
import org.dmascope.graph.scene.Scene;

/** How far a drawing reaches without its legend: the window shows the legend beside it. */
final class DrawingBounds {
    private static final double MARGIN = 8;
    private static final Rect EMPTY = new Rect(0, 0, 100, 100);

    private DrawingBounds() {
    }

    static Rect of(Scene s) {
        return Stream.of(s.frames(), s.boxes(), s.lines()).flatMap(List::stream).map(Item::bounds).reduce(Rect::with).map(r -> r.grown(MARGIN)).orElse(EMPTY);
    }
}

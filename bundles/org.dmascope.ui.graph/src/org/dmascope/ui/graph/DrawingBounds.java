// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import org.dmascope.graph.scene.Rect;
import org.dmascope.graph.scene.Scene;

/** How far a drawing reaches without its legend: the window shows the legend beside it. */
final class DrawingBounds {
    private static final double EMPTY = 100;
    private static final double MARGIN = 8;

    private DrawingBounds() {
    }

    static Rect of(Scene s) {
        double below = s.legend() == null ? s.height() : s.legend().bounds().y() - MARGIN;
        return new Rect(0, 0, Math.max(EMPTY, s.width()), Math.max(EMPTY, below));
    }
}

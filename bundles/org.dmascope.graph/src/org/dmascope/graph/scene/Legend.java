// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

import java.util.List;

/**
 * What colours, dashes, marks and badges mean; below the drawing.
 *
 * @param corner baseline of the row whose right end was kept free
 */
public record Legend(Rect bounds, double corner, List<Text> texts, List<Icon> icons, List<Stroke> strokes, List<Badge> badges) {
    public Legend {
        texts = List.copyOf(texts);
        icons = List.copyOf(icons);
        strokes = List.copyOf(strokes);
        badges = List.copyOf(badges);
    }
}

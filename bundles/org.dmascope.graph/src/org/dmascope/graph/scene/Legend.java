// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

import java.util.List;

/** What colours, dashes, marks and badges mean; below the drawing. */
public record Legend(Rect bounds, List<Text> texts, List<Icon> icons, List<Stroke> strokes, List<Badge> badges) {
    public Legend {
        texts = List.copyOf(texts);
        icons = List.copyOf(icons);
        strokes = List.copyOf(strokes);
        badges = List.copyOf(badges);
    }
}

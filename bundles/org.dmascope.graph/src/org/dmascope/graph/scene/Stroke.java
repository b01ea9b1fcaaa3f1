// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

import java.util.List;

/** A sample line of the legend, or a rule between parts. */
public record Stroke(List<Point> points, String colour, Dash dash, EndMark mark, double width) {
    public Stroke {
        points = List.copyOf(points);
    }
}

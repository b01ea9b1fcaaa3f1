// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.graph.build.GraphEdge;
import org.dmascope.graph.scene.Point;

/** An edge on its way through the channels. */
final class Wire {
    private final GraphEdge edge;
    private final String trunk;
    private final Places.Slot slot;
    private final int gap;
    private final List<Point> points = new ArrayList<>(4);

    /**
     * @param trunk what shares one line down from the device
     * @param slot  place of its buffer
     * @param gap   where it passes rows above that of its buffer: before the slot of this column
     */
    Wire(GraphEdge edge, String trunk, Places.Slot slot, int gap) {
        this.edge = edge;
        this.trunk = trunk;
        this.slot = slot;
        this.gap = gap;
    }

    GraphEdge edge() {
        return edge;
    }

    Places.Slot slot() {
        return slot;
    }

    int gap() {
        return gap;
    }

    /** What shares one line down from the device. */
    String trunk() {
        return trunk;
    }

    /** Continues straight on; a point in line with the two before replaces the last. */
    void to(double x, double y) {
        int n = points.size();
        if (n > 0 && points.get(n - 1).x() == x && points.get(n - 1).y() == y) {
            return;
        }
        if (n > 1 && (points.get(n - 1).x() == x && points.get(n - 2).x() == x || points.get(n - 1).y() == y && points.get(n - 2).y() == y)) {
            points.remove(n - 1);
        }
        points.add(new Point(x, y));
    }

    List<Point> points() {
        return points;
    }
}

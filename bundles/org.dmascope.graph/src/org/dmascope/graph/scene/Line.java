// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

import java.util.List;

/**
 * A line of horizontal and vertical pieces.
 *
 * @param from   id of the box where it begins, the device's, the process' or the upper one
 * @param to     id of the box where it ends
 * @param points at least two, each next one straight above, below or beside; the first lies on the lower border of {@code from}, the last on the upper one of {@code to}, of a {@link LineKind#LINK} on its lower one
 * @param colour token
 * @param mark   at its first point
 * @param badge  null for none
 * @param texts  beside it: how many it stands for
 * @param count  how many things it stands for
 */
public record Line(String id, LineKind kind, Subject subject, List<Subject> more, String from, String to, List<Point> points, String colour, Dash dash,
        EndMark mark, Badge badge, List<Text> texts, int count, String tip, String search) implements Item {
    public Line {
        more = List.copyOf(more);
        points = List.copyOf(points);
        texts = List.copyOf(texts);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a line has two ends");
        }
    }

    @Override
    public Rect bounds() {
        Point first = points.getFirst();
        double left = first.x();
        double top = first.y();
        double right = left;
        double bottom = top;
        for (Point p : points) {
            left = Math.min(left, p.x());
            right = Math.max(right, p.x());
            top = Math.min(top, p.y());
            bottom = Math.max(bottom, p.y());
        }
        return new Rect(left, top, right - left, bottom - top);
    }

    /** How far a place is from the nearest piece. */
    public double distance(double x, double y) {
        double best = Double.MAX_VALUE;
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            double dx = Math.max(0, Math.max(Math.min(a.x(), b.x()) - x, x - Math.max(a.x(), b.x())));
            double dy = Math.max(0, Math.max(Math.min(a.y(), b.y()) - y, y - Math.max(a.y(), b.y())));
            best = Math.min(best, Math.hypot(dx, dy));
        }
        return best;
    }

    /** Width of its stroke. */
    public double width() {
        return kind == LineKind.LINK ? 3 : kind == LineKind.ATTACHMENT ? 2 : 1.2;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.graph.scene.Dash;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.Point;
import org.dmascope.graph.scene.Rect;

/** Cuts lines to what is in sight: the toolkit dashes all of a line, also the much longer part of it that is not. */
final class Clip {
    private Clip() {
    }

    /** The parts of a line that may be seen, each with at least two points; dashes stay where they were along straight parts. */
    static List<List<Point>> parts(Line l, Rect seen) {
        Rect b = l.bounds();
        if (b.x() >= seen.x() && b.right() <= seen.right() && b.y() >= seen.y() && b.bottom() <= seen.bottom()) {
            return List.of(l.points());
        }
        List<List<Point>> out = new ArrayList<>();
        List<Point> part = new ArrayList<>();
        for (int i = 1; i < l.points().size(); i++) {
            Point from = l.points().get(i - 1);
            Point to = l.points().get(i);
            if (!meets(from, to, seen)) {
                part = end(out, part);
                continue;
            }
            if (part.isEmpty()) {
                part.add(cut(to, from, seen, l.dash()));
            }
            Point until = cut(from, to, seen, Dash.SOLID);
            part.add(until);
            if (!until.equals(to)) {
                part = end(out, part);
            }
        }
        end(out, part);
        return out;
    }

    private static List<Point> end(List<List<Point>> out, List<Point> part) {
        if (part.size() > 1) {
            out.add(part);
        }
        return new ArrayList<>();
    }

    private static boolean meets(Point a, Point b, Rect r) {
        return Math.min(a.x(), b.x()) <= r.right() && Math.max(a.x(), b.x()) >= r.x() && Math.min(a.y(), b.y()) <= r.bottom() && Math.max(a.y(), b.y()) >= r.y();
    }

    /** The end of a straight part, nearer to the other one where it lies out of sight; by whole dashes. */
    private static Point cut(Point other, Point end, Rect r, Dash dash) {
        double x = Math.clamp(end.x(), r.x(), r.right());
        double y = Math.clamp(end.y(), r.y(), r.bottom());
        double period = dash == Dash.SOLID ? 0 : dash.on() + dash.off();
        return end.y() == other.y() ? new Point(aligned(end.x(), x, period), end.y()) : new Point(end.x(), aligned(end.y(), y, period));
    }

    private static double aligned(double from, double to, double period) {
        double length = Math.abs(to - from);
        return period == 0 ? to : from + Math.signum(to - from) * Math.floor(length / period) * period;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

import java.util.List;
import java.util.Locale;

import org.dmascope.graph.build.GraphEdge;
import org.dmascope.graph.scene.Badge;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.Point;

/** How an edge comes out as a line. */
final class LineFace {
    private LineFace() {
    }

    static Line of(Wire w) {
        GraphEdge e = w.edge();
        Point end = w.points().getLast();
        String count = e.count() < 2 ? "" : brief(e.count());
        Badge badge = e.badge() == null || e.badge().icon() == null ? null
                : new Badge(end.x(), end.y() - Grid.BADGE_ABOVE - (count.isEmpty() ? 0 : Badge.COUNT), e.badge().icon(), e.badge().colour(), e.badge().word(), count);
        return new Line(e.id(), e.kind(), e.subject(), e.more(), e.device(), e.buffer(), w.points(), e.colour(), e.dash(), e.mark(), badge, List.of(), e.count(), e.tip(),
                e.tip().toLowerCase(Locale.ROOT));
    }

    /** {@code 7}, {@code 412}, {@code 14k}: a badge is narrow. */
    private static String brief(int n) {
        return n < 1000 ? Integer.toString(n) : n < 1_000_000 ? n / 1000 + "k" : n / 1_000_000 + "M";
    }
}

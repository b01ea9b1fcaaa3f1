// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

import java.util.List;
import java.util.Locale;

import org.dmascope.graph.build.GraphEdge;
import org.dmascope.graph.scene.Badge;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.Point;
import org.dmascope.graph.scene.Text;
import org.dmascope.graph.scene.TextMeasure;
import org.dmascope.graph.scene.TextRole;

/** How an edge comes out as a line. */
final class LineFace {
    private LineFace() {
    }

    static Line of(Wire w, TextMeasure measure) {
        GraphEdge e = w.edge();
        Point end = w.points().getLast();
        Badge badge = e.badge() == null || e.badge().icon() == null ? null
                : new Badge(end.x(), end.y() - Grid.BADGE_ABOVE, e.badge().icon(), e.badge().colour(), e.badge().word());
        List<Text> texts = e.count() < 2 ? List.of()
                : List.of(new Text(end.x() + 2.5, end.y() - (badge == null ? 4 : Grid.BADGE_ABOVE + Badge.RADIUS + 1), brief(e.count()), TextRole.SMALL, "dim", Text.Anchor.START));
        return new Line(e.id(), e.kind(), e.subject(), e.more(), e.device(), e.buffer(), w.points(), e.colour(), e.dash(), e.mark(), badge, texts, e.count(), e.tip(),
                e.tip().toLowerCase(Locale.ROOT));
    }

    /** {@code ×7}, {@code ×1.4k}: columns are narrow. */
    private static String brief(int n) {
        return n < 1000 ? "×" + n : n < 10_000 ? String.format(Locale.ROOT, "×%.1fk", n / 1000.0) : "×" + n / 1000 + "k";
    }
}

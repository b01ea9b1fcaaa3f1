// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dmascope.graph.build.GraphPlace;
import org.dmascope.graph.scene.Frame;
import org.dmascope.graph.scene.Icon;
import org.dmascope.graph.scene.Rect;
import org.dmascope.graph.scene.Text;
import org.dmascope.graph.scene.TextMeasure;
import org.dmascope.graph.scene.TextRole;

/** What is written on a frame. */
final class FrameFace {
    private static final double BASE = 17;
    private static final double TEXT = 28;
    /** Less is not worth the beginning of a name. */
    private static final double LEAST = 90;

    private FrameFace() {
    }

    static double width(GraphPlace p, TextMeasure measure) {
        double head = TEXT + measure.width(p.title(), TextRole.TITLE) + (p.detail().isEmpty() ? 0 : measure.width("· " + p.detail(), TextRole.NAME) + 6);
        return Math.max(head, p.note().isEmpty() ? 0 : 24 + measure.width(p.note(), TextRole.DIM)) + Grid.FRAME_PAD;
    }

    /** @param room whether there is room for a note below the heading */
    static Frame of(GraphPlace p, Rect r, boolean room, TextMeasure measure) {
        List<Text> texts = new ArrayList<>();
        texts.add(new Text(r.x() + TEXT, r.y() + BASE, p.title(), TextRole.TITLE, "dim", Text.Anchor.START));
        if (!p.detail().isEmpty()) {
            texts.add(new Text(r.x() + TEXT + 6 + measure.width(p.title(), TextRole.TITLE), r.y() + BASE, "· " + p.detail(), TextRole.NAME, "dim", Text.Anchor.START));
        }
        double end = texts.getLast().x() + measure.width(texts.getLast().text(), texts.getLast().role());
        if (!p.processor().isEmpty() && r.right() - end > LEAST) {
            texts.add(new Text(end + 6, r.y() + BASE, measure.fit("· " + p.processor(), TextRole.NAME, r.right() - end - 14), TextRole.NAME, "dim", Text.Anchor.START));
        }
        if (room && !p.note().isEmpty()) {
            texts.add(new Text(r.x() + 10, r.y() + BASE + 20, measure.fit(p.note(), TextRole.DIM, r.width() - 20), TextRole.DIM, "dim", Text.Anchor.START));
        }
        String tip = p.title() + (p.detail().isEmpty() ? "" : "\n" + p.detail()) + (p.processor().isEmpty() ? "" : "\n" + p.processor()) + (p.note().isEmpty() ? "" : "\n" + p.note());
        return new Frame(p.id(), p.subject(), r, texts, List.of(new Icon(r.x() + 8, r.y() + 4, 16, p.icon())), tip, p.title().toLowerCase(Locale.ROOT));
    }
}

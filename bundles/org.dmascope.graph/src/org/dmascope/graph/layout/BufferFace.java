// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dmascope.graph.build.GraphBuffer;
import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.BoxKind;
import org.dmascope.graph.scene.Icon;
import org.dmascope.graph.scene.Rect;
import org.dmascope.graph.scene.Text;
import org.dmascope.graph.scene.TextMeasure;
import org.dmascope.graph.scene.TextRole;

/** What is written in the box of a buffer. */
final class BufferFace {
    private static final double PAD = 9;
    private static final double ICON = 16;
    private static final double SMALL = 13;

    private BufferFace() {
    }

    static Box of(GraphBuffer b, Rect r, TextMeasure measure) {
        List<Icon> icons = new ArrayList<>();
        List<Text> texts = new ArrayList<>();
        double inner = r.width() - 2 * PAD;
        icons.add(new Icon(r.x() + PAD - 1, r.y() + 5, ICON, "buffer"));
        double sizeWidth = measure.width(b.size(), TextRole.DIM);
        texts.add(new Text(r.x() + PAD + ICON + 4, r.y() + 18, measure.fit(b.title(), TextRole.TITLE, inner - ICON - 10 - sizeWidth), TextRole.TITLE, "text", Text.Anchor.START));
        texts.add(new Text(r.right() - PAD, r.y() + 18, b.size(), TextRole.DIM, "dim", Text.Anchor.END));
        double right = r.right() - PAD;
        right = counted(b.holders(), "holder", right, r.y() + 37, icons, texts, measure);
        right = counted(b.regions(), "mr", right, r.y() + 37, icons, texts, measure);
        texts.add(new Text(r.x() + PAD, r.y() + 37, measure.fit(b.name(), TextRole.NAME, right - r.x() - PAD - 4), TextRole.NAME, "text", Text.Anchor.START));
        icons.add(new Icon(r.x() + PAD - 1, r.y() + 43.5, SMALL, b.placeIcon()));
        texts.add(new Text(r.x() + PAD + SMALL + 4, r.y() + 54, measure.fit(b.place(), TextRole.DIM, inner - SMALL - 4), TextRole.DIM, "dim", Text.Anchor.START));
        String search = (b.title() + " " + b.name() + " " + b.size() + " " + b.tip()).toLowerCase(Locale.ROOT);
        return new Box(b.id(), b.count() > 1 ? BoxKind.BUFFER_GROUP : BoxKind.BUFFER, b.subject(), b.more(), r, b.group(), texts, icons, b.tip(), search);
    }

    /** @return left border of what was added */
    private static double counted(String text, String icon, double right, double base, List<Icon> icons, List<Text> texts, TextMeasure measure) {
        if (text.isEmpty()) {
            return right;
        }
        texts.add(new Text(right, base, text, TextRole.NAME, "text", Text.Anchor.END));
        double left = right - measure.width(text, TextRole.NAME) - SMALL - 4;
        icons.add(new Icon(left, base - 11, SMALL, icon));
        return left - 6;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dmascope.graph.build.GraphNode;
import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.BoxKind;
import org.dmascope.graph.scene.Icon;
import org.dmascope.graph.scene.Rect;
import org.dmascope.graph.scene.Text;
import org.dmascope.graph.scene.TextMeasure;
import org.dmascope.graph.scene.TextRole;

/** What is written in the boxes of devices and bridges. */
final class DeviceFace {
    private static final double PAD = 8;
    private static final double ICON = 16;
    private static final double MARK = 14;
    /** A longer address or driver is cut. */
    private static final double WIDEST = 190;

    private DeviceFace() {
    }

    static double width(GraphNode n, TextMeasure measure) {
        double head = PAD + ICON + 5 + measure.width(n.title(), TextRole.TITLE) + 6 + n.marks().size() * (MARK + 2) + PAD;
        double text = 2 * PAD + Math.max(measure.width(n.address(), TextRole.MONO), measure.width(n.detail(), TextRole.DIM));
        return Math.max(Grid.DEVICE_WIDTH, Math.ceil(Math.max(head, Math.min(WIDEST, text))));
    }

    static Box device(GraphNode n, Rect r, TextMeasure measure) {
        double right = r.right() - PAD + 2;
        List<Icon> icons = new ArrayList<>();
        icons.add(new Icon(r.x() + PAD - 1, r.y() + 5, ICON, n.icon()));
        for (int i = n.marks().size(); --i >= 0;) {
            right -= MARK + 2;
            icons.add(new Icon(right, r.y() + 6, MARK, n.marks().get(i)));
        }
        double inner = r.width() - 2 * PAD;
        List<Text> texts = List.of(
                new Text(r.x() + PAD + ICON + 4, r.y() + 18, measure.fit(n.title(), TextRole.TITLE, right - r.x() - PAD - ICON - 6), TextRole.TITLE, "text", Text.Anchor.START),
                new Text(r.x() + PAD, r.y() + 35, measure.fit(n.address(), TextRole.MONO, inner), TextRole.MONO, "text", Text.Anchor.START),
                new Text(r.x() + PAD, r.y() + 51, measure.fit(n.detail(), TextRole.DIM, inner), TextRole.DIM, "dim", Text.Anchor.START));
        return box(n, r, texts, icons);
    }

    private static String bridgeText(GraphNode n) {
        return n.kind() == BoxKind.BRIDGE ? n.address() : n.title() + " " + n.address();
    }

    static double bridgeWidth(GraphNode n, TextMeasure measure) {
        double icon = n.kind() == BoxKind.BRIDGE ? 0 : ICON + 4;
        return Math.ceil(2 * PAD + icon + measure.width(bridgeText(n), TextRole.MONO) + n.marks().size() * (MARK + 3));
    }

    static Box bridge(GraphNode n, Rect r, TextMeasure measure) {
        List<Icon> icons = new ArrayList<>();
        List<Text> texts = new ArrayList<>();
        boolean small = n.kind() == BoxKind.BRIDGE;
        double marks = n.marks().size() * (MARK + 3);
        double x = r.x() + PAD;
        if (small) {
            x = Math.max(x, r.centreX() - (measure.width(bridgeText(n), TextRole.MONO) + marks) / 2);
        } else {
            icons.add(new Icon(r.x() + PAD - 2, r.y() + 2.5, 15, n.icon()));
            x += ICON + 2;
        }
        String text = measure.fit(bridgeText(n), TextRole.MONO, r.right() - PAD - marks - x + 2);
        texts.add(new Text(x, r.y() + 14, text, TextRole.MONO, "text", Text.Anchor.START));
        double at = x + measure.width(text, TextRole.MONO) + 3;
        for (String m : n.marks()) {
            icons.add(new Icon(at, r.y() + 3, MARK, m));
            at += MARK + 3;
        }
        return box(n, r, texts, icons);
    }

    private static Box box(GraphNode n, Rect r, List<Text> texts, List<Icon> icons) {
        String search = (n.title() + " " + n.address() + " " + n.detail() + " " + n.tip()).toLowerCase(Locale.ROOT);
        return new Box(n.id(), n.kind(), n.subject(), n.more(), r, n.group(), texts, icons, n.tip(), search);
    }
}

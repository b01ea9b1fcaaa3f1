// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

/** How wide text comes out; the window measures with its fonts, writers with {@link PlainMeasure}. */
public interface TextMeasure {
    /** Pixels at 100 %. */
    double width(String text, TextRole role);

    /** The text, or as much of it as fits: cut in its middle, because names differ at their ends. */
    default String fit(String text, TextRole role, double width) {
        if (width(text, role) <= width) {
            return text;
        }
        int[] points = text.codePoints().limit(512).toArray();
        for (int keep = Math.min(points.length - 1, 256); keep > 1; keep--) {
            int head = (keep + 1) / 2;
            int tail = keep - head;
            String cut = new String(points, 0, head) + "\u2026" + new String(points, points.length - tail, tail);
            if (width(cut, role) <= width) {
                return cut;
            }
        }
        return "\u2026";
    }
}

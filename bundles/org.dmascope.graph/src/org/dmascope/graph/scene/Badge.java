// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

/**
 * A mark in a circle on a line, near the buffer; with a count it is a capsule with the number below the mark.
 *
 * @param x      centre of the mark
 * @param y      centre of the mark
 * @param icon   key
 * @param colour token of the outline
 * @param word   the same in words
 * @param count  how many things the line stands for, short; empty for one
 */
public record Badge(double x, double y, String icon, String colour, String word, String count) {
    /** Of the circle. */
    public static final double RADIUS = 8;
    public static final double ICON = 11;
    /** What a count adds below. */
    public static final double COUNT = 10;

    /** Of the outline. */
    public Rect bounds() {
        return new Rect(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS + (count.isEmpty() ? 0 : COUNT));
    }

    /** The count as a run of text; null for none. */
    public Text text() {
        return count.isEmpty() ? null : new Text(x, y + RADIUS + 6.5, count, TextRole.TINY, "text", Text.Anchor.MIDDLE);
    }
}

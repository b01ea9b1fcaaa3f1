// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

/** A rectangle of the drawing: pixels at 100 %, x to the right, y down. */
public record Rect(double x, double y, double width, double height) {
    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    /** Borders included. */
    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /** Whether they share any place; touching borders do. */
    public boolean meets(Rect o) {
        return x <= o.right() && o.x <= right() && y <= o.bottom() && o.y <= bottom();
    }

    /** Grown by so much on each side. */
    public Rect grown(double by) {
        return new Rect(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    /** The smallest one around both. */
    public Rect with(Rect o) {
        double left = Math.min(x, o.x);
        double top = Math.min(y, o.y);
        return new Rect(left, top, Math.max(right(), o.right()) - left, Math.max(bottom(), o.bottom()) - top);
    }
}

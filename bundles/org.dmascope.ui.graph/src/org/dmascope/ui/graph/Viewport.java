// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import org.dmascope.graph.scene.Rect;

/**
 * The part of a drawing that is on screen. Immutable; scene lengths are pixels at 100 %, screen lengths points of the widget.
 *
 * @param zoom   screen lengths for one scene length
 * @param x      left border in the scene
 * @param y      upper border in the scene
 * @param width  of the widget, on screen
 * @param height of the widget, on screen
 */
record Viewport(double zoom, double x, double y, int width, int height) {
    static final double LEAST = 0.02;
    static final double MOST = 4;
    /** A drawing does not open farther away, because its words could not be read. */
    private static final double READABLE = 0.65;
    /** Around a thing that was brought into sight, and around a drawing that is shown whole; on screen. */
    private static final double MARGIN = 4;
    private static final double AROUND = 24;

    static final Viewport NONE = new Viewport(1, 0, 0, 1, 1);

    /** In the scene. */
    Rect visible() {
        return new Rect(x, y, width / zoom, height / zoom);
    }

    double sceneX(double px) {
        return x + px / zoom;
    }

    double sceneY(double py) {
        return y + py / zoom;
    }

    int screenX(double sx) {
        return (int) Math.round((sx - x) * zoom);
    }

    int screenY(double sy) {
        return (int) Math.round((sy - y) * zoom);
    }

    /** Another size of the widget; what is at the upper left stays there. */
    Viewport sized(int w, int h) {
        return new Viewport(zoom, x, y, Math.max(1, w), Math.max(1, h));
    }

    /** Closer or farther; what lies at that place of the screen stays there. */
    Viewport zoomed(double factor, double px, double py) {
        double z = Math.clamp(zoom * factor, LEAST, MOST);
        return new Viewport(z, sceneX(px) - px / z, sceneY(py) - py / z, width, height);
    }

    /** By so much on screen. */
    Viewport moved(double dx, double dy) {
        return new Viewport(zoom, x + dx / zoom, y + dy / zoom, width, height);
    }

    Viewport at(double sx, double sy) {
        return new Viewport(zoom, sx, sy, width, height);
    }

    /** All of it, not larger than so much. */
    Viewport fitting(Rect all, double most) {
        double z = Math.clamp(Math.min((width - 2 * MARGIN) / Math.max(1, all.width()), (height - 2 * MARGIN) / Math.max(1, all.height())), LEAST, Math.min(most, MOST));
        return new Viewport(z, all.x(), all.y(), width, height).inside(all);
    }

    /** All of it; where it would be too small to be read, its upper left part, as wide as there is room for. */
    Viewport readable(Rect all, double most) {
        Viewport v = fitting(all, most);
        double least = READABLE * most;
        if (v.zoom() >= least) {
            return v;
        }
        double z = Math.clamp((width - 2 * MARGIN) / Math.max(1, all.width()), least, most);
        return new Viewport(z, all.x(), all.y(), width, height).inside(all);
    }

    /** The nearest one that shows as much of the drawing as there is room for: a narrow one stands in the middle, a low one at the top. */
    Viewport inside(Rect all) {
        Rect r = all.grown(MARGIN / zoom);
        double w = width / zoom;
        double h = height / zoom;
        double left = r.width() <= w ? r.centreX() - w / 2 : Math.clamp(x, r.x(), r.right() - w);
        double top = r.height() <= h ? r.y() : Math.clamp(y, r.y(), r.bottom() - h);
        return new Viewport(zoom, left, top, width, height);
    }

    /** The nearest one in which a part of the scene is in sight: all of it, or its upper left part where there is no room. */
    Viewport revealing(Rect r) {
        double around = AROUND / zoom;
        Rect v = visible();
        return at(nearest(v.x(), v.width(), r.x() - around, r.width() + 2 * around), nearest(v.y(), v.height(), r.y() - around, r.height() + 2 * around));
    }

    private static double nearest(double from, double length, double wanted, double wantedLength) {
        return wanted < from || wantedLength > length ? wanted : Math.max(from, wanted + wantedLength - length);
    }

    /** Whether all of it is in sight. */
    boolean shows(Rect r) {
        Rect v = visible();
        return r.x() >= v.x() && r.right() <= v.right() && r.y() >= v.y() && r.bottom() <= v.bottom();
    }
}

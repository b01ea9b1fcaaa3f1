// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.BoxKind;
import org.dmascope.graph.scene.Dash;
import org.dmascope.graph.scene.Frame;
import org.dmascope.graph.scene.Item;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.Point;
import org.dmascope.graph.scene.Rect;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;

/**
 * Paints what is in sight of a drawing, directly: an image of all of it would cost more than it saves. What nobody could read or tell apart from afar (words, icons,
 * soft edges) is left out there.
 */
final class ScenePainter {
    /** Zoom below which words are smaller than five pixels. */
    static final double WORDS = 0.4;
    /** Zoom below which icons, marks and badges are dots. */
    static final double SIGNS = 0.25;
    /** With more things in sight soft edges cost too much; they are small then. */
    private static final int SMOOTH = 1200;
    /** Zoom below which dashes run together. */
    private static final double DASHES = 0.35;
    private static final double HALO = 8;
    private static final double STRONG = 3.5;
    /** Around a line that is in front, so that it is seen to lie over the others. */
    private static final double CASING = 6;
    private static final double SHEET = 3;
    /** How far a line's badge and marks reach beyond it. */
    private static final double REACH = 20;

    private final Inks inks;
    private final Brush brush;

    ScenePainter(Inks inks, Brush brush) {
        this.inks = inks;
        this.brush = brush;
    }

    /** @return how many things were painted */
    int paint(GC gc, Rectangle area, Viewport v, Shown s) {
        gc.setAdvanced(true);
        gc.setTextAntialias(SWT.DEFAULT);
        gc.setInterpolation(SWT.HIGH);
        gc.setBackground(inks.of("base")); //$NON-NLS-1$
        gc.fillRectangle(area);
        Transform t = new Transform(gc.getDevice());
        t.translate(Math.round(-v.x() * v.zoom()), Math.round(-v.y() * v.zoom()));
        t.scale((float) v.zoom(), (float) v.zoom());
        gc.setTransform(t);
        List<Item> seen = s.index().within(v.visible().grown(REACH));
        gc.setAntialias(seen.size() > SMOOTH ? SWT.OFF : SWT.ON);
        List<Line> front = new ArrayList<>();
        for (Item i : seen) {
            switch (i) {
                case Frame f -> frame(gc, f, v.zoom());
                case Box b -> box(gc, b, v.zoom(), s);
                case Line l when inFront(l, s) -> front.add(l);
                case Line l -> line(gc, l, v, s, false);
            }
        }
        front.forEach(l -> line(gc, l, v, s, true));
        cursor(gc, v, s);
        gc.setTransform(null);
        t.dispose();
        return seen.size();
    }

    private static boolean inFront(Line l, Shown s) {
        return l.kind() != LineKind.BUS && (s.front().contains(l.id()) || s.highlight().strong().contains(l.id()) || s.found().contains(l.id()));
    }

    private void frame(GC gc, Frame f, double zoom) {
        shape(gc, f.bounds(), 4, "frame", "frame-line", 1, zoom); //$NON-NLS-1$ //$NON-NLS-2$
        inside(gc, f.icons(), f.texts(), zoom);
    }

    private void shape(GC gc, Rect r, double radius, String fill, String border, double width, double zoom) {
        if (zoom < SIGNS) {
            brush.plain(gc, r, fill, border);
        } else {
            brush.rect(gc, r, radius, fill, border, width);
        }
    }

    private void inside(GC gc, List<org.dmascope.graph.scene.Icon> icons, List<org.dmascope.graph.scene.Text> texts, double zoom) {
        if (zoom >= SIGNS) {
            icons.forEach(i -> brush.icon(gc, i));
        }
        if (zoom >= WORDS) {
            texts.forEach(x -> brush.text(gc, x));
        }
    }

    private void box(GC gc, Box b, double zoom, Shown s) {
        BoxKind k = b.kind();
        boolean tinted = s.highlight().tinted().contains(b.id());
        boolean strong = tinted || s.highlight().strong().contains(b.id());
        boolean blamed = s.highlight().blamed().contains(b.id());
        boolean found = s.found().contains(b.id());
        if (found) {
            shape(gc, b.bounds().grown(SHEET), k.radius() + SHEET, "ochre", "ochre", 1, zoom); //$NON-NLS-1$ //$NON-NLS-2$
        }
        if (k.group()) { // a second sheet behind it says that there are several
            Rect r = b.bounds();
            shape(gc, new Rect(r.x() + SHEET, r.y() + SHEET, r.width(), r.height()), k.radius(), k.fill(), k.border(), 1, zoom);
        }
        shape(gc, b.bounds(), k.radius(), tinted ? "selection" : k.fill(), blamed ? "ochre" : strong ? "accent" : k.border(), strong || blamed ? 2 : 1, zoom); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        inside(gc, b.icons(), b.texts(), zoom);
    }

    private void line(GC gc, Line l, Viewport v, Shown s, boolean front) {
        double zoom = v.zoom();
        List<List<Point>> parts = Clip.parts(l, v.visible().grown(REACH));
        boolean strong = s.highlight().strong().contains(l.id());
        boolean bus = l.kind() == LineKind.BUS;
        if (strong && !bus || s.found().contains(l.id())) {
            parts.forEach(p -> brush.stroke(gc, p, strong ? "selection" : "ochre", Dash.SOLID, HALO)); //$NON-NLS-1$ //$NON-NLS-2$
        } else if (front) {
            parts.forEach(p -> brush.stroke(gc, p, "base", Dash.SOLID, CASING)); //$NON-NLS-1$
        }
        Dash dash = zoom < DASHES ? Dash.SOLID : l.dash();
        double width = strong ? STRONG : Math.max(l.width(), bus ? 0.6 / zoom : 0.8 / zoom);
        parts.forEach(p -> brush.stroke(gc, p, strong && bus ? "accent" : l.colour(), dash, width)); //$NON-NLS-1$
        if (zoom >= SIGNS) {
            brush.ends(gc, l, zoom >= WORDS);
        }
    }

    /** Where the keyboard is: a frame around it, dotted as the desktop marks what has the focus. */
    private void cursor(GC gc, Viewport v, Shown s) {
        Item i = s.cursor() == null ? null : s.index().byId(s.cursor());
        if (i == null) {
            return;
        }
        Rect r = i instanceof Line l ? new Rect(l.points().getLast().x() - 12, l.points().getLast().y() - 34, 24, 30) : i.bounds();
        double around = SHEET / Math.min(1, v.zoom());
        Rect out = r.grown(around);
        gc.setForeground(inks.of("text")); //$NON-NLS-1$
        gc.setLineAttributes(new org.eclipse.swt.graphics.LineAttributes((float) (1 / v.zoom()), SWT.CAP_FLAT, SWT.JOIN_MITER, SWT.LINE_DOT, null, 0, 10));
        gc.drawRectangle((int) out.x(), (int) out.y(), (int) out.width(), (int) out.height());
    }
}

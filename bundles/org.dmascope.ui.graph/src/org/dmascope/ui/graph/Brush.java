// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.List;

import org.dmascope.graph.scene.Badge;
import org.dmascope.graph.scene.Dash;
import org.dmascope.graph.scene.EndMark;
import org.dmascope.graph.scene.Icon;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.Point;
import org.dmascope.graph.scene.Rect;
import org.dmascope.graph.scene.Stroke;
import org.dmascope.graph.scene.Text;
import org.dmascope.ui.look.Look;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Rectangle;

/** Paints the pieces that a drawing and its legend consist of. */
final class Brush {
    private static final double RING = 3.6;
    private static final double SQUARE = 3.8;
    private static final double BAR = 4;
    private static final double DIAMOND = 5;
    private static final int QUARTERS = 2;
    /** One part in so many of a box from afar is its border. */
    private static final int EDGE = 10;

    private final Look look;
    private final Inks inks;
    private final Fonts fonts;
    private final FontMeasure measure;

    Brush(Look look, Inks inks, Fonts fonts, FontMeasure measure) {
        this.look = look;
        this.inks = inks;
        this.fonts = fonts;
        this.measure = measure;
    }

    private static int i(double v) {
        return (int) Math.round(v);
    }

    void rect(GC gc, Rect r, double radius, String fill, String border, double width) {
        int arc = i(QUARTERS * radius);
        int x = i(r.x());
        int y = i(r.y());
        int w = i(r.right()) - x;
        int h = i(r.bottom()) - y;
        gc.setBackground(inks.of(fill));
        gc.fillRoundRectangle(x, y, w, h, arc, arc);
        gc.setForeground(inks.of(border));
        pen(gc, width, Dash.SOLID);
        gc.drawRoundRectangle(x, y, w, h, arc, arc);
    }

    /** A box from afar: nothing is round or soft. */
    void plain(GC gc, Rect r, String fill, String border) {
        int x = i(r.x());
        int y = i(r.y());
        int w = i(r.right()) - x;
        int h = i(r.bottom()) - y;
        gc.setBackground(inks.of(border));
        gc.fillRectangle(x, y, w, h);
        int edge = Math.max(1, Math.min(w, h) / EDGE);
        gc.setBackground(inks.of(fill));
        gc.fillRectangle(x + edge, y + edge, w - 2 * edge, h - 2 * edge);
    }

    private static void pen(GC gc, double width, Dash dash) {
        float[] pattern = dash == Dash.SOLID ? null : new float[] { (float) dash.on(), (float) dash.off() };
        // flat ends and mitred corners: cairo fills lines of such, when they run straight up and across, as rectangles
        gc.setLineAttributes(new LineAttributes((float) width, SWT.CAP_FLAT, SWT.JOIN_MITER, pattern == null ? SWT.LINE_SOLID : SWT.LINE_CUSTOM, pattern, 0, 10));
    }

    void stroke(GC gc, List<Point> points, String colour, Dash dash, double width) {
        int[] flat = new int[points.size() * 2];
        for (int n = 0; n < points.size(); n++) {
            flat[2 * n] = i(points.get(n).x());
            flat[2 * n + 1] = i(points.get(n).y());
        }
        gc.setForeground(inks.of(colour));
        pen(gc, width, dash);
        gc.drawPolyline(flat);
    }

    /** What a line begins with at its device. */
    void mark(GC gc, EndMark m, Point p, String colour) {
        int x = i(p.x());
        int y = i(p.y() + EndMark.OFFSET);
        gc.setForeground(inks.of(colour));
        switch (m) {
            case NONE -> {
                // nothing to draw
            }
            case RING -> {
                gc.setBackground(inks.of("base")); //$NON-NLS-1$
                gc.fillOval(i(x - RING), i(y - RING), i(2 * RING), i(2 * RING));
                pen(gc, 1.8, Dash.SOLID);
                gc.drawOval(i(x - RING), i(y - RING), i(2 * RING), i(2 * RING));
            }
            case SQUARE -> {
                gc.setBackground(inks.of(colour));
                gc.fillRectangle(i(x - SQUARE), i(y - SQUARE), i(2 * SQUARE), i(2 * SQUARE));
            }
            case BAR -> {
                pen(gc, 2.4, Dash.SOLID);
                gc.drawLine(i(x - BAR), y, i(x + BAR), y);
            }
            case DIAMOND -> {
                int[] corners = { x, i(y - DIAMOND), i(x + 4.5), y, x, i(y + DIAMOND), i(x - 4.5), y };
                gc.setBackground(inks.of("base")); //$NON-NLS-1$
                gc.fillPolygon(corners);
                pen(gc, 1.3, Dash.SOLID);
                gc.drawPolygon(corners);
            }
        }
    }

    void badge(GC gc, Badge b) {
        rect(gc, b.bounds(), Badge.RADIUS, "base", b.colour(), 1); //$NON-NLS-1$
        icon(gc, new Icon(b.x() - Badge.ICON / 2, b.y() - Badge.ICON / 2, Badge.ICON, b.icon()));
        if (b.text() != null) {
            text(gc, b.text());
        }
    }

    void icon(GC gc, Icon icon) {
        Image image = look.image(icon.key());
        Rectangle r = image.getBounds();
        int size = i(icon.size());
        if (r.width == size && r.height == size) {
            gc.drawImage(image, i(icon.x()), i(icon.y()));
        } else {
            gc.drawImage(image, 0, 0, r.width, r.height, i(icon.x()), i(icon.y()), size, size);
        }
    }

    void text(GC gc, Text t) {
        gc.setFont(fonts.font(t.role()));
        gc.setForeground(inks.of(t.colour()));
        double x = switch (t.anchor()) {
            case START -> t.x();
            case MIDDLE -> t.x() - measure.width(t.text(), t.role()) / 2;
            case END -> t.x() - measure.width(t.text(), t.role());
        };
        gc.drawString(t.text(), i(x), i(t.y()) - fonts.ascent(t.role()), true);
    }

    /** A line of the legend. */
    void sample(GC gc, Stroke s) {
        Point first = s.points().getFirst();
        Point last = s.points().getLast();
        if (!first.equals(last)) {
            stroke(gc, s.points(), s.colour(), s.dash(), s.width());
        }
        mark(gc, s.mark(), s.mark() == EndMark.DIAMOND ? new Point((first.x() + last.x()) / 2, first.y() - EndMark.OFFSET) : first, s.colour());
    }

    /** Everything of a line but its stroke. */
    void ends(GC gc, Line l, boolean words) {
        mark(gc, l.mark(), l.points().getFirst(), l.colour());
        if (l.badge() != null) {
            badge(gc, l.badge());
        }
        if (words) {
            l.texts().forEach(t -> text(gc, t));
        }
    }
}

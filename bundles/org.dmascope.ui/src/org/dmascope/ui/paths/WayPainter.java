// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import java.util.List;

import org.dmascope.analysis.path.PathVerdict;
import org.dmascope.ui.grid.Grounds;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints a way: today's route in the colour of the verdict, the direct one that there would be dashed below it, boxes over both. */
final class WayPainter {
    private static final int PADDING = 9;
    private static final int ICON = 16;
    private static final int GAP = 6;
    /** Of the two routes from the middle of a box. */
    private static final int TODAY = -7;
    private static final int DIRECT = 9;
    private static final int ARROW = 5;
    private static final int[] DASHES = { 5, 4 };
    private static final int SAMPLE = 36;

    private final Look look;

    WayPainter(Look look) {
        this.look = look;
    }

    int width(WayBox b, GC gc) {
        gc.setFont(look.font(Face.MONO));
        int title = ICON + GAP + gc.textExtent(b.title()).x;
        gc.setFont(look.font(Face.SMALL));
        int text = gc.textExtent(b.text()).x + (b.mark() == null ? 0 : ICON + GAP);
        return 2 * PADDING + Math.max(title, text);
    }

    void paint(GC gc, WayLayout l, Rectangle focus, int width) {
        routes(gc, l);
        for (int i = 0; i < l.row().size(); i++) {
            box(gc, l.row().get(i), l.rowPlaces().get(i), l.rowPlaces().get(i) == focus);
        }
        for (int i = 0; i < l.above().size(); i++) {
            box(gc, l.above().get(i), l.abovePlaces().get(i), l.abovePlaces().get(i) == focus);
        }
        key(gc, l, width);
    }

    /** How today's route is painted. */
    private Token today(PathVerdict v) {
        Token t = PathWords.token(v);
        return t == null ? Token.TEAL : t;
    }

    private void pen(GC gc, PathVerdict v) {
        gc.setForeground(look.color(today(v)));
        gc.setBackground(look.color(today(v)));
        gc.setLineWidth(v == PathVerdict.UNKNOWN ? 2 : 3);
        if (v == PathVerdict.NEVER || v == PathVerdict.UNKNOWN) {
            gc.setLineDash(v == PathVerdict.NEVER ? new int[] { 2, 3 } : DASHES);
        } else {
            gc.setLineStyle(SWT.LINE_SOLID);
        }
    }

    private void routes(GC gc, WayLayout l) {
        List<Rectangle> row = l.rowPlaces();
        for (int i = 1; i < row.size(); i++) {
            Rectangle a = row.get(i - 1);
            Rectangle b = row.get(i);
            int y = a.y + a.height / 2;
            pen(gc, l.verdict());
            boolean last = i == row.size() - 1 || i == l.common() + 1 && !l.above().isEmpty();
            line(gc, a.x + a.width, y + TODAY, b.x, last);
            if (l.couldBeDirect()) {
                gc.setForeground(look.color(Token.TEAL));
                gc.setLineWidth(2);
                gc.setLineDash(DASHES);
                gc.drawLine(a.x + a.width, y + DIRECT, b.x, y + DIRECT);
            }
            gc.setLineStyle(SWT.LINE_SOLID);
            label(gc, l.link(i), a.x + a.width, b.x, y + TODAY);
        }
        if (!l.above().isEmpty()) {
            up(gc, l);
        }
        gc.setLineWidth(1);
    }

    private static void line(GC gc, int from, int y, int to, boolean arrow) {
        gc.drawLine(from, y, to - (arrow ? ARROW : 0), y);
        if (arrow) {
            gc.fillPolygon(new int[] { to, y, to - 2 * ARROW, y - ARROW, to - 2 * ARROW, y + ARROW });
        }
    }

    private void label(GC gc, String words, int from, int to, int y) {
        gc.setFont(look.font(Face.SMALL));
        int w = gc.textExtent(words).x;
        if (!words.isEmpty() && w < to - from) {
            gc.setForeground(look.color(Token.DIM));
            gc.drawText(words, from + (to - from - w) / 2, y - gc.getFontMetrics().getHeight() - 2, true);
        }
    }

    /** From the bridge above both up to the root, the turn there, and down again. */
    private void up(GC gc, WayLayout l) {
        pen(gc, l.verdict());
        Rectangle below = l.rowPlaces().get(l.common());
        Rectangle first = l.abovePlaces().getFirst();
        int x = below.x + Math.min(below.width, first.width) / 2;
        int bottom = first.y + first.height;
        gc.drawLine(x - 12, below.y, x - 12, bottom + ARROW);
        gc.fillPolygon(new int[] { x - 12, bottom, x - 12 - ARROW, bottom + 2 * ARROW, x - 12 + ARROW, bottom + 2 * ARROW });
        if (l.verdict() != PathVerdict.NEVER) {
            gc.drawLine(x + 12, bottom, x + 12, below.y - ARROW);
            gc.fillPolygon(new int[] { x + 12, below.y, x + 12 - ARROW, below.y - 2 * ARROW, x + 12 + ARROW, below.y - 2 * ARROW });
        }
        for (int i = 1; i < l.abovePlaces().size(); i++) {
            Rectangle a = l.abovePlaces().get(i - 1);
            Rectangle b = l.abovePlaces().get(i);
            int y = a.y + a.height / 2;
            gc.drawLine(a.x + a.width, y - 7, b.x, y - 7);
            if (l.verdict() != PathVerdict.NEVER) {
                gc.drawLine(a.x + a.width, y + 7, b.x, y + 7);
            }
        }
        if (l.verdict() == PathVerdict.NEVER) {
            Rectangle host = l.abovePlaces().getLast();
            gc.drawImage(look.image(PathWords.icon(PathVerdict.NEVER)), host.x + host.width + GAP, host.y + (host.height - ICON) / 2);
        }
        gc.setLineStyle(SWT.LINE_SOLID);
    }

    private void box(GC gc, WayBox b, Rectangle r, boolean focus) {
        gc.setBackground(switch (b.role()) {
            case END -> look.color(Token.SELECTION);
            case BLAME -> Grounds.tint(look, Token.OCHRE, 0.2);
            default -> look.color(Token.BASE);
        });
        gc.fillRoundRectangle(r.x, r.y, r.width, r.height, 6, 6);
        gc.setForeground(look.color(b.role() == WayBox.Role.END ? Token.ACCENT : b.role() == WayBox.Role.BLAME ? Token.OCHRE : Token.UNKNOWN));
        gc.setLineWidth(b.role() == WayBox.Role.END || b.role() == WayBox.Role.BLAME ? 2 : 1);
        if (b.role() == WayBox.Role.UNREAD) {
            gc.setLineDash(DASHES);
        }
        gc.drawRoundRectangle(r.x, r.y, r.width, r.height, 6, 6);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
        if (focus) {
            gc.setForeground(look.color(Token.ACCENT));
            gc.drawRoundRectangle(r.x - 3, r.y - 3, r.width + 6, r.height + 6, 8, 8);
        }
        int x = r.x + PADDING;
        gc.drawImage(look.image(b.icon()), x, r.y + 6);
        gc.setFont(look.font(Face.MONO));
        gc.setForeground(look.color(Token.TEXT));
        Grounds.text(gc, b.title(), x + ICON + GAP, r.x + r.width - 3, r.y + 14);
        gc.setFont(look.font(Face.SMALL));
        gc.setForeground(look.color(Token.DIM));
        Grounds.text(gc, b.text(), x, r.x + r.width - 3 - (b.mark() == null ? 0 : ICON + GAP), r.y + 33);
        if (b.mark() != null) {
            gc.drawImage(look.image(b.mark()), r.x + r.width - ICON - GAP, r.y + 25);
        }
    }

    /** What the lines mean, two lines. */
    String legend(WayLayout l) {
        return today(l) + (l.couldBeDirect() ? '\n' + Messages.routeDirect : ""); //$NON-NLS-1$
    }

    private static String today(WayLayout l) {
        return switch (l.verdict()) {
            case SAME -> ""; //$NON-NLS-1$
            case DIRECT -> Messages.routeToday;
            case REDIRECT -> Messages.routeUp;
            case BRIDGE -> Messages.routeBridge;
            case ACROSS -> Messages.routeAcross;
            case NEVER -> Messages.routeNever;
            case UNKNOWN -> Messages.routeUnknown;
        };
    }

    /** Beside the upper row, where there is one and it has room. */
    private void key(GC gc, WayLayout l, int width) {
        if (l.above().isEmpty()) {
            return;
        }
        gc.setFont(look.font(Face.SMALL));
        int w = SAMPLE + GAP + Math.max(gc.textExtent(today(l)).x, gc.textExtent(Messages.routeDirect).x);
        Rectangle last = l.abovePlaces().getLast();
        int x = Math.max(last.x + last.width + 4 * GAP, (last.x + last.width + width - w) / 2);
        if (x + w > width) {
            x = l.abovePlaces().getFirst().x - 4 * GAP - w; // there is none at the right: then at the left
        }
        if (x < WayLayout.MARGIN) {
            return;
        }
        int y = last.y + 15;
        pen(gc, l.verdict());
        gc.drawLine(x, y, x + SAMPLE, y);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setForeground(look.color(Token.DIM));
        gc.drawText(today(l), x + SAMPLE + GAP, y - gc.getFontMetrics().getHeight() / 2, true);
        if (l.couldBeDirect()) {
            y += 18;
            gc.setForeground(look.color(Token.TEAL));
            gc.setLineWidth(2);
            gc.setLineDash(DASHES);
            gc.drawLine(x, y, x + SAMPLE, y);
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.setForeground(look.color(Token.DIM));
            gc.drawText(Messages.routeDirect, x + SAMPLE + GAP, y - gc.getFontMetrics().getHeight() / 2, true);
        }
        gc.setLineWidth(1);
    }
}

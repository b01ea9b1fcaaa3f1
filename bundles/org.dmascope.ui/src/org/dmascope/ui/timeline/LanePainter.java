// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.timeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;

import org.dmascope.analysis.timeline.Lane;
import org.dmascope.analysis.timeline.LineState;
import org.dmascope.analysis.timeline.Span;
import org.dmascope.analysis.timeline.Track;
import org.dmascope.core.Names;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Paints what is in sight of a timeline: axis, lanes, lines, marks. */
final class LanePainter {
    /** Height of the axis. */
    static final int AXIS = 24;
    /** Width of the names at the left. */
    static final int GUTTER = 220;
    static final int MARK = 16;
    private static final int LABEL = 92;
    private static final int CORNER = 6;
    private static final int LINE_WIDTH = 3;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC); //$NON-NLS-1$
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC); //$NON-NLS-1$
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("ss.SSSSSS").withZone(ZoneOffset.UTC); //$NON-NLS-1$
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;

    /**
     * What is shown.
     *
     * @param bootMillis wall clock at time 0
     * @param start      when the recording began
     * @param end        when it ended or now
     * @param selected   event, null for none
     * @param lane       inode that belongs to what is selected, -1 for none
     * @param passes     which events the filter lets through
     */
    record Scene(LaneLayout lanes, TimeScale scale, int scroll, long bootMillis, long start, long end, TraceEvent selected, long lane,
            Predicate<TraceEvent> passes) {
    }

    private final Look look;

    LanePainter(Look look) {
        this.look = look;
    }

    void paint(GC gc, Rectangle area, Scene s) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(look.color(Token.BASE));
        gc.fillRectangle(area);
        grid(gc, area, s);
        gc.setClipping(0, AXIS, area.width, area.height - AXIS);
        List<LaneLayout.Place> places = s.lanes().places();
        for (int i = s.lanes().first(s.scroll()); i < places.size() && places.get(i).y() - s.scroll() < area.height; i++) {
            lane(gc, area, s, places.get(i));
        }
        vertical(gc, area, s, s.start(), Token.RED, SWT.LINE_DASH);
        if (s.selected() != null) {
            vertical(gc, area, s, s.selected().nanos(), Token.ACCENT, SWT.LINE_SOLID);
        }
        gc.setClipping((Rectangle) null);
    }

    private void vertical(GC gc, Rectangle area, Scene s, long nanos, Token ink, int style) {
        if (s.scale().shows(nanos)) {
            gc.setForeground(look.color(ink));
            gc.setLineStyle(style);
            gc.setLineWidth(1);
            int x = s.scale().x(nanos);
            gc.drawLine(x, AXIS, x, area.height);
            gc.setLineStyle(SWT.LINE_SOLID);
        }
    }

    private void grid(GC gc, Rectangle area, Scene s) {
        gc.setBackground(look.color(Token.BAR));
        gc.fillRectangle(0, 0, area.width, AXIS);
        gc.setFont(look.font(Face.SMALL));
        long step = s.scale().step(LABEL);
        long zero = s.bootMillis() * MILLI;
        long first = Math.floorDiv(s.scale().from() + zero, step) * step - zero;
        for (long t = first; t <= s.scale().to(); t += step) {
            int x = s.scale().x(t);
            if (x < GUTTER) {
                continue;
            }
            gc.setForeground(look.color(Token.LINE));
            gc.drawLine(x, AXIS, x, area.height);
            gc.setForeground(look.color(Token.DIM));
            String words = label(s.bootMillis(), t, step);
            Point size = gc.textExtent(words);
            gc.drawText(words, x - size.x / 2, (AXIS - size.y) / 2, true);
        }
    }

    static String label(long bootMillis, long nanos, long step) {
        Instant t = Instant.ofEpochMilli(bootMillis).plusNanos(nanos);
        return (step >= SECOND ? SECONDS : step >= MILLI ? MILLIS : MICROS).format(t);
    }

    private void lane(GC gc, Rectangle area, Scene s, LaneLayout.Place p) {
        Lane l = p.lane();
        int y = p.y() - s.scroll() + AXIS;
        boolean marked = l.ino() == s.lane();
        gc.setBackground(look.color(marked ? Token.SELECTION : Token.WINDOW));
        gc.fillRectangle(0, y, GUTTER, p.height());
        if (marked) {
            gc.setBackground(look.color(Token.ACCENT));
            gc.fillRectangle(0, y, 3, p.height());
        }
        int from = l.from() < 0 ? s.scale().left() : Math.max(s.scale().left(), s.scale().x(l.from()));
        int to = Math.min(area.width - 1, l.to() < 0 ? s.scale().x(s.end()) : s.scale().x(l.to()));
        if (to > from) {
            gc.setBackground(look.color(Token.RELATED));
            gc.fillRoundRectangle(from, y, to - from, p.height(), CORNER, CORNER);
            gc.setForeground(look.color(Token.LINE));
            gc.setLineWidth(1);
            gc.drawRoundRectangle(from, y, to - from, p.height(), CORNER, CORNER);
        }
        names(gc, l, y, p);
        gc.setClipping(GUTTER, AXIS, Math.max(0, area.width - GUTTER), area.height - AXIS);
        for (int i = 0; i < l.tracks().size(); i++) {
            int line = p.trackY(i) - s.scroll() + AXIS;
            spans(gc, s.scale(), l.tracks().get(i), line);
            marks(gc, s, l.tracks().get(i).marks(), line);
        }
        // what the exporter did to all attachments stands on each line already
        List<TraceEvent> whole = l.tracks().isEmpty() ? l.marks() : l.marks().stream().filter(e -> e.kind() != EventKind.INVALIDATE).toList();
        marks(gc, s, whole, y + (l.tracks().isEmpty() ? p.height() / 2 : MARK / 2));
        gc.setClipping(0, AXIS, area.width, area.height - AXIS);
    }

    private void names(GC gc, Lane l, int y, LaneLayout.Place p) {
        gc.setFont(look.font(Face.BOLD));
        gc.setForeground(look.color(Token.TEXT));
        gc.drawImage(look.image("buffer"), 8, y + 4); //$NON-NLS-1$
        gc.drawText("ino " + l.ino(), 28, y + 4, true); //$NON-NLS-1$
        gc.setFont(look.font(Face.SMALL));
        gc.setForeground(look.color(Token.DIM));
        gc.setClipping(0, y, GUTTER - 122, p.height());
        gc.drawText(Names.display(l.name().isEmpty() ? l.expName() : l.name()), 28, y + 20, true);
        gc.setClipping(0, AXIS, GUTTER, Integer.MAX_VALUE / 2);
        gc.setFont(look.font(Face.MONO));
        for (int i = 0; i < l.tracks().size(); i++) {
            String device = Names.display(l.tracks().get(i).device());
            String tail = device.length() > 17 ? '\u2026' + device.substring(device.length() - 16) : device;
            Point size = gc.textExtent(tail);
            gc.drawText(tail, GUTTER - 6 - size.x, y + p.trackY(i) - p.y() - size.y / 2, true);
        }
    }

    private void spans(GC gc, TimeScale scale, Track t, int y) {
        gc.setLineWidth(LINE_WIDTH);
        for (Span span : t.spans()) {
            if (span.to() < scale.from() || span.from() > scale.to()) {
                continue;
            }
            gc.setForeground(look.color(Marks.ink(span.state())));
            gc.setLineStyle(span.state() == LineState.REVOKED ? SWT.LINE_DOT : span.state() == LineState.BEFORE ? SWT.LINE_DASH : SWT.LINE_SOLID);
            int from = span.state() == LineState.BEFORE ? scale.left() : scale.x(span.from());
            gc.drawLine(from, y, scale.x(span.to()), y);
        }
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
    }

    /** Marks that would cover one another become one with a number. */
    private void marks(GC gc, Scene s, List<TraceEvent> events, int y) {
        int i = Marks.first(events, s.scale().from());
        while (i < events.size() && events.get(i).nanos() <= s.scale().to()) {
            TraceEvent e = events.get(i);
            int x = s.scale().x(e.nanos());
            int next = i + 1;
            while (next < events.size() && s.scale().x(events.get(next).nanos()) - x < MARK * 3 / 4) {
                next++;
            }
            boolean chosen = s.selected() != null && events.subList(i, next).contains(s.selected());
            mark(gc, s, chosen ? s.selected() : e, x, y, next - i, chosen);
            i = next;
        }
    }

    private void mark(GC gc, Scene s, TraceEvent e, int x, int y, int count, boolean chosen) {
        Image icon = look.image(Marks.icon(e.kind()));
        int r = MARK / 2;
        gc.setAlpha(s.passes().test(e) ? 255 : 70);
        gc.setBackground(look.color(Token.BASE));
        gc.fillOval(x - r, y - r, MARK, MARK);
        gc.setForeground(look.color(chosen ? Token.ACCENT : Token.LINE));
        gc.setLineWidth(chosen ? 2 : 1);
        gc.drawOval(x - r, y - r, MARK, MARK);
        Rectangle size = icon.getBounds();
        gc.drawImage(icon, 0, 0, size.width, size.height, x - 6, y - 6, 12, 12);
        if (count > 1) {
            gc.setFont(look.font(Face.SMALL));
            gc.setForeground(look.color(Token.DIM));
            gc.drawText(Integer.toString(count), x + r + 1, y - r - 2, true);
        }
        gc.setLineWidth(1);
        gc.setAlpha(255);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.dmascope.analysis.timeline.Lane;
import org.dmascope.analysis.timeline.Timeline;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.widgets.Named;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/**
 * Shows a {@link Timeline}: wheel scrolls, Ctrl+wheel and + − zoom, 0 shows all, dragging and Shift+wheel move in time, Left and Right go
 * from event to event.
 */
final class LaneCanvas {
    private static final double CLOSER = 0.7;
    private static final int WHEEL = 40;
    private static final int SHIFT = 80;

    private final Canvas canvas;
    private final LanePainter painter;
    private final Function<TraceEvent, String> words;
    private final Consumer<TraceEvent> chosen;
    private final Runnable moved;
    private Timeline timeline = Timeline.NONE;
    private LaneLayout lanes = new LaneLayout(List.of());
    private TimeScale scale = new TimeScale(0, 1, LanePainter.GUTTER, 1);
    private List<TraceEvent> order = List.of();
    private Predicate<TraceEvent> passes = e -> true;
    private long bootMillis;
    private TraceEvent selected;
    private long lane = -1;
    private boolean all = true;
    private int dragX = -1;

    /**
     * @param words  one line that says what an event is, for tooltip and screen reader
     * @param chosen told when the user picks an event
     * @param moved  told when the user moves in time by hand
     */
    LaneCanvas(Composite parent, Look look, Function<TraceEvent, String> words, Consumer<TraceEvent> chosen, Runnable moved) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.V_SCROLL);
        canvas.setData("test.id", "timeline"); //$NON-NLS-1$ //$NON-NLS-2$
        painter = new LanePainter(look);
        this.words = words;
        this.chosen = chosen;
        this.moved = moved;
        canvas.addListener(SWT.Paint, e -> painter.paint(e.gc, canvas.getClientArea(), scene()));
        canvas.addListener(SWT.Resize, e -> resized());
        canvas.addListener(SWT.MouseWheel, this::wheel);
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::drag);
        canvas.addListener(SWT.MouseUp, e -> dragX = -1);
        canvas.addListener(SWT.MouseHover, e -> tip(e.x, e.y));
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.MenuDetect, this::menu);
        canvas.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
        canvas.getVerticalBar().addListener(SWT.Selection, e -> canvas.redraw());
        Named.as(() -> selected == null ? NLS.bind(Messages.lanes, lanes.places().size(), order.size()) : words.apply(selected), canvas);
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_CANVAS;
            }
        });
    }

    Canvas control() {
        return canvas;
    }

    private LanePainter.Scene scene() {
        return new LanePainter.Scene(lanes, scale, canvas.getVerticalBar().getSelection(), bootMillis, timeline.start(), timeline.end(), selected, lane, passes);
    }

    /** Shows this; the stretch of time stays unless all is shown or the end is followed. */
    void show(Timeline shown, List<Lane> filtered, long boot, boolean follow) {
        timeline = shown;
        bootMillis = boot;
        lanes = new LaneLayout(filtered);
        order = filtered.stream().flatMap(l -> Stream.concat(l.marks().stream(), l.tracks().stream().flatMap(t -> t.marks().stream()))).distinct()
                .sorted(Comparator.comparingLong(TraceEvent::nanos)).toList();
        if (all) {
            fitAll();
        } else if (follow) {
            long length = scale.to() - scale.from();
            scale = scale.at(timeline.end() - length * 19 / 20, timeline.end() + length / 20);
        }
        resized();
    }

    void filter(Predicate<TraceEvent> which) {
        passes = which;
        canvas.redraw();
    }

    /** Marks an event and the lane of a buffer; -1 for none. Moves to the event when it is out of sight. */
    void select(TraceEvent event, long ino) {
        selected = event;
        lane = ino;
        if (event != null && !scale.shows(event.nanos())) {
            long half = (scale.to() - scale.from()) / 2;
            scale = scale.at(event.nanos() - half, event.nanos() + half);
            all = false;
        }
        reveal(ino);
        canvas.redraw();
    }

    private void reveal(long ino) {
        lanes.places().stream().filter(p -> p.lane().ino() == ino).findFirst().ifPresent(p -> {
            ScrollBar bar = canvas.getVerticalBar();
            int room = room();
            if (p.y() < bar.getSelection() || p.y() + p.height() > bar.getSelection() + room) {
                bar.setSelection(Math.max(0, p.y() - room / 3));
            }
        });
    }

    void zoom(boolean closer) {
        all = false;
        moved.run();
        int middle = selected != null && scale.shows(selected.nanos()) ? scale.x(selected.nanos()) : scale.left() + scale.width() / 2;
        scale = scale.zoom(closer ? CLOSER : 1 / CLOSER, middle);
        canvas.redraw();
    }

    void fit() {
        all = true;
        fitAll();
        canvas.redraw();
    }

    /** From a little before the recording to a little after its end. */
    private void fitAll() {
        long length = Math.max(1_000_000, timeline.end() - timeline.start());
        scale = scale.at(timeline.start() - length / 20, timeline.end() + length / 40);
    }

    private int room() {
        return Math.max(1, canvas.getClientArea().height - LanePainter.AXIS);
    }

    private void resized() {
        Rectangle area = canvas.getClientArea();
        scale = scale.sized(LanePainter.GUTTER, area.width - LanePainter.GUTTER);
        ScrollBar bar = canvas.getVerticalBar();
        int room = room();
        boolean needed = lanes.height() > room;
        bar.setValues(needed ? Math.min(bar.getSelection(), lanes.height() - room) : 0, 0, Math.max(1, lanes.height()), Math.min(room, Math.max(1, lanes.height())), 20, room);
        bar.setVisible(needed);
        canvas.redraw();
    }

    private void wheel(Event e) {
        if ((e.stateMask & SWT.MOD1) != 0) {
            all = false;
            moved.run();
            scale = scale.zoom(e.count > 0 ? CLOSER : 1 / CLOSER, e.x);
        } else if ((e.stateMask & SWT.SHIFT) != 0) {
            move(e.count > 0 ? -SHIFT : SHIFT);
        } else {
            ScrollBar bar = canvas.getVerticalBar();
            bar.setSelection(bar.getSelection() - Integer.signum(e.count) * WHEEL);
        }
        e.doit = false;
        canvas.redraw();
    }

    private void move(int pixels) {
        all = false;
        moved.run();
        scale = scale.move(pixels);
        canvas.redraw();
    }

    private void down(Event e) {
        canvas.setFocus();
        TraceEvent hit = hit(e.x, e.y);
        if (e.button == 3 && hit != null) {
            chosen.accept(hit); // the menu is about it
        }
        if (e.button != 1) {
            return;
        }
        if (hit != null) {
            chosen.accept(hit);
        } else {
            dragX = e.x;
        }
    }

    private void drag(Event e) {
        if (dragX >= 0 && Math.abs(e.x - dragX) > 2) {
            move(dragX - e.x);
            dragX = e.x;
        }
    }

    private void tip(int x, int y) {
        TraceEvent e = hit(x, y);
        canvas.setToolTipText(e == null ? null : words.apply(e));
    }

    /** The event whose mark is there. */
    TraceEvent hit(int x, int y) {
        int inside = y - LanePainter.AXIS + canvas.getVerticalBar().getSelection();
        int at = lanes.first(inside);
        if (y < LanePainter.AXIS || x < scale.left() || at >= lanes.places().size()) {
            return null;
        }
        LaneLayout.Place p = lanes.places().get(at);
        for (int i = 0; i < p.lane().tracks().size(); i++) {
            if (Math.abs(p.trackY(i) - inside) <= LaneLayout.TRACK / 2) {
                TraceEvent e = nearest(p.lane().tracks().get(i).marks(), x);
                if (e != null) {
                    return e;
                }
            }
        }
        return nearest(p.lane().marks(), x);
    }

    private TraceEvent nearest(List<TraceEvent> events, int x) {
        int reach = LanePainter.MARK / 2 + 1;
        TraceEvent best = null;
        for (int i = Marks.first(events, scale.time(x - reach)); i < events.size() && scale.x(events.get(i).nanos()) <= x + reach; i++) {
            if (best == null || Math.abs(scale.x(events.get(i).nanos()) - x) < Math.abs(scale.x(best.nanos()) - x)) {
                best = events.get(i);
            }
        }
        return best;
    }

    private void key(Event e) {
        switch (e.keyCode) {
            case SWT.ARROW_LEFT -> step(-1);
            case SWT.ARROW_RIGHT -> step(1);
            case SWT.ARROW_UP, SWT.ARROW_DOWN -> {
                ScrollBar bar = canvas.getVerticalBar();
                bar.setSelection(bar.getSelection() + (e.keyCode == SWT.ARROW_UP ? -WHEEL : WHEEL));
                canvas.redraw();
            }
            case '+', '=', SWT.KEYPAD_ADD -> zoom(true);
            case '-', SWT.KEYPAD_SUBTRACT -> zoom(false);
            case '0', SWT.KEYPAD_0 -> fit();
            default -> {
                return;
            }
        }
    }

    /** Opened by key, the menu stands at the selected event. */
    private void menu(Event e) {
        if (e.detail == SWT.MENU_KEYBOARD) {
            int y = lanes.places().stream().filter(p -> p.lane().ino() == lane).findFirst().map(p -> p.y() - canvas.getVerticalBar().getSelection()).orElse(0);
            Point at = canvas.toDisplay(selected == null ? scale.left() : scale.x(selected.nanos()), LanePainter.AXIS + Math.max(0, y));
            e.x = at.x;
            e.y = at.y;
        }
    }

    private void step(int by) {
        List<TraceEvent> some = order.stream().filter(passes).toList();
        if (!some.isEmpty()) {
            int at = selected == null ? by > 0 ? -1 : some.size() : some.indexOf(selected);
            chosen.accept(some.get(Math.max(0, Math.min(some.size() - 1, at + by))));
        }
    }
}

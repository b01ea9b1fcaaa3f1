// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.graph.scene.Badge;
import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.Item;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.Rect;
import org.dmascope.graph.scene.SceneIndex;
import org.dmascope.ui.look.Look;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/**
 * Shows a drawing: wheel scrolls, Shift+wheel sideways, Ctrl+wheel and + − zoom, 0 shows all, dragging moves; a click picks, a double click opens; Tab goes from thing to
 * thing, arrows along what is drawn.
 */
final class DrawingCanvas {
    private static final double CLOSER = 1.2;
    private static final int WHEEL = 48;
    private static final int DRAG = 3;
    /** Until the lines of what is pointed at come to the front. */
    static final int HOVER_MS = 400;
    /** How near to a line a click has to be, on screen. */
    private static final double NEAR = 4;
    /** Screen lengths around the drawing. */
    private static final int AROUND = 4;

    /** What decides the zoom. */
    private enum Fit {
        /** All of it, as far as it stays readable: how a drawing opens. */
        READABLE,
        /** All of it. */
        ALL,
        /** The user. */
        FREE
    }

    /** What the canvas tells the view. */
    interface Told {
        /** Something was picked; null for nothing. */
        void picked(Item item, double sceneX, double sceneY);

        /** Enter or a double click; with Shift, and by Backspace, the group that it belongs to shall be one again. */
        void opened(Item item, boolean close);

        /** What the tooltip says. */
        String words(Item item);
    }

    private final Canvas canvas;
    private final ScenePainter painter;
    private final Told told;
    private final double most;
    private SceneIndex index;
    private Rect bounds;
    private Walk walk;
    private Viewport viewport = Viewport.NONE;
    private Fit fit = Fit.READABLE;
    private Emphasis emphasis = Emphasis.NONE;
    private Set<String> found = Set.of();
    private Item cursor;
    private Box pivot;
    private Item pointed;
    private Set<String> hovered = Set.of();
    private Point drag;
    private boolean dragging;
    private int paints;
    private int painted;

    DrawingCanvas(Composite parent, Look look, ScenePainter painter, Told told) {
        this.painter = painter;
        this.told = told;
        most = look.scaled(1000) / 1000.0;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.H_SCROLL | SWT.V_SCROLL);
        canvas.setData("test.id", "topology"); //$NON-NLS-1$ //$NON-NLS-2$
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Resize, e -> resized());
        canvas.addListener(SWT.MouseVerticalWheel, e -> wheel(e, (e.stateMask & SWT.SHIFT) != 0));
        canvas.addListener(SWT.MouseHorizontalWheel, e -> wheel(e, true));
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseMove, this::moved);
        canvas.addListener(SWT.MouseExit, e -> point(null));
        canvas.addListener(SWT.MouseDoubleClick, e -> opened(at(e.x, e.y), (e.stateMask & SWT.SHIFT) != 0));
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, this::traverse);
        canvas.addListener(SWT.MenuDetect, this::menu);
        canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
        canvas.getHorizontalBar().addListener(SWT.Selection, e -> scrolled());
        canvas.getVerticalBar().addListener(SWT.Selection, e -> scrolled());
    }

    Canvas control() {
        return canvas;
    }

    /** The drawing on screen, null before the first. */
    SceneIndex index() {
        return index;
    }

    Viewport viewport() {
        return viewport;
    }

    /** Whether the user has not chosen a part of it. */
    boolean fitted() {
        return fit != Fit.FREE;
    }

    /** Where the keyboard is, null for nowhere. */
    Item cursor() {
        return cursor;
    }

    /** How often it was painted, for tests. */
    int paints() {
        return paints;
    }

    /** How many things the last painting painted, for tests. */
    int painted() {
        return painted;
    }

    /** What is in front because it is pointed at, for tests. */
    Set<String> hovered() {
        return hovered;
    }

    /** What is brought out, for tests. */
    Emphasis emphasis() {
        return emphasis;
    }

    private void paint(Event e) {
        paints++;
        if (index != null) {
            painted = painter.paint(e.gc, canvas.getClientArea(), viewport, shown());
        }
    }

    private Shown shown() {
        Set<String> front = new HashSet<>(emphasis.front());
        front.addAll(hovered);
        return new Shown(index, emphasis.highlight(), front, found, cursor != null && canvas.isFocusControl() ? cursor.id() : null);
    }

    /** Another drawing: of the same host everything stays in its place on screen. @param other whether it is of another host */
    void show(SceneIndex drawing, boolean other) {
        String was = cursor == null ? null : cursor.id();
        index = drawing;
        bounds = DrawingBounds.of(drawing.scene());
        walk = new Walk(drawing);
        cursor = other || was == null ? null : drawing.byId(was);
        pivot = null;
        pointed = null;
        hovered = Set.of();
        found = Set.of();
        place(fitting());
    }

    /** The part that was seen when the host was left; null shows all. */
    void restore(Viewport seen) {
        fit = seen == null ? Fit.READABLE : Fit.FREE;
        Rectangle area = canvas.getClientArea();
        viewport = (seen == null ? viewport : seen).sized(area.width, area.height);
        if (index != null) {
            place(fitting());
        }
    }

    void emphasise(Emphasis e, boolean reveal) {
        if (!reveal && e.equals(emphasis)) {
            return; // a reading that changes nothing paints nothing
        }
        emphasis = e;
        if (reveal && e.main() != null) {
            cursor = e.main();
            reveal(e.main());
        }
        canvas.redraw();
    }

    /** What a search found. */
    void found(Set<String> ids) {
        found = ids;
        canvas.redraw();
    }

    /** Brings it into sight, when it is not. */
    void reveal(Item i) {
        if (i instanceof Line l ? !onScreen(l) : !viewport.shows(i.bounds())) {
            fit = Fit.FREE;
            place(viewport.revealing(i instanceof Line l ? end(l) : i.bounds()));
        }
    }

    private boolean onScreen(Line l) {
        return l.points().stream().anyMatch(p -> viewport.visible().contains(p.x(), p.y()));
    }

    /** Where a line has its badge. */
    private static Rect end(Line l) {
        return new Rect(l.points().getLast().x() - Badge.RADIUS, l.points().getLast().y() - 4 * Badge.RADIUS, 2 * Badge.RADIUS, 4 * Badge.RADIUS);
    }

    /** The drawing without its legend, which has a place of its own. */
    private Rect bounds() {
        return bounds;
    }

    void zoom(boolean closer) {
        Rectangle area = canvas.getClientArea();
        Point middle = cursor != null && viewport.visible().meets(cursor.bounds()) && cursor instanceof Box ? new Point(viewport.screenX(cursor.bounds().centreX()),
                viewport.screenY(cursor.bounds().centreY())) : new Point(area.width / 2, area.height / 2);
        zoom(closer, middle.x, middle.y);
    }

    private void zoom(boolean closer, int x, int y) {
        if (index != null) {
            fit = Fit.FREE;
            place(viewport.zoomed(closer ? CLOSER : 1 / CLOSER, x, y));
        }
    }

    void fit() {
        if (index != null) {
            fit = Fit.ALL;
            place(fitting());
        }
    }

    /** By so much on screen. */
    void move(int dx, int dy) {
        if (index != null) {
            fit = Fit.FREE;
            place(viewport.moved(dx, dy));
        }
    }

    private Viewport fitting() {
        return switch (fit) {
            case FREE -> viewport;
            case ALL -> viewport.fitting(bounds(), most);
            case READABLE -> viewport.readable(bounds(), most);
        };
    }

    private void place(Viewport v) {
        Rectangle area = canvas.getClientArea();
        viewport = v.sized(area.width, area.height).inside(bounds());
        Rect b = bounds();
        bar(canvas.getHorizontalBar(), viewport.x() - b.x(), b.width(), area.width);
        bar(canvas.getVerticalBar(), viewport.y() - b.y(), b.height(), area.height);
        canvas.redraw();
    }

    /** On screen lengths. */
    private void bar(ScrollBar bar, double from, double length, int room) {
        int whole = (int) Math.ceil(length * viewport.zoom()) + 2 * AROUND;
        boolean needed = whole > room + 1; // lengths are rounded
        bar.setValues(needed ? Math.clamp(Math.round(from * viewport.zoom()), 0, whole - room) : 0, 0, Math.max(1, whole), Math.clamp(room, 1, Math.max(1, whole)), WHEEL, Math.max(1, room - WHEEL));
        if (bar.getVisible() != needed) {
            bar.setVisible(needed);
        }
    }

    private void scrolled() {
        if (index != null) {
            fit = Fit.FREE;
            Rect b = bounds();
            double x = canvas.getHorizontalBar().getVisible() ? b.x() + canvas.getHorizontalBar().getSelection() / viewport.zoom() : viewport.x();
            double y = canvas.getVerticalBar().getVisible() ? b.y() + canvas.getVerticalBar().getSelection() / viewport.zoom() : viewport.y();
            viewport = viewport.at(x, y).inside(b);
            canvas.redraw();
        }
    }

    private void resized() {
        Rectangle area = canvas.getClientArea();
        viewport = viewport.sized(area.width, area.height);
        if (index != null) {
            place(fitting());
        }
    }

    private void wheel(Event e, boolean sideways) {
        if ((e.stateMask & SWT.MOD1) != 0) {
            zoom(e.count > 0, e.x, e.y);
        } else {
            int by = -Integer.signum(e.count) * WHEEL;
            move(sideways ? by : 0, sideways ? 0 : by);
        }
        e.doit = false;
    }

    /** What lies at a place of the screen; null for nothing. */
    Item at(int x, int y) {
        return index == null ? null : index.at(viewport.sceneX(x), viewport.sceneY(y), NEAR / viewport.zoom());
    }

    private void down(Event e) {
        canvas.setFocus();
        drag = e.button == 1 || e.button == 2 ? new Point(e.x, e.y) : null;
        dragging = false;
        if (e.button == 3) { // the menu is about it
            pick(e);
        }
    }

    private void up(Event e) {
        boolean clicked = e.button == 1 && drag != null && !dragging;
        drag = null;
        if (dragging) {
            dragging = false;
            canvas.setCursor(null);
        }
        if (clicked) {
            pick(e);
        }
    }

    private void pick(Event e) {
        Item i = at(e.x, e.y);
        to(i instanceof org.dmascope.graph.scene.Frame ? null : i);
        told.picked(cursor, viewport.sceneX(e.x), viewport.sceneY(e.y));
    }

    private void to(Item i) {
        if (cursor instanceof Box b) {
            pivot = b;
        }
        cursor = i;
        canvas.redraw();
    }

    private void opened(Item i, boolean close) {
        if (i != null) {
            told.opened(i, close);
        }
    }

    private void moved(Event e) {
        if (drag != null && (dragging || Math.abs(e.x - drag.x) > DRAG || Math.abs(e.y - drag.y) > DRAG)) {
            if (!dragging) {
                dragging = true;
                canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEALL));
                point(null);
            }
            move(drag.x - e.x, drag.y - e.y);
            drag = new Point(e.x, e.y);
        } else if (drag == null) {
            point(at(e.x, e.y));
        }
    }

    /** The pointer is on something else: its tooltip, and soon its lines in front. */
    private void point(Item i) {
        if (i == pointed) {
            return;
        }
        pointed = i;
        canvas.setToolTipText(i == null ? null : told.words(i).replace("&", "&&")); // an ampersand would be taken for a mnemonic //$NON-NLS-1$ //$NON-NLS-2$
        canvas.getDisplay().timerExec(HOVER_MS, () -> {
            if (!canvas.isDisposed() && pointed == i) {
                hover(i);
            }
        });
    }

    private void hover(Item i) {
        Set<String> now = switch (i) {
            case Box b -> lines(index.linesOf(b));
            case Line l -> lines(List.of(l));
            case null, default -> Set.of();
        };
        if (!now.equals(hovered)) {
            hovered = now;
            canvas.redraw();
        }
    }

    private static Set<String> lines(List<Line> some) {
        Set<String> out = new HashSet<>();
        some.stream().filter(l -> l.kind() != LineKind.BUS).forEach(l -> out.add(l.id()));
        return out;
    }

    private void key(Event e) {
        if (index == null) {
            return;
        }
        boolean scroll = (e.stateMask & SWT.MOD1) != 0;
        switch (e.keyCode) {
            case SWT.ARROW_UP -> arrow(Walk.Way.UP, scroll, 0, -WHEEL);
            case SWT.ARROW_DOWN -> arrow(Walk.Way.DOWN, scroll, 0, WHEEL);
            case SWT.ARROW_LEFT -> arrow(Walk.Way.LEFT, scroll, -WHEEL, 0);
            case SWT.ARROW_RIGHT -> arrow(Walk.Way.RIGHT, scroll, WHEEL, 0);
            case SWT.PAGE_UP -> move(0, WHEEL - viewport.height());
            case SWT.PAGE_DOWN -> move(0, viewport.height() - WHEEL);
            case SWT.HOME -> walkTo(walk.next(null, 1));
            case SWT.END -> walkTo(walk.next(null, -1));
            case SWT.CR, SWT.KEYPAD_CR -> opened(cursor, (e.stateMask & SWT.SHIFT) != 0);
            case SWT.BS -> opened(cursor, true);
            case SWT.ESC -> {
                to(null);
                told.picked(null, 0, 0);
            }
            case '+', '=', SWT.KEYPAD_ADD -> zoom(true);
            case '-', SWT.KEYPAD_SUBTRACT -> zoom(false);
            case '0', SWT.KEYPAD_0 -> fit();
            default -> {
                return;
            }
        }
        e.doit = false;
    }

    private void arrow(Walk.Way way, boolean scroll, int dx, int dy) {
        if (scroll) {
            move(dx, dy);
        } else {
            walkTo(walk.go(cursor, pivot, way));
        }
    }

    private void walkTo(Item i) {
        if (i != null && i != cursor) {
            go(i);
        }
    }

    /** Brings it into sight and selects it. */
    void go(Item i) {
        to(i);
        reveal(i);
        told.picked(i, i.bounds().x(), i.bounds().y());
    }

    /** Tab stays inside until the last thing; Ctrl+Tab and Escape lead out. */
    private void traverse(Event e) {
        boolean next = e.detail == SWT.TRAVERSE_TAB_NEXT;
        if ((next || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) && (e.stateMask & SWT.MOD1) == 0 && walk != null) {
            Item to = walk.next(cursor, next ? 1 : -1);
            e.doit = to == null;
            walkTo(to);
        } else {
            e.doit = next || e.detail == SWT.TRAVERSE_TAB_PREVIOUS;
        }
    }

    /** Opened by key, the menu stands where the keyboard is. */
    private void menu(Event e) {
        if (e.detail == SWT.MENU_KEYBOARD && cursor != null) {
            Rect r = cursor instanceof Line l ? end(l) : cursor.bounds();
            Point at = canvas.toDisplay(Math.clamp(viewport.screenX(r.x()), 0, viewport.width()), Math.clamp(viewport.screenY(r.bottom()), 0, viewport.height()));
            e.x = at.x;
            e.y = at.y;
        }
    }

    /** The whole drawing as a picture at 100 %, smaller where that would be larger than so many pixels a side; to be disposed. */
    Image picture(int largest) {
        Rect b = bounds();
        double z = Math.min(1, largest / Math.max(b.width(), b.height()));
        int w = (int) Math.max(1, Math.ceil(b.width() * z));
        int h = (int) Math.max(1, Math.ceil(b.height() * z));
        Image image = new Image(canvas.getDisplay(), w, h);
        GC gc = new GC(image);
        painter.paint(gc, new Rectangle(0, 0, w, h), new Viewport(z, b.x(), b.y(), w, h), shown());
        gc.dispose();
        return image;
    }
}

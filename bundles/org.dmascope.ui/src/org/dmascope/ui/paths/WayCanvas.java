// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.widgets.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The way of a pair as a drawing. Arrows go from box to box, Enter and a click select the device of one; scrolls when it is long. */
final class WayCanvas {
    private final Canvas canvas;
    private final WayPainter painter;
    private final Consumer<PciNode> chosen;
    private WayLayout layout;
    private int focus = -1;
    private int width;

    /** @param chosen told which function the user selects */
    WayCanvas(Composite parent, Look look, Consumer<PciNode> chosen) {
        this.chosen = chosen;
        painter = new WayPainter(look);
        canvas = look.paint(new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL), Token.BASE, Token.TEXT);
        canvas.setData("test.id", "way"); //$NON-NLS-1$ //$NON-NLS-2$
        canvas.getHorizontalBar().setVisible(false);
        Named.as(() -> layout == null ? Messages.noWay : focus < 0 ? layout.words() : boxes().get(focus).title() + ' ' + boxes().get(focus).text(), canvas);
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Resize, e -> place());
        canvas.getHorizontalBar().addListener(SWT.Selection, e -> canvas.redraw());
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.MouseDown, e -> {
            canvas.setFocus();
            focus(at(e.x, e.y), true);
        });
        canvas.addListener(SWT.MouseMove, e -> {
            int i = at(e.x, e.y);
            String tip = i < 0 ? null : boxes().get(i).tip().replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
            if (tip == null ? canvas.getToolTipText() != null : !tip.equals(canvas.getToolTipText())) {
                canvas.setToolTipText(tip);
            }
        });
        canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
        canvas.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ARROW_NEXT && e.detail != SWT.TRAVERSE_ARROW_PREVIOUS && e.detail != SWT.TRAVERSE_RETURN);
    }

    Canvas control() {
        return canvas;
    }

    /** Null for no pair. */
    void show(PathState path) {
        GC gc = new GC(canvas);
        layout = path == null ? null : new WayLayout(path, b -> painter.width(b, gc));
        if (layout != null) {
            place();
        }
        gc.dispose();
        focus = -1;
        canvas.getHorizontalBar().setSelection(0);
        canvas.redraw();
    }

    int height() {
        return layout == null ? WayLayout.HEIGHT : layout.height() + (canvas.getHorizontalBar().getVisible() ? canvas.getHorizontalBar().getSize().y : 0);
    }

    /** What is drawn, in words. */
    String words() {
        return layout == null ? "" : layout.words(); //$NON-NLS-1$
    }

    /** Boxes and legs with their words, one in a line. */
    String drawn() {
        if (layout == null) {
            return ""; //$NON-NLS-1$
        }
        StringBuilder out = new StringBuilder();
        for (WayBox b : layout.above()) {
            out.append("above: ").append(b.title()).append(' ').append(b.text()).append('\n'); //$NON-NLS-1$
        }
        for (int i = 0; i < layout.row().size(); i++) {
            WayBox b = layout.row().get(i);
            String link = i == 0 || layout.link(i).isEmpty() ? "" : '[' + layout.link(i) + "] "; //$NON-NLS-1$ //$NON-NLS-2$
            out.append(link).append(b.title()).append(' ').append(b.text()).append(b.role() == WayBox.Role.BLAME ? " (blamed)" : "").append('\n'); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return out.append(painter.legend(layout)).toString();
    }

    private List<WayBox> boxes() {
        List<WayBox> all = new ArrayList<>(layout.row());
        all.addAll(layout.above());
        return all;
    }

    private List<Rectangle> places() {
        List<Rectangle> all = new ArrayList<>(layout.rowPlaces());
        all.addAll(layout.abovePlaces());
        return all;
    }

    private void place() {
        if (layout == null) {
            return;
        }
        int room = canvas.getClientArea().width;
        width = layout.place(room);
        boolean scrolls = width > room && room > 0;
        canvas.getHorizontalBar().setVisible(scrolls);
        if (scrolls) {
            canvas.getHorizontalBar().setValues(Math.min(canvas.getHorizontalBar().getSelection(), width - room), 0, width, room, 24, room);
        } else {
            canvas.getHorizontalBar().setSelection(0);
        }
        canvas.redraw();
    }

    private int scrolled() {
        return canvas.getHorizontalBar().getVisible() ? canvas.getHorizontalBar().getSelection() : 0;
    }

    private int at(int x, int y) {
        if (layout == null) {
            return -1;
        }
        List<Rectangle> places = places();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).contains(x + scrolled(), y)) {
                return i;
            }
        }
        return -1;
    }

    private void key(Event e) {
        if (layout == null) {
            return;
        }
        int n = boxes().size();
        switch (e.keyCode) {
            case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> focus(Math.min(n - 1, focus + 1), false);
            case SWT.ARROW_LEFT, SWT.ARROW_UP -> focus(Math.max(0, focus - 1), false);
            case SWT.HOME -> focus(0, false);
            case SWT.END -> focus(n - 1, false);
            case SWT.CR, SWT.KEYPAD_CR -> focus(focus, true);
            default -> {
                // not for the drawing
            }
        }
    }

    private void focus(int i, boolean select) {
        focus = i;
        if (i >= 0) {
            Rectangle r = places().get(i);
            if (canvas.getHorizontalBar().getVisible() && (r.x < scrolled() || r.x + r.width > scrolled() + canvas.getClientArea().width)) {
                canvas.getHorizontalBar().setSelection(Math.max(0, r.x - WayLayout.MARGIN));
            }
            canvas.getAccessible().setFocus(ACC.CHILDID_SELF);
            if (select && boxes().get(i).node() != null) {
                chosen.accept(boxes().get(i).node());
            }
        }
        canvas.redraw();
    }

    private void paint(Event e) {
        if (layout == null) {
            return;
        }
        e.gc.setAntialias(SWT.ON);
        Transform moved = new Transform(canvas.getDisplay());
        moved.translate(-scrolled(), 0);
        e.gc.setTransform(moved);
        painter.paint(e.gc, layout, canvas.isFocusControl() && focus >= 0 ? places().get(focus) : null, Math.max(width, canvas.getClientArea().width));
        e.gc.setTransform(null);
        moved.dispose();
    }
}

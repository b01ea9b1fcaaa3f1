// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.dmascope.graph.scene.BoxKind;
import org.dmascope.graph.scene.Item;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.Scene;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.widgets.Named;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** The drawing with its legend and its search field: what is made when there is something to draw. */
final class Easel {
    /** Told where in the scene something was picked. */
    interface Picked {
        void at(Item item, double x, double y);
    }

    private final Composite area;
    private final Look look;
    private final FontMeasure measure;
    private final DrawingCanvas canvas;
    private final DrawingAccess access;
    private final LegendStrip legend;
    private final Picked picked;
    private FindBar find;
    private Scene scene;
    private List<Item> found = List.of();
    private int at = -1;

    /**
     * @param opened Enter on a thing; true to close the group that it belongs to
     * @param words  what a tooltip says of a thing
     * @param name   of the drawing, for screen readers
     */
    Easel(Composite parent, Look look, Picked picked, BiConsumer<Item, Boolean> opened, Function<Item, String> words, Supplier<String> name) {
        this.look = look;
        this.picked = picked;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        Inks inks = new Inks(look);
        Fonts fonts = new Fonts(area);
        measure = new FontMeasure(area, fonts);
        Brush brush = new Brush(look, inks, fonts, measure);
        canvas = new DrawingCanvas(area, look, new ScenePainter(inks, brush), new DrawingCanvas.Told() {
            @Override
            public void picked(Item item, double x, double y) {
                moved(item, x, y);
            }

            @Override
            public void opened(Item item, boolean close) {
                opened.accept(item, close);
            }

            @Override
            public String words(Item item) {
                return words.apply(item);
            }
        });
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
        Named.as(name, canvas.control());
        access = new DrawingAccess(canvas);
        legend = new LegendStrip(area, look, inks, brush, measure);
        canvas.control().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == 'l' && e.stateMask == 0 && scene != null) {
                legend.turn();
            }
        });
    }

    private void moved(Item item, double x, double y) {
        picked.at(item, x, y);
        access.moved(item);
    }

    Composite control() {
        return area;
    }

    DrawingCanvas canvas() {
        return canvas;
    }

    LegendStrip legend() {
        return legend;
    }

    FontMeasure measure() {
        return measure;
    }

    /** What is on screen, for tests. */
    Sight sight(Drawn d) {
        Viewport v = canvas.viewport();
        Emphasis e = canvas.emphasis();
        return new Sight(d.index(), v.zoom(), v.visible(), e.highlight(), e.front(), canvas.hovered(), canvas.cursor(), found, canvas.paints(), canvas.painted(),
                legend.control().getVisible(), legend.folded(), canvas.control().getSize().y / (double) Math.max(1, area.getSize().y), new Spoken(d.index()).lines());
    }

    /** What a screen reader is told of the whole. */
    String name(String host) {
        if (scene == null) {
            return NLS.bind(Messages.nameAt, host);
        }
        long buffers = scene.boxes().stream().filter(b -> b.kind() == BoxKind.BUFFER || b.kind() == BoxKind.BUFFER_GROUP).count();
        return NLS.bind(Messages.name, new Object[] { host, scene.boxes().size() - buffers, buffers, scene.lines().stream().filter(l -> l.kind() != LineKind.BUS).count() });
    }

    /** @param other whether it is of another host */
    void show(Drawn d, boolean other) {
        scene = d.index().scene();
        canvas.show(d.index(), other);
        access.show(new Spoken(d.index()));
        legend.show(d.graph());
        search(false);
    }

    /** The search field, made in this when it is asked for first. */
    void find(Composite holder) {
        if (find == null) {
            find = new FindBar(holder, look, w -> search(true), this::step, () -> canvas.control().setFocus());
        }
        find.focus();
    }

    /** What has the words of the search field. */
    List<Item> found() {
        return found;
    }

    FindBar findBar() {
        return find;
    }

    private void search(boolean typed) {
        String words = find == null ? "" : find.text(); //$NON-NLS-1$
        found = canvas.index() == null ? List.of() : canvas.index().find(words);
        Set<String> ids = new HashSet<>();
        found.forEach(i -> ids.add(i.id()));
        canvas.found(ids);
        at = typed ? -1 : Math.min(at, found.size() - 1);
        if (find != null) {
            find.say(words.isBlank() ? "" : found.isEmpty() ? Messages.foundNone : NLS.bind(Messages.foundAny, found.size())); //$NON-NLS-1$
        }
        if (typed && !found.isEmpty()) {
            canvas.reveal(found.getFirst());
        }
    }

    /** To the next thing that was found, or the one before. */
    private void step(int by) {
        if (!found.isEmpty()) {
            at = at < 0 ? by > 0 ? 0 : found.size() - 1 : Math.floorMod(at + by, found.size());
            Item i = found.get(at);
            canvas.go(i);
            find.say(NLS.bind(Messages.found, at + 1, found.size()));
        }
    }
}

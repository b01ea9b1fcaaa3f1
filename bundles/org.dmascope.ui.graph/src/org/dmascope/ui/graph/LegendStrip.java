// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.Objects;

import org.dmascope.graph.build.Graph;
import org.dmascope.graph.layout.Layout;
import org.dmascope.graph.scene.Legend;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.widgets.Named;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The legend below the drawing: always as wide as the view and at its own size, however far the drawing is away. Left out where it would take half of a low view. */
final class LegendStrip {
    private static final double SHARE = 0.45;
    /** Of the size of the words in the drawing. */
    private static final double SMALL = 0.92;

    private final Canvas canvas;
    private final Inks inks;
    private final Brush brush;
    private final FontMeasure measure;
    private final double scale;
    private Graph graph;
    private Object content;
    private Legend legend;
    private int width;
    private boolean wanted = true;

    LegendStrip(Composite parent, Look look, Inks inks, Brush brush, FontMeasure measure) {
        this.inks = inks;
        this.brush = brush;
        this.measure = measure;
        scale = SMALL * look.scaled(1000) / 1000.0;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        canvas.setData("test.id", "legend"); //$NON-NLS-1$ //$NON-NLS-2$
        Named.as(Messages.legend, canvas);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 1).exclude(true).applyTo(canvas);
        canvas.setVisible(false);
        canvas.addListener(SWT.Paint, this::paint);
        parent.addListener(SWT.Resize, e -> layOut());
    }

    Canvas control() {
        return canvas;
    }

    /** @param drawn what the legend explains; null for nothing */
    void show(Graph drawn) {
        // a refresh rarely changes what is to be explained: then nothing is measured and painted again
        Object now = drawn == null ? null : Layout.legendContent(drawn);
        if (!Objects.equals(now, content) || graph == null != (drawn == null)) {
            content = now;
            graph = drawn;
            width = 0;
            layOut();
        }
    }

    /** The user wants it or does not. */
    void want(boolean on) {
        wanted = on;
        width = 0;
        layOut();
    }

    boolean wanted() {
        return wanted;
    }

    private void layOut() {
        Rectangle area = canvas.getParent().getClientArea();
        if (graph != null && wanted && area.width != width) {
            width = area.width;
            legend = Layout.legend(graph, area.width / scale, measure);
        }
        int height = legend == null ? 1 : (int) Math.ceil((legend.bounds().bottom() + 4) * scale);
        boolean on = graph != null && wanted && legend != null && height <= area.height * SHARE;
        GridData data = (GridData) canvas.getLayoutData();
        if (data.exclude == on || data.heightHint != height) {
            data.exclude = !on;
            data.heightHint = height;
            canvas.setVisible(on);
            canvas.getParent().layout();
        }
        canvas.redraw();
    }

    private void paint(Event e) {
        Rectangle area = canvas.getClientArea();
        e.gc.setAntialias(SWT.ON);
        e.gc.setInterpolation(SWT.HIGH);
        e.gc.setBackground(inks.of("base")); //$NON-NLS-1$
        e.gc.fillRectangle(area);
        if (legend == null) {
            return;
        }
        Transform t = new Transform(e.gc.getDevice());
        t.scale((float) scale, (float) scale);
        e.gc.setTransform(t);
        legend.strokes().forEach(s -> brush.sample(e.gc, s));
        legend.icons().forEach(i -> brush.icon(e.gc, i));
        legend.badges().forEach(b -> brush.badge(e.gc, b));
        legend.texts().forEach(x -> brush.text(e.gc, x));
        e.gc.setTransform(null);
        t.dispose();
    }
}

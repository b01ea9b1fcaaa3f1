// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.Objects;
import java.util.function.Consumer;

import org.dmascope.graph.build.Graph;
import org.dmascope.graph.layout.Layout;
import org.dmascope.graph.scene.Legend;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.widgets.Named;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;

/**
 * The legend below the drawing: always as wide as the view and at its own size, however far the drawing is away. Where it would take too much of a low view it is one row,
 * with what the drawing leaves out; the user may want the one or the other himself.
 */
final class LegendStrip {
    /** Of the height of the view that the whole legend takes by itself. */
    private static final double SHARE = 0.3;
    /** And one row at most, in a very low view. */
    private static final double MOST = 0.45;
    /** Pixels that are left for the drawing when the user wants the whole legend. */
    private static final int LEAST = 60;
    /** Of the size of the words in the drawing. */
    private static final double SMALL = 0.92;
    private static final int EDGE = 8;

    private final Canvas canvas;
    private final Link turn;
    private final Inks inks;
    private final Brush brush;
    private final FontMeasure measure;
    private final double scale;
    private Consumer<Boolean> told = f -> { };
    private Graph graph;
    private Object content;
    private Legend whole;
    private Legend row;
    private int width;
    private boolean wanted = true;
    private Boolean fold;
    private boolean folded;

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
        turn = look.paint(new Link(canvas, SWT.NONE), Token.BASE, Token.BLUE);
        turn.setLinkForeground(look.color(Token.BLUE));
        turn.setData("test.id", "legend.turn"); //$NON-NLS-1$ //$NON-NLS-2$
        turn.addListener(SWT.Selection, e -> turn());
        turn.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = turn.getToolTipText()));
        say();
        parent.addListener(SWT.Resize, e -> layOut());
    }

    Canvas control() {
        return canvas;
    }

    /** @param told when the user folds it (true) or wants all of it (false) */
    void told(Consumer<Boolean> told) {
        this.told = told;
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

    /**
     * The user wants it or does not.
     *
     * @param foldIt whether he wants one row only; null when the height of the view decides
     */
    void want(boolean on, Boolean foldIt) {
        if (on != wanted || !Objects.equals(foldIt, fold)) {
            wanted = on;
            fold = foldIt;
            layOut();
        }
    }

    /** Whether it is one row. */
    boolean folded() {
        return folded;
    }

    /** From one row to all of it, or back, as the user wants it. */
    void turn() {
        if (wanted && whole != null && (!folded || fits())) {
            boolean foldIt = !folded;
            want(true, foldIt);
            told.accept(foldIt);
        }
    }

    private boolean fits() {
        return height(whole) <= canvas.getParent().getClientArea().height - LEAST;
    }

    private int height(Legend l) {
        return (int) Math.ceil((l.bounds().bottom() + 4) * scale);
    }

    private void layOut() {
        Rectangle area = canvas.getParent().getClientArea();
        if (graph != null && wanted && area.width != width) {
            width = area.width;
            double corner = (turn.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + EDGE) / scale;
            whole = Layout.legend(graph, width / scale, corner, true, measure);
            row = Layout.legend(graph, width / scale, corner, false, measure);
        }
        boolean any = graph != null && wanted && whole != null;
        boolean foldIt = any && (fold != null ? fold || !fits() : height(whole) > area.height * SHARE);
        if (foldIt != folded) {
            folded = foldIt;
            say();
        }
        int height = any ? height(shown()) : 1;
        boolean on = any && (!folded || height <= area.height * MOST);
        if (any) {
            Point size = turn.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            turn.setBounds(width - size.x - EDGE, (int) (shown().corner() * scale) - size.y * 3 / 4, size.x, size.y);
            turn.setVisible(!folded || fits());
        }
        GridData data = (GridData) canvas.getLayoutData();
        if (data.exclude == on || data.heightHint != height) {
            data.exclude = !on;
            data.heightHint = height;
            canvas.setVisible(on);
            canvas.getParent().layout();
        }
        canvas.redraw();
    }

    private Legend shown() {
        return folded ? row : whole;
    }

    private void say() {
        turn.setText("<a>" + (folded ? Messages.folded : Messages.unfolded) + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
        turn.setToolTipText(folded ? Messages.foldedTip : Messages.unfoldedTip);
    }

    private void paint(Event e) {
        Rectangle area = canvas.getClientArea();
        e.gc.setAntialias(SWT.ON);
        e.gc.setInterpolation(SWT.HIGH);
        e.gc.setBackground(inks.of("base")); //$NON-NLS-1$
        e.gc.fillRectangle(area);
        Legend legend = shown();
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

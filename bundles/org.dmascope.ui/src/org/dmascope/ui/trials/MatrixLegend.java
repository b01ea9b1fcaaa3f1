// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import java.util.List;

import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** What the icons of the matrix mean, in one line, or in two when there is no room. */
final class MatrixLegend {
    private static final int ROW = 26;
    private static final int ICON = 20;
    private static final int GAP = 14;

    private record Entry(List<String> icons, String words) {
    }

    private final Look look;
    private final Canvas canvas;
    private final List<Entry> entries = List.of(new Entry(List.of("ok", "tier-trial"), Messages.legendWorks), new Entry(List.of("error", "tier-trial"), Messages.legendFails), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            new Entry(List.of("survives", "tier-rule"), Messages.shouldWork), new Entry(List.of("revoked", "tier-rule"), Messages.shouldFail), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            new Entry(List.of("unknown", "tier-rule"), Messages.legendUnknown), new Entry(List.of("warning"), Messages.differsText), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            new Entry(List.of("denied"), Messages.legendRefused), new Entry(List.of("self"), Messages.legendUnavailable)); //$NON-NLS-1$ //$NON-NLS-2$

    MatrixLegend(Composite parent, Look look) {
        this.look = look;
        canvas = look.paint(new Canvas(parent, SWT.DOUBLE_BUFFERED), Token.WINDOW, Token.DIM);
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Resize, e -> fit());
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, look.scaled(ROW)).applyTo(canvas);
    }

    /** As high as its lines are many. */
    private void fit() {
        GC gc = new GC(canvas);
        int height = draw(gc, false) + look.scaled(ROW);
        gc.dispose();
        GridData d = (GridData) canvas.getLayoutData();
        if (d.heightHint != height) {
            d.heightHint = height;
            canvas.getDisplay().asyncExec(() -> {
                if (!canvas.isDisposed()) {
                    canvas.requestLayout();
                }
            });
        }
    }

    private void paint(Event e) {
        draw(e.gc, true);
    }

    /** @return where the last line begins */
    private int draw(GC gc, boolean really) {
        gc.setFont(look.font(Face.SMALL));
        gc.setForeground(look.color(Token.DIM));
        int row = look.scaled(ROW);
        int x = 8;
        int y = 0;
        for (Entry e : entries) {
            int width = e.icons().size() * ICON + gc.textExtent(e.words()).x;
            if (x > 8 && x + width > canvas.getClientArea().width) {
                x = 8;
                y += row;
            }
            for (String icon : e.icons()) {
                if (really) {
                    gc.drawImage(look.image(icon), x, y + (row - 16) / 2);
                }
                x += ICON;
            }
            if (really) {
                gc.drawText(e.words(), x, y + (row - gc.getFontMetrics().getHeight()) / 2, true);
            }
            x += gc.textExtent(e.words()).x + GAP;
        }
        return y;
    }
}

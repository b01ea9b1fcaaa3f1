// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.grid;

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

/** What icons mean, in one line, or in more when there is no room. */
public final class IconLegend {
    private static final int ROW = 26;
    private static final int ICON = 20;
    private static final int GAP = 14;
    private static final int SPACE = 5;

    /**
     * One meaning.
     *
     * @param icons keys of its icons
     * @param word  in bold before the rest, "" for none
     * @param words the rest
     */
    public record Entry(List<String> icons, String word, String words) {
    }

    private final Look look;
    private final Canvas canvas;
    private final List<Entry> entries;

    public IconLegend(Composite parent, Look look, List<Entry> entries) {
        this.look = look;
        this.entries = List.copyOf(entries);
        canvas = look.paint(new Canvas(parent, SWT.DOUBLE_BUFFERED), Token.WINDOW, Token.DIM);
        canvas.addListener(SWT.Paint, e -> draw(e.gc, true));
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

    private int width(GC gc, String word, String words) {
        gc.setFont(look.font(Face.HEADER));
        int bold = word.isEmpty() ? 0 : gc.textExtent(word).x + SPACE;
        gc.setFont(look.font(Face.SMALL));
        return bold + gc.textExtent(words).x;
    }

    /** @return where the last line begins */
    private int draw(GC gc, boolean really) {
        gc.setForeground(look.color(Token.DIM));
        int row = look.scaled(ROW);
        int x = 8;
        int y = 0;
        for (Entry e : entries) {
            int width = e.icons().size() * ICON + width(gc, e.word(), e.words());
            if (x > 8 && x + width > canvas.getClientArea().width) {
                x = 8;
                y += row;
            }
            if (really) {
                one(gc, e, x, y, row);
            }
            x += width + GAP;
        }
        return y;
    }

    private void one(GC gc, Entry e, int left, int y, int row) {
        int x = left;
        for (String icon : e.icons()) {
            gc.drawImage(look.image(icon), x, y + (row - 16) / 2);
            x += ICON;
        }
        if (!e.word().isEmpty()) {
            gc.setFont(look.font(Face.HEADER));
            gc.setForeground(look.color(Token.TEXT));
            gc.drawText(e.word(), x, y + (row - gc.getFontMetrics().getHeight()) / 2, true);
            x += gc.textExtent(e.word()).x + SPACE;
        }
        gc.setFont(look.font(Face.SMALL));
        gc.setForeground(look.color(Token.DIM));
        gc.drawText(e.words(), x, y + (row - gc.getFontMetrics().getHeight()) / 2, true);
    }
}

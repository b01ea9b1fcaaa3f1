// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import org.dmascope.ui.grid.Grounds;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints a pair: icon and word over the mark of the tier and a second word; a dashed frame when only a rule says so. */
final class MatrixPainter extends AbstractCellPainter {
    static final int PADDING = 7;
    static final int ICON = 16;
    static final int GAP = 5;

    private final Look look;

    MatrixPainter(Look look) {
        this.look = look;
    }

    /** Pixels that a cell needs. */
    int width(MatrixCell c, GC gc) {
        gc.setFont(look.font(Face.BOLD));
        int first = gc.textExtent(c.word()).x + (c.differs() ? ICON + GAP : 0);
        gc.setFont(look.font(Face.SMALL));
        return 2 * PADDING + ICON + GAP + Math.max(first, gc.textExtent(c.second()).x);
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return width((MatrixCell) cell.getDataValue(), gc);
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return look.scaled(MatrixTable.ROW);
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle r, IConfigRegistry registry) {
        MatrixCell c = (MatrixCell) cell.getDataValue();
        gc.setBackground(look.color(Token.BASE));
        gc.fillRectangle(r);
        if (c == null) {
            return;
        }
        boolean selected = DisplayMode.SELECT.equals(cell.getDisplayMode()) || DisplayMode.SELECT_HOVER.equals(cell.getDisplayMode());
        Rectangle in = new Rectangle(r.x + 1, r.y + 1, r.width - 3, r.height - 3);
        gc.setBackground(selected ? look.color(Token.SELECTION) : c.tint() == null ? look.color(Token.BASE) : Grounds.tint(look, c.tint()));
        gc.fillRectangle(in.x, in.y, in.width + 1, in.height + 1);
        frame(gc, c, in, selected);
        content(gc, c, r);
    }

    private void frame(GC gc, MatrixCell c, Rectangle in, boolean selected) {
        if (selected) {
            gc.setForeground(look.color(Token.ACCENT));
            gc.setLineWidth(2);
            gc.drawRectangle(in.x + 1, in.y + 1, in.width - 1, in.height - 1);
            gc.setLineWidth(1);
        } else if (c.rule()) {
            gc.setForeground(look.color(Token.UNKNOWN));
            gc.setLineDash(new int[] { 3, 2 });
            gc.drawRectangle(in);
            gc.setLineStyle(SWT.LINE_SOLID);
        }
    }

    private void content(GC gc, MatrixCell c, Rectangle r) {
        int half = r.height / 2;
        int x = r.x + PADDING;
        int end = r.x + r.width - PADDING;
        gc.drawImage(look.image(c.icon()), x, r.y + half - ICON - 1);
        if (c.differs()) {
            end -= ICON;
            gc.drawImage(look.image("warning"), end, r.y + half - ICON - 1); //$NON-NLS-1$
            end -= GAP;
        }
        gc.setForeground(look.color(c.ink()));
        gc.setFont(look.font(c.rule() || !c.tried() ? Face.TEXT : Face.BOLD));
        Grounds.text(gc, c.word(), x + ICON + GAP, end, r.y + half - 1 - ICON / 2);
        if (c.mark() != null) {
            gc.drawImage(look.image(c.mark()), x, r.y + half + 1);
        }
        gc.setForeground(look.color(Token.DIM));
        gc.setFont(look.font(Face.SMALL));
        Grounds.text(gc, c.second(), x + ICON + GAP, r.x + r.width - PADDING, r.y + half + 1 + ICON / 2);
    }
}

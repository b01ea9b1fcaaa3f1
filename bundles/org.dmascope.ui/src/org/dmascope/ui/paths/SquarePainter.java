// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import java.util.Arrays;

import org.dmascope.analysis.path.PathVerdict;
import org.dmascope.ui.grid.Grounds;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints a pair: icon, word, and the distance at the right edge, on the tint of the verdict. */
final class SquarePainter extends AbstractCellPainter {
    static final int ROW = 31;
    static final int COLUMN = 96;
    static final int PADDING = 6;
    static final int ICON = 16;
    static final int GAP = 5;
    /** Part of a state's colour in the row and column of a selected device. */
    private static final double MARKED = 0.24;

    private final Look look;

    SquarePainter(Look look) {
        this.look = look;
    }

    /** Pixels that the longest word needs, selected, with a distance of one digit. */
    int width(Square.Show show, GC gc) {
        gc.setFont(look.font(Face.SMALL));
        int number = show == Square.Show.BOUND ? 0 : gc.textExtent("0").x + GAP; //$NON-NLS-1$
        gc.setFont(look.font(Face.BOLD));
        int word = switch (show) {
            case VERDICT -> Arrays.stream(PathVerdict.values()).filter(v -> v != PathVerdict.UNKNOWN).mapToInt(v -> gc.textExtent(PathWords.word(v)).x).max().orElse(0);
            case LETTERS -> gc.textExtent("NODE").x; //$NON-NLS-1$
            case BOUND -> Math.max(gc.textExtent("000.0 GB/s").x, gc.textExtent(Messages.unknown).x); //$NON-NLS-1$
        };
        return Math.max(look.scaled(COLUMN), 2 * PADDING + ICON + GAP + word + number);
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return look.scaled(COLUMN);
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return look.scaled(ROW);
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle r, IConfigRegistry registry) {
        gc.setBackground(look.color(Token.BASE));
        gc.fillRectangle(r);
        if (!(cell.getDataValue() instanceof Square.Pair p)) {
            return;
        }
        boolean selected = DisplayMode.SELECT.equals(cell.getDisplayMode()) || DisplayMode.SELECT_HOVER.equals(cell.getDisplayMode());
        Token of = PathWords.token(p.verdict());
        gc.setBackground(of == null ? look.color(p.marked() ? Token.RELATED : Token.BASE) : p.marked() ? Grounds.tint(look, of, MARKED) : Grounds.tint(look, of));
        gc.fillRectangle(r.x + 1, r.y + 1, r.width - 2, r.height - 2);
        if (selected || p.framed()) {
            gc.setForeground(look.color(Token.ACCENT));
            gc.setLineWidth(selected ? 2 : 1);
            gc.drawRectangle(r.x + 2, r.y + 2, r.width - 4, r.height - 4);
            gc.setLineWidth(1);
        }
        content(gc, p, r, selected);
    }

    private void content(GC gc, Square.Pair p, Rectangle r, boolean selected) {
        int middle = r.y + r.height / 2;
        int x = r.x + PADDING;
        int end = r.x + r.width - PADDING;
        gc.drawImage(look.image(PathWords.icon(p.verdict())), x, middle - ICON / 2);
        String number = p.number();
        if (!number.isEmpty()) {
            gc.setFont(look.font(Face.SMALL));
            gc.setForeground(look.color(Token.DIM));
            int width = gc.textExtent(number).x;
            Grounds.text(gc, number, end - width, end, middle);
            end -= width + GAP;
        }
        gc.setFont(look.font(selected ? Face.BOLD : Face.TEXT));
        gc.setForeground(look.color(Token.TEXT));
        Grounds.text(gc, p.word(), x + ICON + GAP, end, middle);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.function.IntPredicate;

import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Paints a {@link Cell}: ground (zebra, related, selected with a bar at the left edge), icon, word, secondary word, tier mark. Icons keep
 * their colours on a selected row because the selection is a tint, not an inversion.
 */
final class CellPainter extends AbstractCellPainter {
    /** Space between the edge of a cell and what it shows. */
    static final int PADDING = 6;
    private static final int ICON_GAP = 5;
    private static final int ICON = 16;
    private static final int BAR = 3;

    private final Look look;
    private final RowState rows;
    private final IntPredicate right;

    /** What the painter asks of a row, by its index. */
    interface RowState {
        boolean related(int rowIndex);

        boolean heading(int rowIndex);
    }

    CellPainter(Look look, RowState rows, IntPredicate right) {
        this.look = look;
        this.rows = rows;
        this.right = right;
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        Cell c = (Cell) cell.getDataValue();
        gc.setFont(look.font(c.face()));
        int w = 2 * PADDING + gc.textExtent(c.text()).x;
        gc.setFont(look.font(Face.TEXT));
        w += c.dim().isEmpty() ? 0 : ICON_GAP + gc.textExtent(c.dim()).x;
        return w + (c.icon() == null ? 0 : ICON + ICON_GAP) + (c.mark() == null ? 0 : ICON + PADDING);
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return RowTable.ROW_HEIGHT;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle r, IConfigRegistry registry) {
        Cell c = (Cell) cell.getDataValue();
        int index = cell.getLayer().getRowIndexByPosition(cell.getRowPosition());
        boolean selected = cell.getDisplayMode().equals(DisplayMode.SELECT) || cell.getDisplayMode().equals(DisplayMode.SELECT_HOVER);
        ground(cell, gc, r, index, selected);
        Rectangle clip = gc.getClipping();
        int end = r.x + r.width - PADDING;
        if (c.mark() != null) {
            end -= ICON;
            icon(gc, c.mark(), end, r);
            end -= 4;
        }
        int x = r.x + PADDING + (cell.getColumnPosition() == 0 ? 2 : 0);
        if (c.icon() != null && x + ICON <= end) {
            icon(gc, c.icon(), x, r);
            x += ICON + ICON_GAP;
        }
        gc.setClipping(clip.intersection(new Rectangle(x, r.y, Math.max(0, end - x), r.height)));
        boolean toRight = right.test(cell.getLayer().getColumnIndexByPosition(cell.getColumnPosition()));
        x = words(gc, c, x, end, r, toRight);
        if (!c.dim().isEmpty()) {
            gc.setFont(look.font(Face.TEXT));
            gc.setForeground(look.color(Token.DIM));
            int room = end - x - ICON_GAP;
            text(gc, gc.textExtent(c.dim()).x > room ? shortened(gc, c.dim(), room) : c.dim(), x + ICON_GAP, r);
        }
        gc.setClipping(clip);
    }

    private void ground(ILayerCell cell, GC gc, Rectangle r, int index, boolean selected) {
        Token ground = selected ? Token.SELECTION
                : rows.heading(index) ? Token.BAR : rows.related(index) ? Token.RELATED : index % 2 == 1 ? Token.ZEBRA : Token.BASE;
        gc.setBackground(look.color(ground));
        gc.fillRectangle(r);
        if (selected && cell.getOriginColumnPosition() == 0) {
            gc.setBackground(look.color(Token.ACCENT));
            gc.fillRectangle(r.x, r.y, BAR, r.height);
        }
    }

    private int words(GC gc, Cell c, int x, int end, Rectangle r, boolean toRight) {
        gc.setFont(look.font(c.face()));
        gc.setForeground(look.color(c.token()));
        int width = gc.textExtent(c.text()).x;
        int at = toRight ? Math.max(x, end - width) : x;
        text(gc, width > end - x ? shortened(gc, c.text(), end - x) : c.text(), at, r);
        return at + width;
    }

    /** The text cut to the width, with an ellipsis. */
    static String shortened(GC gc, String s, int width) {
        int lo = 0;
        int hi = s.length();
        while (lo < hi) {
            int mid = (lo + hi + 1) / 2;
            if (gc.textExtent(s.substring(0, mid) + '\u2026').x <= width) {
                lo = mid;
            } else {
                hi = mid - 1;
            }
        }
        return s.substring(0, lo) + '\u2026';
    }

    private static void text(GC gc, String s, int x, Rectangle r) {
        gc.drawText(s, x, r.y + (r.height - gc.getFontMetrics().getHeight()) / 2, true);
    }

    private void icon(GC gc, String key, int x, Rectangle r) {
        Image image = look.image(key);
        gc.drawImage(image, x, r.y + (r.height - image.getBounds().height) / 2);
    }
}

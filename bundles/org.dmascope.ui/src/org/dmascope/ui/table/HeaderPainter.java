// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.function.IntPredicate;

import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.widgets.Shortened;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints a column heading: bold word, a small triangle when the column is sorted, its rank when it is not the first key. */
final class HeaderPainter extends AbstractCellPainter {
    private static final int ARROW = 7;
    /** Numbers stand left of the tier mark. */
    private static final int MARK = 20;

    private final Look look;
    private final ISortModel sort;
    private final IntPredicate right;

    HeaderPainter(Look look, ISortModel sort, IntPredicate right) {
        this.right = right;
        this.look = look;
        this.sort = sort;
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return width(cell.getDataValue().toString(), gc);
    }

    /** Pixels that a title needs with its arrow. */
    int width(String title, GC gc) {
        gc.setFont(look.font(Face.HEADER));
        return 2 * CellPainter.PADDING + gc.textExtent(title).x + 2 * ARROW;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return look.scaled(RowTable.ROW_HEIGHT);
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle r, IConfigRegistry registry) {
        gc.setBackground(look.color(Token.BAR));
        gc.fillRectangle(r);
        gc.setFont(look.font(Face.HEADER));
        gc.setForeground(look.color(Token.TEXT));
        String title = cell.getDataValue().toString();
        int x = r.x + CellPainter.PADDING + (cell.getColumnPosition() == 0 ? 2 : 0);
        int column = cell.getColumnIndex();
        SortDirectionEnum direction = sort.getSortDirection(column);
        int end = r.x + r.width - CellPainter.PADDING - (direction == SortDirectionEnum.NONE ? 0 : ARROW + 4 + (sort.getSortedColumnIndexes().size() > 1 ? ARROW : 0));
        int width = gc.textExtent(title).x;
        String shown = width > end - x ? Shortened.of(gc, title, end - x) : title;
        if (right.test(column)) {
            x = Math.max(x, end - width - (direction == SortDirectionEnum.NONE ? MARK : 0));
        }
        gc.drawText(shown, x, r.y + (r.height - gc.getFontMetrics().getHeight()) / 2, true);
        if (direction != SortDirectionEnum.NONE) {
            arrow(gc, Math.min(x + width, end) + 6, r, direction == SortDirectionEnum.ASC);
            if (sort.getSortedColumnIndexes().size() > 1) {
                rank(gc, sort.getSortOrder(column) + 1, Math.min(x + width, end) + 6 + ARROW, r);
            }
        }
    }

    private void arrow(GC gc, int x, Rectangle r, boolean up) {
        int y = r.y + r.height / 2;
        int tip = up ? y - 2 : y + 2;
        int base = up ? y + 2 : y - 2;
        gc.setBackground(look.color(Token.DIM));
        gc.fillPolygon(new int[] { x, base, x + ARROW, base, x + ARROW / 2, tip });
    }

    private void rank(GC gc, int rank, int x, Rectangle r) {
        gc.setFont(look.font(Face.SMALL));
        gc.setForeground(look.color(Token.DIM));
        gc.drawText(Integer.toString(rank), x + 1, r.y + (r.height - gc.getFontMetrics().getHeight()) / 2 - 2, true);
    }
}

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
    private static final int GAP = 4;
    /** What is seen of a mark is a little smaller than its icon, so that it stands 6 from the edge. */
    private static final int MARK_EDGE = 4;
    private static final int MARK_GAP = 2;
    private static final int BAR = 3;
    /** Rows of a group stand so much to the right of its heading. */
    static final int INDENT = 14;
    private static final int BADGE_GAP = 6;
    private static final int PICTURE = 72;
    private static final int PICTURE_HEIGHT = 8;
    /** A limit stands out above and below the bar. */
    private static final int PICTURE_MARK = 2;

    private final Look look;
    private final LineState lines;
    private final IntPredicate right;

    CellPainter(Look look, LineState lines, IntPredicate right) {
        this.look = look;
        this.lines = lines;
        this.right = right;
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return width((Cell) cell.getDataValue(), gc, true);
    }

    /** Pixels that a cell needs to show all it has. @param number whether it stands at the right edge */
    int width(Cell c, GC gc, boolean number) {
        gc.setFont(look.font(c.face()));
        int w = PADDING + (c.mark() == null ? PADDING : MARK_EDGE) + gc.textExtent(c.text()).x;
        gc.setFont(look.font(Face.TEXT));
        w += c.dim().isEmpty() ? 0 : ICON_GAP + gc.textExtent(c.dim()).x;
        w += c.bar() == null ? 0 : PICTURE + ICON_GAP;
        return w + (c.icon() == null ? 0 : ICON + ICON_GAP) + (c.mark() == null ? 0 : ICON + (number ? GAP : MARK_GAP));
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return look.scaled(RowTable.ROW_HEIGHT);
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle r, IConfigRegistry registry) {
        Cell c = (Cell) cell.getDataValue();
        int line = cell.getLayer().getRowIndexByPosition(cell.getRowPosition());
        int column = cell.getLayer().getColumnIndexByPosition(cell.getColumnPosition());
        boolean selected = cell.getDisplayMode().equals(DisplayMode.SELECT) || cell.getDisplayMode().equals(DisplayMode.SELECT_HOVER);
        Group group = lines.group(line);
        ground(cell, gc, r, group != null ? Token.BAR : token(c, line, column, selected), selected);
        Rectangle clip = gc.getClipping();
        if (group != null && c.text().isEmpty()) {
            title(gc, group, r, clip);
        } else if (group == null && lines.section(line) && (lines.first(column) || c.equals(Cell.EMPTY))) {
            heading(gc, line, r, clip);
        } else {
            content(cell, c, gc, r, line, column, clip);
        }
        gc.setClipping(clip);
        if (lines.pointed(line, column)) {
            gc.setForeground(look.color(Token.ACCENT));
            gc.drawRectangle(r.x, r.y, r.width - 2, r.height - 1);
        }
    }

    private void content(ILayerCell cell, Cell c, GC gc, Rectangle r, int line, int column, Rectangle clip) {
        int end = r.x + r.width - (c.mark() == null ? PADDING - 2 : MARK_EDGE);
        if (c.mark() != null) {
            end -= ICON;
            icon(gc, c.mark(), end, r);
            end -= right.test(column) ? GAP : MARK_GAP;
        }
        boolean first = lines.first(column);
        int x = r.x + PADDING + (cell.getColumnPosition() == 0 ? 2 : 0) + (first && lines.grouped() && lines.group(line) == null ? INDENT : 0);
        end = first ? badge(gc, lines.badge(line), sign(gc, lines.sign(line), end, r), r) : end;
        if (c.icon() != null && x + ICON <= end) {
            icon(gc, c.icon(), x, r);
            x += ICON + ICON_GAP;
        }
        if (c.bar() != null) {
            gc.setFont(look.font(c.face()));
            x = picture(gc, c.bar(), x, Math.min(x + PICTURE, end - gc.textExtent(c.text()).x - ICON_GAP), r);
        }
        gc.setClipping(clip.intersection(new Rectangle(x, r.y, Math.max(0, end - x), r.height)));
        x = words(gc, c, x, end, r, right.test(column));
        if (!c.dim().isEmpty()) {
            gc.setFont(look.font(Face.TEXT));
            gc.setForeground(look.color(Token.DIM));
            int room = end - x - ICON_GAP;
            if (room > PADDING) {
                text(gc, Shortened.of(gc, c.dim(), room), x + ICON_GAP, r);
            }
        }
    }

    /** @return where the rest begins */
    private int picture(GC gc, Bar bar, int x, int end, Rectangle r) {
        int width = end - x;
        if (width < PICTURE / 3) {
            return x;
        }
        int y = r.y + (r.height - PICTURE_HEIGHT) / 2;
        gc.setBackground(look.color(Token.BLUE));
        gc.fillRectangle(x, y, (int) Math.round(width * bar.used()), PICTURE_HEIGHT);
        gc.setBackground(look.color(Token.ORANGE));
        gc.fillRectangle(x, y, (int) Math.round(width * bar.strong()), PICTURE_HEIGHT);
        gc.setForeground(look.color(Token.LINE));
        gc.drawRectangle(x, y, width - 1, PICTURE_HEIGHT - 1);
        gc.setForeground(look.color(Token.TEXT));
        for (double m : bar.marks()) {
            int at = x + (int) Math.round((width - 1) * m);
            gc.drawLine(at, y - PICTURE_MARK, at, y + PICTURE_HEIGHT + PICTURE_MARK);
        }
        return end + ICON_GAP;
    }

    /** @return where the rest must end */
    private int sign(GC gc, Sign sign, int end, Rectangle r) {
        if (sign == null) {
            return end;
        }
        icon(gc, sign.icon(), end - ICON, r);
        return end - ICON - GAP;
    }

    /** At the right edge, so that the value keeps its place when the badge comes and goes. @return where the rest must end */
    private int badge(GC gc, Badge badge, int end, Rectangle r) {
        if (badge == null) {
            return end;
        }
        gc.setFont(look.font(Face.SMALL));
        int width = gc.textExtent(badge.word()).x;
        gc.setForeground(look.color(badge.token()));
        text(gc, badge.word(), end - width, r);
        return end - width - BADGE_GAP;
    }

    /** The title of a heading runs over its cells; each paints the part that lies in it. */
    private void title(GC gc, Group group, Rectangle r, Rectangle clip) {
        gc.setClipping(clip.intersection(r));
        int x = PADDING + 2;
        int y = r.y + r.height / 2;
        gc.setBackground(look.color(Token.DIM));
        gc.fillPolygon(lines.closed(group) ? new int[] { x + 1, y - 4, x + 6, y, x + 1, y + 4 } : new int[] { x, y - 2, x + 8, y - 2, x + 4, y + 3 });
        x += INDENT;
        Cell c = lines.title(group);
        if (c.icon() != null) {
            icon(gc, c.icon(), x, r);
            x += ICON + ICON_GAP;
        }
        int end = lines.titleEnd(group) - PADDING;
        x = words(gc, c, x, end, r, false) + ICON_GAP;
        gc.setFont(look.font(Face.TEXT));
        gc.setForeground(look.color(Token.DIM));
        if (x < end) {
            String count = Integer.toString(group.count());
            text(gc, gc.textExtent(c.dim()).x <= end - x ? c.dim() : gc.textExtent(count).x <= end - x ? count : "", x, r); //$NON-NLS-1$
        }
    }

    /** So does what heads a section. */
    private void heading(GC gc, int line, Rectangle r, Rectangle clip) {
        gc.setClipping(clip.intersection(r));
        Cell c = lines.heading(line);
        int x = PADDING + 2;
        if (c.icon() != null) {
            icon(gc, c.icon(), x, r);
            x += ICON + ICON_GAP;
        }
        words(gc, c, x, lines.headingEnd(line) - PADDING, r, false);
    }

    private Token token(Cell c, int line, int column, boolean selected) {
        if (lines.changed(line, column)) {
            return Token.CHANGED;
        }
        if (c.ground() != null && !selected) {
            return c.ground();
        }
        return selected ? Token.SELECTION : lines.section(line) ? Token.BAR : lines.related(line) ? Token.RELATED : line % 2 == 1 ? Token.ZEBRA : Token.BASE;
    }

    private void ground(ILayerCell cell, GC gc, Rectangle r, Token ground, boolean selected) {
        gc.setBackground(look.color(selected && ground == Token.BAR ? Token.SELECTION : ground));
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
        text(gc, width > end - x ? Shortened.of(gc, c.text(), end - x) : c.text(), at, r);
        return at + width;
    }

    private static void text(GC gc, String s, int x, Rectangle r) {
        gc.drawText(s, x, r.y + (r.height - gc.getFontMetrics().getHeight()) / 2, true);
    }

    private void icon(GC gc, String key, int x, Rectangle r) {
        Image image = look.image(key);
        gc.drawImage(image, x, r.y + (r.height - image.getBounds().height) / 2);
    }
}

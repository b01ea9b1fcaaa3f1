// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import org.dmascope.core.Names;
import org.dmascope.ui.grid.Grounds;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.words.DeviceWords;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints the heading of a row or a column: icon, address, role and driver; of a row in one line, of a column in two. In the corner, which is which. */
final class EndPainter extends AbstractCellPainter {
    static final int HEADING = 46;
    private static final int WIDEST = 100;
    private final Look look;

    EndPainter(Look look) {
        this.look = look;
    }

    /** Pixels that a heading at the left needs. */
    int width(Square.Heading h, GC gc) {
        gc.setFont(look.font(Face.MONO));
        int address = gc.textExtent(PathWords.address(h.end())).x;
        gc.setFont(look.font(Face.SMALL));
        return 3 * SquarePainter.PADDING + SquarePainter.ICON + SquarePainter.GAP + address + gc.textExtent(driver(h)).x;
    }

    /** Pixels that a heading above needs: the whole address, and role and driver within bounds. */
    int above(Square.Heading h, GC gc) {
        gc.setFont(look.font(Face.MONO));
        int address = SquarePainter.ICON + SquarePainter.GAP + gc.textExtent(PathWords.address(h.end())).x;
        gc.setFont(look.font(Face.SMALL));
        return 2 * SquarePainter.PADDING + Math.max(address, Math.min(look.scaled(WIDEST), gc.textExtent(PathWords.below(h.end())).x));
    }

    private static String driver(Square.Heading h) {
        String name = h.end().device().driver();
        return !h.end().pci() ? Messages.notPci : name == null ? PathWords.role(h.end()) : Names.display(name);
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return cell.getDataValue() instanceof Square.Heading h ? h.row() ? width(h, gc) : above(h, gc) : 0;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return look.scaled(HEADING);
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle r, IConfigRegistry registry) {
        boolean marked = DisplayMode.SELECT.equals(cell.getDisplayMode()) || cell.getDataValue() instanceof Square.Heading m && m.marked();
        gc.setBackground(look.color(marked ? Token.SELECTION : Token.BAR));
        gc.fillRectangle(r);
        gc.setForeground(look.color(Token.LINE));
        gc.drawLine(r.x + r.width - 1, r.y, r.x + r.width - 1, r.y + r.height - 1);
        gc.drawLine(r.x, r.y + r.height - 1, r.x + r.width - 1, r.y + r.height - 1);
        int x = r.x + SquarePainter.PADDING;
        int end = r.x + r.width - 3;
        gc.setForeground(look.color(Token.TEXT));
        if (!(cell.getDataValue() instanceof Square.Heading h)) {
            gc.setFont(look.font(Face.HEADER));
            Grounds.text(gc, Messages.providerDown, x, end, r.y + r.height / 3);
            gc.setForeground(look.color(Token.DIM));
            Grounds.text(gc, Messages.clientRight, x, end, r.y + r.height * 2 / 3 + 2);
        } else if (h.row()) {
            row(gc, h, r, x, end);
        } else {
            gc.drawImage(look.image(DeviceWords.icon(h.end())), x, r.y + r.height / 3 - SquarePainter.ICON / 2);
            gc.setFont(look.font(Face.MONO));
            Grounds.text(gc, PathWords.address(h.end()), x + SquarePainter.ICON + SquarePainter.GAP, end, r.y + r.height / 3);
            gc.setForeground(look.color(Token.DIM));
            gc.setFont(look.font(Face.SMALL));
            Grounds.text(gc, PathWords.below(h.end()), x, end, r.y + r.height * 2 / 3 + 3);
        }
    }

    private void row(GC gc, Square.Heading h, Rectangle r, int left, int end) {
        int middle = r.y + r.height / 2;
        gc.drawImage(look.image(DeviceWords.icon(h.end())), left, middle - SquarePainter.ICON / 2);
        int x = left + SquarePainter.ICON + SquarePainter.GAP;
        gc.setFont(look.font(Face.MONO));
        String address = PathWords.address(h.end());
        Grounds.text(gc, address, x, end, middle);
        x += gc.textExtent(address).x + SquarePainter.PADDING;
        gc.setFont(look.font(Face.SMALL));
        gc.setForeground(look.color(Token.DIM));
        Grounds.text(gc, driver(h), x, end, middle);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import org.dmascope.core.trial.TrialParty;
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

/** Paints the heading of a row or a column: icon and id over the device. In the corner, which is which. */
final class PartyPainter extends AbstractCellPainter {
    private final Look look;

    PartyPainter(Look look) {
        this.look = look;
    }

    /** Pixels that a heading needs. */
    int width(TrialParty p, GC gc) {
        gc.setFont(look.font(Face.BOLD));
        int first = gc.textExtent(p.id()).x;
        gc.setFont(look.font(Face.MONO));
        return 2 * MatrixPainter.PADDING + MatrixPainter.ICON + MatrixPainter.GAP + Math.max(first, gc.textExtent(TrialWords.below(p)).x);
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return cell.getDataValue() instanceof TrialParty p ? width(p, gc) : 0;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return look.scaled(MatrixTable.ROW);
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle r, IConfigRegistry registry) {
        boolean selected = DisplayMode.SELECT.equals(cell.getDisplayMode());
        gc.setBackground(look.color(selected ? Token.SELECTION : Token.BAR));
        gc.fillRectangle(r);
        int half = r.height / 2;
        int x = r.x + MatrixPainter.PADDING;
        int end = r.x + r.width - 3;
        gc.setForeground(look.color(Token.TEXT));
        if (cell.getDataValue() instanceof TrialParty p) {
            gc.drawImage(look.image(TrialWords.icon(p)), x, r.y + half - MatrixPainter.ICON - 1);
            x += MatrixPainter.ICON + MatrixPainter.GAP;
            gc.setFont(look.font(Face.BOLD));
            Grounds.text(gc, p.id(), x, end, r.y + half - 1 - MatrixPainter.ICON / 2);
            gc.setForeground(look.color(Token.DIM));
            gc.setFont(look.font(Face.MONO));
            Grounds.text(gc, TrialWords.below(p), x, end, r.y + half + 1 + MatrixPainter.ICON / 2);
        } else {
            gc.setFont(look.font(Face.HEADER));
            Grounds.text(gc, Messages.exporterDown, x, end, r.y + half - 1 - MatrixPainter.ICON / 2);
            Grounds.text(gc, Messages.importerRight, x, end, r.y + half + 1 + MatrixPainter.ICON / 2);
        }
    }
}

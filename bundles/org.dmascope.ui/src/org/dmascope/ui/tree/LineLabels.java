// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tree;

import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.jface.viewers.ILabelDecorator;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;

/** Icon, words, secondary words; the selection is a tint with a bar, so that icons keep their colours. */
public final class LineLabels extends StyledCellLabelProvider {
    private static final int BAR = 3;

    private final Look look;
    private final ILabelDecorator decorator;

    public LineLabels(Look look) {
        this(look, null);
    }

    /** @param decorator marks the icons of some lines, null for none */
    public LineLabels(Look look, ILabelDecorator decorator) {
        super(COLORS_ON_SELECTION | NO_FOCUS);
        this.look = look;
        this.decorator = decorator;
    }

    @Override
    public void update(ViewerCell cell) {
        Line n = (Line) cell.getElement();
        String gap = n.dim().isEmpty() ? "" : "  "; //$NON-NLS-1$ //$NON-NLS-2$
        cell.setText(n.text() + gap + n.dim());
        cell.setImage(image(n));
        StyleRange words = new StyleRange(0, n.text().length(), look.color(Token.TEXT), null);
        words.font = look.font(n.strong() ? Face.BOLD : Face.TEXT);
        StyleRange dim = new StyleRange(n.text().length(), gap.length() + n.dim().length(), look.color(Token.DIM), null);
        cell.setStyleRanges(new StyleRange[] { words, dim });
    }

    /** The icon; null for a line that goes on with the one above. */
    private Image image(Line n) {
        Image plain = n.icon() == null ? null : look.image(n.icon());
        Image marked = decorator == null || plain == null ? null : decorator.decorateImage(plain, n);
        return marked == null ? plain : marked;
    }

    @Override
    protected void erase(Event event, Object element) {
        if ((event.detail & SWT.SELECTED) != 0) {
            GC gc = event.gc;
            var area = ((TreeItem) event.item).getParent().getClientArea();
            gc.setBackground(look.color(Token.SELECTION));
            gc.fillRectangle(0, event.y, area.width, event.height);
            gc.setBackground(look.color(Token.ACCENT));
            gc.fillRectangle(0, event.y, BAR, event.height);
            event.detail &= ~SWT.SELECTED;
        }
        event.detail &= ~SWT.HOT;
        super.erase(event, element);
    }

    @Override
    public String getToolTipText(Object element) {
        return ((Line) element).tip();
    }
}

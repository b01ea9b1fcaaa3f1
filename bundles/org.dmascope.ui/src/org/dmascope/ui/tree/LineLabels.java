// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tree;

import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.widgets.Shortened;
import org.eclipse.jface.viewers.ColumnViewer;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ILabelDecorator;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Icon, words, secondary words; the selection is a tint with a bar, so that icons keep their colours. Lines are as wide as the tree: where there is no room, the secondary
 * words give way first, and what is left out stands in the tooltip. The item itself always has all words, for screen readers and copying.
 */
public final class LineLabels extends StyledCellLabelProvider {
    private static final int BAR = 3;
    /** Between the words and the secondary ones. */
    private static final int GAP = 6;
    /** To the right edge. */
    private static final int PADDING = 4;

    /** Between parts of the secondary words. */
    private static final String PART = " \u00b7 "; //$NON-NLS-1$

    /** What fits of the two. */
    private record Fitting(String words, int width, String dim) {
    }

    private final Look look;
    private final ILabelDecorator decorator;

    private LineLabels(Look look, ILabelDecorator decorator) {
        super(COLORS_ON_SELECTION | NO_FOCUS);
        this.look = look;
        this.decorator = decorator;
    }

    /**
     * Shows the lines of a tree in this way.
     *
     * @param decorator marks the icons of some lines, null for none
     */
    public static void show(TreeViewer viewer, Look look, ILabelDecorator decorator) {
        Tree tree = viewer.getTree();
        TreeColumn column = new TreeColumn(tree, SWT.NONE);
        column.setResizable(false);
        tree.addListener(SWT.Resize, e -> column.setWidth(tree.getClientArea().width));
        viewer.setLabelProvider(new LineLabels(look, decorator));
        ColumnViewerToolTipSupport.enableFor(viewer);
    }

    @Override
    public void update(ViewerCell cell) {
        Line n = (Line) cell.getElement();
        cell.setText(all(n));
        cell.setImage(image(n));
        cell.setFont(look.font(face(n)));
    }

    private static String all(Line n) {
        return n.dim().isEmpty() ? n.text() : n.text() + "  " + n.dim(); //$NON-NLS-1$
    }

    private static Face face(Line n) {
        return n.strong() ? Face.BOLD : Face.TEXT;
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

    /** The column is as wide as the tree, whatever its lines say. */
    @Override
    protected void measure(Event event, Object element) {
        // nothing is wanted
    }

    @Override
    protected void paint(Event event, Object element) {
        Line n = (Line) element;
        TreeItem item = (TreeItem) event.item;
        GC gc = event.gc;
        if (item.getImage() instanceof Image image) {
            Rectangle at = item.getImageBounds(0);
            gc.drawImage(image, at.x, at.y + (at.height - image.getBounds().height) / 2);
        }
        Rectangle at = item.getTextBounds(0);
        Fitting fit = fitting(gc, n, item);
        gc.setForeground(look.color(Token.TEXT));
        draw(gc, face(n), fit.words, at.x, at);
        gc.setForeground(look.color(Token.DIM));
        draw(gc, Face.SMALL, fit.dim, at.x + fit.width + GAP, at);
    }

    private void draw(GC gc, Face face, String words, int x, Rectangle at) {
        if (!words.isEmpty()) {
            gc.setFont(look.font(face));
            gc.drawText(words, x, at.y + (at.height - gc.getFontMetrics().getHeight()) / 2, true);
        }
    }

    private Fitting fitting(GC gc, Line n, TreeItem item) {
        int room = item.getParent().getClientArea().width - PADDING - item.getTextBounds(0).x;
        gc.setFont(look.font(face(n)));
        String words = Shortened.of(gc, n.text(), room);
        int width = n.text().isEmpty() ? -GAP : gc.textExtent(words).x;
        if (n.dim().isEmpty() || !words.equals(n.text())) {
            return new Fitting(words, width, ""); //$NON-NLS-1$
        }
        gc.setFont(look.font(Face.SMALL));
        return new Fitting(words, width, dim(gc, n.dim(), room - width - GAP));
    }

    /** Whole parts where at least one of them fits: "TEXT" rather than "TEX" and an ellipsis. */
    private static String dim(GC gc, String all, int room) {
        String cut = Shortened.of(gc, all, room);
        for (int part = cut.equals(all) ? -1 : all.lastIndexOf(PART); part > 0; part = all.lastIndexOf(PART, part - 1)) {
            String parts = all.substring(0, part);
            if (gc.textExtent(parts).x <= room) {
                return Shortened.marked(gc, parts, room);
            }
        }
        return cut;
    }

    @Override
    public String getToolTipText(Object element) {
        Line n = (Line) element;
        ColumnViewer viewer = getViewer();
        return viewer.testFindItem(element) instanceof TreeItem item && cut(n, item) ? n.tip() == null ? all(n) : all(n) + '\n' + n.tip() : n.tip();
    }

    private boolean cut(Line n, TreeItem item) {
        GC gc = new GC(item.getParent());
        Fitting fit = fitting(gc, n, item);
        gc.dispose();
        return !fit.words.equals(n.text()) || !fit.dim.equals(n.dim());
    }
}

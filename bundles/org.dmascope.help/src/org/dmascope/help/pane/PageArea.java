// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.pane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.help.page.Block;
import org.dmascope.help.page.Page;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.SharedScrolledComposite;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;

/** Shows one page: the blocks below each other, as wide as there is room, scrolled as a whole. */
final class PageArea {
    private static final int MARGIN = 12;
    private static final int GAP = 6;
    private static final int INDENT = 16;
    private static final int CELL = 5;

    private static final Pattern ICON_FIRST = Pattern.compile("<img href=\"([^\"]+)\"/>\\s*"); //$NON-NLS-1$

    private final Look look;
    private final Texts texts;
    private final SharedScrolledComposite scroll;
    private final Composite body;
    private final Map<String, Control> anchors = new HashMap<>();

    PageArea(Composite parent, Look look, Consumer<String> follow) {
        this.look = look;
        scroll = look.paint(new SharedScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL) {
        }, Token.BASE, Token.TEXT);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setAlwaysShowScrollBars(false);
        body = look.paint(new Composite(scroll, SWT.NONE), Token.BASE, Token.TEXT);
        TableWrapLayout layout = new TableWrapLayout();
        layout.leftMargin = MARGIN;
        layout.rightMargin = MARGIN;
        layout.topMargin = MARGIN;
        layout.bottomMargin = MARGIN;
        layout.verticalSpacing = GAP;
        body.setLayout(layout);
        scroll.setContent(body);
        texts = new Texts(look, body, follow);
    }

    Control control() {
        return scroll;
    }

    /** Shows a page from its top, or from the heading that an anchor names. */
    void show(Page page, String anchor) {
        scroll.setRedraw(false);
        try {
            for (Control c : body.getChildren()) {
                c.dispose();
            }
            anchors.clear();
            StringBuilder form = new StringBuilder();
            for (Block b : page.blocks()) {
                String flowing = flowing(b);
                if (flowing != null) {
                    form.append(flowing);
                } else {
                    flush(form);
                    alone(b);
                }
            }
            flush(form);
            scroll.reflow(true);
            scroll.setOrigin(0, top(anchor));
        } finally {
            scroll.setRedraw(true);
        }
    }

    private int top(String anchor) {
        Control at = anchors.get(anchor);
        return at == null ? 0 : at.getLocation().y - GAP;
    }

    /** Paragraphs and lists that follow each other are one text, so that they can be selected together. */
    private static String flowing(Block b) {
        return switch (b) {
            case Block.Paragraph p -> "<p>" + p.markup() + "</p>"; //$NON-NLS-1$ //$NON-NLS-2$
            case Block.Item i -> item(i);
            default -> null;
        };
    }

    private static String item(Block.Item i) {
        int indent = INDENT * (i.depth() + 1);
        String mark = i.number() > 0 ? "style=\"text\" value=\"" + i.number() + ".\" " : ""; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return "<li " + mark + "bindent=\"" + INDENT * i.depth() + "\" indent=\"" + indent + "\" vspace=\"false\">" + i.markup() + "</li>"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
    }

    private void flush(StringBuilder form) {
        if (!form.isEmpty()) {
            fill(texts.make(body, form.toString(), Token.BASE, Token.TEXT));
            form.setLength(0);
        }
    }

    private void alone(Block b) {
        switch (b) {
            case Block.Heading h -> heading(h);
            case Block.Code c -> code(c);
            case Block.Table t -> table(t);
            case Block.Paragraph p -> throw new IllegalArgumentException(p.plain());
            case Block.Item i -> throw new IllegalArgumentException(i.plain());
        }
    }

    private void heading(Block.Heading h) {
        FormText label = texts.words(body, h.plain(), h.level() == 1 ? Face.TITLE : Face.BOLD, Token.TEXT);
        fill(label);
        if (!h.id().isEmpty()) {
            anchors.put(h.id(), label);
        }
        if (h.level() <= 2) {
            Composite line = look.paint(new Composite(body, SWT.NONE), Token.LINE, Token.LINE);
            fill(line).heightHint = 1;
        }
    }

    private void code(Block.Code c) {
        StringBuilder form = new StringBuilder();
        c.plain().lines().forEach(l -> form.append("<p vspace=\"false\"><span font=\"code\">") //$NON-NLS-1$
                .append(l.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("  ", " \u00a0")).append("</span></p>")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
        FormText text = texts.make(body, form.toString(), Token.BAR, Token.TEXT);
        text.marginWidth = GAP;
        text.marginHeight = GAP;
        fill(text);
    }

    /** The ground of the grid shows between the cells as its lines. */
    private void table(Block.Table t) {
        Composite grid = look.paint(new Composite(body, SWT.NONE), Token.LINE, Token.TEXT);
        TableWrapLayout layout = new TableWrapLayout();
        layout.numColumns = t.columns();
        layout.horizontalSpacing = 1;
        layout.verticalSpacing = 1;
        layout.leftMargin = 1;
        layout.rightMargin = 1;
        layout.topMargin = 1;
        layout.bottomMargin = 1;
        grid.setLayout(layout);
        for (int row = 0; row < t.rows().size(); row++) {
            List<Block.Paragraph> cells = t.rows().get(row);
            for (int col = 0; col < t.columns(); col++) {
                String markup = col < cells.size() ? cells.get(col).markup() : ""; //$NON-NLS-1$
                Control cell = cell(grid, markup, t.head() && row == 0);
                TableWrapData data = new TableWrapData(TableWrapData.FILL, TableWrapData.FILL);
                data.grabHorizontal = col == t.columns() - 1;
                cell.setLayoutData(data);
            }
        }
        fill(grid);
    }

    /** A cell that begins with an icon keeps the icon beside its words, however narrow it gets. */
    private Control cell(Composite grid, String markup, boolean head) {
        Token ground = head ? Token.BAR : Token.BASE;
        Matcher icon = ICON_FIRST.matcher(markup);
        if (!icon.lookingAt()) {
            return words(grid, head ? "<b>" + markup + "</b>" : markup, ground); //$NON-NLS-1$ //$NON-NLS-2$
        }
        Composite cell = look.paint(new Composite(grid, SWT.NONE), ground, Token.TEXT);
        TableWrapLayout layout = new TableWrapLayout();
        layout.numColumns = 2;
        layout.horizontalSpacing = 0;
        layout.leftMargin = CELL;
        layout.rightMargin = 0;
        layout.topMargin = 0;
        layout.bottomMargin = 0;
        cell.setLayout(layout);
        Label image = look.paint(new Label(cell, SWT.NONE), ground, Token.TEXT);
        image.setImage(look.image(icon.group(1)));
        words(cell, markup.substring(icon.end()), ground).setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        return cell;
    }

    private FormText words(Composite parent, String markup, Token ground) {
        FormText text = texts.make(parent, "<p>" + markup + "</p>", ground, Token.TEXT); //$NON-NLS-1$ //$NON-NLS-2$
        text.marginWidth = CELL;
        text.marginHeight = CELL - 2;
        return text;
    }

    private static TableWrapData fill(Control c) {
        TableWrapData data = new TableWrapData(TableWrapData.FILL_GRAB);
        c.setLayoutData(data);
        return data;
    }

    /** How far it is scrolled, and back again. */
    int origin() {
        return scroll.getOrigin().y;
    }

    void scrollTo(int y) {
        scroll.setOrigin(new Point(0, y));
    }

    void setFocus() {
        scroll.setFocus();
    }
}

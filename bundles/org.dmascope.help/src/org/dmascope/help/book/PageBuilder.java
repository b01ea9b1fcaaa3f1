// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.book;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.help.page.Block;
import org.dmascope.help.page.Page;

/** Makes pages on the spot: contents, what was found, what a context says. */
public final class PageBuilder {
    private final String href;
    private final String title;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    public PageBuilder(String href, String title) {
        this.href = href;
        this.title = title;
        heading(1, "", title); //$NON-NLS-1$
    }

    public PageBuilder heading(int level, String id, String text) {
        blocks.add(new Block.Heading(level, id, text));
        return this;
    }

    public PageBuilder paragraph(String text) {
        blocks.add(new Block.Paragraph(Xhtml.escape(text), text));
        return this;
    }

    public PageBuilder item(int depth, String text) {
        blocks.add(new Block.Item(0, depth, Xhtml.escape(text), text));
        return this;
    }

    /** A line of a list that leads somewhere. @param more what stands behind the link, "" for nothing */
    public PageBuilder link(int depth, String to, String text, String more) {
        String behind = more.isEmpty() ? "" : "<br/>" + Xhtml.escape(more); //$NON-NLS-1$ //$NON-NLS-2$
        blocks.add(new Block.Item(0, depth, "<a href=\"" + Xhtml.escape(to) + "\">" + Xhtml.escape(text) + "</a>" + behind, text + ' ' + more)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        links.add(to);
        return this;
    }

    public Page page() {
        return new Page(href, title, blocks, links);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Turns the inside of a paragraph of XHTML into the tags of {@code FormText}: its styles do not nest, so they are laid side by side. */
final class Markup {
    /** Fonts and colours that the pane gives to its texts. */
    private static final Set<String> STRONG = Set.of("strong", "b", "th"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    private static final Set<String> CODE = Set.of("code", "kbd"); //$NON-NLS-1$ //$NON-NLS-2$

    /** Zero-width space: invisible, and a place where a line may end. */
    static final String BREAK = "\u200b"; //$NON-NLS-1$
    private static final Pattern LONG = Pattern.compile("\\S{20,}"); //$NON-NLS-1$

    private final String page;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final List<String> links = new ArrayList<>();

    /** @param page address that links are relative to */
    Markup(String page) {
        this.page = page;
    }

    /** Adds the inside of an element, but none of the elements that are blocks of their own. */
    Markup add(Node from, Set<String> blocks) {
        for (Node n = from.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n.getNodeType() == Node.TEXT_NODE) {
                text(n.getNodeValue());
            } else if (n instanceof Element e && !blocks.contains(e.getTagName())) {
                element(e, blocks);
            }
        }
        return this;
    }

    private void element(Element e, Set<String> blocks) {
        String tag = e.getTagName();
        if (tag.equals("a")) { //$NON-NLS-1$
            String href = Hrefs.resolve(page, e.getAttribute("href")); //$NON-NLS-1$
            links.add(href);
            wrap("<a href=\"" + escape(href) + "\">", e.getTextContent(), "</a>"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        } else if (tag.equals("img")) { //$NON-NLS-1$
            out.append("<img href=\"").append(icon(e.getAttribute("src"))).append("\"/> "); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        } else if (tag.equals("br")) { //$NON-NLS-1$
            out.append("<br/>"); //$NON-NLS-1$
            plain.append(' ');
        } else if (CODE.contains(tag)) {
            String code = e.getTextContent().replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
            out.append("<span font=\"code\">").append(escape(breakable(code))).append("</span>"); //$NON-NLS-1$ //$NON-NLS-2$
            plain.append(code);
        } else if (STRONG.contains(tag)) {
            wrap("<b>", e.getTextContent(), "</b>"); //$NON-NLS-1$ //$NON-NLS-2$
        } else {
            add(e, blocks);
        }
    }

    private void wrap(String before, String inside, String after) {
        out.append(before);
        text(inside);
        out.append(after);
    }

    private void text(String raw) {
        String t = raw.replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
        out.append(escape(t));
        plain.append(t);
    }

    /** Lets long symbols and paths be broken within, or one of them would make the whole page too wide. */
    private static String breakable(String code) {
        return LONG.matcher(code).replaceAll(r -> Matcher.quoteReplacement(r.group().replaceAll("(?<=[_/.,(])", BREAK))); //$NON-NLS-1$
    }

    /** The key of an icon of the window: the name of its file. */
    private static String icon(String src) {
        String file = src.substring(src.lastIndexOf('/') + 1);
        return file.substring(0, file.length() - ".svg".length()); //$NON-NLS-1$
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
    }

    List<String> links() {
        return links;
    }

    Block.Paragraph paragraph() {
        return new Block.Paragraph(out.toString().strip(), plain.toString().strip());
    }
}

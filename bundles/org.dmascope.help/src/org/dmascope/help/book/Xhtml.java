// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.book;

/** Writes a page of the book. */
final class Xhtml {
    private final StringBuilder out = new StringBuilder();

    Xhtml(String title) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>").append(escape(title)) //$NON-NLS-1$
                .append("</title></head><body>\n<h1>").append(escape(title)).append("</h1>\n"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    Xhtml heading(int level, String id, String text) {
        out.append("<h").append(level); //$NON-NLS-1$
        if (!id.isEmpty()) {
            out.append(" id=\"").append(escape(id)).append('"'); //$NON-NLS-1$
        }
        out.append('>').append(escape(text)).append("</h").append(level).append(">\n"); //$NON-NLS-1$ //$NON-NLS-2$
        return this;
    }

    /** A paragraph whose inside is already XHTML. */
    Xhtml paragraph(String inside) {
        out.append("<p>").append(inside).append("</p>\n"); //$NON-NLS-1$ //$NON-NLS-2$
        return this;
    }

    /** A line of a list: a word and what it is, the latter already XHTML; left out when that is empty. */
    Xhtml row(String word, String inside) {
        if (!inside.isEmpty()) {
            out.append("<li><strong>").append(escape(word)).append("</strong>: ").append(inside).append("</li>\n"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        return this;
    }

    Xhtml list() {
        out.append("<ul>\n"); //$NON-NLS-1$
        return this;
    }

    Xhtml end() {
        out.append("</ul>\n"); //$NON-NLS-1$
        return this;
    }

    static String code(String text) {
        return text.isEmpty() ? "" : "<code>" + escape(text) + "</code>"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
    }

    @Override
    public String toString() {
        return out + "</body></html>\n"; //$NON-NLS-1$
    }
}

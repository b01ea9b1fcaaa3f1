// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.book;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dmascope.help.page.Hrefs;
import org.dmascope.help.page.Page;
import org.dmascope.help.page.PageParser;
import org.eclipse.core.runtime.ILog;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.osgi.util.NLS;

/**
 * The pages of all books that are registered with the platform ({@code org.eclipse.help.toc}), read when they are first asked for.
 * For one thread.
 */
public final class Book {
    private final PageFiles files = new PageFiles();
    private final Map<String, Optional<Page>> pages = new HashMap<>();
    private Search search;

    /** A page; empty when there is none at this address. What is wrong with a page that cannot be read is in the error log, once. */
    public Optional<Page> page(String href) {
        return pages.computeIfAbsent(Hrefs.file(href), this::read);
    }

    private Optional<Page> read(String file) {
        try (InputStream in = files.open(file)) {
            return in == null ? Optional.empty() : Optional.of(PageParser.parse(file, in));
        } catch (IOException e) {
            ILog.of(Book.class).error(e.getMessage(), e);
            return Optional.empty();
        }
    }

    /** The table of contents as a page. */
    public Page contents() {
        PageBuilder out = new PageBuilder("", Messages.contents); //$NON-NLS-1$
        for (IToc toc : HelpSystem.getTocs()) {
            out.heading(2, "", toc.getLabel()); //$NON-NLS-1$
            topics(out, toc.getTopics(), 0);
        }
        return out.page();
    }

    private static void topics(PageBuilder out, ITopic[] topics, int depth) {
        for (ITopic t : topics) {
            if (t.getHref() == null) {
                out.item(depth, t.getLabel());
            } else {
                out.link(depth, t.getHref(), t.getLabel(), ""); //$NON-NLS-1$
            }
            topics(out, t.getSubtopics(), depth + 1);
        }
    }

    /** The addresses of all topics, in the order of the contents. */
    public List<String> topics() {
        List<String> out = new ArrayList<>();
        for (IToc toc : HelpSystem.getTocs()) {
            collect(toc.getTopics(), out);
        }
        return out;
    }

    private static void collect(ITopic[] topics, List<String> out) {
        for (ITopic t : topics) {
            if (t.getHref() != null && !out.contains(Hrefs.file(t.getHref()))) {
                out.add(Hrefs.file(t.getHref()));
            }
            collect(t.getSubtopics(), out);
        }
    }

    /** What was found, as a page; the hits are links with a line of their surroundings. */
    public Page search(String words) {
        if (search == null) {
            search = new Search(topics().stream().flatMap(h -> page(h).stream()).toList());
        }
        List<Search.Hit> hits = search.find(words);
        PageBuilder out = new PageBuilder("", NLS.bind(Messages.searchTitle, words)); //$NON-NLS-1$
        if (hits.isEmpty()) {
            out.paragraph(NLS.bind(Messages.searchNothing, words));
        }
        hits.forEach(h -> out.link(0, h.href(), h.title(), h.line()));
        return out.page();
    }

    /** What is said when an address leads nowhere. */
    public static Page missing(String href) {
        return new PageBuilder("", Messages.missingTitle).paragraph(NLS.bind(Messages.missing, href)).page(); //$NON-NLS-1$
    }

}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.dmascope.help.page.Block;
import org.dmascope.help.page.Page;

/** Looks for words in all pages, section by section. The book is small, so it is read from front to back each time. */
final class Search {
    private static final int MOST = 40;
    private static final int AROUND = 70;
    private static final int IN_TITLE = 10;

    /** @param line a few words around the first that was found */
    record Hit(String href, String title, String line, int weight) {
    }

    /** What stands under one heading. */
    private record Section(String href, String title, String heading, String text) {
        String lower() {
            return (heading + '\n' + text).toLowerCase(Locale.ROOT);
        }
    }

    private final List<Section> sections = new ArrayList<>();

    Search(List<Page> pages) {
        pages.forEach(this::add);
    }

    private void add(Page page) {
        String href = page.href();
        String heading = page.title();
        StringBuilder text = new StringBuilder();
        for (Block b : page.blocks()) {
            if (b instanceof Block.Heading h && h.level() > 1) {
                sections.add(new Section(href, page.title(), heading, text.toString()));
                text.setLength(0);
                heading = h.plain();
                href = h.id().isEmpty() ? page.href() : page.href() + '#' + h.id();
            } else if (!(b instanceof Block.Heading)) {
                text.append(b.plain()).append('\n');
            }
        }
        sections.add(new Section(href, page.title(), heading, text.toString()));
    }

    /** Sections in which every word occurs, those first that have them in their heading. */
    List<Hit> find(String words) {
        List<String> wanted = Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).filter(w -> !w.isBlank()).toList(); //$NON-NLS-1$
        if (wanted.isEmpty()) {
            return List.of();
        }
        return sections.stream().filter(s -> wanted.stream().allMatch(s.lower()::contains)).map(s -> hit(s, wanted))
                .sorted(Comparator.comparingInt(Hit::weight).reversed()).limit(MOST).toList();
    }

    private static Hit hit(Section s, List<String> wanted) {
        int weight = 0;
        for (String w : wanted) {
            weight += s.heading.toLowerCase(Locale.ROOT).contains(w) ? IN_TITLE : 1;
        }
        String title = s.heading.equals(s.title) ? s.title : s.title + " \u203a " + s.heading; //$NON-NLS-1$
        return new Hit(s.href, title, around(s.text, wanted.get(0)), weight);
    }

    private static String around(String text, String word) {
        String line = text.replace('\n', ' ').strip();
        int at = Math.max(0, line.toLowerCase(Locale.ROOT).indexOf(word));
        int from = at <= AROUND ? 0 : line.indexOf(' ', at - AROUND) + 1;
        int to = at + AROUND >= line.length() ? line.length() : line.lastIndexOf(' ', at + AROUND);
        return (from > 0 ? "\u2026 " : "") + line.substring(from, Math.max(from, to)) + (to < line.length() ? " \u2026" : ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    }
}

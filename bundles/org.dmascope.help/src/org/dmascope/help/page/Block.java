// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.page;

import java.util.List;

/** What a page is made of, from top to bottom. Markup is what {@code FormText} takes between the tags of a paragraph. */
public sealed interface Block {
    /** What search and screen readers see. */
    String plain();

    /** @param level 1 for the title of the page @param id name that links lead to, "" for none */
    record Heading(int level, String id, String plain) implements Block {
    }

    /** A paragraph. */
    record Paragraph(String markup, String plain) implements Block {
    }

    /** A line of a list. @param number 1-based in a numbered list, 0 for a bullet @param depth 0 for the outermost list */
    record Item(int number, int depth, String markup, String plain) implements Block {
    }

    /** Command lines and the like, shown line by line as they are. */
    record Code(String plain) implements Block {
    }

    /** A small table: cells as paragraphs, the first row may be its head. */
    record Table(boolean head, List<List<Paragraph>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** Number of its columns. */
        public int columns() {
            return rows.stream().mapToInt(List::size).max().orElse(0);
        }

        @Override
        public String plain() {
            StringBuilder out = new StringBuilder();
            rows.forEach(r -> r.forEach(c -> out.append(c.plain()).append(' ')));
            return out.toString().strip();
        }
    }
}

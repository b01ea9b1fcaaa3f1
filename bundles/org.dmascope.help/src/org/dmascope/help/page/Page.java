// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A page of the help.
 *
 * @param href   address within the help, e.g. {@code /org.dmascope.help/html/axes.xhtml}; "" for a page that is made on the spot
 * @param title  its title
 * @param blocks what it shows
 * @param links  the addresses that it leads to, absolute
 */
public record Page(String href, String title, List<Block> blocks, List<String> links) {
    public Page {
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
    }

    /** What was selected on a page, without the places where long words may be broken. */
    public static String copied(String selected) {
        return selected.replace(Markup.BREAK, ""); //$NON-NLS-1$
    }

    /** Names within the page that links may lead to. */
    public Set<String> anchors() {
        return blocks.stream().filter(b -> b instanceof Block.Heading h && !h.id().isEmpty()).map(b -> ((Block.Heading) b).id()).collect(Collectors.toSet());
    }
}

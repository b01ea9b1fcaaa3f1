// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import java.util.Locale;
import java.util.function.Supplier;

import org.dmascope.ui.live.OpenHost;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;

/** Lines of the Hosts view that hold the wanted words, with everything above them; all lines of a host that does. */
final class NodeFilter extends ViewerFilter {
    private final Supplier<String> wanted;

    /** @param wanted in lower case, "" for everything */
    NodeFilter(Supplier<String> wanted) {
        this.wanted = wanted;
    }

    static boolean passes(OpenHost h, String words) {
        return (h.title() + ' ' + h.spec().text() + ' ' + h.kernel()).toLowerCase(Locale.ROOT).contains(words);
    }

    @Override
    public boolean select(Viewer viewer, Object parent, Object element) {
        return wanted.get().isEmpty() || shows((Node) element);
    }

    private boolean shows(Node n) {
        String words = wanted.get();
        return n.host() != null && passes(n.host(), words) || (n.text() + ' ' + n.dim()).toLowerCase(Locale.ROOT).contains(words)
                || n.children().get().stream().anyMatch(this::shows);
    }
}

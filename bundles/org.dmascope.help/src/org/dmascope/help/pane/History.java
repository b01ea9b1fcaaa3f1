// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.pane;

import java.util.ArrayDeque;
import java.util.Deque;

import org.dmascope.help.page.Page;

/** What was shown before, and what was left with "back". */
final class History {
    private static final int MOST = 100;

    /** @param anchor where on the page @param scrolled how far the page was scrolled when it was left, -1 for where the anchor is */
    record Place(Page page, String anchor, int scrolled) {
    }

    private final Deque<Place> before = new ArrayDeque<>();
    private final Deque<Place> after = new ArrayDeque<>();
    private Place now;

    Place now() {
        return now;
    }

    boolean canGoBack() {
        return !before.isEmpty();
    }

    boolean canGoForward() {
        return !after.isEmpty();
    }

    /** Goes on to a page. @param scrolled how far the one that is left is scrolled */
    void go(Place to, int scrolled) {
        if (now != null) {
            before.push(left(scrolled));
            if (before.size() > MOST) {
                before.removeLast();
            }
        }
        after.clear();
        now = to;
    }

    /** Puts a page in the place of the one that is shown. */
    void replace(Place with) {
        now = with;
    }

    Place back(int scrolled) {
        after.push(left(scrolled));
        now = before.pop();
        return now;
    }

    Place forward(int scrolled) {
        before.push(left(scrolled));
        now = after.pop();
        return now;
    }

    private Place left(int scrolled) {
        return new Place(now.page(), now.anchor(), scrolled);
    }
}

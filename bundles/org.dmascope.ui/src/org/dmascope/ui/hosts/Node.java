// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import java.util.List;
import java.util.function.Supplier;

import org.dmascope.lab.LabStatus;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.tree.Line;

/**
 * A line of the Hosts view. Two nodes of one key are the same line, so that expansion and selection survive a refresh.
 *
 * @param key      identity within the tree
 * @param icon     key of the icon
 * @param text     bold or plain words
 * @param dim      secondary words
 * @param tip      tooltip, null for none
 * @param strong   whether the words are bold
 * @param host     the host that this line belongs to, null for none
 * @param lab      the lab kernel that this line stands for, null for none
 * @param view     id of the view that shows more, null for none
 * @param children what is below
 */
record Node(String key, String icon, String text, String dim, String tip, boolean strong, OpenHost host, LabStatus lab, String view,
        Supplier<List<Node>> children) implements Line {
    @Override
    public List<Node> lines() {
        return children.get();
    }

    static Node leaf(String key, String icon, String text, String dim, String tip, OpenHost host) {
        return new Node(key, icon, text, dim, tip, false, host, null, null, List::of);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Node n && n.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}

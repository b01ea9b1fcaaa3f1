// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.dmascope.lab.LabStatus;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.known.KnownHost;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.tree.Line;

/**
 * A line of the Hosts view. Two nodes of one key are the same line, so that expansion and selection survive a refresh.
 *
 * @param key      identity within the tree
 * @param icon     key of the icon, null for none
 * @param text     bold or plain words
 * @param dim      secondary words
 * @param tip      tooltip, null for none, and for that of a host as a whole, which is made when it is asked for: it has the time of the last reading
 * @param strong   whether the line stands for its host as a whole
 * @param host     the host that this line belongs to, null for none
 * @param known    the remembered host that this line stands for while it is not open, null for none
 * @param lab      the lab kernel that this line stands for, null for none
 * @param view     id of the view that shows more, null for none
 * @param remedy   what would help against what this line says, null for nothing
 * @param marks    signs on the icon
 * @param children what is below
 */
record Node(String key, String icon, String text, String dim, String tip, boolean strong, OpenHost host, KnownHost known, LabStatus lab, String view,
        String remedy, Set<Mark> marks, Supplier<List<Node>> children) implements Line {
    @Override
    public List<Node> lines() {
        return children.get();
    }

    @Override
    public String tip() {
        return tip == null && strong && host != null ? HostWords.tip(host) : tip;
    }

    @Override
    public List<?> more() {
        return Arrays.asList(marks, host, known, lab, view, remedy);
    }

    static Node group(String key, String icon, String text, String dim, Supplier<List<Node>> children) {
        return new Node(key, icon, text, dim, null, false, null, null, null, null, null, Set.of(), children);
    }

    static Node leaf(String key, String icon, String text, String dim, String tip, OpenHost host) {
        return new Node(key, icon, text, dim, tip, false, host, null, null, null, null, Set.of(), List::of);
    }

    Node withRemedy(String sentence, String shownIn) {
        return new Node(key, icon, text, dim, tip, strong, host, known, lab, shownIn, sentence, marks, children);
    }

    /** The host that this line names or belongs to, null for none. */
    HostSpec spec() {
        return host != null ? host.spec() : known != null ? known.spec() : null;
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

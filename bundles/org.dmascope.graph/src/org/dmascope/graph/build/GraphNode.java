// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import java.util.List;

import org.dmascope.graph.scene.BoxKind;
import org.dmascope.graph.scene.Subject;

/**
 * A device, or a bridge with what is below it.
 *
 * @param more     further things that it stands for: the downstream ports of a switch, the functions of a group
 * @param group    see {@link org.dmascope.graph.scene.Box#group()}
 * @param icon     key
 * @param title    what it is: {@code GPU}
 * @param address  {@code 0000:41:00.0}
 * @param detail   driver
 * @param marks    keys of icons for its roles and its access control
 * @param tip      see {@link org.dmascope.graph.scene.Item#tip()}
 * @param via      the port of the switch above that leads here: {@code 01.0}; empty when that is a box of its own
 * @param viaRedirects whether that port sends peer-to-peer traffic up to the root
 * @param children in bus order
 */
public record GraphNode(String id, BoxKind kind, Subject subject, List<Subject> more, String group, String icon, String title, String address, String detail,
        List<String> marks, String tip, String via, boolean viaRedirects, List<GraphNode> children) {
    public GraphNode {
        more = List.copyOf(more);
        marks = List.copyOf(marks);
        children = List.copyOf(children);
    }

    /** The same, below a port of a switch. */
    GraphNode below(String port, boolean redirects) {
        return new GraphNode(id, kind, subject, more, group, icon, title, address, detail, marks, tip, port, redirects, children);
    }
}

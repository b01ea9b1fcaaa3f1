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
 * @param children in bus order
 */
public record GraphNode(String id, BoxKind kind, Subject subject, List<Subject> more, String group, String icon, String title, String address, String detail,
        List<String> marks, String tip, List<GraphNode> children) {
    public GraphNode {
        more = List.copyOf(more);
        marks = List.copyOf(marks);
        children = List.copyOf(children);
    }
}

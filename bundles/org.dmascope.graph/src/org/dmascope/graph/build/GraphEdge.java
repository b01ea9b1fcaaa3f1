// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import java.util.List;

import org.dmascope.graph.scene.Dash;
import org.dmascope.graph.scene.EndMark;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.Subject;
import org.dmascope.model.edit.State;

/**
 * An export or an attachment, or several alike as one.
 *
 * @param kind   {@link LineKind#EXPORT} or {@link LineKind#ATTACHMENT}
 * @param device id of a node
 * @param buffer id of a buffer
 * @param colour token
 * @param badge  null for none
 * @param count  how many
 * @param tip    see {@link org.dmascope.graph.scene.Item#tip()}
 */
public record GraphEdge(String id, LineKind kind, Subject subject, List<Subject> more, String device, String buffer, String colour, Dash dash, EndMark mark,
        State badge, int count, String tip) {
    public GraphEdge {
        more = List.copyOf(more);
    }
}

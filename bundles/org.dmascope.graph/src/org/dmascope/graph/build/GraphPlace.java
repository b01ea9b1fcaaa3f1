// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import java.util.List;

import org.dmascope.graph.scene.Subject;

/**
 * A part of the machine.
 *
 * @param icon   key
 * @param title  heading
 * @param detail secondary words beside it, may be empty
 * @param note   a sentence inside it, may be empty
 * @param processor name of the processors, may be empty: shown as far as there is room
 * @param roots  host bridges; where nothing is on PCI the devices
 */
public record GraphPlace(String id, Subject subject, String icon, String title, String detail, String note, String processor, List<GraphNode> roots) {
    public GraphPlace {
        roots = List.copyOf(roots);
    }

    /** Of which no processor is told. */
    public GraphPlace(String id, Subject subject, String icon, String title, String detail, String note, List<GraphNode> roots) {
        this(id, subject, icon, title, detail, note, "", roots);
    }
}

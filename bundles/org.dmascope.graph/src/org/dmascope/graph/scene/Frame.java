// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

import java.util.List;

/**
 * A group of boxes with a heading: a NUMA node, what is not on PCI.
 */
public record Frame(String id, Subject subject, Rect bounds, List<Text> texts, List<Icon> icons, String tip, String search) implements Item {
    public Frame {
        texts = List.copyOf(texts);
        icons = List.copyOf(icons);
    }

    @Override
    public List<Subject> more() {
        return List.of();
    }
}

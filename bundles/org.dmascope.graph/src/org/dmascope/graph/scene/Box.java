// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

import java.util.List;

/**
 * A box.
 *
 * @param kind   what it shows
 * @param group  key that expands or collapses it, see {@code GraphOptions.expanded}; null when it is neither a group nor part of an expanded one
 * @param texts  inside it
 * @param icons  inside it
 */
public record Box(String id, BoxKind kind, Subject subject, List<Subject> more, Rect bounds, String group, List<Text> texts, List<Icon> icons, String tip,
        String search) implements Item {
    public Box {
        more = List.copyOf(more);
        texts = List.copyOf(texts);
        icons = List.copyOf(icons);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.BoxKind;
import org.dmascope.graph.scene.Frame;
import org.dmascope.graph.scene.Item;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.SceneIndex;

/**
 * A drawing in words: devices, below each the buffers that it exports and what it is attached to, below a buffer its attachments. Buffers whose exporter is not drawn
 * follow the devices.
 */
final class Spoken {
    private static final String COMMA = ", "; //$NON-NLS-1$

    private final SceneIndex index;
    /** Made when somebody listens: no refresh waits for it. */
    private List<Item> roots;

    Spoken(SceneIndex index) {
        this.index = index;
    }

    private static boolean buffer(Box b) {
        return b.kind() == BoxKind.BUFFER || b.kind() == BoxKind.BUFFER_GROUP;
    }

    List<Item> roots() {
        if (roots == null) {
            Set<String> exported = new HashSet<>();
            index.scene().lines().stream().filter(l -> l.kind() == LineKind.EXPORT).forEach(l -> exported.add(l.to()));
            List<Item> all = new ArrayList<>();
            index.scene().boxes().stream().filter(b -> !buffer(b)).forEach(all::add);
            index.scene().boxes().stream().filter(b -> buffer(b) && !exported.contains(b.id())).forEach(all::add);
            roots = List.copyOf(all);
        }
        return roots;
    }

    /** What belongs to a thing, in the order in which it is drawn. */
    List<Item> children(Item i) {
        return switch (i) {
            case Box b when buffer(b) -> List.copyOf(index.linesOf(b).stream().filter(l -> l.kind() == LineKind.ATTACHMENT).toList());
            case Box b -> {
                List<Item> out = new ArrayList<>();
                index.linesOf(b).stream().filter(l -> l.kind() == LineKind.EXPORT).map(l -> index.byId(l.to())).forEach(out::add);
                index.linesOf(b).stream().filter(l -> l.kind() == LineKind.ATTACHMENT || l.kind() == LineKind.HOLD || l.kind() == LineKind.LINK).forEach(out::add);
                yield out;
            }
            case Line l -> List.of();
            case Frame f -> List.of();
        };
    }

    /** The tree as lines, two blanks for each level. */
    List<String> lines() {
        List<String> out = new ArrayList<>();
        roots().forEach(r -> lines(r, "", out)); //$NON-NLS-1$
        return out;
    }

    private void lines(Item i, String indent, List<String> out) {
        out.add(indent + name(i));
        children(i).forEach(c -> lines(c, indent + "  ", out)); //$NON-NLS-1$
    }

    /** What it is, then each value with its word, tier and source. */
    static String name(Item i) {
        return i.tip().replace("\n", COMMA); //$NON-NLS-1$
    }
}

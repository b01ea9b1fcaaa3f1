// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.AttachmentPath;
import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.Highlight;
import org.dmascope.graph.scene.Highlights;
import org.dmascope.graph.scene.Item;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.SceneIndex;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Subject;

/**
 * How the selected thing is brought out in a drawing.
 *
 * @param highlight what is tinted and thick: an attachment with the PCI path between its two devices
 * @param front     ids of lines that lie over the others
 * @param main      what is brought into sight; null when the drawing does not have it
 */
record Emphasis(Highlight highlight, Set<String> front, Item main) {
    static final Emphasis NONE = new Emphasis(Highlight.NONE, Set.of(), null);

    /** @param selected null for nothing */
    static Emphasis of(Subject selected, Set<Subject> related, HostRows rows, Snapshot snapshot, SceneIndex index) {
        Object row = selected == null ? null : rows.find(selected);
        return switch (row) {
            case null -> NONE;
            case PathState p -> path(index, p);
            case FindingRow f -> {
                Subject about = f.about(rows);
                yield about == null || about.equals(selected) ? NONE : of(about, Set.of(), rows, snapshot, index);
            }
            case AttachmentRow a -> attachment(index, a, snapshot);
            default -> Links.drawn(row) == null ? related(index, related, rows) : thing(index, row, rows);
        };
    }

    private static Emphasis path(SceneIndex index, PathState p) {
        Highlight h = Highlights.path(index.scene(), p);
        return new Emphasis(h, Set.of(), h.tinted().stream().sorted().map(index::byId).findFirst().orElse(null));
    }

    private static Emphasis attachment(SceneIndex index, AttachmentRow a, Snapshot snapshot) {
        PathState p = a instanceof AttachmentState s ? AttachmentPath.of(snapshot, s) : null;
        Highlight way = p == null ? Highlight.NONE : Highlights.path(index.scene(), p);
        Set<String> strong = new HashSet<>(way.strong());
        strong.addAll(way.tinted());
        Set<String> tinted = new HashSet<>();
        Item main = null;
        for (Item i : index.of(Links.drawn(a))) {
            if (i instanceof Line l) {
                main = main == null ? l : main;
                strong.add(l.id());
                tinted.add(l.from());
                tinted.add(l.to());
            }
        }
        return new Emphasis(new Highlight(strong, tinted, way.blamed(), way.caption()), Set.of(), main);
    }

    /** A device, a buffer, a memory region, or the buffers that a process holds. */
    private static Emphasis thing(SceneIndex index, Object row, HostRows rows) {
        Set<String> tinted = new HashSet<>();
        Set<String> strong = new HashSet<>();
        Set<String> front = new HashSet<>();
        Item main = null;
        List<Item> items = index.of(Links.drawn(row));
        for (Item i : items) {
            switch (i) {
                case Box b -> {
                    tinted.add(b.id());
                    index.linesOf(b).stream().filter(l -> l.kind() != LineKind.BUS).forEach(l -> front.add(l.id()));
                    main = main == null ? b : main;
                }
                case Line l when l.kind() == LineKind.ATTACHMENT -> strong.add(l.id());
                case Item other -> { }
            }
        }
        if (row instanceof HolderRow h) {
            rows.holders().stream().filter(o -> o.pid() == h.pid() && o.startTime() == h.startTime()).flatMap(o -> index.of(Links.drawn(o)).stream()).filter(Box.class::isInstance)
                    .forEach(b -> tinted.add(b.id()));
        }
        return new Emphasis(new Highlight(strong, tinted, Set.of(), null), front, main == null && !items.isEmpty() ? items.getFirst() : main);
    }

    /** What belongs to a thing that is not drawn itself: an event, the memory of a device. */
    private static Emphasis related(SceneIndex index, Set<Subject> related, HostRows rows) {
        Set<String> tinted = new HashSet<>();
        Set<String> strong = new HashSet<>();
        for (Subject s : related) {
            org.dmascope.graph.scene.Subject drawn = Links.drawn(rows.find(s));
            if (drawn != null) {
                index.of(drawn).forEach(i -> (i instanceof Box ? tinted : strong).add(i.id()));
            }
        }
        return new Emphasis(new Highlight(strong, tinted, Set.of(), null), Set.of(), tinted.stream().sorted().map(index::byId).findFirst().orElse(null));
    }
}

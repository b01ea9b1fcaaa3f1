// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Property;
import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.BoxKind;
import org.dmascope.graph.scene.Frame;
import org.dmascope.graph.scene.Highlight;
import org.dmascope.graph.scene.Highlights;
import org.dmascope.graph.scene.Item;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.Point;
import org.dmascope.graph.scene.Rect;
import org.dmascope.graph.scene.Scene;
import org.dmascope.graph.scene.SceneIndex;
import org.dmascope.graph.scene.Subject;
import org.junit.jupiter.api.Test;

/** Finding things in a scene. */
class SceneIndexTest {
    private final Scene scene = Drawings.scene(Server.eight().buffers(40).snapshot());
    private final SceneIndex index = new SceneIndex(scene);

    @Test
    void whatLiesInAPartIsWhatAFullSearchFinds() {
        Property.holds(300, d -> {
            Rect r = new Rect(d.below((int) scene.width()), d.below((int) scene.height()), d.below(900), d.below(900));
            Set<Item> all = new HashSet<>();
            scene.frames().stream().filter(i -> i.bounds().meets(r)).forEach(all::add);
            scene.boxes().stream().filter(i -> i.bounds().meets(r)).forEach(all::add);
            Set<Item> found = new HashSet<>(index.within(r));
            assertTrue(found.containsAll(all));
            for (Line l : scene.lines()) { // a line counts where a piece of it is, not where its bounds are
                if (l.points().stream().anyMatch(p -> r.contains(p.x(), p.y()))) {
                    assertTrue(found.contains(l), l.id());
                }
            }
        });
    }

    @Test
    void aPlaceLeadsToWhatIsOnTop() {
        for (Box b : scene.boxes()) {
            assertEquals(b, index.at(b.bounds().centreX(), b.bounds().centreY(), 0), b.id());
        }
        for (Line l : scene.lines()) {
            if (l.badge() != null) {
                assertEquals(l, index.at(l.badge().x(), l.badge().y(), 3));
            }
        }
        Frame f = scene.frames().getFirst();
        assertEquals(f, index.at(f.bounds().x() + 2, f.bounds().y() + 2, 0));
        assertNull(index.at(-50, -50, 3));
    }

    @Test
    void subjectsLeadToWhatStandsForThem() {
        for (Box b : scene.boxes()) {
            assertTrue(index.of(b.subject()).contains(b));
            b.more().forEach(m -> assertTrue(index.of(m).contains(b)));
        }
        assertEquals(List.of(), index.of(Subject.buffer("none")));
    }

    @Test
    void oneWalksAlongEdgesFromAnImporterToTheExporter() {
        Line attachment = scene.lines().stream().filter(l -> l.kind() == LineKind.ATTACHMENT).findFirst().orElseThrow();
        Box importer = (Box) index.byId(attachment.from());
        assertTrue(index.neighbours(importer).contains(attachment));
        Box buffer = (Box) index.neighbours(attachment).get(1);
        assertEquals(BoxKind.BUFFER, buffer.kind());
        Line export = (Line) index.neighbours(buffer).stream().filter(i -> i instanceof Line l && l.kind() == LineKind.EXPORT).findFirst().orElseThrow();
        assertTrue(((Box) index.neighbours(export).getFirst()).texts().getFirst().text().equals("GPU"));
        List<Double> xs = index.linesOf(importer).stream().map(l -> l.from().equals(importer.id()) ? l.points().getFirst() : l.points().getLast()).map(Point::x).toList();
        assertEquals(xs.stream().sorted().toList(), xs);
    }

    @Test
    void whatIsSelectedStandsOutWithItsPath() {
        Line attachment = scene.lines().stream().filter(l -> l.kind() == LineKind.ATTACHMENT).findFirst().orElseThrow();
        Box buffer = (Box) index.byId(attachment.to());
        Highlight one = Highlights.selected(scene, Set.of(attachment.subject(), buffer.subject()));
        assertEquals(Set.of(attachment.id()), one.strong());
        assertEquals(Set.of(buffer.id()), one.tinted());
        Highlight two = one.with(new Highlight(Set.of("x"), Set.of(), Set.of("y"), "why"));
        assertEquals(Set.of(attachment.id(), "x"), two.strong());
        assertEquals("why", two.caption());
        assertEquals(Highlight.NONE, Highlights.selected(scene, Set.of(Subject.process(1))));
    }

    @Test
    void wordsFindBoxesFirst() {
        assertEquals("ino 1003", ((Box) index.find("1003 KV").getFirst()).texts().getFirst().text());
        assertTrue(index.find("movable mlx5").stream().anyMatch(i -> i instanceof Line));
        assertTrue(index.find("   ").isEmpty());
        assertFalse(index.find("amdgpu").isEmpty());
        assertTrue(index.find("amdgpu nonsense").isEmpty());
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Draw;
import org.dmascope.core.Property;
import org.dmascope.graph.build.Graph;
import org.dmascope.graph.build.GraphBuffer;
import org.dmascope.graph.build.GraphBuilder;
import org.dmascope.graph.build.GraphEdge;
import org.dmascope.graph.build.GraphNode;
import org.dmascope.graph.build.GraphOptions;
import org.dmascope.graph.build.GraphPlace;
import org.dmascope.graph.layout.Cancel;
import org.dmascope.graph.layout.Drawing;
import org.dmascope.graph.layout.Layout;
import org.dmascope.graph.layout.Places;
import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.BoxKind;
import org.dmascope.graph.scene.Dash;
import org.dmascope.graph.scene.EndMark;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.PlainMeasure;
import org.dmascope.graph.scene.Point;
import org.dmascope.graph.scene.Rect;
import org.dmascope.graph.scene.Scene;
import org.dmascope.graph.scene.Subject;
import org.dmascope.model.edit.State;
import org.junit.jupiter.api.Test;

/** Where things stand. */
class LayoutTest {
    private static Drawing lay(Graph g, Places before) {
        return Layout.of(g, before, new PlainMeasure(), Cancel.NEVER);
    }

    @Test
    void theSameReadingGivesTheSameDrawing() {
        Scene a = Drawings.scene(Server.eight().buffers(60).snapshot());
        Scene b = Drawings.scene(Server.eight().buffers(60).snapshot());
        assertEquals(a, b);
    }

    /** Machines, buffers and lines of every shape keep the rules of {@link SceneRules}. */
    @Test
    void randomGraphsKeepTheRules() {
        Property.holds(300, d -> SceneRules.check(lay(random(d), Places.NONE).scene()));
    }

    /** A second drawing of a changed graph too, and what was there stands where it stood. */
    @Test
    void randomChangesKeepTheRulesAndThePlaces() {
        Property.holds(150, d -> {
            Graph g = random(d);
            Drawing first = lay(g, Places.NONE);
            List<GraphBuffer> kept = new ArrayList<>(g.buffers());
            kept.removeIf(b -> d.oneIn(5));
            List<GraphBuffer> after = new ArrayList<>(kept);
            for (int i = d.below(5); i > 0; i--) {
                after.add(d.below(after.size() + 1), buffer("b:new" + i, 1));
            }
            Graph changed = new Graph(g.title(), g.places(), after, g.edges().stream().filter(e -> after.stream().anyMatch(b -> b.id().equals(e.buffer()))).toList(), g.notes());
            Drawing second = lay(changed, first.places());
            SceneRules.check(second.scene());
            kept.stream().filter(b -> second.places().slots().containsKey(b.id()) && !wide(second, b) && !wide(first, b))
                    .forEach(b -> assertEquals(first.places().slots().get(b.id()), second.places().slots().get(b.id()), b.id()));
        });
    }

    private static boolean wide(Drawing d, GraphBuffer b) {
        return d.scene().boxes().stream().anyMatch(x -> x.id().equals(b.id()) && x.bounds().width() > 200);
    }

    @Test
    void oneBufferMoreMovesNoOther() {
        Drawing before = Drawings.draw(Server.eight().buffers(20).snapshot(), GraphOptions.DEFAULT, Places.NONE);
        Drawing after = Drawings.draw(Server.eight().buffers(21).snapshot(), GraphOptions.DEFAULT, before.places());
        SceneRules.check(after.scene());
        Map<String, Double> now = after.scene().boxes().stream().collect(Collectors.toMap(Box::id, b -> b.bounds().x()));
        for (Box b : before.scene().boxes()) {
            assertEquals(b.bounds().x(), now.get(b.id()), b.id());
        }
        assertEquals(before.scene().boxes().size() + 1, after.scene().boxes().size());
    }

    @Test
    void aBufferThatGoesLeavesItsPlaceToANewOne() {
        Snapshot full = Server.eight().buffers(12).snapshot();
        Drawing before = Drawings.draw(full, GraphOptions.DEFAULT, Places.NONE);
        Drawing fewer = Drawings.draw(full, GraphOptions.DEFAULT.withWanted(b -> b.ino() != 1003), before.places());
        Drawing again = Drawings.draw(full, GraphOptions.DEFAULT, before.places());
        fewer.places().slots().forEach((id, slot) -> assertEquals(before.places().slots().get(id), slot));
        assertEquals(before.places(), again.places());
    }

    @Test
    void devicesStandStillWhateverIsAttached() {
        Scene few = Drawings.scene(Server.eight().buffers(9).snapshot(), GraphOptions.DEFAULT.withAll(true));
        Scene more = Drawings.scene(Server.eight().buffers(16).snapshot(), GraphOptions.DEFAULT.withAll(true));
        Map<String, Rect> then = few.boxes().stream().filter(b -> b.kind() != BoxKind.BUFFER).collect(Collectors.toMap(Box::id, Box::bounds));
        more.boxes().stream().filter(b -> b.kind() != BoxKind.BUFFER).forEach(b -> assertEquals(then.get(b.id()), b.bounds(), b.id()));
    }

    @Test
    void aLayoutThatIsNoLongerWantedStops() {
        Graph g = GraphBuilder.build(Server.eight().buffers(400).snapshot(), GraphOptions.DEFAULT.withMost(GraphOptions.NO_LIMIT));
        AtomicInteger asked = new AtomicInteger();
        Layout.of(g, Places.NONE, new PlainMeasure(), () -> asked.incrementAndGet() < 0);
        int all = asked.get();
        assertTrue(all > 100, "asked " + all + " times");
        for (int after : new int[] { 1, all / 2, all }) {
            AtomicInteger n = new AtomicInteger();
            assertThrows(CancellationException.class, () -> Layout.of(g, Places.NONE, new PlainMeasure(), () -> n.incrementAndGet() >= after));
        }
    }

    @Test
    void twentyThousandBuffersOneByOneAreNoProblem() {
        Scene s = Drawings.draw(Server.eight().buffers(20_000).snapshot(), GraphOptions.DEFAULT.withMost(GraphOptions.NO_LIMIT), Places.NONE).scene();
        assertEquals(20_000, s.boxes().stream().filter(b -> b.kind() == BoxKind.BUFFER).count());
    }

    @Test
    void aVeryDeepTreeIsDrawn() {
        GraphNode n = device("d:leaf");
        for (int i = 0; i < 300; i++) {
            n = new GraphNode("d:" + i, BoxKind.BRIDGE, Subject.device("/" + i), List.of(), null, "bridge", "bridge", "00:" + i, "", List.of(), "tip", "", false, List.of(n));
        }
        SceneRules.check(lay(new Graph("deep", List.of(new GraphPlace("p", new Subject(Subject.Kind.NODE, "0"), "topology", "PCI", "", "", List.of(n))), List.of(), List.of(),
                List.of()), Places.NONE).scene());
    }

    @Test
    void linesCrossNoMoreThanTheyMust() {
        // two nested pairs on each side can be drawn without any crossing
        List<GraphEdge> edges = List.of(edge(0, "d:0", "b:0"), edge(1, "d:0", "b:1"), edge(2, "d:1", "b:1"), edge(3, "d:1", "b:2"));
        Graph g = new Graph("t", List.of(place(List.of(device("d:0"), device("d:1")))), List.of(buffer("b:0", 1), buffer("b:1", 1), buffer("b:2", 1)), edges, List.of());
        Scene s = lay(g, Places.NONE).scene();
        assertEquals(0, crossings(s));
    }

    private static int crossings(Scene s) {
        int n = 0;
        for (var a : s.lines()) {
            for (var b : s.lines()) {
                for (int i = 1; i < a.points().size(); i++) {
                    for (int j = 1; j < b.points().size() && a != b; j++) {
                        n += cross(a.points().get(i - 1), a.points().get(i), b.points().get(j - 1), b.points().get(j)) ? 1 : 0;
                    }
                }
            }
        }
        return n;
    }

    /** Whether the first, level, crosses the second, upright. */
    private static boolean cross(Point a, Point b, Point c, Point d) {
        return a.y() == b.y() && c.x() == d.x() && c.x() > Math.min(a.x(), b.x()) && c.x() < Math.max(a.x(), b.x()) && a.y() > Math.min(c.y(), d.y())
                && a.y() < Math.max(c.y(), d.y());
    }

    private static GraphPlace place(List<GraphNode> roots) {
        return new GraphPlace("p:" + roots.hashCode(), new Subject(Subject.Kind.NODE, "0"), "topology", "PCI", "", "note", roots);
    }

    private static GraphNode device(String id) {
        return new GraphNode(id, BoxKind.DEVICE, Subject.device(id), List.of(), null, "gpu", "GPU", id, "driver", List.of("exporter"), "tip", "", false, List.of());
    }

    private static GraphBuffer buffer(String id, int count) {
        return new GraphBuffer(id, Subject.buffer(id), List.of(), null, count, id, "4 KiB", "a rather long name of a buffer " + id, "in VRAM", "tier-struct", "3", "2", "tip");
    }

    private static GraphEdge edge(int n, String device, String buffer) {
        return new GraphEdge("a:" + n, LineKind.ATTACHMENT, Subject.attachment(buffer, device, n), List.of(), device, buffer, "blue", Dash.SOLID, EndMark.RING,
                new State("movable", "movable", "blue"), 1, "tip");
    }

    private static Graph random(Draw d) {
        List<String> devices = new ArrayList<>();
        List<GraphPlace> places = new ArrayList<>();
        for (int p = d.below(4); p >= 0; p--) {
            List<GraphNode> roots = new ArrayList<>();
            for (int r = d.below(4); r > 0; r--) {
                roots.add(tree(d, d.below(5), devices));
            }
            places.add(new GraphPlace("p:" + p, new Subject(Subject.Kind.NODE, "" + p), "topology", d.of("PCI", "NUMA node 12345678901234567890"), d.of("", "detail"), d.of("", "note"),
                    roots));
        }
        List<GraphBuffer> buffers = new ArrayList<>();
        for (int b = d.of(0, 1, 5, 20, 60) + d.below(10); b > 0; b--) {
            buffers.add(buffer("b:" + b, d.of(1, 1, 7)));
        }
        List<GraphEdge> edges = new ArrayList<>();
        for (int e = buffers.isEmpty() || devices.isEmpty() ? 0 : d.below(d.of(5, 60, 200)); e > 0; e--) {
            String device = d.oneIn(3) ? devices.getFirst() : devices.get(d.below(devices.size()));
            String buffer = buffers.get(d.oneIn(6) ? 0 : d.below(buffers.size())).id();
            boolean export = d.oneIn(3) && edges.stream().noneMatch(x -> x.kind() == LineKind.EXPORT && x.buffer().equals(buffer));
            String colour = d.of("blue", "orange");
            edges.add(export
                    ? new GraphEdge("e:" + e, LineKind.EXPORT, Subject.buffer(buffer), List.of(), device, buffer, "unknown", Dash.SOLID, EndMark.DIAMOND, null, 1, "tip")
                    : new GraphEdge("a:" + e, LineKind.ATTACHMENT, Subject.attachment(buffer, device, e), List.of(), device, buffer, colour, Dash.SOLID, EndMark.RING,
                            new State("movable", "movable", colour), 1 + d.below(2000), "tip"));
        }
        // the builder never gives two edges of the same look between the same boxes
        List<GraphEdge> once = edges.stream().collect(Collectors.toMap(e -> e.device() + e.buffer() + e.colour() + e.kind(), e -> e, (a, b) -> a, java.util.LinkedHashMap::new)).values()
                .stream().toList();
        return new Graph("random", places, buffers, once, d.of(List.of(), List.of("a note that may well be longer than the drawing is wide ".repeat(4))));
    }

    private static GraphNode tree(Draw d, int depth, List<String> devices) {
        if (depth == 0) {
            String id = "d:" + devices.size();
            devices.add(id);
            return device(id);
        }
        List<GraphNode> children = new ArrayList<>();
        for (int i = d.of(1, 1, 2, 4); i > 0; i--) {
            children.add(tree(d, d.below(depth), devices));
        }
        String id = "x:" + d.any();
        BoxKind kind = d.of(BoxKind.BRIDGE, BoxKind.SWITCH, BoxKind.HOST_BRIDGE);
        return new GraphNode(id, kind, Subject.device(id), List.of(), null, "bridge", "Switch", d.of("00:01.0", "41:00.0 → 42:00.0/01.0/02.0/03.0/04.0/05.0"), "", d.of(List.of(),
                List.of("redirected")), "tip", d.of("", "01.0"), d.oneIn(2), children);
    }
}

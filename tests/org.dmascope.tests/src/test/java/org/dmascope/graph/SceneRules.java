// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.Frame;
import org.dmascope.graph.scene.Item;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.Palette;
import org.dmascope.graph.scene.PlainMeasure;
import org.dmascope.graph.scene.Point;
import org.dmascope.graph.scene.Rect;
import org.dmascope.graph.scene.Scene;
import org.dmascope.graph.scene.Text;
import org.dmascope.graph.scene.Theme;

/** What holds for every drawing. */
final class SceneRules {
    private static final double EXACT = 1e-6;

    private SceneRules() {
    }

    static void check(Scene s) {
        Map<String, Box> boxes = new HashMap<>();
        Set<String> ids = new HashSet<>();
        List<Item> items = new ArrayList<>(s.frames());
        items.addAll(s.boxes());
        items.addAll(s.lines());
        for (Item i : items) {
            assertTrue(ids.add(i.id()), () -> "twice: " + i.id());
            assertFalse(i.tip().isEmpty(), () -> "no words: " + i.id());
            inside(s, i);
        }
        s.boxes().forEach(b -> boxes.put(b.id(), b));
        apart(s.boxes());
        frames(s);
        for (Box b : s.boxes()) {
            b.texts().forEach(t -> within(b, t));
        }
        for (Line l : s.lines()) {
            ends(l, boxes);
        }
        columns(s);
        colours(s);
    }

    private static void inside(Scene s, Item i) {
        Rect r = i.bounds();
        assertTrue(r.x() >= 0 && r.y() >= 0 && r.right() <= s.width() && r.bottom() <= s.height(), () -> i.id() + " " + r + " sticks out of " + s.bounds());
    }

    private static void apart(List<Box> boxes) {
        List<Box> sorted = boxes.stream().sorted((a, b) -> Double.compare(a.bounds().x(), b.bounds().x())).toList();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size() && sorted.get(j).bounds().x() <= sorted.get(i).bounds().right(); j++) {
                Box a = sorted.get(i);
                Box b = sorted.get(j);
                assertFalse(a.bounds().meets(b.bounds()), () -> a.id() + " " + a.bounds() + " overlaps " + b.id() + " " + b.bounds());
            }
        }
    }

    private static void frames(Scene s) {
        for (Frame a : s.frames()) {
            for (Frame b : s.frames()) {
                assertTrue(a == b || !a.bounds().meets(b.bounds()), () -> a.id() + " overlaps " + b.id());
            }
            for (Box b : s.boxes()) {
                assertTrue(!a.bounds().meets(b.bounds()) || a.bounds().contains(b.bounds().x(), b.bounds().y()) && a.bounds().contains(b.bounds().right(), b.bounds().bottom()),
                        () -> b.id() + " crosses the border of " + a.id());
            }
        }
    }

    private static void within(Box b, Text t) {
        double width = new PlainMeasure().width(t.text(), t.role());
        double left = switch (t.anchor()) {
            case START -> t.x();
            case MIDDLE -> t.x() - width / 2;
            case END -> t.x() - width;
        };
        assertTrue(left >= b.bounds().x() && left + width <= b.bounds().right() && t.y() <= b.bounds().bottom() && t.y() >= b.bounds().y() + t.role().size() / 2,
                () -> "\"" + t.text() + "\" sticks out of " + b.id());
        assertTrue(t.text().chars().noneMatch(Character::isISOControl), () -> "control characters in " + b.id());
    }

    /** Orthogonal, from the lower border of one box to the upper border of another, through no box on its way. */
    private static void ends(Line l, Map<String, Box> boxes) {
        Box from = boxes.get(l.from());
        Box to = boxes.get(l.to());
        assertNotNull(from, l.id());
        assertNotNull(to, l.id());
        Point first = l.points().getFirst();
        Point last = l.points().getLast();
        assertEquals(from.bounds().bottom(), first.y(), EXACT, l.id());
        assertEquals(l.kind() == LineKind.LINK ? to.bounds().bottom() : to.bounds().y(), last.y(), EXACT, l.id());
        assertTrue(first.x() > from.bounds().x() && first.x() < from.bounds().right(), () -> l.id() + " begins beside its box");
        assertTrue(last.x() > to.bounds().x() && last.x() < to.bounds().right(), () -> l.id() + " ends beside its box");
        for (int i = 1; i < l.points().size(); i++) {
            Point a = l.points().get(i - 1);
            Point b = l.points().get(i);
            assertTrue(a.x() == b.x() != (a.y() == b.y()), () -> l.id() + " is not orthogonal: " + l.points());
        }
        assertEquals(first.x(), l.points().get(1).x(), EXACT, "leaves straight down");
        assertTrue(l.kind() == LineKind.BUS || l.badge() == null || l.badge().bounds().bottom() < to.bounds().y(), () -> "the badge of " + l.id() + " touches its buffer");
    }

    /** Two lines lie on one another only when they leave their device together. */
    private static void columns(Scene s) {
        Map<Double, List<double[]>> upright = new HashMap<>();
        Map<Double, List<double[]>> level = new HashMap<>();
        List<Line> lines = s.lines().stream().filter(l -> l.kind() != LineKind.BUS).toList();
        for (int n = 0; n < lines.size(); n++) {
            Line l = lines.get(n);
            for (int i = 1; i < l.points().size(); i++) {
                Point a = l.points().get(i - 1);
                Point b = l.points().get(i);
                double trunk = l.points().getFirst().x();
                if (a.x() == b.x()) {
                    upright.computeIfAbsent(a.x(), k -> new ArrayList<>()).add(new double[] { Math.min(a.y(), b.y()), Math.max(a.y(), b.y()), trunk });
                } else {
                    level.computeIfAbsent(a.y(), k -> new ArrayList<>()).add(new double[] { Math.min(a.x(), b.x()), Math.max(a.x(), b.x()), trunk });
                }
            }
        }
        List.of(upright, level).forEach(m -> m.forEach((at, pieces) -> {
            pieces.sort((a, b) -> Double.compare(a[0], b[0]));
            for (int i = 0; i < pieces.size(); i++) {
                for (int j = i + 1; j < pieces.size() && pieces.get(j)[0] <= pieces.get(i)[1]; j++) {
                    assertEquals(pieces.get(i)[2], pieces.get(j)[2], EXACT, "two lines lie on one another at " + at);
                }
            }
        }));
        for (Line l : lines) {
            for (int i = 1; i < l.points().size(); i++) {
                crosses(s, l, l.points().get(i - 1), l.points().get(i));
            }
        }
    }

    private static void crosses(Scene s, Line l, Point a, Point b) {
        if (s.boxes().size() > 400) {
            return; // quadratic
        }
        Rect piece = new Rect(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
        for (Box box : s.boxes()) {
            assertTrue(box.id().equals(l.from()) || box.id().equals(l.to()) || !box.bounds().meets(piece), () -> l.id() + " runs through " + box.id());
        }
    }

    private static void colours(Scene s) {
        Set<String> tokens = new Palette(Theme.LIGHT).tokens();
        s.lines().forEach(l -> assertTrue(tokens.contains(l.colour()), l.colour()));
        s.boxes().forEach(b -> b.texts().forEach(t -> assertTrue(tokens.contains(t.colour()), t.colour())));
        s.legend().strokes().forEach(t -> assertTrue(tokens.contains(t.colour()), t.colour()));
        s.lines().stream().filter(l -> l.badge() != null).forEach(l -> assertTrue(tokens.contains(l.badge().colour()), l.badge().colour()));
    }
}

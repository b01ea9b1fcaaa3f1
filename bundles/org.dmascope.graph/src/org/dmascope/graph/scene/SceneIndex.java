// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds things in a scene: by place, by subject, along edges, by words. Made once for a scene; safe to use from several threads. */
public final class SceneIndex {
    /** Edge of a cell of the grid: about a device box. */
    private static final double CELL = 128;
    private final Scene scene;
    private final Map<String, Item> byId = new HashMap<>();
    private final Map<Subject, List<Item>> bySubject = new HashMap<>();
    private final Map<String, List<Line>> linesOf = new HashMap<>();
    private final Map<Long, List<Item>> cells = new HashMap<>();

    public SceneIndex(Scene scene) {
        this.scene = scene;
        scene.frames().forEach(this::add);
        scene.boxes().forEach(this::add);
        for (Line l : scene.lines()) {
            add(l);
            linesOf.computeIfAbsent(l.from(), k -> new ArrayList<>()).add(l);
            linesOf.computeIfAbsent(l.to(), k -> new ArrayList<>()).add(l);
        }
    }

    private void add(Item i) {
        byId.put(i.id(), i);
        bySubject.computeIfAbsent(i.subject(), k -> new ArrayList<>(1)).add(i);
        for (Subject s : i.more()) {
            bySubject.computeIfAbsent(s, k -> new ArrayList<>(1)).add(i);
        }
        if (i instanceof Line l) {
            for (int n = 1; n < l.points().size(); n++) {
                Point a = l.points().get(n - 1);
                Point b = l.points().get(n);
                cells(new Rect(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y())), l);
            }
        } else {
            cells(i.bounds(), i);
        }
    }

    private void cells(Rect r, Item i) {
        for (long x = cell(r.x()); x <= cell(r.right()); x++) {
            for (long y = cell(r.y()); y <= cell(r.bottom()); y++) {
                List<Item> there = cells.computeIfAbsent(key(x, y), k -> new ArrayList<>());
                if (there.isEmpty() || there.getLast() != i) {
                    there.add(i);
                }
            }
        }
    }

    private static long cell(double at) {
        return (long) Math.floor(at / CELL);
    }

    private static long key(long x, long y) {
        return x << 32 ^ y & 0xffffffffL;
    }

    public Scene scene() {
        return scene;
    }

    /** Null when there is none. */
    public Item byId(String id) {
        return byId.get(id);
    }

    /** All that stand for a thing. */
    public List<Item> of(Subject s) {
        return Collections.unmodifiableList(bySubject.getOrDefault(s, List.of()));
    }

    /** What lies at a place, what is on top first: badges and lines near enough, then boxes, then frames; null for nothing. */
    public Item at(double x, double y, double near) {
        Item best = null;
        double distance = Double.MAX_VALUE;
        for (Item i : within(new Rect(x - near - Badge.RADIUS, y - near - Badge.RADIUS, 2 * (near + Badge.RADIUS), 2 * (near + Badge.RADIUS)))) {
            double d = switch (i) {
                case Line l when l.kind() != LineKind.BUS && l.badge() != null && l.badge().bounds().contains(x, y) -> -1;
                case Line l -> l.distance(x, y) <= near ? l.distance(x, y) : Double.MAX_VALUE;
                case Box b -> b.bounds().contains(x, y) ? 0 : Double.MAX_VALUE;
                case Frame f -> f.bounds().contains(x, y) ? 1e6 : Double.MAX_VALUE;
            };
            if (d < distance) {
                best = i;
                distance = d;
            }
        }
        return best;
    }

    /** All that may be seen in a part of the drawing, in the order in which they are painted. */
    public List<Item> within(Rect r) {
        Set<Item> found = new LinkedHashSet<>();
        long cellsWanted = (cell(r.right()) - cell(r.x()) + 1) * (cell(r.bottom()) - cell(r.y()) + 1);
        if (cellsWanted > cells.size()) {
            scene.frames().stream().filter(i -> i.bounds().meets(r)).forEach(found::add);
            scene.boxes().stream().filter(i -> i.bounds().meets(r)).forEach(found::add);
            scene.lines().stream().filter(i -> i.bounds().meets(r)).forEach(found::add);
            return new ArrayList<>(found);
        }
        for (long x = cell(r.x()); x <= cell(r.right()); x++) {
            for (long y = cell(r.y()); y <= cell(r.bottom()); y++) {
                for (Item i : cells.getOrDefault(key(x, y), List.of())) {
                    if (i.bounds().meets(r)) {
                        found.add(i);
                    }
                }
            }
        }
        List<Item> out = new ArrayList<>(found);
        out.sort(Comparator.comparingInt(SceneIndex::layer));
        return out;
    }

    private static int layer(Item i) {
        return switch (i) {
            case Frame f -> 0;
            case Line l -> l.kind() == LineKind.BUS ? 1 : 3;
            case Box b -> 2;
        };
    }

    /** Lines that begin or end at a box, by the place of their end there, left to right. */
    public List<Line> linesOf(Box b) {
        List<Line> out = new ArrayList<>(linesOf.getOrDefault(b.id(), List.of()));
        out.sort(Comparator.comparingDouble(l -> end(l, b).x()));
        return out;
    }

    private static Point end(Line l, Box b) {
        return l.from().equals(b.id()) ? l.points().getFirst() : l.points().getLast();
    }

    /** What one comes to from an item along edges: the ends of a line, the lines of a box. */
    public List<Item> neighbours(Item i) {
        return switch (i) {
            case Line l -> List.of(byId.get(l.from()), byId.get(l.to()));
            case Box b -> List.copyOf(linesOf(b));
            case Frame f -> List.copyOf(scene.boxes().stream().filter(b -> f.bounds().contains(b.bounds().centreX(), b.bounds().centreY())).toList());
        };
    }

    /** All whose search text holds every word, boxes first. */
    public List<Item> find(String words) {
        List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).trim().split("\\s+"));
        List<Item> out = new ArrayList<>();
        if (words.isBlank()) {
            return out;
        }
        scene.boxes().stream().filter(i -> holds(i, wanted)).forEach(out::add);
        scene.lines().stream().filter(i -> holds(i, wanted)).forEach(out::add);
        return out;
    }

    private static boolean holds(Item i, List<String> wanted) {
        return wanted.stream().allMatch(i.search()::contains);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.Frame;
import org.dmascope.graph.scene.Item;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.SceneIndex;

/**
 * Goes through a drawing by keyboard: from thing to thing in their order, or along what is drawn: down from a bridge to what is below it, from a device along a line to
 * a buffer, up again; left and right to the next line of the same box, or to the next box of the same row.
 */
final class Walk {
    enum Way {
        UP, DOWN, LEFT, RIGHT
    }

    /** Boxes of one row are not farther apart. */
    private static final double ROW = 12;

    private final SceneIndex index;
    /** Made when a key asks for it: no refresh waits for it. */
    private List<Item> order;

    Walk(SceneIndex index) {
        this.index = index;
    }

    private List<Item> order() {
        if (order == null) {
            List<Item> all = new ArrayList<>(index.scene().boxes());
            index.scene().lines().stream().filter(l -> l.kind() != LineKind.BUS).forEach(all::add);
            order = List.copyOf(all);
        }
        return order;
    }

    /** The thing after or before; null behind the last and before the first. @param from null for none */
    Item next(Item from, int by) {
        int at = from == null ? by > 0 ? -1 : order().size() : order().indexOf(from);
        int to = at + by;
        return to < 0 || to >= order().size() ? null : order().get(to);
    }

    /**
     * Along the drawing.
     *
     * @param from  null for none: then to the first thing
     * @param pivot the box from which a line was come to: its lines are those beside it; null when that is not known
     * @return where there is nothing more, {@code from}
     */
    Item go(Item from, Box pivot, Way way) {
        Item to = switch (from) {
            case null -> order().isEmpty() ? null : order().getFirst();
            case Line l -> fromLine(l, pivot, way);
            case Box b -> fromBox(b, way);
            case Frame f -> f;
        };
        return to == null ? from : to;
    }

    private Item fromLine(Line l, Box pivot, Way way) {
        Box at = pivot != null && (pivot.id().equals(l.from()) || pivot.id().equals(l.to())) ? pivot : (Box) index.byId(l.from());
        return switch (way) {
            case UP -> index.byId(l.from());
            case DOWN -> index.byId(l.to());
            case LEFT, RIGHT -> {
                List<Line> beside = index.linesOf(at).stream().filter(o -> o.kind() != LineKind.BUS && o.from().equals(at.id()) == l.from().equals(at.id())).toList();
                int to = beside.indexOf(l) + (way == Way.LEFT ? -1 : 1);
                yield to < 0 || to >= beside.size() ? l : beside.get(to);
            }
        };
    }

    private Item fromBox(Box b, Way way) {
        return switch (way) {
            case DOWN -> index.linesOf(b).stream().filter(l -> l.from().equals(b.id())).findFirst().map(l -> along(l, l.to())).orElse(null);
            case UP -> index.linesOf(b).stream().filter(l -> l.to().equals(b.id())).findFirst().map(l -> along(l, l.from())).orElse(null);
            case LEFT -> row(b).filter(o -> o.bounds().centreX() < b.bounds().centreX()).max(Comparator.comparingDouble(o -> o.bounds().centreX())).orElse(null);
            case RIGHT -> row(b).filter(o -> o.bounds().centreX() > b.bounds().centreX()).min(Comparator.comparingDouble(o -> o.bounds().centreX())).orElse(null);
        };
    }

    /** A line of the bus says nothing itself: its other end is come to. */
    private Item along(Line l, String end) {
        return l.kind() == LineKind.BUS ? index.byId(end) : l;
    }

    private java.util.stream.Stream<Box> row(Box b) {
        return index.scene().boxes().stream().filter(o -> o != b && Math.abs(o.bounds().y() - b.bounds().y()) < ROW);
    }
}

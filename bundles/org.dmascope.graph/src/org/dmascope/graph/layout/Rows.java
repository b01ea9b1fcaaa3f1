// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.dmascope.graph.build.GraphBuffer;
import org.dmascope.graph.build.GraphEdge;
import org.dmascope.graph.scene.Rect;

/**
 * The rows of buffers and the channels above them. A line to a row further down passes those above it in the gap beside its own slot; gaps are as wide as the lines
 * that pass need.
 */
final class Rows {
    /** Gaps are widened for so many lines at a time, so that one more does not move what is there. */
    private static final int QUANTUM = 4;

    /** A line that leaves a channel below: to a buffer, or on through a gap. */
    private record Bottom(String trunk, String at) {
    }

    private final Map<String, Rect> devices;
    private final Map<String, Places.Slot> slots;
    private final Map<String, Integer> spans;
    private final List<Wire> wires = new ArrayList<>();
    private final Map<String, Rect> boxes = new HashMap<>();
    private final Map<String, Double> devicePorts = new HashMap<>();
    private final Map<String, Double> bufferPorts = new HashMap<>();
    /** For each gap the trunks that pass it, with their columns: the same in all rows, so that they run straight. */
    private final Map<Integer, Map<String, Double>> passes = new TreeMap<>();
    /** For each row the gaps that a wide buffer covers lead to the free gap on its left. */
    private final Map<Integer, Map<Integer, Integer>> covered = new HashMap<>();
    private final Map<String, List<String>> links;
    private final int rows;
    private final double[] slotX;
    private double right;
    private double bottom;

    Rows(List<GraphBuffer> buffers, Map<String, Places.Slot> slots, Map<String, Integer> spans, List<GraphEdge> edges, Trunks trunks,
            Map<String, Rect> devices) {
        this.devices = devices;
        links = trunks.links();
        this.slots = slots;
        this.spans = spans;
        int last = 0;
        int widest = 0;
        for (GraphBuffer b : buffers) {
            Places.Slot s = slots.get(b.id());
            last = Math.max(last, s.row());
            widest = Math.max(widest, s.column() + spans.getOrDefault(b.id(), 1));
        }
        rows = buffers.isEmpty() ? 0 : last + 1;
        for (GraphEdge e : edges) {
            Places.Slot s = slots.get(e.buffer());
            double x = devices.get(e.device()).centreX();
            double middle = Grid.MARGIN + Grid.SLOT * (s.column() + spans.getOrDefault(e.buffer(), 1) / 2.0);
            int gap = x < middle ? s.column() : s.column() + spans.getOrDefault(e.buffer(), 1);
            wires.add(new Wire(e, trunks.of(e), s, gap));
        }
        free();
        for (Wire w : wires) {
            for (int r = 0; r < w.slot().row(); r++) {
                passes.computeIfAbsent(gapOf(w, r), k -> new LinkedHashMap<>()).putIfAbsent(w.trunk(), 0.0);
            }
        }
        slotX = new double[widest + 1];
        double x = Grid.MARGIN;
        for (int c = 0; c <= widest; c++) {
            int most = passes.getOrDefault(c, Map.of()).size();
            double room = most == 0 ? 0 : Math.ceil((double) most / QUANTUM) * QUANTUM * Grid.PITCH;
            x += room;
            slotX[c] = x;
            x += Grid.SLOT;
        }
        right = x - Grid.SLOT - Grid.BUFFER_GAP;
    }

    private void free() {
        slots.forEach((id, s) -> {
            int span = spans.getOrDefault(id, 1);
            for (int i = 1; i < span; i++) {
                covered.computeIfAbsent(s.row(), k -> new HashMap<>()).put(s.column() + i, s.column());
            }
        });
    }

    private int gapOf(Wire w, int row) {
        return covered.getOrDefault(row, Map.of()).getOrDefault(w.gap(), w.gap());
    }

    /**
     * @param top      where lines may first turn: below the frames
     * @param deviceBottom where they begin
     */
    void route(double top, double deviceBottom, Cancel cancel) {
        ports();
        double y = top;
        wires.forEach(w -> w.to(devicePorts.get(w.trunk()), deviceBottom));
        for (int r = 0; r < rows; r++) {
            cancel.check();
            y = channel(r, y, cancel);
            for (Map.Entry<String, Places.Slot> e : slots.entrySet()) {
                if (e.getValue().row() == r) {
                    Rect box = boxes.get(e.getKey());
                    boxes.put(e.getKey(), new Rect(box.x(), y, box.width(), Grid.BUFFER_HEIGHT));
                }
            }
            double rowTop = y;
            int row = r;
            wires.stream().filter(w -> w.slot().row() == row).forEach(w -> w.to(bufferPorts.get(w.edge().id()), rowTop));
            y += Grid.BUFFER_HEIGHT;
        }
        bottom = y;
    }

    /** Columns of all ends, each at its box in the order of where the other end is. */
    private void ports() {
        slots.forEach((id, s) -> {
            double left = slotX[s.column()];
            int end = s.column() + spans.getOrDefault(id, 1) - 1;
            boxes.put(id, new Rect(left, 0, slotX[end] + Grid.BUFFER_WIDTH - left, Grid.BUFFER_HEIGHT));
        });
        Map<String, List<Wire>> byDevice = new LinkedHashMap<>();
        Map<String, List<Wire>> byBuffer = new LinkedHashMap<>();
        Map<String, double[]> far = new HashMap<>();
        for (Wire w : wires) {
            byDevice.computeIfAbsent(w.edge().device(), k -> new ArrayList<>()).add(w);
            byBuffer.computeIfAbsent(w.edge().buffer(), k -> new ArrayList<>()).add(w);
            double[] f = far.computeIfAbsent(w.trunk(), k -> new double[2]);
            f[0] += boxes.get(w.edge().buffer()).centreX();
            f[1]++;
        }
        links.keySet().forEach(id -> byDevice.computeIfAbsent(id, k -> new ArrayList<>()));
        byDevice.forEach((id, all) -> {
            Set<String> trunks = new LinkedHashSet<>(links.getOrDefault(id, List.of()));
            all.stream().sorted(Comparator.comparingDouble(w -> far.get(w.trunk())[0] / far.get(w.trunk())[1])).forEach(w -> trunks.add(w.trunk()));
            Rect r = devices.get(id);
            double[] x = Grid.columns(trunks.size(), r.x() + 4, r.right() - 4, Grid.OF_DEVICES);
            int i = 0;
            for (String t : trunks) {
                devicePorts.put(t, x[i++]);
            }
        });
        passes.forEach((gap, trunks) -> {
            List<String> order = new ArrayList<>(trunks.keySet());
            order.sort(Comparator.comparingDouble(devicePorts::get));
            double end = gap < slotX.length ? slotX[gap] - Grid.BUFFER_GAP / 2 : right + Grid.room(order.size());
            double[] x = Grid.columns(order.size(), end - order.size() * Grid.PITCH, end, Grid.PASSING);
            for (int i = 0; i < x.length; i++) {
                trunks.put(order.get(i), x[i]);
            }
        });
        byBuffer.forEach((id, all) -> {
            List<Wire> order = new ArrayList<>(all);
            order.sort(Comparator.comparingDouble(this::above));
            Rect r = boxes.get(id);
            double[] x = Grid.columns(order.size(), r.x() + 4, r.right() - 4, Grid.OF_BUFFERS);
            for (int i = 0; i < x.length; i++) {
                bufferPorts.put(order.get(i).edge().id(), x[i]);
            }
        });
    }

    /** Where a line enters the channel above its buffer. */
    private double above(Wire w) {
        return topX(w, w.slot().row());
    }

    /** @return bottom of the channel */
    private double channel(int row, double top, Cancel cancel) {
        Map<Bottom, Set<Double>> bottoms = new LinkedHashMap<>();
        Map<Bottom, Double> tops = new HashMap<>();
        for (Wire w : wires) {
            if (w.slot().row() < row) {
                continue;
            }
            Bottom b = entry(w, row);
            tops.put(b, topX(w, row));
            bottoms.computeIfAbsent(b, k -> new LinkedHashSet<>()).add(bottomX(w, row));
        }
        List<ChannelRouter.Net> nets = new ArrayList<>();
        Map<Bottom, ChannelRouter.Net> netOf = new HashMap<>();
        bottoms.forEach((b, xs) -> {
            if (xs.size() == 1 && xs.contains(tops.get(b))) {
                return; // straight on
            }
            ChannelRouter.Net n = new ChannelRouter.Net(tops.get(b), xs.stream().mapToDouble(Double::doubleValue).toArray());
            nets.add(n);
            netOf.put(b, n);
        });
        int tracks = new ChannelRouter(cancel).route(nets);
        double above = row == 0 ? Grid.ABOVE_TRACKS : Grid.TRACK;
        for (Wire w : wires) {
            ChannelRouter.Net net = w.slot().row() < row ? null : netOf.get(entry(w, row));
            if (net != null) {
                double y = top + above + net.track() * Grid.TRACK;
                w.to(topX(w, row), y);
                w.to(bottomX(w, row), y);
            }
        }
        return tracks == 0 ? top + Grid.BUFFER_GAP : top + above + (tracks - 1) * Grid.TRACK + Grid.BELOW_TRACKS;
    }

    private Bottom entry(Wire w, int row) {
        return new Bottom(w.trunk(), row == 0 ? "" : Integer.toString(gapOf(w, row - 1)));
    }

    private double topX(Wire w, int row) {
        return row == 0 ? devicePorts.get(w.trunk()) : passes.get(gapOf(w, row - 1)).get(w.trunk());
    }

    private double bottomX(Wire w, int row) {
        return w.slot().row() == row ? bufferPorts.get(w.edge().id()) : passes.get(gapOf(w, row)).get(w.trunk());
    }

    /** Column of what leaves a device, by its trunk. */
    Map<String, Double> devicePorts() {
        return devicePorts;
    }

    Rect box(String id) {
        return boxes.get(id);
    }

    List<Wire> wires() {
        return wires;
    }

    double right() {
        double most = right;
        for (Map<String, Double> trunks : passes.values()) {
            most = Math.max(most, trunks.values().stream().mapToDouble(Double::doubleValue).max().orElse(0));
        }
        return most;
    }

    double bottom() {
        return bottom;
    }
}

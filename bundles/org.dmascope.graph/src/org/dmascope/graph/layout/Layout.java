// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.graph.build.Graph;
import org.dmascope.graph.build.GraphBuffer;
import org.dmascope.graph.build.GraphEdge;
import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.EndMark;
import org.dmascope.graph.scene.Legend;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.Rect;
import org.dmascope.graph.scene.Scene;
import org.dmascope.graph.scene.TextMeasure;

/**
 * Gives everything of a graph its place: the machine on top, where devices stand in bus order whatever is attached to them; buffers in rows below, in slots that they
 * keep; exports and attachments between them, in tracks of their own. The same graph and places give the same drawing.
 */
public final class Layout {
    private static final int SEVERAL = 28;
    private static final int MANY = 72;

    private final Graph graph;
    private final Places before;
    private final TextMeasure measure;
    private final Cancel cancel;

    private Layout(Graph graph, Places before, TextMeasure measure, Cancel cancel) {
        this.graph = graph;
        this.before = before;
        this.measure = measure;
        this.cancel = cancel;
    }

    /**
     * @param before places of the drawing before; {@link Places#NONE} for a first one
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public static Drawing of(Graph graph, Places before, TextMeasure measure, Cancel cancel) {
        return new Layout(graph, before, measure, cancel).lay();
    }

    /**
     * A legend by itself, so wide, for who shows it beside a drawing.
     *
     * @param corner width to keep free at the right end of its last row before the notes
     * @param whole  false for one row of colours, as much of it as there is room for, with all notes
     */
    public static Legend legend(Graph graph, double width, double corner, boolean whole, TextMeasure measure) {
        return whole ? LegendFace.of(graph, 0, width - Grid.MARGIN, corner, measure) : LegendFace.folded(graph, width - Grid.MARGIN, corner, measure);
    }

    /** What a legend depends on beside its width: where it is equal for two graphs, their legends are. */
    public static Object legendContent(Graph graph) {
        return LegendFace.content(graph);
    }

    private Drawing lay() {
        Trunks trunks = new Trunks(graph.edges(), graph.links());
        MachinePlacer machine = new MachinePlacer(measure, cancel, trunks.ports());
        double machineRight = machine.place(graph.places());
        int columns = columns(machineRight);
        List<GraphEdge> edges = graph.edges().stream().filter(e -> machine.devices().containsKey(e.device())).toList();
        Map<String, Places.Slot> slots = new SlotPlan(columns, spans(edges), wishes(edges, machine.devices())).plan(graph.buffers(), before);
        cancel.check();
        Rows rows = new Rows(graph.buffers(), slots, spans(edges), edges, trunks, machine.devices());
        LinkStrip strip = new LinkStrip(graph.links(), machine.devices());
        double below = machine.bottom() + Grid.FRAME_PAD;
        rows.route(below + strip.height(), machine.bottom(), cancel);

        List<Box> boxes = new ArrayList<>(machine.boxes());
        for (GraphBuffer b : graph.buffers()) {
            boxes.add(BufferFace.of(b, rows.box(b.id()), measure));
        }
        List<Line> lines = new ArrayList<>(machine.lines());
        lines.addAll(strip.lines(below, machine.bottom(), rows.devicePorts()));
        rows.wires().forEach(w -> lines.add(LineFace.of(w)));
        double right = Math.max(machineRight, rows.right());
        Legend legend = LegendFace.of(graph, rows.bottom() + 2 * Grid.MARGIN, Math.max(right, Grid.LEAST_WIDTH - Grid.MARGIN), 0, measure);
        double width = Math.max(right, legend.bounds().right()) + Grid.MARGIN;
        return new Drawing(new Scene(width, legend.bounds().bottom() + Grid.MARGIN, graph.title(), machine.frames(), boxes, lines, legend, graph.notes()), new Places(slots));
    }

    /** As many as stand below the machine; more when there are many buffers, in few steps so that one more does not change it, and never fewer than before. */
    private int columns(double machineRight) {
        int below = (int) ((Math.max(machineRight + Grid.MARGIN, Grid.LEAST_WIDTH) - 2 * Grid.MARGIN + Grid.BUFFER_GAP) / Grid.SLOT);
        int n = graph.buffers().size();
        int used = before.slots().values().stream().mapToInt(s -> s.column() + 1).max().orElse(0);
        return Math.max(Math.max(used, below), n > MANY ? 12 : n > SEVERAL ? 9 : 1);
    }

    /** Slots that buffers take whose lines need the room of several. */
    private Map<String, Integer> spans(List<GraphEdge> edges) {
        Map<String, Integer> ports = new HashMap<>();
        edges.forEach(e -> ports.merge(e.buffer(), 1, Integer::sum));
        Map<String, Integer> out = new HashMap<>();
        ports.forEach((id, n) -> {
            int slots = (int) Math.ceil((Grid.room(n) + Grid.BUFFER_GAP) / Grid.SLOT);
            if (slots > 1) {
                out.put(id, slots);
            }
        });
        return out;
    }

    /** The column below the devices that a buffer hangs on. */
    private static Map<String, Double> wishes(List<GraphEdge> edges, Map<String, Rect> devices) {
        Map<String, double[]> sums = new HashMap<>();
        for (GraphEdge e : edges) {
            double[] s = sums.computeIfAbsent(e.buffer(), k -> new double[2]);
            // its exporter weighs as much as three importers; who holds it moves it hardly
            double weight = e.kind() == LineKind.HOLD ? 0.01 : e.mark() == EndMark.DIAMOND ? 3 : 1;
            s[0] += weight * devices.get(e.device()).centreX();
            s[1] += weight;
        }
        Map<String, Double> out = new HashMap<>();
        sums.forEach((id, s) -> out.put(id, (s[0] / s[1] - Grid.MARGIN - Grid.BUFFER_WIDTH / 2) / Grid.SLOT));
        return out;
    }
}

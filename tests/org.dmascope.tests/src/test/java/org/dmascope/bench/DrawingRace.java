// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.dmascope.graph.build.Graph;
import org.dmascope.graph.build.GraphBuffer;
import org.dmascope.graph.build.GraphEdge;
import org.dmascope.graph.build.GraphNode;
import org.dmascope.graph.build.GraphPlace;
import org.dmascope.graph.layout.Cancel;
import org.dmascope.graph.layout.Layout;
import org.dmascope.graph.layout.Places;
import org.dmascope.graph.scene.BoxKind;
import org.dmascope.graph.scene.Dash;
import org.dmascope.graph.scene.EndMark;
import org.dmascope.graph.scene.Highlight;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.Palette;
import org.dmascope.graph.scene.PlainMeasure;
import org.dmascope.graph.scene.Subject;
import org.dmascope.graph.scene.Theme;
import org.dmascope.graph.write.SvgWriter;
import org.dmascope.model.edit.State;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Layout and SVG of a graph of gen_graph.py (8 exporters, buffers, 64 devices; every buffer by itself), in turn with ELK's layered layout as it is by default, warm both.
 * Prints the median in milliseconds, ELK's, and the median ratio pair by pair. Usage: DrawingRace GRAPH.dot
 */
public final class DrawingRace {
    private static final int EXPORTERS = 8;
    private static final int DEVICES = 64;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 7;
    private static final double NANOS_PER_MILLI = 1e6;

    private DrawingRace() {
    }

    public static void main(String[] args) throws Exception {
        List<int[]> edges = edges(Path.of(args[0]));
        int nodes = 1 + edges.stream().flatMapToInt(e -> java.util.Arrays.stream(e)).max().orElse(0);
        Graph graph = graph(nodes, edges);
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            double a = time(() -> svg(graph));
            double b = time(() -> elk(nodes, edges));
            if (i >= 0) {
                ours.add(a);
                theirs.add(b);
                ratios.add(a / b);
            }
        }
        System.out.printf("%.0f\t%.0f\t%.2f%n", CommandRace.median(ours), CommandRace.median(theirs), CommandRace.median(ratios));
    }

    private static double time(Callable<?> c) throws Exception {
        long start = System.nanoTime();
        if (c.call() == null) {
            throw new IllegalStateException("nothing came out");
        }
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    private static List<int[]> edges(Path dot) throws IOException {
        List<int[]> out = new ArrayList<>();
        for (String line : Files.readAllLines(dot)) {
            if (line.matches("n\\d+->n\\d+;")) {
                int arrow = line.indexOf("->");
                out.add(new int[] { Integer.parseInt(line.substring(1, arrow)), Integer.parseInt(line.substring(arrow + 3, line.length() - 1)) });
            }
        }
        return out;
    }

    private static Graph graph(int nodes, List<int[]> edges) {
        List<GraphNode> devices = new ArrayList<>();
        List<GraphBuffer> buffers = new ArrayList<>();
        List<GraphEdge> lines = new ArrayList<>();
        for (int n = 0; n < nodes; n++) {
            String id = "n" + n;
            if (n < EXPORTERS || n >= nodes - DEVICES) {
                devices.add(new GraphNode(id, BoxKind.DEVICE, Subject.device(id), List.of(), null, "gpu", "GPU", id, "driver", List.of(), id, "", false, List.of()));
            } else {
                buffers.add(new GraphBuffer(id, Subject.buffer(id), List.of(), null, 1, id, "4 KiB", "name", "in VRAM", "tier-struct", "1", "", id));
            }
        }
        for (int[] e : edges) {
            boolean export = e[0] < EXPORTERS;
            String device = "n" + (export ? e[0] : e[1]);
            String buffer = "n" + (export ? e[1] : e[0]);
            lines.add(export ? new GraphEdge("e" + lines.size(), LineKind.EXPORT, Subject.buffer(buffer), List.of(), device, buffer, "unknown", Dash.SOLID, EndMark.DIAMOND, null, 1, "x")
                    : new GraphEdge("a" + lines.size(), LineKind.ATTACHMENT, Subject.attachment(buffer, device, 1), List.of(), device, buffer, "blue", Dash.SOLID, EndMark.RING,
                            new State("movable", "movable", "blue"), 1, "x"));
        }
        return new Graph("race", List.of(new GraphPlace("p", new Subject(Subject.Kind.NODE, "0"), "topology", "PCI", "", "", devices)), buffers, lines, List.of());
    }

    private static Object svg(Graph g) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SvgWriter.write(Layout.of(g, Places.NONE, new PlainMeasure(), Cancel.NEVER).scene(), new Palette(Theme.LIGHT), Highlight.NONE, out);
        return out.size() > 0 ? out : null;
    }

    private static Object elk(int nodes, List<int[]> edges) {
        ElkNode root = ElkGraphUtil.createGraph();
        List<ElkNode> all = new ArrayList<>();
        for (int n = 0; n < nodes; n++) {
            ElkNode node = ElkGraphUtil.createNode(root);
            node.setDimensions(80, 30);
            all.add(node);
        }
        edges.forEach(e -> ElkGraphUtil.createSimpleEdge(all.get(e[0]), all.get(e[1])));
        new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
        return root.getWidth() > 0 ? root : null;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.dmascope.graph.build.Graph;
import org.dmascope.graph.build.GraphBuffer;
import org.dmascope.graph.build.GraphEdge;
import org.dmascope.graph.build.GraphLink;
import org.dmascope.graph.build.GraphNode;
import org.dmascope.graph.build.GraphPlace;
import org.dmascope.graph.scene.Dash;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.Palette;

/** A graph in the DOT language of Graphviz: places as clusters, nodes n0, n1, …, edges from devices to buffers. */
final class DotWriter {
    private final Palette palette;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> names = new HashMap<>();

    private DotWriter(Palette palette) {
        this.palette = palette;
    }

    static void write(Graph g, Palette palette, OutputStream to) throws IOException {
        DotWriter w = new DotWriter(palette);
        w.all(g);
        to.write(w.out.toString().getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    private void all(Graph g) {
        out.append("digraph dmascope {\n  label=").append(quoted("dma-buf topology of " + g.title())).append(";\n  rankdir=TB;\n  bgcolor=\"").append(palette.hex("base"))
                .append("\";\n  node [shape=box, fontname=\"sans-serif\", fontsize=10, style=\"filled,rounded\", color=\"").append(palette.hex("ink")).append("\", fontcolor=\"")
                .append(palette.hex("text")).append("\", fillcolor=\"").append(palette.hex("base")).append("\"];\n  edge [fontname=\"sans-serif\", fontsize=9];\n");
        for (GraphPlace p : g.places()) {
            out.append("  subgraph \"cluster ").append(names.size()).append("\" {\n    label=").append(quoted(p.title() + (p.detail().isEmpty() ? "" : " · " + p.detail())))
                    .append(";\n");
            p.roots().forEach(this::node);
            out.append("  }\n");
        }
        for (GraphBuffer b : g.buffers()) {
            String n = name(b.id());
            out.append("  ").append(n).append(" [label=").append(quoted(b.title() + "  " + b.size() + "\n" + b.name() + "\n" + b.place())).append(", tooltip=")
                    .append(quoted(b.tip())).append(", fillcolor=\"").append(palette.hex("buffer")).append("\"];\n");
        }
        for (GraphPlace p : g.places()) {
            p.roots().forEach(this::buses);
        }
        g.links().forEach(this::link);
        g.edges().forEach(this::edge);
        out.append("}\n");
    }

    private void node(GraphNode n) {
        out.append("    ").append(name(n.id())).append(" [label=").append(quoted(n.title() + "\n" + n.address() + (n.detail().isEmpty() ? "" : "\n" + n.detail())))
                .append(", tooltip=").append(quoted(n.tip())).append("];\n");
        n.children().forEach(this::node);
    }

    private void buses(GraphNode n) {
        for (GraphNode c : n.children()) {
            out.append("  ").append(name(n.id())).append(" -> ").append(name(c.id())).append(" [dir=none, color=\"")
                    .append(palette.hex(c.viaRedirects() ? "ochre" : "slate")).append("\"];\n");
            buses(c);
        }
    }

    /** Two as an edge; more with a point in their middle. */
    private void link(GraphLink k) {
        String style = " [dir=none, penwidth=3, color=\"" + palette.hex("teal") + "\", tooltip=" + quoted(k.tip());
        if (k.devices().size() == 2) {
            out.append("  ").append(name(k.devices().getFirst())).append(" -> ").append(name(k.devices().getLast())).append(style).append(", constraint=false, label=").append(quoted(k.label()))
                    .append("];\n");
            return;
        }
        String middle = name(k.id());
        out.append("  ").append(middle).append(" [shape=plaintext, style=\"\", label=").append(quoted(k.label())).append("];\n");
        k.devices().forEach(d -> out.append("  ").append(name(d)).append(" -> ").append(middle).append(style).append("];\n"));
    }

    private void edge(GraphEdge e) {
        String from = names.get(e.device());
        String to = names.get(e.buffer());
        if (from == null || to == null) {
            return;
        }
        String head = switch (e.mark()) {
            case DIAMOND -> "odiamond";
            case RING -> "odot";
            case SQUARE -> "box";
            case BAR -> "tee";
            case NONE -> "none";
        };
        String style = e.dash() == Dash.DASHED ? "dashed" : e.dash() == Dash.DOTTED ? "dotted" : "solid";
        out.append("  ").append(from).append(" -> ").append(to).append(" [dir=back, arrowtail=").append(head).append(", style=").append(style).append(", color=\"")
                .append(palette.hex(e.colour())).append('"');
        String label = (e.badge() == null ? "" : e.badge().word()) + (e.count() > 1 && e.kind() == LineKind.ATTACHMENT ? " ×" + e.count() : "");
        if (!label.isEmpty()) {
            out.append(", label=").append(quoted(label)).append(", fontcolor=\"").append(palette.hex(e.badge().colour())).append('"');
        }
        out.append(", tooltip=").append(quoted(e.tip())).append("];\n");
    }

    private String name(String id) {
        return names.computeIfAbsent(id, k -> "n" + names.size());
    }

    /** A string of DOT: only the quote ends it, but the backslash begins an escape (\N, \G, …) when a label is drawn. */
    static String quoted(String s) {
        return '"' + s.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "").replace("\n", "\\n") + '"';
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.dmascope.graph.build.Graph;
import org.dmascope.graph.build.GraphBuffer;
import org.dmascope.graph.build.GraphEdge;
import org.dmascope.graph.build.GraphLink;
import org.dmascope.graph.build.GraphNode;
import org.dmascope.graph.build.GraphPlace;

/** A graph as GraphML, for programs that analyse or lay out graphs: what a node or an edge is stands in data elements of type string. */
final class GraphmlWriter {
    private static final String[] NODE_KEYS = { "kind", "label", "address", "driver", "place", "size", "name", "placement", "count", "key", "tip" };
    private static final String[] EDGE_KEYS = { "kind", "class", "p2p", "pinned", "revocable", "count", "key", "tip" };

    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> names = new HashMap<>();

    private GraphmlWriter() {
    }

    static void write(Graph g, OutputStream to) throws IOException {
        GraphmlWriter w = new GraphmlWriter();
        w.all(g);
        to.write(w.out.toString().getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    private void all(Graph g) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        for (String k : NODE_KEYS) {
            key("n", "node", k);
        }
        for (String k : EDGE_KEYS) {
            key("e", "edge", k);
        }
        out.append("<graph id=\"topology\" edgedefault=\"directed\">\n<desc>").append(Xml.escape("dma-buf topology of " + g.title())).append("</desc>\n");
        for (GraphPlace p : g.places()) {
            p.roots().forEach(n -> node(p, n));
        }
        g.buffers().forEach(this::buffer);
        int[] count = new int[1];
        for (GraphPlace p : g.places()) {
            p.roots().forEach(n -> buses(n, count));
        }
        g.links().forEach(k -> link(k, count));
        g.edges().forEach(e -> edge(e, count));
        out.append("</graph>\n</graphml>\n");
    }

    private void key(String prefix, String of, String name) {
        out.append("<key id=\"").append(prefix).append('-').append(name).append("\" for=\"").append(of).append("\" attr.name=\"").append(name)
                .append("\" attr.type=\"string\"/>\n");
    }

    private void node(GraphPlace p, GraphNode n) {
        out.append("<node id=\"").append(name(n.id())).append("\">");
        data("n-kind", n.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        data("n-label", n.title());
        data("n-address", n.address());
        data("n-driver", n.detail());
        data("n-place", p.title());
        data("n-key", n.subject().key());
        data("n-tip", n.tip());
        out.append("</node>\n");
        n.children().forEach(c -> node(p, c));
    }

    private void buffer(GraphBuffer b) {
        out.append("<node id=\"").append(name(b.id())).append("\">");
        data("n-kind", b.count() > 1 ? "buffer-group" : "buffer");
        data("n-label", b.title());
        data("n-size", b.size());
        data("n-name", b.name());
        data("n-placement", b.place());
        data("n-count", Integer.toString(b.count()));
        data("n-key", b.subject().key());
        data("n-tip", b.tip());
        out.append("</node>\n");
    }

    private void buses(GraphNode n, int[] count) {
        for (GraphNode c : n.children()) {
            open(n.id(), c.id(), count);
            data("e-kind", "bus");
            out.append("</edge>\n");
            buses(c, count);
        }
    }

    /** An edge for each pair: other programs know no edges with three ends. */
    private void link(GraphLink k, int[] count) {
        for (int i = 0; i < k.devices().size(); i++) {
            for (int j = i + 1; j < k.devices().size(); j++) {
                if (names.containsKey(k.devices().get(i)) && names.containsKey(k.devices().get(j))) {
                    open(k.devices().get(i), k.devices().get(j), count);
                    data("e-kind", "link");
                    data("e-key", k.label());
                    data("e-tip", k.tip());
                    out.append("</edge>\n");
                }
            }
        }
    }

    private void edge(GraphEdge e, int[] count) {
        if (!names.containsKey(e.device()) || !names.containsKey(e.buffer())) {
            return;
        }
        open(e.device(), e.buffer(), count);
        data("e-kind", e.kind().name().toLowerCase(Locale.ROOT));
        if (e.badge() != null) {
            data("e-class", e.badge().word());
            data("e-p2p", switch (e.dash()) {
                case SOLID -> "yes";
                case DASHED -> "no";
                case DOTTED -> e.colour().equals("red") ? "revoked" : "unknown";
            });
            data("e-pinned", switch (e.colour()) {
                case "blue" -> "no";
                case "ochre" -> "while mapped";
                case "orange" -> "for life";
                case "ink" -> "by exporter";
                case "red" -> "revoked";
                default -> "unknown";
            });
            data("e-revocable", switch (e.mark()) {
                case RING -> "yes";
                case SQUARE -> "no";
                default -> "unknown";
            });
        }
        data("e-count", Integer.toString(e.count()));
        data("e-key", e.subject().key());
        data("e-tip", e.tip());
        out.append("</edge>\n");
    }

    private void open(String from, String to, int[] count) {
        out.append("<edge id=\"e").append(count[0]++).append("\" source=\"").append(names.get(from)).append("\" target=\"").append(names.get(to)).append("\">");
    }

    private void data(String key, String value) {
        if (!value.isEmpty()) {
            out.append("<data key=\"").append(key).append("\">").append(Xml.escape(value)).append("</data>");
        }
    }

    private String name(String id) {
        return names.computeIfAbsent(id, k -> "n" + names.size());
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.export.Exporter;
import org.dmascope.export.Exporters;
import org.dmascope.graph.scene.Scene;

/** All formats: those that list and those that draw. */
public final class Formats {
    private Formats() {
    }

    /** @param options for those that draw */
    public static List<Exporter> all(DrawingOptions options) {
        List<Exporter> out = new ArrayList<>(Exporters.all());
        out.add(new Pictures.Format("svg", "Drawing, SVG", options, Formats::svg));
        out.add(new Pictures.Format("png", "Drawing, PNG", options, Formats::png));
        out.add(new Pictures.Format("html", "Page with the drawing and all tables, HTML", options, Formats::html));
        out.add(new Pictures.Format("dot", "Graph, for Graphviz", options, Formats::dot));
        out.add(new Pictures.Format("graphml", "Graph, GraphML", options, Formats::graphml));
        return out;
    }

    /** Null when there is none of this id. */
    public static Exporter byId(String id, DrawingOptions options) {
        return all(options).stream().filter(e -> e.id().equals(id)).findFirst().orElse(null);
    }

    private static void svg(Pictures p, OutputStream out) throws IOException {
        Scene scene = p.scene();
        SvgWriter.write(scene, p.palette(), p.highlight(scene), out);
    }

    private static void png(Pictures p, OutputStream out) throws IOException {
        Scene scene = p.scene();
        PngWriter.write(scene, p.palette(), p.highlight(scene), out);
    }

    private static void html(Pictures p, OutputStream out) throws IOException {
        Scene scene = p.scene();
        HtmlWriter.write(p.request(), scene, p.palette(), p.highlight(scene), out);
    }

    private static void dot(Pictures p, OutputStream out) throws IOException {
        DotWriter.write(p.graph(), p.palette(), out);
    }

    private static void graphml(Pictures p, OutputStream out) throws IOException {
        GraphmlWriter.write(p.graph(), out);
    }
}

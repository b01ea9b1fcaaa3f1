// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Predicate;

import org.dmascope.analysis.row.BufferRow;
import org.dmascope.export.ExportRequest;
import org.dmascope.export.Exporter;
import org.dmascope.export.Views;
import org.dmascope.graph.build.Graph;
import org.dmascope.graph.build.GraphBuilder;
import org.dmascope.graph.build.GraphOptions;
import org.dmascope.graph.layout.Cancel;
import org.dmascope.graph.layout.Layout;
import org.dmascope.graph.layout.Places;
import org.dmascope.graph.scene.Highlight;
import org.dmascope.graph.scene.Highlights;
import org.dmascope.graph.scene.Palette;
import org.dmascope.graph.scene.PlainMeasure;
import org.dmascope.graph.scene.Scene;

/** What a format that draws makes of a request: its graph, its scene. */
record Pictures(ExportRequest request, DrawingOptions options) {
    Graph graph() {
        GraphOptions o = options.graph();
        Predicate<BufferRow> wanted = request.filter().on(Views.BUFFERS);
        return GraphBuilder.build(request.snapshot(), request.filter().isEmpty() ? o : o.withWanted(b -> wanted.test(b) && (o.wanted() == null || o.wanted().test(b))));
    }

    Scene scene() {
        return Layout.of(graph(), Places.NONE, new PlainMeasure(), Cancel.NEVER).scene();
    }

    Palette palette() {
        return new Palette(options.theme());
    }

    Highlight highlight(Scene scene) {
        return options.path() == null ? Highlight.NONE : Highlights.path(scene, options.path());
    }

    /** A format whose drawing is written by this. */
    @FunctionalInterface
    interface Writing {
        void write(Pictures p, OutputStream out) throws IOException;
    }

    /** A format as the others are. */
    record Format(String id, String label, DrawingOptions options, Writing writing) implements Exporter {
        @Override
        public void write(ExportRequest request, OutputStream out) throws IOException {
            writing.write(new Pictures(request, options), out);
        }
    }
}

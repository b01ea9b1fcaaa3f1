// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PathVerdict;
import org.dmascope.analysis.path.Paths;
import org.dmascope.analysis.path.PciNode;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/** The paths of a host as a square, as {@code nvidia-smi topo -m} prints one: fields separated by TAB, the same letters. */
public final class PathMatrix {
    /** What stands in the cells. */
    public enum Cell {
        /** X, PIX, PXB, PHB, NODE, SYS. */
        LETTERS,
        /** The kernel's answer. */
        VERDICT,
        /** Hops as the kernel counts them. */
        HOPS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The schema of it as JSON. */
    public static final String SCHEMA = "dmascope-matrix/1";
    private static final String LEGEND = """

            Legend:

              X    = Self
              SYS  = across NUMA nodes
              NODE = across host bridges of one NUMA node
              PHB  = through one host bridge
              PXB  = through several PCI bridges, not through the host bridge
              PIX  = through one PCI switch at most
              -    = one of the two is no PCI function
            """;
    private static final String LINKS = """
              NV#  = # NVLinks, beside PCI: the kernel's rule for dma-bufs knows nothing of them
              XGMI = beside PCI; amdgpu takes it for dma-bufs, too
            """;
    private final Paths paths;

    public PathMatrix(Paths paths) {
        this.paths = paths;
    }

    /** Prints the functions that are an end of a path that the filter lets through, all of them without one. */
    public void print(PrintStream out, Cell cell, Filter filter) {
        List<PciNode> ends = ends(filter);
        StringBuilder text = new StringBuilder();
        ends.forEach(n -> text.append('\t').append(Shown.name(n.id())));
        text.append("\tKind\tDriver\tNUMA\n");
        for (PciNode row : ends) {
            text.append(Shown.name(row.id()));
            ends.forEach(column -> text.append('\t').append(cell(paths.between(row, column), cell)));
            text.append('\t').append(row.kind()).append('\t').append(Shown.name(row.device().driver())).append('\t')
                    .append(!row.pci() || row.function().numaNode() < 0 ? "N/A" : Integer.toString(row.function().numaNode())).append('\n');
        }
        out.print(text);
        if (cell == Cell.LETTERS) {
            out.print(LEGEND);
            if (text.indexOf("\tNV") >= 0 || text.indexOf("\tXGMI") >= 0) {
                out.print(LINKS);
            }
        }
    }

    /** As JSON of the schema {@code dmascope-matrix/1} (schema/dmascope-matrix-1.schema.json). */
    public void json(Snapshot snapshot, Filter filter, OutputStream out) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        JsonWriter writer = new JsonWriter(text);
        writer.setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "));
        writer.setHtmlSafe(false);
        writer.setSerializeNulls(true);
        List<PciNode> ends = ends(filter);
        Json json = new Json(writer);
        json.begin().string("schema", SCHEMA);
        HostJson.write(json, snapshot);
        json.key("ends").beginList();
        for (PciNode n : ends) {
            json.begin().name("id", n.id()).string("kind", n.kind()).name("driver", n.device().driver()).natural("numaNode", n.pci() ? n.function().numaNode() : -1).end();
        }
        json.endList().key("pairs").beginList();
        for (PciNode provider : ends) {
            for (PciNode client : ends) {
                pair(json, paths.between(provider, client));
            }
        }
        json.endList().end();
        writer.flush();
        text.write('\n');
        text.flush();
    }

    private static void pair(Json json, PathState p) throws IOException {
        int bound = p.bound().known() ? p.bound().value().megabytes() : 0;
        json.begin().name("provider", p.a().id()).name("client", p.b().id()).string("verdict", PathVerdict.of(p).word())
                .string("mapType", p.type().known() ? p.type().value().word() : null).natural("distance", p.distance()).string("letters", p.letters())
                .natural("megabytesPerSecond", bound == 0 ? -1 : bound).string("reason", p.reason()).end();
    }

    private List<PciNode> ends(Filter filter) {
        if (filter.isEmpty()) {
            return paths.ends();
        }
        List<PathState> kept = paths.rows().stream().filter(filter.on(PathView.VIEW)).toList();
        List<PciNode> out = new ArrayList<>(paths.peers());
        out.removeIf(n -> kept.stream().noneMatch(p -> p.route().provider() == n || p.route().client() == n));
        return out;
    }

    private static String cell(PathState p, Cell cell) {
        return switch (cell) {
            case LETTERS -> p.letters();
            case HOPS -> p.distance() < 0 ? Column.UNKNOWN : Integer.toString(p.distance());
            case VERDICT -> p.type().known() ? p.type().value().word() : Column.UNKNOWN;
        };
    }
}

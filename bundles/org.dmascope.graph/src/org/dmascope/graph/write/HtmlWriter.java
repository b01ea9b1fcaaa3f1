// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.source.host.HostFacts;
import org.dmascope.export.Column;
import org.dmascope.export.ExportRequest;
import org.dmascope.export.View;
import org.dmascope.export.Views;
import org.dmascope.graph.scene.Highlight;
import org.dmascope.graph.scene.Palette;
import org.dmascope.graph.scene.Scene;
import org.dmascope.graph.scene.Theme;

/** One page that holds all: the drawing, the tables, where it comes from and what could not be read. No script, nothing from elsewhere. */
final class HtmlWriter {
    /** A browser shows no more rows at ease. */
    private static final int MOST_ROWS = 5000;
    private static final List<View<?>> TABLES = List.of(Views.FINDINGS, Views.DEVICES, Views.BUFFERS, Views.ATTACHMENTS, Views.MRS, Views.HOLDERS, Views.PATHS);

    private final ExportRequest request;
    private final Palette palette;
    private final StringBuilder out = new StringBuilder(1 << 18);

    private HtmlWriter(ExportRequest request, Palette palette) {
        this.request = request;
        this.palette = palette;
    }

    static void write(ExportRequest request, Scene scene, Palette palette, Highlight highlight, OutputStream to) throws IOException {
        HtmlWriter w = new HtmlWriter(request, palette);
        w.page(scene, highlight);
        to.write(w.out.toString().getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    private void page(Scene scene, Highlight highlight) {
        Snapshot s = request.snapshot();
        String title = Xml.escape("dma-buf topology of " + scene.title());
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>").append(title).append("</title>\n");
        style();
        out.append("</head>\n<body>\n<h1>").append(title).append("</h1>\n");
        provenance(s);
        out.append("<nav><a href=\"#drawing\">Drawing</a>");
        for (View<?> v : TABLES) {
            out.append(" · <a href=\"#").append(v.id()).append("\">").append(Xml.escape(v.title())).append("</a>");
        }
        out.append(" · <a href=\"#diagnostics\">What could not be read</a></nav>\n<h2 id=\"drawing\">Drawing</h2>\n<div class=\"drawing\">\n")
                .append(SvgWriter.text(scene, palette, highlight, false)).append("</div>\n");
        TABLES.forEach(this::table);
        diagnostics(s.diagnostics());
        out.append("</body>\n</html>\n");
    }

    private void style() {
        out.append("<style>body{margin:16px;font:13px 'Noto Sans','DejaVu Sans',sans-serif;background:").append(palette.hex("base")).append(";color:").append(palette.hex("text"))
                .append(";color-scheme:").append(palette.theme() == Theme.DARK ? "dark" : "light").append("}h1{font-size:18px}h2{font-size:15px;margin:24px 0 6px}a{color:")
                .append(palette.hex("blue")).append("}.drawing,.wide{overflow:auto}table{border-collapse:collapse}th,td{text-align:left;padding:3px 8px;border-bottom:1px solid ")
                .append(palette.hex("line")).append(";vertical-align:top}th{background:").append(palette.hex("bar")).append(";position:sticky;top:0}td.n{text-align:right}.dim{color:")
                .append(palette.hex("dim")).append("}@media print{.drawing,.wide{overflow:visible}}</style>\n");
    }

    private void provenance(Snapshot s) {
        HostFacts h = s.host();
        out.append("<p class=\"dim\">Read ").append(s.takenAt()).append(" (UTC)");
        if (h != null) {
            out.append(h.kernel() == null ? "" : ", kernel " + Xml.escape(Names.display(h.kernel())));
            out.append(h.machine() == null ? "" : " " + Xml.escape(Names.display(h.machine())));
            out.append(h.uid() < 0 ? ", by an unknown user" : h.uid() == 0 ? ", as root" : ", as uid " + h.uid());
        }
        out.append(". ").append(s.diagnostics().isEmpty() ? "Everything could be read." : "<a href=\"#diagnostics\">" + s.diagnostics().size() + " things could not be read or disagree</a>.")
                .append(" A question mark is a value that is not known; “(inferred)” follows from a rule and was not observed.</p>\n");
    }

    private <R> void table(View<R> view) {
        List<? extends R> rows = request.filter().isEmpty() || view != request.view() ? view.rows().apply(request.snapshot())
                : view.rows().apply(request.snapshot()).stream().filter(request.filter().on(view)).toList();
        Fact<Integer> known = view.known().apply(request.snapshot());
        out.append("<h2 id=\"").append(view.id()).append("\">").append(Xml.escape(view.title())).append(" <span class=\"dim\">").append(rows.size()).append("</span></h2>\n");
        if (!known.known()) {
            out.append("<p class=\"dim\">There may be more: ").append(Xml.escape(known.reason() + (known.remedy() == null ? "" : "; " + known.remedy()))).append(".</p>\n");
        }
        if (rows.isEmpty()) {
            out.append("<p>").append(known.known() ? "None." : "None seen.").append("</p>\n");
            return;
        }
        out.append("<div class=\"wide\"><table><thead><tr>");
        view.columns().forEach(c -> out.append("<th>").append(Xml.escape(c.title())).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        rows.stream().limit(MOST_ROWS).forEach(r -> row(view.columns(), r));
        out.append("</tbody></table></div>\n");
        if (rows.size() > MOST_ROWS) {
            out.append("<p class=\"dim\">").append(rows.size() - MOST_ROWS).append(" more rows are left out here; the formats tsv and json have them all.</p>\n");
        }
    }

    private <R> void row(List<Column<R>> columns, R row) {
        out.append("<tr>");
        for (Column<R> c : columns) {
            out.append(c.numeric() ? "<td class=\"n\">" : "<td>").append(Xml.escape(c.cell(row))).append("</td>");
        }
        out.append("</tr>\n");
    }

    private void diagnostics(List<Diagnostic> all) {
        out.append("<h2 id=\"diagnostics\">What could not be read</h2>\n");
        if (all.isEmpty()) {
            out.append("<p>Nothing.</p>\n");
            return;
        }
        out.append("<div class=\"wide\"><table><thead><tr><th>Source</th><th>Path</th><th>Outcome</th><th>Error</th><th>Why</th><th>What helps</th><th>Times</th></tr></thead>\n<tbody>\n");
        for (Diagnostic d : all) {
            out.append("<tr><td>").append(Xml.escape(Names.display(d.source()))).append("</td><td>").append(Xml.escape(Names.display(d.path()))).append("</td><td>")
                    .append(d.outcome().name().toLowerCase(Locale.ROOT)).append("</td><td>").append(d.errno() == 0 ? "" : Errno.name(d.errno())).append("</td><td>")
                    .append(Xml.escape(Names.display(d.reason()))).append("</td><td>").append(d.remedy() == null ? "" : Xml.escape(d.remedy())).append("</td><td class=\"n\">")
                    .append(d.count()).append("</td></tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }
}

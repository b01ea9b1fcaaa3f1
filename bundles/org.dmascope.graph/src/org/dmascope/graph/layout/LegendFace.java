// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.graph.build.Graph;
import org.dmascope.graph.scene.Badge;
import org.dmascope.graph.scene.Dash;
import org.dmascope.graph.scene.EndMark;
import org.dmascope.graph.scene.Icon;
import org.dmascope.graph.scene.Legend;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.Point;
import org.dmascope.graph.scene.Rect;
import org.dmascope.graph.scene.Stroke;
import org.dmascope.graph.scene.Text;
import org.dmascope.graph.scene.TextMeasure;
import org.dmascope.graph.scene.TextRole;

/** The legend, and below it what the drawing leaves out. */
final class LegendFace {
    private static final double ROW = 20;
    private static final double HEADING = 128;
    private static final double SAMPLE = 28;
    private static final double AFTER = 20;

    private final TextMeasure measure;
    private final double left = Grid.MARGIN + 4;
    private final double right;
    private final List<Text> texts = new ArrayList<>();
    private final List<Icon> icons = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    /** Border of the row that is being filled. */
    private double end;
    private boolean oneRow;
    private boolean full;
    private double x;
    private double y;

    private LegendFace(double top, double right, TextMeasure measure) {
        this.measure = measure;
        this.right = right;
        end = right;
        y = top;
    }

    /**
     * @param right  border to keep to
     * @param corner width to keep free at the right end of the last row before the notes
     */
    static Legend of(Graph graph, double top, double right, double corner, TextMeasure measure) {
        return new LegendFace(top, right, measure).build(graph, top, corner);
    }

    /** One row of colours, as much of it as there is room for beside the corner, and all notes. */
    static Legend folded(Graph graph, double right, double corner, TextMeasure measure) {
        LegendFace f = new LegendFace(0, right, measure);
        f.oneRow = true;
        f.end = right - corner;
        f.border(0);
        f.colours(graph);
        return f.done(graph, 0);
    }

    /** What a legend depends on beside its width: where it is equal for two graphs, their legends are. */
    static Object content(Graph graph) {
        return List.of(graph.notes(), linked(graph), held(graph));
    }

    private static boolean linked(Graph graph) {
        return !graph.links().isEmpty();
    }

    private static boolean held(Graph graph) {
        return graph.edges().stream().anyMatch(e -> e.kind() == LineKind.HOLD);
    }

    private void border(double top) {
        strokes.add(new Stroke(List.of(new Point(Grid.MARGIN, top), new Point(right, top)), "line", Dash.SOLID, EndMark.NONE, 1));
    }

    private void colours(Graph graph) {
        row("Colour = pinned");
        line("not pinned", "blue", Dash.SOLID, EndMark.NONE, 2);
        line("while mapped", "ochre", Dash.SOLID, EndMark.NONE, 2);
        line("for life", "orange", Dash.SOLID, EndMark.NONE, 2);
        line("fixed by exporter", "ink", Dash.SOLID, EndMark.NONE, 2);
        line("unknown", "unknown", Dash.SOLID, EndMark.NONE, 2);
        line("exported by", "unknown", Dash.SOLID, EndMark.DIAMOND, 1.2);
        line("PCI path of selection", "accent", Dash.SOLID, EndMark.NONE, 3.5);
        if (linked(graph)) {
            line("link beside PCI (NVLink, XGMI)", "teal", Dash.SOLID, EndMark.NONE, 3);
        }
        if (held(graph)) {
            line("held by", "purple", Dash.SOLID, EndMark.NONE, 1.2);
        }
    }

    private Legend build(Graph graph, double top, double corner) {
        border(top);
        colours(graph);
        row("Line = p2p");
        line("p2p negotiated", "ink", Dash.SOLID, EndMark.NONE, 2);
        line("not p2p", "ink", Dash.DASHED, EndMark.NONE, 2);
        line("unknown", "ink", Dash.DOTTED, EndMark.NONE, 2);
        line("revoked", "red", Dash.DOTTED, EndMark.NONE, 2);
        gap("End = revocable");
        mark("revocable", EndMark.RING);
        mark("not revocable", EndMark.SQUARE);
        mark("unknown", EndMark.BAR);
        row("Badge = class");
        icon("movable", "movable");
        icon("pinned", "pinned");
        icon("pinned-revocable", "pinned-revocable");
        icon("static", "static");
        icon("revoked", "revoked");
        icon("error", "will fail to map");
        gap("Roles");
        icon("exporter", "exporter");
        icon("importer", "importer");
        icon("holder", "processes holding it");
        icon("mr", "memory regions");
        icon("redirected", "ACS redirects");
        end = right - corner;
        row("Evidence");
        icon("tier-struct", "STRUCT");
        icon("tier-text", "TEXT");
        icon("tier-event", "EVENT");
        icon("tier-trial", "TRIAL");
        icon("tier-rule", "RULE, inferred");
        icon("tier-join", "JOIN, inferred");
        icon("unknown", "unknown, with reason and remedy");
        return done(graph, top);
    }

    private Legend done(Graph graph, double top) {
        double corner = y;
        for (String n : graph.notes()) {
            note(n);
        }
        return new Legend(new Rect(Grid.MARGIN, top, right - Grid.MARGIN, y - top + 6), corner, texts, icons, strokes, List.<Badge>of());
    }

    private void row(String heading) {
        y += ROW;
        texts.add(new Text(left, y, heading, TextRole.TITLE, "text", Text.Anchor.START));
        x = left + HEADING;
    }

    private void gap(String heading) {
        double wide = measure.width(heading, TextRole.TITLE);
        fit(wide + 80);
        x += 16;
        texts.add(new Text(x, y, heading, TextRole.TITLE, "text", Text.Anchor.START));
        x += wide + 14;
    }

    /** Begins another line when there is no room for so much. @return whether there is room */
    private boolean fit(double width) {
        boolean over = x + width > end && (oneRow || x > left + HEADING);
        if (over && oneRow) {
            full = true;
        } else if (over) {
            y += ROW;
            x = left + HEADING;
        }
        return !full;
    }

    private void label(String text) {
        texts.add(new Text(x, y, text, TextRole.NAME, "text", Text.Anchor.START));
        x += measure.width(text, TextRole.NAME) + AFTER;
    }

    private void line(String text, String colour, Dash dash, EndMark mark, double width) {
        if (!fit(SAMPLE + 6 + measure.width(text, TextRole.NAME))) {
            return;
        }
        strokes.add(new Stroke(List.of(new Point(x, y - 4), new Point(x + SAMPLE, y - 4)), colour, dash, mark, width));
        x += SAMPLE + 6;
        label(text);
    }

    private void mark(String text, EndMark mark) {
        fit(20 + measure.width(text, TextRole.NAME));
        strokes.add(new Stroke(List.of(new Point(x + 5, y - 4 - EndMark.OFFSET), new Point(x + 5, y - 4 - EndMark.OFFSET)), "ink", Dash.SOLID, mark, 2));
        x += 15;
        label(text);
    }

    private void icon(String icon, String text) {
        fit(20 + measure.width(text, TextRole.NAME));
        icons.add(new Icon(x, y - 12, 15, icon));
        x += 19;
        label(text);
    }

    private void note(String text) {
        y += ROW;
        icons.add(new Icon(left, y - 12, 14, "info"));
        texts.add(new Text(left + 20, y, measure.fit(text, TextRole.DIM, right - left - 20), TextRole.DIM, "dim", Text.Anchor.START));
    }
}

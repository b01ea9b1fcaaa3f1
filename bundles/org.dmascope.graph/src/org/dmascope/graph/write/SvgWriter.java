// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.graph.scene.Badge;
import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.Dash;
import org.dmascope.graph.scene.EndMark;
import org.dmascope.graph.scene.Frame;
import org.dmascope.graph.scene.Highlight;
import org.dmascope.graph.scene.Icon;
import org.dmascope.graph.scene.Item;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.Palette;
import org.dmascope.graph.scene.Point;
import org.dmascope.graph.scene.Rect;
import org.dmascope.graph.scene.Scene;
import org.dmascope.graph.scene.Stroke;
import org.dmascope.graph.scene.Text;
import org.dmascope.graph.scene.TextRole;

/**
 * A scene as SVG 1.1: icons once as symbols, a title and a description for each thing, no script, nothing from elsewhere.
 */
public final class SvgWriter {
    private static final String SANS = "'Noto Sans','Open Sans','Segoe UI','DejaVu Sans',sans-serif";
    private static final String MONO = "'Noto Sans Mono','DejaVu Sans Mono',monospace";
    private static final double CAPTION = 30;

    private final Scene scene;
    private final Palette palette;
    private final Highlight highlight;
    private final StringBuilder out = new StringBuilder(1 << 16);

    private SvgWriter(Scene scene, Palette palette, Highlight highlight) {
        this.scene = scene;
        this.palette = palette;
        this.highlight = highlight;
    }

    /** UTF-8; leaves the stream open. */
    public static void write(Scene scene, Palette palette, Highlight highlight, OutputStream to) throws IOException {
        to.write(text(scene, palette, highlight, true).getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    /** @param document with the XML declaration; without it stands inside HTML */
    static String text(Scene scene, Palette palette, Highlight highlight, boolean document) {
        SvgWriter w = new SvgWriter(scene, palette, highlight);
        w.all(document);
        return w.out.toString();
    }

    private void all(boolean document) {
        double height = scene.height() + (highlight.caption() == null ? 0 : CAPTION);
        if (document) {
            out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        }
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"").append(n(scene.width())).append("\" height=\"").append(n(height))
                .append("\" viewBox=\"0 0 ").append(n(scene.width())).append(' ').append(n(height)).append("\" role=\"img\">\n<title>dma-buf topology of ")
                .append(Xml.escape(scene.title())).append("</title>\n");
        if (!scene.notes().isEmpty()) {
            out.append("<desc>").append(Xml.escape(String.join("\n", scene.notes()))).append("</desc>\n");
        }
        styles();
        symbols();
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"").append(palette.hex("base")).append("\"/>\n");
        scene.frames().forEach(this::frame);
        scene.lines().stream().filter(l -> l.kind() == LineKind.BUS || l.kind() == LineKind.LINK).forEach(this::line);
        scene.boxes().forEach(this::box);
        scene.lines().stream().filter(l -> l.kind() == LineKind.EXPORT || l.kind() == LineKind.HOLD).forEach(this::line);
        scene.lines().stream().filter(l -> l.kind() == LineKind.ATTACHMENT).forEach(this::line);
        legend();
        if (highlight.caption() != null) {
            text(new Text(14, scene.height() + 14, highlight.caption(), TextRole.TITLE, "accent", Text.Anchor.START));
        }
        out.append("</svg>\n");
    }

    private void styles() {
        out.append("<style>");
        for (TextRole r : TextRole.values()) {
            out.append('.').append(r.name().toLowerCase(Locale.ROOT)).append("{font-size:").append(n(r.size())).append("px");
            if (r.bold()) {
                out.append(";font-weight:bold");
            }
            out.append(";font-family:").append(r.mono() ? MONO : SANS).append('}');
        }
        out.append("</style>\n");
    }

    private void symbols() {
        Set<String> keys = new TreeSet<>();
        List<Icon> icons = new ArrayList<>(scene.legend().icons());
        scene.frames().forEach(f -> icons.addAll(f.icons()));
        scene.boxes().forEach(b -> icons.addAll(b.icons()));
        icons.forEach(i -> keys.add(i.key()));
        scene.lines().stream().filter(l -> l.badge() != null).forEach(l -> keys.add(l.badge().icon()));
        Icons family = new Icons(palette);
        out.append("<defs>\n");
        for (String k : keys) {
            out.append("<symbol id=\"i-").append(k).append("\" viewBox=\"0 0 16 16\">").append(family.inner(k)).append("</symbol>\n");
        }
        out.append("</defs>\n");
    }

    private void open(Item i) {
        String tip = i.tip();
        int end = tip.indexOf('\n');
        out.append("<g><title>").append(Xml.escape(end < 0 ? tip : tip.substring(0, end))).append("</title>");
        if (end >= 0) {
            out.append("<desc>").append(Xml.escape(tip.substring(end + 1))).append("</desc>");
        }
    }

    private void frame(Frame f) {
        open(f);
        rect(f.bounds(), 4, "frame", "frame-line", 1);
        f.icons().forEach(this::icon);
        f.texts().forEach(this::text);
        out.append("</g>\n");
    }

    private void box(Box b) {
        open(b);
        boolean tinted = highlight.tinted().contains(b.id());
        boolean strong = highlight.strong().contains(b.id()) || tinted;
        boolean blamed = highlight.blamed().contains(b.id());
        if (b.kind().group()) { // a second sheet behind it says that there are several
            Rect r = b.bounds();
            rect(new Rect(r.x() + 3, r.y() + 3, r.width(), r.height()), b.kind().radius(), b.kind().fill(), b.kind().border(), 1);
        }
        rect(b.bounds(), b.kind().radius(), tinted ? "selection" : b.kind().fill(), blamed ? "ochre" : strong ? "accent" : b.kind().border(), strong || blamed ? 2 : 1.1);
        b.icons().forEach(this::icon);
        b.texts().forEach(this::text);
        out.append("</g>\n");
    }

    private void line(Line l) {
        open(l);
        boolean strong = highlight.strong().contains(l.id());
        if (strong && l.kind() != LineKind.BUS) {
            stroke(l.points(), "selection", Dash.SOLID, 8);
        }
        stroke(l.points(), strong ? "accent" : l.colour(), l.dash(), strong ? 3.5 : l.width());
        mark(l.mark(), l.points().getFirst(), l.colour());
        if (l.badge() != null) {
            badge(l.badge());
        }
        l.texts().forEach(this::text);
        out.append("</g>\n");
    }

    private void legend() {
        out.append("<g><title>Legend</title>");
        scene.legend().strokes().forEach(this::sample);
        scene.legend().icons().forEach(this::icon);
        scene.legend().badges().forEach(this::badge);
        scene.legend().texts().forEach(this::text);
        out.append("</g>\n");
    }

    private void sample(Stroke s) {
        stroke(s.points(), s.colour(), s.dash(), s.width());
        Point first = s.points().getFirst();
        mark(s.mark(), s.mark() == EndMark.DIAMOND ? new Point((first.x() + s.points().getLast().x()) / 2, first.y() - 5) : first, s.colour());
    }

    private void rect(Rect r, double radius, String fill, String border, double width) {
        out.append("<rect x=\"").append(n(r.x())).append("\" y=\"").append(n(r.y())).append("\" width=\"").append(n(r.width())).append("\" height=\"").append(n(r.height()))
                .append("\" rx=\"").append(n(radius)).append("\" fill=\"").append(palette.hex(fill)).append("\" stroke=\"").append(palette.hex(border)).append("\" stroke-width=\"")
                .append(n(width)).append("\"/>");
    }

    private void stroke(List<Point> points, String colour, Dash dash, double width) {
        out.append("<path d=\"M").append(n(points.getFirst().x())).append(' ').append(n(points.getFirst().y()));
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            if (a.y() == b.y()) {
                out.append('H').append(n(b.x()));
            } else {
                out.append('V').append(n(b.y()));
            }
        }
        out.append("\" fill=\"none\" stroke=\"").append(palette.hex(colour)).append("\" stroke-width=\"").append(n(width)).append("\" stroke-linejoin=\"round\"");
        if (dash != Dash.SOLID) {
            out.append(" stroke-dasharray=\"").append(n(dash.on())).append(' ').append(n(dash.off())).append('"');
        }
        out.append("/>");
    }

    private void mark(EndMark m, Point p, String colour) {
        String c = palette.hex(colour);
        String base = palette.hex("base");
        switch (m) {
            case NONE -> {
                // nothing to draw
            }
            case RING -> out.append("<circle cx=\"").append(n(p.x())).append("\" cy=\"").append(n(p.y() + EndMark.OFFSET)).append("\" r=\"3.6\" fill=\"").append(base)
                    .append("\" stroke=\"").append(c).append("\" stroke-width=\"1.8\"/>");
            case SQUARE -> out.append("<rect x=\"").append(n(p.x() - 3.8)).append("\" y=\"").append(n(p.y() + EndMark.OFFSET - 3.8)).append("\" width=\"7.6\" height=\"7.6\" fill=\"")
                    .append(c).append("\"/>");
            case BAR -> out.append("<path d=\"M").append(n(p.x() - 4)).append(' ').append(n(p.y() + EndMark.OFFSET)).append("h8\" stroke=\"").append(c)
                    .append("\" stroke-width=\"2.4\"/>");
            case DIAMOND -> out.append("<path d=\"M").append(n(p.x())).append(' ').append(n(p.y() + EndMark.OFFSET - 5)).append("l4.5 5l-4.5 5l-4.5 -5z\" fill=\"").append(base)
                    .append("\" stroke=\"").append(c).append("\" stroke-width=\"1.3\"/>");
        }
    }

    private void badge(Badge b) {
        rect(b.bounds(), Badge.RADIUS, "base", b.colour(), 1.1);
        icon(new Icon(b.x() - Badge.ICON / 2, b.y() - Badge.ICON / 2, Badge.ICON, b.icon()));
        if (b.text() != null) {
            text(b.text());
        }
    }

    private void icon(Icon i) {
        out.append("<use xlink:href=\"#i-").append(i.key()).append("\" x=\"").append(n(i.x())).append("\" y=\"").append(n(i.y())).append("\" width=\"").append(n(i.size()))
                .append("\" height=\"").append(n(i.size())).append("\"/>");
    }

    private void text(Text t) {
        out.append("<text class=\"").append(t.role().name().toLowerCase(Locale.ROOT)).append("\" x=\"").append(n(t.x())).append("\" y=\"").append(n(t.y()));
        if (t.anchor() != Text.Anchor.START) {
            out.append("\" text-anchor=\"").append(t.anchor().name().toLowerCase(Locale.ROOT));
        }
        out.append("\" fill=\"").append(palette.hex(t.colour())).append("\">").append(Xml.escape(t.text())).append("</text>");
    }

    /** At most two decimals, none where there are none. */
    private static String n(double v) {
        long hundredths = Math.round(v * 100);
        return hundredths % 100 == 0 ? Long.toString(hundredths / 100) : Double.toString(hundredths / 100.0);
    }
}

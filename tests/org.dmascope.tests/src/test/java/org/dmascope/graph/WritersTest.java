// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Surveys;
import org.dmascope.analysis.path.PathState;
import org.dmascope.core.Names;
import org.dmascope.core.Property;
import org.dmascope.export.ExportRequest;
import org.dmascope.export.Exporter;
import org.dmascope.export.Filter;
import org.dmascope.export.Views;
import org.dmascope.graph.build.GraphOptions;
import org.dmascope.graph.scene.Theme;
import org.dmascope.graph.write.DrawingOptions;
import org.dmascope.graph.write.Formats;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Each format, with names that try to break it. */
class WritersTest {
    private static final List<String> HOSTILE = List.of("</text><script>alert(1)</script>", "\"];n0->n1[label=\"", "a&b<c>d'e\"f", "]]>", "--><b>", "\\\"", "\\", "\\N\\G", "%s&#0;",
            "\u0000\u0001\u001b[31m", Names.raw("größe-Ω".getBytes(StandardCharsets.UTF_8)), "\u00ff\u00fe", "{{7*7}}", "<!ENTITY x SYSTEM 'file:///etc/passwd'>", "\n\t\r");

    private static byte[] write(String format, Snapshot s, DrawingOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Formats.byId(format, options).write(new ExportRequest(s, Views.BUFFERS, Filter.ALL, 0), out);
        return out.toByteArray();
    }

    private static String text(String format, Snapshot s) throws IOException {
        return new String(write(format, s, DrawingOptions.DEFAULT), StandardCharsets.UTF_8);
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
        f.setNamespaceAware(true);
        f.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return f.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Snapshot hostile(List<String> names) {
        Surveys s = new Surveys();
        long ino = 1;
        for (String n : names) {
            String device = "d" + n.replace("\n", "").replace("/", "");
            s.buffer(ino++, 4096, n, n, device);
            s.device(device + ino, "platform", n);
            s.buffer(ino++, 8192, "system", n, device + (ino - 1));
        }
        return s.process(7, names.getFirst(), List.of(Surveys.fd(3, 1, 4096, names.getFirst(), names.getFirst())), List.of()).snapshot();
    }

    @Test
    void hostileNamesBreakNoFormat() throws Exception {
        Snapshot s = hostile(HOSTILE);
        String svg = text("svg", s);
        assertSvg(xml(svg));
        xml(text("graphml", s));
        assertDot(text("dot", s));
        assertHtml(text("html", s));
    }

    @Test
    void randomNamesBreakNoFormat() {
        Property.holds(60, d -> {
            Snapshot s = hostile(List.of(d.pieces(20, "<", ">", "&", "\"", "'", "\\", "\n", "]]>", "--", "<script", "\u0000", "\u00c3\u00a4", "\u00ff", "n0", ";", "{", "}", "ä", " "), "x"));
            assertSvg(xml(text("svg", s)));
            xml(text("graphml", s));
            assertDot(text("dot", s));
            assertHtml(text("html", s));
        });
    }

    /** Only drawing, nothing that runs or is fetched; what is used is there. */
    private static void assertSvg(Document d) {
        Set<String> allowed = Set.of("svg", "title", "desc", "style", "defs", "symbol", "g", "rect", "path", "circle", "ellipse", "line", "polyline", "polygon", "use", "text");
        NodeList all = d.getElementsByTagName("*");
        Set<String> ids = new HashSet<>();
        List<String> used = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element e = (Element) all.item(i);
            assertTrue(allowed.contains(e.getTagName()), e.getTagName());
            for (int a = 0; a < e.getAttributes().getLength(); a++) {
                String name = e.getAttributes().item(a).getNodeName();
                assertFalse(name.startsWith("on") || name.equals("href") || name.equals("src"), name);
            }
            if (e.hasAttribute("id")) {
                assertTrue(ids.add(e.getAttribute("id")), e.getAttribute("id"));
            }
            if (e.hasAttribute("xlink:href")) {
                used.add(e.getAttribute("xlink:href"));
            }
        }
        assertFalse(used.isEmpty());
        used.forEach(u -> assertTrue(u.startsWith("#") && ids.contains(u.substring(1)), u));
    }

    /** Strings end where they should: outside of them stand only words that we write. */
    private static void assertDot(String dot) {
        String bare = dot.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "S");
        assertFalse(bare.contains("\""), bare);
        assertTrue(bare.matches("[A-Za-z0-9_ \\n{}\\[\\]=,;>.-]*"), () -> bare.replaceAll("[A-Za-z0-9_ \\n{}\\[\\]=,;>.-]", ""));
    }

    private static void assertHtml(String html) {
        Matcher m = Pattern.compile("<\\s*/?\\s*([A-Za-z!][A-Za-z0-9-]*)").matcher(html);
        Set<String> allowed = Set.of("!DOCTYPE", "html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "a", "nav", "div", "table", "thead", "tbody", "tr", "th", "td", "span", "svg",
                "desc", "defs", "symbol", "g", "rect", "path", "circle", "ellipse", "line", "polyline", "polygon", "use", "text");
        while (m.find()) {
            assertTrue(allowed.contains(m.group(1)), m.group(1));
        }
        assertFalse(html.contains("http://") && html.replace("http://www.w3.org/", "").contains("http://"), "nothing from elsewhere");
    }

    @Test
    void eachThingHasATitleAndTheDrawingItsNotes() throws Exception {
        Snapshot s = Server.eight().buffers(12).snapshot();
        Document d = xml(text("svg", s));
        assertEquals("dma-buf topology of lab · 7.3.4", d.getElementsByTagName("title").item(0).getTextContent());
        Set<String> titles = new HashSet<>();
        for (int i = 0; i < d.getElementsByTagName("title").getLength(); i++) {
            titles.add(d.getElementsByTagName("title").item(i).getTextContent());
        }
        assertTrue(titles.contains("0000:13:00.0 amdgpu"), titles.toString());
        assertTrue(titles.contains("ino 1000 kv-cache-0"), titles.toString());
    }

    @Test
    void themesDifferInColourOnly() throws Exception {
        Snapshot s = Server.eight().buffers(12).snapshot();
        List<String> shapes = new ArrayList<>();
        for (Theme t : Theme.values()) {
            String svg = new String(write("svg", s, new DrawingOptions(t, GraphOptions.DEFAULT, null)), StandardCharsets.UTF_8);
            shapes.add(svg.replaceAll("(?s)<defs>.*</defs>", "").replaceAll("#[0-9a-f]{6}", "C"));
            assertEquals(t == Theme.DARK, svg.contains("#2d2d2d"));
        }
        assertEquals(1, new HashSet<>(shapes).size());
    }

    @Test
    void thePathIsBroughtOutAndSaid() throws Exception {
        Snapshot s = Server.eight().buffers(12).snapshot();
        PathState path = s.paths().between(s.paths().find("0000:43:00.0").getFirst(), s.paths().find("0000:45:00.0").getFirst());
        String svg = new String(write("svg", s, new DrawingOptions(Theme.LIGHT, GraphOptions.DEFAULT.withAll(true), path)), StandardCharsets.UTF_8);
        assertTrue(svg.contains("ACS redirects at 0000:42:02.0"), "the port to blame");
        assertTrue(Pattern.compile("stroke=\"#1a5fb4\" stroke-width=\"3.5\"").matcher(svg).results().count() >= 5, "the way up to the root and down again");
        assertTrue(svg.contains("stroke=\"#8a5a00\" stroke-width=\"2\""), "the switch that holds it stands out");
    }

    @Test
    void aPictureIsDrawnInItsColours() throws Exception {
        Snapshot s = Server.eight().buffers(12).snapshot();
        BufferedImage light = ImageIO.read(new ByteArrayInputStream(write("png", s, DrawingOptions.DEFAULT)));
        BufferedImage dark = ImageIO.read(new ByteArrayInputStream(write("png", s, new DrawingOptions(Theme.DARK, GraphOptions.DEFAULT, null))));
        assertEquals(light.getWidth(), dark.getWidth());
        assertEquals(0xffffff, light.getRGB(1, 1) & 0xffffff);
        assertEquals(0x2d2d2d, dark.getRGB(1, 1) & 0xffffff);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < light.getHeight(); y += 2) {
            for (int x = 0; x < light.getWidth(); x += 2) {
                colours.add(light.getRGB(x, y) & 0xffffff);
            }
        }
        for (int wanted : new int[] { 0x1a5fb4, 0xb34d00, 0xf3f6fb, 0xedf4fd }) {
            assertTrue(colours.contains(wanted), () -> "no pixel of #" + Integer.toHexString(wanted));
        }
    }

    @Test
    void thePageHoldsTheTablesAndWhatCouldNotBeRead() throws Exception {
        String html = text("html", new Surveys().bufinfoDenied().device("vgem", "faux", "vgem").snapshot());
        for (String id : List.of("drawing", "devices", "buffers", "attachments", "mrs", "holders", "paths", "findings", "diagnostics")) {
            assertTrue(html.contains("id=\"" + id + "\""), id);
        }
        assertTrue(html.contains("permission denied (EACCES)") && html.contains("run as root (sudo)"));
        assertTrue(html.contains("None seen."), "what was not read is not an empty list");
    }

    @Test
    void theGraphNamesWhatEachAxisIs() throws Exception {
        Snapshot s = Server.eight().buffers(40).snapshot();
        Document d = xml(text("graphml", s));
        Set<String> classes = new HashSet<>();
        NodeList data = d.getElementsByTagName("data");
        for (int i = 0; i < data.getLength(); i++) {
            if (((Element) data.item(i)).getAttribute("key").equals("e-class")) {
                classes.add(data.item(i).getTextContent());
            }
        }
        assertEquals(Set.of("movable", "pinned", "pinned-revocable", "static", "revoked"), classes);
        NodeList edges = d.getElementsByTagName("edge");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < d.getElementsByTagName("node").getLength(); i++) {
            ids.add(((Element) d.getElementsByTagName("node").item(i)).getAttribute("id"));
        }
        for (int i = 0; i < edges.getLength(); i++) {
            assertTrue(ids.contains(((Element) edges.item(i)).getAttribute("source")) && ids.contains(((Element) edges.item(i)).getAttribute("target")));
        }
    }

    @Test
    void allFormatsAreListedInOnePlace() {
        assertEquals(List.of("table", "tsv", "json", "svg", "png", "html", "dot", "graphml"), Formats.all(DrawingOptions.DEFAULT).stream().map(Exporter::id).toList());
    }
}

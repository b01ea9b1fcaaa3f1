// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.write;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

import org.dmascope.graph.scene.Highlight;
import org.dmascope.graph.scene.Palette;
import org.dmascope.graph.scene.Scene;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;

/** A scene as PNG: its SVG, rendered at twice its size; smaller when that would be more than a picture can hold. */
final class PngWriter {
    private static final double SCALE = 2;
    /** 160 MB of memory. */
    private static final double MOST_PIXELS = 40e6;

    private PngWriter() {
    }

    /** @throws IOException also when this Java has no fonts */
    static void write(Scene scene, Palette palette, Highlight highlight, OutputStream to) throws IOException {
        byte[] svg = SvgWriter.text(scene, palette, highlight, true).getBytes(StandardCharsets.UTF_8);
        LoaderContext context = LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .documentLimits(new DocumentLimits(DocumentLimits.DEFAULT_MAX_NESTING_DEPTH, DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH, Integer.MAX_VALUE)).build();
        SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(svg), null, context);
        if (document == null) {
            throw new IOException("the drawing could not be rendered");
        }
        double width = document.size().getWidth();
        double height = document.size().getHeight();
        double scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
        int w = (int) Math.max(1, Math.ceil(width * scale));
        int h = (int) Math.max(1, Math.ceil(height * scale));
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        try {
            Graphics2D g = image.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            document.render(null, g, new ViewBox(w, h));
            g.dispose();
        } catch (LinkageError e) {
            throw new IOException("this Java cannot draw text: install a full JRE and fontconfig with a font, or export svg (" + e.getMessage() + ")", e);
        }
        ImageIO.write(image, "png", to);
        to.flush();
    }
}

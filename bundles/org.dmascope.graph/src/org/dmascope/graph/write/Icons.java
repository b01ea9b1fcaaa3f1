// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.dmascope.graph.scene.Palette;

/** The icon family as pieces of SVG: the same files as the window has. */
final class Icons {
    private final String folder;
    private final Map<String, String> inner = new HashMap<>();

    Icons(Palette palette) {
        folder = "icons/" + palette.icons() + "/";
    }

    /** What stands between the tags of the file, drawn in 16 by 16; that of {@code unknown} for a key without a file. */
    String inner(String key) {
        return inner.computeIfAbsent(key, this::load);
    }

    private String load(String key) {
        if (!key.matches("[a-z0-9-]+")) {
            return load("unknown");
        }
        try (InputStream in = Icons.class.getResourceAsStream(folder + key + ".svg")) {
            if (in == null) {
                return load("unknown");
            }
            String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return svg.substring(svg.indexOf('>') + 1, svg.lastIndexOf("</svg>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a file of ours
        }
    }
}

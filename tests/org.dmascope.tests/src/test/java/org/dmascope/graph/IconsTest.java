// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.graph.scene.Palette;
import org.dmascope.graph.scene.Scene;
import org.dmascope.graph.scene.Theme;
import org.junit.jupiter.api.Test;

/** The drawing's icons and colours are the window's. */
class IconsTest {
    private static final Path BUNDLES = bundles();
    private static final Path OURS = BUNDLES.resolve("org.dmascope.graph/src/org/dmascope/graph/write/icons");
    private static final Path UI = BUNDLES.resolve("org.dmascope.ui");
    /** Tokens of the drawing only. */
    private static final List<String> OWN = List.of("frame", "frame-line", "buffer", "buffer-line");

    private static Path bundles() {
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            if (Files.isDirectory(p.resolve("bundles/org.dmascope.graph"))) {
                return p.resolve("bundles");
            }
        }
        throw new IllegalStateException("not inside a source tree");
    }

    @Test
    void iconsAreTheSameBytes() throws IOException {
        for (String theme : List.of("light", "dark")) {
            try (Stream<Path> files = Files.list(OURS.resolve(theme))) {
                List<Path> all = files.toList();
                assertTrue(all.size() > 40, "only " + all.size());
                for (Path f : all) {
                    assertArrayEquals(Files.readAllBytes(UI.resolve("icons").resolve(theme).resolve(f.getFileName().toString())), Files.readAllBytes(f), f.toString());
                }
            }
        }
    }

    @Test
    void everyIconOfADrawingIsThere() {
        Scene s = Drawings.scene(Server.eight(3).buffers(60).snapshot());
        TreeSet<String> keys = new TreeSet<>();
        s.frames().forEach(f -> f.icons().forEach(i -> keys.add(i.key())));
        s.boxes().forEach(b -> b.icons().forEach(i -> keys.add(i.key())));
        s.legend().icons().forEach(i -> keys.add(i.key()));
        s.lines().stream().filter(l -> l.badge() != null).forEach(l -> keys.add(l.badge().icon()));
        assertEquals(List.of(), keys.stream().filter(k -> !Files.exists(OURS.resolve("light").resolve(k + ".svg")) || !Files.exists(OURS.resolve("dark").resolve(k + ".svg")))
                .toList());
    }

    @Test
    void coloursAreTheWindows() throws IOException {
        String plugin = Files.readString(UI.resolve("plugin.xml"));
        String css = Files.readString(UI.resolve("css/dark.css"));
        Palette light = new Palette(Theme.LIGHT);
        Palette dark = new Palette(Theme.DARK);
        for (String token : light.tokens().stream().filter(t -> !OWN.contains(t)).collect(Collectors.toCollection(TreeSet::new))) {
            Matcher m = Pattern.compile("id=\"org\\.dmascope\\.ui\\." + token + "\"[^>]*value=\"(\\d+),(\\d+),(\\d+)\"").matcher(plugin);
            assertTrue(m.find(), token);
            assertEquals(String.format("#%02x%02x%02x", Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))), light.hex(token), token);
            Matcher d = Pattern.compile("org-dmascope-ui-" + token + " \\{\\s*color: (#[0-9a-f]{6})").matcher(css);
            assertTrue(d.find(), token);
            assertEquals(d.group(1), dark.hex(token), token);
        }
    }
}

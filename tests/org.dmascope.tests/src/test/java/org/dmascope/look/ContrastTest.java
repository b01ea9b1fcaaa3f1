// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.look;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The colour tokens as they stand in {@code plugin.xml} (light) and {@code css/dark.css}: both themes have all of them, and all are legible. */
class ContrastTest {
    /** The least that any word has on the ground of a table and on a selected row; the first is what WCAG 2.1 AA asks of text of this size. */
    private static final double ON_BASE = 4.5;
    private static final double ON_SELECTION = 4.0;
    /** Tints that lie below words. */
    private static final Set<String> GROUNDS = Set.of("base", "zebra", "window", "bar", "selection", "related", "diagnostics", "changed", "appeared");
    /** Neither a ground nor a colour of words. */
    private static final Set<String> LINES = Set.of("line", "accent");
    private static final Pattern LIGHT = Pattern.compile("<colorDefinition id=\"org\\.dmascope\\.ui\\.(\\w+)\"[^>]* value=\"(\\d+),(\\d+),(\\d+)\"");
    private static final Pattern DARK = Pattern.compile("ColorDefinition#org-dmascope-ui-(\\w+)\\s*\\{\\s*color:\\s*#(\\p{XDigit}{2})(\\p{XDigit}{2})(\\p{XDigit}{2});");
    /** What the pictures of the window promise: token, ratio on base in light, on selection in light, on base in dark, on selection in dark. */
    private static final String PROMISED = """
            dim 6.6 5.1 6.9 5.3
            ink 11.3 8.9 10.1 7.9
            blue 6.3 4.9 6.2 4.9
            orange 5.3 4.1 6.7 5.2
            purple 7.0 5.5 6.8 5.3
            slate 6.6 5.1 6.6 5.2
            teal 6.6 5.2 7.2 5.6
            ochre 5.9 4.6 7.5 5.9
            red 6.5 5.1 6.0 4.7
            green 6.3 4.9 7.3 5.7
            unknown 5.4 4.2 5.2 4.1
            text 12.6 9.9 11.9 9.2
            """;
    private static final double ROUNDED = 0.05;

    private final Map<String, int[]> light = tokens("plugin.xml", LIGHT, 10);
    private final Map<String, int[]> dark = tokens("css/dark.css", DARK, 16);

    private static Map<String, int[]> tokens(String file, Pattern pattern, int radix) {
        Path top = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(top.resolve("bundles"))) {
            top = top.getParent();
        }
        Map<String, int[]> found = new TreeMap<>();
        try {
            Matcher m = pattern.matcher(Files.readString(top.resolve("bundles/org.dmascope.ui").resolve(file)));
            while (m.find()) {
                found.put(m.group(1), new int[] { Integer.parseInt(m.group(2), radix), Integer.parseInt(m.group(3), radix), Integer.parseInt(m.group(4), radix) });
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static double luminance(int[] rgb) {
        double[] part = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = rgb[i] / 255.0;
            part[i] = c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
    }

    private static double contrast(Map<String, int[]> theme, String ink, String ground) {
        double a = luminance(theme.get(ink));
        double b = luminance(theme.get(ground));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static List<String> inks(Map<String, int[]> theme) {
        return theme.keySet().stream().filter(t -> !GROUNDS.contains(t) && !LINES.contains(t)).toList();
    }

    @Test
    void bothThemesHaveTheSameTokens() {
        assertTrue(light.size() >= 22, light.keySet()::toString);
        assertEquals(light.keySet(), dark.keySet());
    }

    @Test
    void everyWordIsLegibleOnEveryGround() {
        Set<String> poor = new TreeSet<>();
        Map.of("light", light, "dark", dark).forEach((name, theme) -> {
            for (String ink : inks(theme)) {
                for (String ground : List.of("base", "zebra", "related", "selection", "changed", "appeared")) {
                    double least = Set.of("selection", "changed", "appeared").contains(ground) ? ON_SELECTION : ON_BASE;
                    double c = contrast(theme, ink, ground);
                    if (c < least) {
                        poor.add("%s: %s on %s %.2f".formatted(name, ink, ground, c));
                    }
                }
            }
        });
        assertEquals(Set.of(), poor);
    }

    @Test
    void frameAndDiagnosticsAreLegible() {
        for (Map<String, int[]> theme : List.of(light, dark)) {
            for (String ground : List.of("window", "bar", "diagnostics")) {
                assertTrue(contrast(theme, "text", ground) > 7, ground);
                assertTrue(contrast(theme, "dim", ground) > ON_BASE, ground);
            }
            // the bar at the edge of a selected row: 3 is what WCAG asks of what is no text
            assertTrue(contrast(theme, "accent", "base") > 3 && contrast(theme, "accent", "selection") > 3);
        }
    }

    @Test
    void ratiosAreThoseOfThePictures() {
        List<Executable> checks = new ArrayList<>();
        for (String line : PROMISED.strip().split("\n")) {
            String[] w = line.split(" ");
            checks.add(() -> assertAtLeast(w[0] + " on base, light", Double.parseDouble(w[1]), contrast(light, w[0], "base")));
            checks.add(() -> assertAtLeast(w[0] + " on selection, light", Double.parseDouble(w[2]), contrast(light, w[0], "selection")));
            checks.add(() -> assertAtLeast(w[0] + " on base, dark", Double.parseDouble(w[3]), contrast(dark, w[0], "base")));
            checks.add(() -> assertAtLeast(w[0] + " on selection, dark", Double.parseDouble(w[4]), contrast(dark, w[0], "selection")));
        }
        assertAll(checks);
    }

    private static void assertAtLeast(String what, double promised, double is) {
        assertTrue(is >= promised - ROUNDED, () -> "%s: %.2f, promised %.1f".formatted(what, is, promised));
    }
}

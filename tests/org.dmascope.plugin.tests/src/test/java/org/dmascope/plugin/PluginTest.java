// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The feature in a plain Eclipse platform, where the p2 director put it from the built site. The platform is started once, as a program of
 * its own; a probe in it does what a person does and writes down what it saw.
 */
class PluginTest {
    private static final long LIMIT_S = 600;
    private static final Path PLATFORM = Path.of(System.getProperty("dmascope.platform"));

    @TempDir
    static Path folder;
    private static Properties seen;

    @BeforeAll
    static void startThePlatform() throws IOException, InterruptedException {
        assertNotNull(System.getenv("DISPLAY"), "the platform needs a display: run under xvfb-run");
        Path report = folder.resolve("report");
        Path log = folder.resolve("log");
        Path capture = Files.copy(Path.of(System.getProperty("dmascope.fixtures"), "stock-7.3.dmascope"), folder.resolve("stock-7.3.dmascope"));
        Process p = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true", "-XX:+UseSerialGC", "-Ddmascope.probe.report=" + report, "-Ddmascope.probe.capture=" + capture,
                "-Ddmascope.probe.pictures=" + System.getProperty("dmascope.pictures"), "-jar", launcher().toString(), "-nosplash", "-consoleLog",
                "-configuration", folder.resolve("configuration").toString(), "-data", folder.resolve("data").toString())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertTrue(p.waitFor(LIMIT_S, TimeUnit.SECONDS), () -> "the platform does not end: " + text(log));
        } finally {
            p.destroyForcibly();
        }
        assertTrue(Files.exists(report), () -> "the probe wrote nothing: " + text(log));
        seen = new Properties();
        try (Reader r = Files.newBufferedReader(report)) {
            seen.load(r);
        }
        assertEquals(null, seen.getProperty("failure"), () -> text(log));
        assertFalse(text(log).contains("!ENTRY org.dmascope"), () -> text(log));
    }

    private static Path launcher() throws IOException {
        try (Stream<Path> s = Files.list(PLATFORM.resolve("plugins"))) {
            return s.filter(f -> f.getFileName().toString().startsWith("org.eclipse.equinox.launcher_")).findFirst().orElseThrow();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<String> words(String key) {
        return Arrays.stream(seen.getProperty(key, "").split("[ \n]")).filter(w -> !w.isEmpty()).toList();
    }

    @Test
    void featureBringsItsBundlesAndNeitherProductNorResources() {
        List<String> bundles = words("bundles");
        assertTrue(bundles.contains("org.dmascope.ui"), bundles::toString);
        assertTrue(bundles.contains("org.dmascope.agent"), "what reads this machine comes along");
        assertEquals(List.of(), bundles.stream().filter(b -> b.startsWith("org.dmascope.rcp") || b.equals("org.dmascope.cli")
                || b.equals("org.eclipse.core.resources") || b.equals("org.eclipse.ui.ide")).toList());
        assertEquals("org.dmascope.host.product", seen.getProperty("product"));
    }

    @Test
    void captureIsSeenInTheForeignWorkbench() {
        assertEquals("58", seen.getProperty("buffers"));
        assertTrue(seen.getProperty("names").contains("58 imported sync file"), seen.getProperty("names"));
        assertTrue(seen.getProperty("summary").contains("7.3.4+deb13-amd64"), seen.getProperty("summary"));
    }

    @Test
    void menusAndToolsOnlyStandInThePerspective() {
        assertEquals(List.of("File", "Window"), words("before.menus"), "the platform's own, none of the product's");
        assertEquals("", seen.getProperty("before.tools"));
        assertTrue(words("inside.menus").containsAll(List.of("File", "Window", "Host")), seen.getProperty("inside.menus"));
        assertFalse(words("inside.menus").contains("Edit") || words("inside.menus").contains("Help"), "the product's menus stay with the product");
        assertTrue(seen.getProperty("inside.tools").contains("Read"), seen.getProperty("inside.tools"));
        assertEquals(List.of("File", "Window"), words("after.menus"));
        assertEquals("", seen.getProperty("after.tools"), "nothing is left in another perspective");
    }
}

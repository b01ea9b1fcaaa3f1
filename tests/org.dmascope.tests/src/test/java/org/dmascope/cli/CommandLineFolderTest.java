// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build's small program that makes the folder of the command line. */
class CommandLineFolderTest {
    private static final String MANIFEST = "Manifest-Version: 1.0\r\nBundle-Version: 1.2.3\r\n\r\nName: a/A.class\r\nSHA-256-Digest: AAAA\r\n\r\n";
    private static final List<String> AGENT = List.of("jna.jar", "org.dmascope.agent.jar", "org.dmascope.core.jar", "org.dmascope.linux.jar", "org.dmascope.trial.jar", "org.dmascope.wire.jar");
    @TempDir
    private Path folder;
    private Path jars;
    private Path made;

    @BeforeEach
    void plant() throws Exception {
        jars = Files.createDirectories(folder.resolve("jars"));
        made = folder.resolve("made");
        for (String name : AGENT) {
            jar(name, Map.of("META-INF/MANIFEST.MF", MANIFEST, "a/A.class", name));
        }
        jar("signed.jar", Map.of("META-INF/MANIFEST.MF", MANIFEST, "META-INF/X.SF", "s", "META-INF/X.RSA", "r", "META-INF/services/x.Y", "z", "a/A.class", "A"));
    }

    private void jar(String name, Map<String, String> entries) throws Exception {
        try (OutputStream file = Files.newOutputStream(jars.resolve(name)); ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String entry : entries.keySet().stream().sorted().toList()) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entries.get(entry).getBytes());
                zip.closeEntry();
            }
        }
    }

    private Shell make() throws Exception {
        Path launch = Shell.top().resolve("releng/org.dmascope.launch");
        return Shell.run(Map.of(), Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:TieredStopAtLevel=1",
                launch.resolve("src/Unsigned.java").toString(), "folder", jars.toString(), launch.toString(), made.toString());
    }

    @Test
    void takesSignaturesOutAndLeavesTheRest() throws Exception {
        Shell s = make();
        assertEquals(0, s.status(), s.out());
        try (JarFile jar = new JarFile(made.resolve("lib/signed.jar").toFile(), true)) {
            assertEquals(List.of("META-INF/MANIFEST.MF", "META-INF/services/x.Y", "a/A.class"), jar.stream().map(ZipEntry::getName).sorted().toList());
            assertEquals("1.2.3", jar.getManifest().getMainAttributes().getValue("Bundle-Version"));
            assertNull(jar.getManifest().getAttributes("a/A.class"));
        }
        assertEquals(AGENT.size() + 1, Files.readAllLines(made.resolve("lib/classpath")).size());
        assertEquals(AGENT, Files.readAllLines(made.resolve("agent/classpath")));
        assertTrue(Files.isExecutable(made.resolve("dmascope-cli.sh")));
    }

    @Test
    void touchesOnlyWhatChanged() throws Exception {
        make();
        String sum = Files.readString(made.resolve("lib/checksum"));
        FileTime old = FileTime.from(Instant.now().minusSeconds(5000));
        try (Stream<Path> files = Files.list(made.resolve("lib"))) {
            for (Path f : files.toList()) {
                Files.setLastModifiedTime(f, old);
            }
        }
        jar("jna.jar", Map.of("META-INF/MANIFEST.MF", MANIFEST, "a/A.class", "changed"));
        Files.delete(jars.resolve("signed.jar"));
        make();
        assertNotEquals(old.toMillis(), Files.getLastModifiedTime(made.resolve("lib/jna.jar")).toMillis());
        assertEquals(old.toMillis(), Files.getLastModifiedTime(made.resolve("lib/org.dmascope.core.jar")).toMillis());
        assertFalse(Files.exists(made.resolve("lib/signed.jar")));
        assertNotEquals(sum, Files.readString(made.resolve("lib/checksum")));
    }

    @Test
    void saysWhichJarOfTheAgentIsMissing() throws Exception {
        Files.delete(jars.resolve("jna.jar"));
        Shell s = make();
        assertNotEquals(0, s.status());
        assertTrue(s.out().contains("of the agent's jars"), s.out());
    }
}

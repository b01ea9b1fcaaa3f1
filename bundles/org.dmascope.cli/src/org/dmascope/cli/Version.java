// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The version of this program, from the manifest of its bundle. */
final class Version {
    /** Without the build's qualifier; costs nothing. */
    static final String SHORT = "1.0.0";
    private static final String UNBUILT = SHORT + " (from class files)";

    private Version() {
    }

    /** {@code 1.0.0.202611231200}; asked for only when it is printed or written into a file. */
    static String text() {
        CodeSource source = Version.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return UNBUILT;
        }
        Path jar = Path.of(URI.create(source.getLocation().toString()));
        if (!Files.isRegularFile(jar)) {
            return UNBUILT;
        }
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Manifest manifest = file.getManifest();
            String version = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-Version");
            return version == null ? UNBUILT : version;
        } catch (IOException e) {
            return "unknown (" + jar.getFileName() + " cannot be read: " + e.getMessage() + ")";
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher finds a Java by its release file, without starting one. */
class FindJavaTest {
    @TempDir
    private Path folder;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void empty() {
        environment.put("JAVA_HOME", "");
        environment.put("DMASCOPE_JVM_FOLDER", folder.resolve("jvm").toString());
        environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    }

    private Path java(String name, String version, boolean jdk) throws Exception {
        Path home = folder.resolve("jvm").resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (String tool : jdk ? new String[] { "java", "javac" } : new String[] { "java" }) {
            Path file = Files.writeString(home.resolve("bin").resolve(tool), "#!/bin/sh\necho must not be started\nexit 1\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\nMODULES=\"java.base\"\n");
        return home;
    }

    private void onPath(Path home) throws Exception {
        Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(folder.resolve("bin/java"), home.resolve("bin/java"));
    }

    private String found(String tool) throws Exception {
        String script = ". '" + Shell.top().resolve("releng/org.dmascope.launch/find-java.sh") + "'; find_java 21 " + tool + " && echo \"$java_home\" || echo none";
        return Shell.run(environment, "/bin/sh", "-c", script).out();
    }

    @Test
    void takesTheNewestThatIsNewEnough() throws Exception {
        onPath(java("java-17", "17.0.15", true));
        assertEquals("none", found(""));
        java("a-21", "21", true);
        Path newest = java("b-25", "25.0.3", true);
        java("c-22", "22-ea", true);
        java("d-8", "1.8.0_442", true);
        assertEquals(newest.toString(), found(""));
    }

    @Test
    void prefersJavaHomeThenPath() throws Exception {
        Path home = java("a-21", "21.0.1", true);
        Path path = java("b-22", "22.0.1", true);
        java("c-25", "25", true);
        onPath(path);
        assertEquals(path.toRealPath().toString(), found(""));
        environment.put("JAVA_HOME", home.toString());
        assertEquals(home.toString(), found(""));
        environment.put("JAVA_HOME", folder.resolve("gone").toString());
        assertEquals(path.toRealPath().toString(), found(""));
    }

    @Test
    void buildingNeedsACompiler() throws Exception {
        Path jdk = java("jdk-21", "21.0.1", true);
        Path jre = java("jre-25", "25.0.1", false);
        assertEquals(jdk.toString(), found("javac"));
        assertEquals(jre.toString(), found(""));
    }
}

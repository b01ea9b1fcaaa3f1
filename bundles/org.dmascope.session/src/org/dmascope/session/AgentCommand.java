// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command line that starts the agent of this installation on this machine. */
public final class AgentCommand {
    /** System property that the launchers set: the class path of the agent (core, linux, trial, wire, agent, JNA), or the folder of its jars. */
    public static final String PATH_PROPERTY = "dmascope.agent.path";
    private static final String MAIN = "org.dmascope.agent.Main";

    private AgentCommand() {
    }

    /** With the running Java and the class path of {@link #PATH_PROPERTY}, else the running class path. */
    public static List<String> ofThisProgram() {
        String path = System.getProperty(PATH_PROPERTY, System.getProperty("java.class.path", ""));
        return of(Path.of(System.getProperty("java.home")), path);
    }

    /**
     * The agent speaks for a second and waits for minutes: small heap structures and a quick start beat peak speed.
     *
     * @param path a class path, or one folder whose jars are meant
     */
    public static List<String> of(Path javaHome, String path) {
        boolean jars = !path.isEmpty() && path.indexOf(File.pathSeparatorChar) < 0 && Files.isDirectory(Path.of(path)) && !Files.isDirectory(Path.of(path, "org"));
        return List.of(javaHome.resolve("bin/java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED", "-cp", jars ? path + File.separator + "*" : path, MAIN, "--stdio");
    }
}

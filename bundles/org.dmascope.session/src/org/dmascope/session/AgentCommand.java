// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.nio.file.Path;
import java.util.List;

/** The command line that starts the agent of this installation on this machine. */
public final class AgentCommand {
    /** System property that the launchers set: the class path of the agent (core, linux, wire, agent, JNA). */
    public static final String PATH_PROPERTY = "dmascope.agent.path";
    private static final String MAIN = "org.dmascope.agent.Main";

    private AgentCommand() {
    }

    /** With the running Java and the class path of {@link #PATH_PROPERTY}, else the running class path. */
    public static List<String> ofThisProgram() {
        String classPath = System.getProperty(PATH_PROPERTY, System.getProperty("java.class.path", ""));
        return of(Path.of(System.getProperty("java.home")), classPath);
    }

    /** The agent speaks for a second and waits for minutes: small heap structures and a quick start beat peak speed. */
    public static List<String> of(Path javaHome, String classPath) {
        return List.of(javaHome.resolve("bin/java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath, MAIN, "--stdio");
    }
}

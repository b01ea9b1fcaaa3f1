// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.trial;

import java.nio.file.Path;
import java.util.List;

import org.dmascope.trial.TrialMain;

/** The command line of the process of the trials: the Java and the class path of this one. */
public final class TrialCommand {
    private TrialCommand() {
    }

    /** The JVM writes its own warnings to standard output unless told otherwise, and that carries answers. */
    public static List<String> words() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:disable", "-Xlog:all=warning:stderr", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto", "-Xmx64m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path", ""), TrialMain.NAME);
    }
}

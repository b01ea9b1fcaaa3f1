// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dmascope.trial.TrialMain;

/** The command line of the process of the trials: the Java and the class path of this one. */
public final class TrialCommand {
    private TrialCommand() {
    }

    private static final String ARCHIVE = "-XX:SharedArchiveFile=";

    /** The JVM writes its own warnings to standard output unless told otherwise, and that carries answers. */
    public static List<String> words() {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:disable", "-Xlog:all=warning:stderr", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto", "-Xmx64m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path", ""), TrialMain.NAME));
        words.addAll(1, archive());
        return words;
    }

    /** The class archive with which this process was started, if it was: its classes are those of the trials too, and a start with it takes half as long. */
    private static List<String> archive() {
        return ProcessHandle.current().info().arguments().stream().flatMap(Arrays::stream).takeWhile(a -> a.startsWith("-")).filter(a -> a.startsWith(ARCHIVE)).limit(1).toList();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.core.SystemRoot;
import org.dmascope.linux.Libc;
import org.dmascope.trial.TrialMain;
import org.dmascope.wire.Hello;

/** Where the classes of the agent are while tests run, to start it as a child. */
public final class AgentJars {
    private AgentJars() {
    }

    /** Jars or class folders, each once. */
    public static List<Path> all() {
        return Stream.of(Main.class, SystemRoot.class, Libc.class, TrialMain.class, Hello.class, com.sun.jna.Native.class).map(AgentJars::place).distinct().toList();
    }

    public static String classPath() {
        return all().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    public static Path place(Class<?> c) {
        try {
            return Path.of(c.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

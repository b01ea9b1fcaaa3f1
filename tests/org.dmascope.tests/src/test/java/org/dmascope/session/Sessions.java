// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.dmascope.agent.AgentJars;
import org.dmascope.core.Reading;

/** Sessions as the tests start them: with the agent of the class path under test. */
final class Sessions {
    private Sessions() {
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"));
    }

    static SessionSettings settings() {
        return new SessionSettings(Privilege.AUTO, AgentCommand.of(java(), AgentJars.classPath()), List.of("ssh", "-oBatchMode=yes"),
                List.of("dmascope", "agent", "--stdio"), Duration.ofSeconds(20), "test");
    }

    static SessionSettings quick(Duration startLimit) {
        SessionSettings s = settings();
        return new SessionSettings(s.privilege(), s.agentCommand(), s.sshCommand(), s.remoteCommand(), startLimit, s.toolVersion());
    }

    static HostSession open(HostSpec spec) {
        return new Hosts(settings(), LabOpener.none()).session(spec);
    }

    /** A command that runs a class of the tests. */
    static HostSpec.Command testMain(Class<?> main, String... args) {
        List<Path> path = new ArrayList<>(AgentJars.all());
        path.add(AgentJars.place(main));
        List<String> words = new ArrayList<>(List.of(java().resolve("bin/java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)), main.getName()));
        words.addAll(List.of(args));
        return new HostSpec.Command(words);
    }

    static String reason(Reading<?> r) {
        String line = org.dmascope.core.Diagnostic.of("session", r, null).reason();
        assertEquals(1, line.lines().count(), "one line: " + line);
        return line;
    }

    static SurveyReading value(Reading<SurveyReading> r) {
        assertTrue(r.ok(), r::toString);
        return r.orElse(null);
    }
}

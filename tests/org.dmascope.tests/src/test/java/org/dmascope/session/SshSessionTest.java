// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A host behind a real sshd on loopback. */
@Timeout(90)
class SshSessionTest {
    @TempDir
    private static Path folder;
    private static SshServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new SshServer(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private static HostSession open(List<String> remote) {
        return new Hosts(Sessions.settings().withSsh(server.client(), remote), LabOpener.none()).session(HostSpec.parse("ssh:db7").orElse(null));
    }

    @Test
    void isReadLikeAnyOtherHostAgainAndAgain() throws Exception {
        try (HostSession s = open(Sessions.settings().agentCommand())) {
            for (int i = 0; i < 3; i++) {
                Reading<SurveyReading> r = s.read(ReadOptions.all(), () -> false);
                assertTrue(r.ok(), () -> r + "\n" + server.log());
                assertEquals("ssh db7", r.orElse(null).how());
                assertEquals(Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip(), r.orElse(null).survey().host().kernel());
            }
        }
    }

    @Test
    void aMissingAgentIsOneLine() {
        try (HostSession s = open(List.of("dmascope-of-nobody", "agent", "--stdio"))) {
            String line = Sessions.reason(s.read(ReadOptions.all(), () -> false));
            assertTrue(line.startsWith("ssh db7: no Dmascope agent answered") && line.contains("not found") && line.contains("must be installed there"), line);
        }
    }

    @Test
    void anOlderAgentIsOneLine() {
        try (HostSession s = open(Sessions.testMain(OddAgent.class, "older").words())) {
            String line = Sessions.reason(s.read(ReadOptions.all(), () -> false));
            assertTrue(line.startsWith("ssh db7: ") && line.contains("older (version 0.9.2"), line);
        }
    }

    @Test
    void aBannerBeforeTheFramesDoesNotHurt() {
        List<String> remote = new ArrayList<>(List.of("echo 'Welcome to db7';", "exec"));
        remote.addAll(Sessions.settings().agentCommand());
        try (HostSession s = open(remote)) {
            Sessions.value(s.read(ReadOptions.all(), () -> false));
        }
    }

    @Test
    void anotherUserOrPortIsPassedOnAndItsRefusalIsOneLine() {
        Hosts hosts = new Hosts(Sessions.settings().withSsh(server.client(), List.of("true")), LabOpener.none());
        try (HostSession s = hosts.session(HostSpec.parse("ssh:no-such-user@db7").orElse(null))) {
            String line = Sessions.reason(s.read(ReadOptions.all(), () -> false));
            assertTrue(line.startsWith("ssh no-such-user@db7: ") && line.contains("Permission denied") && line.contains("must work without a question"), line);
        }
        try (HostSession s = hosts.session(HostSpec.parse("ssh:db7:1").orElse(null))) {
            String line = Sessions.reason(s.read(ReadOptions.all(), () -> false));
            assertTrue(line.contains("Connection refused"), line);
        }
    }

    @Test
    void theHostStandsBehindTheOptions() {
        List<String> words = new Connectors(SessionSettings.of("test"), LabOpener.none()).sshCommand(new HostSpec.Ssh("me", "db7", 2222));
        assertEquals(List.of("ssh", "-oBatchMode=yes", "-T", "-p", "2222", "--", "me@db7", "dmascope", "agent", "--stdio"), words);
    }

    @Test
    void cancelIsQuick() {
        try (HostSession s = open(List.of("sleep", "100"))) {
            long start = System.nanoTime();
            Reading<SurveyReading> r = s.read(ReadOptions.all().withLimit(Duration.ofSeconds(20)), () -> System.nanoTime() - start > 500_000_000L);
            assertEquals(Errno.ECANCELED, r.errno());
            assertTrue(System.nanoTime() - start < 1_500_000_000L);
        }
    }
}

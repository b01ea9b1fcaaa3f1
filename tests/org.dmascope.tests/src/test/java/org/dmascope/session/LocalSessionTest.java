// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.dmascope.agent.AgentJars;
import org.dmascope.core.Diagnostic.Outcome;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** This machine, through a real child agent. Invariants only: what it shares is not known here. */
@Timeout(90)
class LocalSessionTest {
    private static final int NOBODY = 65534;

    @TempDir
    private Path folder;

    private static List<ProcessHandle> agents() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive)
                .filter(p -> p.info().commandLine().orElse("").contains("org.dmascope.agent.Main")).toList();
    }

    private static boolean root() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    @Test
    void readsThisMachineAndSaysHow() throws IOException {
        try (HostSession s = new Hosts(Sessions.settings().withPrivilege(Privilege.NONE), LabOpener.none()).session(new HostSpec.Local())) {
            SurveyReading r = Sessions.value(s.read(ReadOptions.all().forCapture(), () -> false));
            assertEquals("direct", r.how());
            assertEquals(Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip(), r.survey().host().kernel());
            assertEquals(r.hello().uid(), r.survey().host().uid());
            assertTrue(r.costBySource().keySet().containsAll(Set.of("host", "bufinfo", "proc", "sysfs")), r.costBySource()::toString);
            assertTrue(r.entries().size() > 20);
            assertEquals(0, r.dropped());
            assertTrue(r.survey().bufinfo().ok() || r.survey().diagnostics().stream().anyMatch(d -> d.source().equals("bufinfo") && d.remedy() != null),
                    () -> "bufinfo neither read nor explained: " + r.survey().diagnostics());
        }
        assertEquals(List.of(), agents());
    }

    @Test
    void oneAgentServesAllReadingsUntilItDies() throws Exception {
        try (HostSession s = new Hosts(Sessions.settings().withPrivilege(Privilege.NONE), LabOpener.none()).session(new HostSpec.Local())) {
            Sessions.value(s.read(ReadOptions.all(), () -> false));
            ProcessHandle first = agents().getFirst();
            Sessions.value(s.read(ReadOptions.all(), () -> false));
            assertEquals(List.of(first.pid()), agents().stream().map(ProcessHandle::pid).toList());
            first.destroyForcibly();
            first.onExit().get();
            Reading<SurveyReading> next = s.read(ReadOptions.all(), () -> false);
            if (!next.ok()) { // its death was noticed by this reading only
                assertTrue(Sessions.reason(next).contains("the agent has ended"), next::toString);
                next = s.read(ReadOptions.all(), () -> false);
            }
            assertTrue(next.ok(), next::toString);
            assertNotEquals(first.pid(), agents().getFirst().pid());
        }
        assertEquals(List.of(), agents());
    }

    @Test
    void aSourceAloneCanBeRead() {
        try (HostSession s = new Hosts(Sessions.settings().withPrivilege(Privilege.NONE), LabOpener.none()).session(new HostSpec.Local())) {
            SurveyReading r = Sessions.value(s.read(ReadOptions.all().only(Set.of("host")), () -> false));
            assertEquals(Set.of("host"), r.costBySource().keySet());
        }
    }

    @Test
    void aClosedSessionReadsNothing() {
        HostSession s = Sessions.open(new HostSpec.Local());
        s.close();
        assertEquals(Errno.ECANCELED, s.read(ReadOptions.all(), () -> false).errno());
        assertEquals(List.of(), agents());
    }

    @Test
    void anAgentThatCannotBeStartedIsOneLine() {
        SessionSettings broken = new SessionSettings(Privilege.NONE, AgentCommand.of(Sessions.java(), "/no/such.jar"), List.of("ssh"), List.of("x"),
                java.time.Duration.ofSeconds(10), "test");
        try (HostSession s = new Hosts(broken, LabOpener.none()).session(new HostSpec.Local())) {
            String line = Sessions.reason(s.read(ReadOptions.all(), () -> false));
            assertTrue(line.contains("could not be started") && line.contains("ClassNotFoundException"), line);
        }
    }

    /** As root the agent runs as nobody, else as the user that runs the tests: what may not be read is denied, never empty. */
    @Test
    void worksUnprivilegedWithWhatAUserMayRead() throws Exception {
        HostSpec spec = root() ? asNobody() : new HostSpec.Command(Sessions.settings().agentCommand());
        try (HostSession s = Sessions.open(spec)) {
            SurveyReading r = Sessions.value(s.read(ReadOptions.all(), () -> false));
            assertNotEquals(0, r.hello().uid());
            assertEquals(0, r.hello().caps());
            assertTrue(r.survey().devices().ok(), () -> r.survey().devices().toString());
            assertTrue(r.survey().holders().ok(), () -> r.survey().holders().toString());
            assertTrue(r.survey().diagnostics().stream().anyMatch(d -> d.source().equals("proc") && d.outcome() == Outcome.DENIED && d.errno() == Errno.EACCES
                    && d.remedy() != null), () -> r.survey().diagnostics().toString());
            assertFalse(r.survey().bufinfo().ok(), "debugfs is for root only");
        }
    }

    /** Whether sudo works without a password here is not known; pkexec asks a person. Either way it is said, not guessed. */
    @Test
    void rightsThatWereAskedForAreGotOrTheirLackIsOneLine() {
        try (HostSession s = new Hosts(Sessions.settings().withPrivilege(Privilege.SUDO), LabOpener.none()).session(new HostSpec.Local())) {
            Reading<SurveyReading> r = s.read(ReadOptions.all(), () -> false);
            if (r instanceof Reading.Ok<SurveyReading>(String path, SurveyReading read)) {
                assertEquals("sudo -n", read.how());
                assertEquals(0, read.hello().uid());
            } else {
                String line = Sessions.reason(r);
                assertTrue(line.startsWith("sudo -n: ") && line.contains("sudo -v"), line);
            }
        }
    }

    /** The classes of the agent may lie where only root may read, so they are copied. */
    private HostSpec asNobody() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> path = new ArrayList<>();
        for (Path from : AgentJars.all()) {
            Path to = folder.resolve("part" + path.size() + (Files.isDirectory(from) ? "" : ".jar"));
            try (var all = Files.walk(from)) {
                for (Path p : all.toList()) {
                    Path copy = Files.isDirectory(from) ? to.resolve(from.relativize(p).toString()) : to;
                    Files.copy(p, copy);
                    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString(Files.isDirectory(copy) ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
            path.add(to.toString());
        }
        List<String> words = new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        words.addAll(AgentCommand.of(Sessions.java(), path.stream().collect(Collectors.joining(":"))));
        return new HostSpec.Command(words);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.ui.live.HostPhase;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.tables.TableView;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Readings that come faster than they can be made, and agents that die. */
@ExtendWith(WorkbenchExtension.class)
class StormTest {
    private static final int STORM_MS = 200;
    /** Far less than what an agent says about any machine, and more than its greeting. */
    private static final int CUT = 3000;

    @TempDir
    Path folder;
    private final AtomicInteger logged = new AtomicInteger();
    private final ILogListener log = (status, plugin) -> {
        if (status.getSeverity() == IStatus.ERROR) {
            logged.incrementAndGet();
        }
    };

    @BeforeEach
    void listen() {
        Platform.addLogListener(log);
    }

    @AfterEach
    void nothingWasLogged() {
        Platform.removeLogListener(log);
        assertEquals(0, logged.get(), "what is expected to fail is no error of the program");
    }

    /** The command that the window itself starts an agent with, from the bundles of this installation. */
    private static String agent() {
        String path = Stream.of("org.dmascope.agent", "org.dmascope.core", "org.dmascope.wire", "org.dmascope.linux", "org.dmascope.trial", "com.sun.jna").map(Platform::getBundle)
                .map(b -> FileLocator.getBundleFileLocation(b).orElseThrow()).map(f -> new File(f, "target/classes").isDirectory() ? new File(f, "target/classes") : f)
                .map(File::getPath).collect(Collectors.joining(File.pathSeparator));
        return Path.of(System.getProperty("java.home"), "bin/java") + " -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp " + path + " org.dmascope.agent.Main --stdio";
    }

    private String script(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("agent.sh"), text);
        return "cmd:sh " + file;
    }

    @Test
    void overlappingReadingsAreDroppedAndCounted() throws IOException {
        OpenHost host = Ui.read(script("exec " + agent()));
        assertEquals(HostPhase.READ, host.phase(), () -> String.valueOf(host.failure()));
        int interval = Ui.on(() -> Ui.hosts().interval());
        int before = host.readings();
        AtomicInteger asked = new AtomicInteger();
        Ui.run(() -> {
            Ui.hosts().setInterval(STORM_MS);
            Ui.hosts().setLive(host, true);
        });
        // a user who leans on F5 meanwhile
        Ui.until("some readings went through", () -> {
            Ui.hosts().read(host);
            asked.incrementAndGet();
            return host.readings() >= before + 3;
        });
        Ui.run(() -> {
            Ui.hosts().setLive(host, false);
            Ui.hosts().setInterval(interval);
        });
        Ui.until("the last reading has ended", () -> !host.busy());
        int read = Ui.on(host::readings) - before;
        assertTrue(read < asked.get(), () -> asked + " asked for, " + read + " made");
        assertTrue(Ui.on(host::dropped) >= asked.get() - read, () -> asked + " asked for, " + read + " made, " + host.dropped() + " dropped");
        assertEquals(HostPhase.READ, host.phase());
        Ui.close(host);
    }

    @Test
    void closingInTheMiddleOfAStormLeavesNoAgent() throws IOException {
        OpenHost host = Ui.read(script("exec " + agent()));
        List<ProcessHandle> agents = agents();
        assertFalse(agents.isEmpty());
        Ui.run(() -> {
            Ui.hosts().setInterval(STORM_MS);
            Ui.hosts().setLive(host, true);
            Ui.hosts().read(host);
            Ui.hosts().close(host);
            Ui.hosts().setInterval(2000);
        });
        Ui.until("the agent has ended", () -> agents.stream().noneMatch(ProcessHandle::isAlive));
        int readings = host.readings();
        Ui.until("its reading has come back", () -> !host.busy() || host.readings() == readings);
        assertFalse(Ui.on(() -> Ui.hosts().all().contains(host)));
    }

    /** The agents of this test's hosts: processes below this one whose command line names the script. */
    private List<ProcessHandle> agents() {
        return ProcessHandle.current().descendants().filter(p -> p.info().commandLine().orElse("").contains("org.dmascope.agent.Main")).toList();
    }

    @Test
    void agentThatDiesInTheMiddleOfAReadingLeavesTheLastState() throws IOException {
        Path whole = Files.createFile(folder.resolve("whole"));
        OpenHost host = Ui.read(script("if [ -e " + whole + " ]; then exec " + agent() + "; else " + agent() + " | head -c " + CUT + "; fi"));
        assertEquals(HostPhase.READ, host.phase(), () -> String.valueOf(host.failure()));
        TableView devices = Ui.table("devices");
        int rows = Ui.on(() -> devices.table().total());

        Files.delete(whole);
        agents().forEach(ProcessHandle::destroyForcibly);
        Ui.until("a reading meets the death", () -> {
            if (!host.busy() && host.phase() == HostPhase.READ) {
                Ui.hosts().read(host);
            }
            return !host.busy() && host.phase() == HostPhase.STALE;
        });
        // the next agent is cut off after its first words
        Ui.run(() -> Ui.hosts().read(host));
        Ui.until("the second reading has failed", () -> !host.busy());
        assertEquals(HostPhase.STALE, host.phase());
        assertNotNull(host.failure());
        assertTrue(host.failure().indexOf('\n') < 0 && host.failure().length() > 10, host.failure());
        assertEquals(rows, Ui.on(() -> devices.table().total()), "the last state stays");
        assertTrue(Ui.on(devices::strip).contains("last reading failed"), Ui.on(devices::strip));

        Files.createFile(whole);
        Ui.run(() -> Ui.hosts().read(host));
        Ui.until("it was read again", () -> !host.busy());
        assertEquals(HostPhase.READ, host.phase(), () -> String.valueOf(host.failure()));
        Ui.close(host);
    }

    @Test
    void agentThatNeverSaysAWholeReadingIsAFailureWithItsReason() throws IOException {
        OpenHost host = Ui.read(script(agent() + " | head -c " + CUT));
        assertEquals(HostPhase.FAILED, host.phase());
        assertTrue(host.failure().indexOf('\n') < 0 && host.failure().length() > 10, host.failure());
        assertTrue(Ui.on(() -> Ui.table("buffers").sentence()).length() > 10, "no empty list without its sentence");
        Ui.close(host);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentPortTest {
    @TempDir
    Path dir;

    /** Whether the kernel knows of a lock that this process has on the file: /proc/locks ends a line with device:inode and the range. */
    private static boolean locked(Path file) throws IOException {
        String inode = ":" + Files.getAttribute(file, "unix:ino") + " ";
        String pid = " " + ProcessHandle.current().pid() + " ";
        return Files.readAllLines(Path.of("/proc/locks")).stream().anyMatch(l -> l.contains(inode) && l.contains(pid));
    }

    /** The first taker of a port marked its file after locking it, and lost the lock with that: another process took the same port and hung. */
    @Test
    void theFirstTakerKeepsItsLock() throws IOException {
        Path socket = dir.resolve("agent.root.sock");
        Semaphore mine = new Semaphore(1);
        for (int use = 0; use < 3; use++) {
            AgentPort port = AgentPort.take(socket, mine).orElseThrow();
            assertTrue(locked(dir.resolve("agent.root.sock.lock")), "use " + use);
            assertTrue(AgentPort.take(socket, mine).isEmpty(), "it is taken");
            assertTrue(locked(dir.resolve("agent.root.sock.lock")), "asking again does not give it away");
            port.close();
        }
        assertEquals(1, mine.availablePermits());
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.dmascope.agent.AgentJars;
import org.dmascope.session.AgentCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pkexec on the PATH that ends as the real one does (polkit 122), and one that lets the agent start. */
class PkexecTest {
    @TempDir
    Path folder;

    private Shell show(String... script) throws IOException, InterruptedException {
        Path pkexec = folder.resolve("pkexec");
        Files.writeString(pkexec, "#!/bin/sh\n" + String.join("\n", script) + "\n");
        Files.setPosixFilePermissions(pkexec, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Shell.run(Map.of("PATH", folder + ":" + System.getenv("PATH")), Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "-D" + AgentCommand.PATH_PROPERTY + "=" + AgentJars.classPath(), Main.class.getName(), "show", "--privilege", "pkexec");
    }

    @Test
    void withoutAnAgentOfPolkitItIsSaidWhoIsMissing() throws Exception {
        Shell r = show("echo 'Error executing command as another user: No authentication agent found.' >&2", "exit 127");
        assertEquals(ExitStatus.UNREADABLE, r.status(), r.out());
        assertTrue(r.out().contains("pkexec: ") && r.out().contains("no polkit agent runs in this session") && r.out().contains("lxpolkit"), r.out());
        assertFalse(r.out().contains("no Dmascope agent answered"), r.out());
    }

    @Test
    void aDismissedDialogueIsNoFailureOfTheAgent() throws Exception {
        Shell r = show("echo 'Error executing command as another user: Request dismissed' >&2", "exit 126");
        assertEquals(ExitStatus.UNREADABLE, r.status(), r.out());
        assertTrue(r.out().contains("dismissed; read again"), r.out());
    }

    @Test
    void aRefusalAndADeadServiceAreToldApart() throws Exception {
        Shell refused = show("echo 'Error executing command as another user: Not authorized' >&2", "echo >&2", "echo 'This incident has been reported.' >&2", "exit 127");
        assertTrue(refused.out().contains("polkit does not let you become root"), refused.out());
        Shell dead = show("echo 'Error getting authority: Error initializing authority: Could not connect: No such file or directory' >&2", "exit 127");
        assertTrue(dead.out().contains("polkit does not answer") && dead.out().contains("polkit.service"), dead.out());
    }

    @Test
    void theAgentIsStartedByIt() throws Exception {
        Shell r = show("echo ran > '" + folder.resolve("ran") + "'", "exec \"$@\"");
        assertTrue(r.status() == ExitStatus.DONE || r.status() == ExitStatus.PARTIAL, r.out());
        assertEquals("ran", Files.readString(folder.resolve("ran")).strip());
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the ways to more rights. */
class PrivilegeCheckTest {
    private static final String ASKS = "sudo -n asks for a password here.";

    @TempDir
    Path folder;

    @Test
    void automaticTakesWhatWorks() {
        Map<Privilege, PrivilegeCheck.Offer> user = PrivilegeCheck.of(false, ASKS, false);
        assertEquals(EnumSet.allOf(Privilege.class), user.keySet());
        assertTrue(user.get(Privilege.AUTO).works() && !user.get(Privilege.AUTO).root());
        assertTrue(user.get(Privilege.NONE).works() && !user.get(Privilege.NONE).root());
        assertFalse(user.get(Privilege.SUDO).works());
        assertEquals(ASKS, user.get(Privilege.SUDO).reason());
        assertFalse(user.get(Privilege.PKEXEC).works());
        Map<Privilege, PrivilegeCheck.Offer> sudoer = PrivilegeCheck.of(false, null, true);
        assertTrue(sudoer.get(Privilege.AUTO).root() && sudoer.get(Privilege.SUDO).root() && sudoer.get(Privilege.PKEXEC).root());
        assertFalse(sudoer.get(Privilege.NONE).root());
        Map<Privilege, PrivilegeCheck.Offer> root = PrivilegeCheck.of(true, ASKS, false);
        assertTrue(root.get(Privilege.AUTO).root() && root.get(Privilege.NONE).root());
        assertFalse(root.get(Privilege.SUDO).works(), "asked for by name, sudo must work");
    }

    @Test
    void everyReasonIsASentence() {
        for (boolean root : new boolean[] { false, true }) {
            for (String sudo : new String[] { null, ASKS }) {
                PrivilegeCheck.of(root, sudo, !root).values().forEach(o -> assertTrue(o.reason().endsWith(".") && o.reason().indexOf('\n') < 0, o.reason()));
            }
        }
    }

    @Test
    void programsAreFoundAlongThePath() throws IOException {
        Path program = Files.createFile(folder.resolve("pkexec"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.createFile(folder.resolve("sudo"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        String path = "/nowhere" + File.pathSeparator + File.pathSeparator + program.getParent();
        assertTrue(PrivilegeCheck.found("pkexec", path));
        assertFalse(PrivilegeCheck.found("sudo", path), "it cannot be executed");
        assertFalse(PrivilegeCheck.found("pkexec", null));
    }

    @Test
    void thisMachineAnswers() {
        Map<Privilege, PrivilegeCheck.Offer> here = PrivilegeCheck.look();
        assertEquals(PrivilegeCheck.root(), here.get(Privilege.NONE).root());
        assertTrue(here.get(Privilege.AUTO).works(), "automatic always works");
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of releng/setup.sh that decide, each without doing anything to this machine. */
class SetupTest {
    @TempDir
    private Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /** Runs a piece of bash with setup.sh loaded for the tree in {@link #folder}. */
    private Shell bash(String piece) throws Exception {
        Path releng = Files.createDirectories(folder.resolve("releng/org.dmascope.launch"));
        Path real = Shell.top().resolve("releng");
        for (String file : new String[] { "setup.sh", "org.dmascope.launch/find-java.sh" }) {
            Path copy = folder.resolve("releng").resolve(file);
            if (!Files.exists(copy)) {
                Files.copy(real.resolve(file), copy);
            }
        }
        Files.createDirectories(releng);
        return Shell.run(environment, "bash", "-c", "set -u; top='" + folder + "'; . \"$top/releng/setup.sh\"; mkdir -p \"$state\"\n" + piece);
    }

    @Test
    void comparesVersions() throws Exception {
        assertEquals("yes no yes no", bash("for p in '3.9.16 3.9.9' '3.8.7 3.9.9' '3.9.9 3.9.9' '0 3.9.9'; do at_least $p && printf 'yes ' || printf 'no '; done").out());
    }

    @Test
    void readsPackageLists() throws Exception {
        Files.createDirectories(folder.resolve("releng"));
        Files.writeString(folder.resolve("releng/packages-x.txt"), "# remark\n\nxvfb  # why\nlibgtk-3-0t64 | libgtk-3-0\n");
        assertEquals("libgtk-3-0t64|libgtk-3-0\nxvfb", bash("packages_of \"$top\"/releng/packages-*.txt /no/such/file").out());
    }

    @Test
    void namesWhatIsMissingWhenItMayNotInstall() throws Exception {
        program("dpkg-query", "case \"$*\" in *' gcc') printf installed;; *) exit 1;; esac");
        program("apt-cache", "case \"$*\" in *libgtk-3-0t64) ;; *) echo Package: x;; esac");
        program("sudo", "exit 1");
        program("id", "echo 1000");
        program("apt-get", "echo must not be called; exit 1");
        Files.createDirectories(folder.resolve("releng"));
        Files.writeString(folder.resolve("releng/packages-x.txt"), "gcc\nxvfb\nlibgtk-3-0t64 | libgtk-3-0\n");
        Shell s = bash("need_packages \"$top/releng/packages-x.txt\"; echo status $?");
        assertEquals("dmascope: please install: sudo apt install libgtk-3-0 xvfb\nstatus 0", s.out());
        Files.writeString(folder.resolve("releng/packages-x.txt"), "gcc\n");
        assertEquals("status 0", bash("need_packages \"$top/releng/packages-x.txt\"; echo status $?").out());
    }

    private void program(String name, String body) throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        environment.put("PATH", bin + ":/usr/bin:/bin");
    }

    @Test
    void buildsOnlyWhenSourcesChanged() throws Exception {
        Path source = folder.resolve("bundles/b/src/A.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "class A {}");
        Path lib = Files.createDirectories(folder.resolve("releng/org.dmascope.launch/target/cli/lib"));
        String fresh = "up_to_date && echo fresh || echo stale";
        assertEquals("stale", bash(fresh).out(), "never built");
        bash("built \"$(quick_stamp)\" \"$(content_stamp)\"");
        assertEquals("stale", bash(fresh).out(), "the command line is not there");
        Files.writeString(lib.resolve("classpath"), "x.jar\n");
        assertEquals("fresh", bash(fresh).out());

        Files.createDirectories(folder.resolve("bundles/b/target"));
        Files.writeString(folder.resolve("bundles/b/target/A.class"), "x");
        assertEquals("fresh", bash(fresh).out(), "what the build makes is no source");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(1000)));
        assertEquals("fresh", bash(fresh).out(), "another time, the same content");
        Files.writeString(source, "class B {}");
        assertEquals("stale", bash(fresh).out(), "another content");
        bash("built \"$(quick_stamp)\" \"$(content_stamp)\"");
        Files.delete(source);
        assertEquals("stale", bash(fresh).out(), "a file has gone");
    }

    @Test
    void aFailedCommandShowsItsLastLinesAndWhereTheRestIs() throws Exception {
        Shell s = bash("run_logged \"$state/x.log\" building sh -c 'echo one; echo \"[ERROR] two\"; exit 7'; echo status $?");
        assertTrue(s.out().contains("[ERROR] two"), s.out());
        assertFalse(s.out().contains("\none\n"), s.out());
        assertTrue(s.out().contains("building failed after"), s.out());
        assertTrue(s.out().endsWith("status 7"), s.out());
    }

    @Test
    void oneBuildAtATime() throws Exception {
        Shell s = bash("lock_build; (lock_build; echo second >> \"$state/order\") & sleep 1; echo first >> \"$state/order\"; unlock_build; wait; cat \"$state/order\"");
        assertTrue(s.out().endsWith("first\nsecond"), s.out());
        assertTrue(s.out().contains("another build of this working tree is running"), s.out());
    }

    @Test
    void withoutADisplayItNamesTheCommandLine() throws Exception {
        Shell s = Shell.run(Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""), Shell.top().resolve("dmascope").toString());
        assertEquals(ExitStatus.UNREADABLE, s.status());
        assertEquals(1, s.out().lines().count(), s.out());
        assertTrue(s.out().contains("no display") && s.out().contains("./dmascope show"), s.out());
    }
}

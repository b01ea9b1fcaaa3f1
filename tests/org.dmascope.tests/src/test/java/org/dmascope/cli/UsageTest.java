// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says of itself, and what it says when it is not understood. */
class UsageTest {
    @TempDir
    private Path folder;

    @Test
    void helpListsTheCommandsThatExist() {
        Ran r = Ran.dmascope("--help");
        assertEquals(ExitStatus.DONE, r.status());
        assertEquals("", r.err());
        for (String word : List.of("show", "explain", "path", "check", "what-if", "diff", "capture", "watch", "trial", "lab", "agent", "completion")) {
            assertTrue(r.lines().stream().anyMatch(l -> l.startsWith("  " + word + " ")), word);
        }
        for (String notYet : List.of("query")) {
            assertFalse(r.lines().stream().anyMatch(l -> l.startsWith("  " + notYet + " ")), notYet);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "show", "explain", "path", "check", "what-if", "diff", "capture", "trial", "trial list", "trial run", "lab", "lab list", "lab start", "lab stop", "lab run", "agent", "completion" })
    void everyCommandHasHelpOfItsOwn(String command) {
        String[] words = (command + " --help").split(" ");
        Ran r = Ran.dmascope(words);
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        assertTrue(r.out().contains("Usage: dmascope " + command), r.out());
        assertEquals(r, Ran.dmascope(("help " + command).split(" ")));
        assertTrue(r.lines().stream().allMatch(l -> l.length() <= 80), "fits 80 columns");
        assertFalse(r.out().contains("\u001b"), "no colours off a terminal");
    }

    @Test
    void helpTellsWhatNeedsRoot() {
        assertTrue(Ran.dmascope("show", "--help").out().replaceAll("\\s+", " ").contains("need root"));
    }

    @Test
    void coloursOnlyOnATerminalAndNotAgainstNoColor() {
        assertTrue(Ran.at(Map.of("TERM", "xterm"), 100, "--help").out().contains("\u001b["));
        assertFalse(Ran.at(Map.of("TERM", "xterm", "NO_COLOR", "1"), 100, "--help").out().contains("\u001b["));
        assertFalse(Ran.at(Map.of("TERM", "dumb"), 100, "--help").out().contains("\u001b["));
    }

    @Test
    void withoutWordsItSaysHow() {
        Ran r = Ran.dmascope();
        assertEquals(ExitStatus.USAGE, r.status());
        assertEquals("", r.out());
        assertTrue(r.err().contains("Usage: dmascope"));
    }

    @Test
    void saysItsVersion() {
        Ran r = Ran.dmascope("--version");
        assertEquals(ExitStatus.DONE, r.status());
        assertTrue(r.out().matches("dmascope 1\\.0\\.0.*\\R"), r.out());
        assertEquals(r, Ran.dmascope("-V"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        Ran.dmascope("shw").failed(ExitStatus.USAGE, "there is no command \"shw\"");
        Ran.dmascope("show", "--jsn").failed(ExitStatus.USAGE, "did you mean --json?");
        Ran.dmascope("show", "a", "b").failed(ExitStatus.USAGE, "one argument too many");
        Ran.dmascope("show", "--json", "--tsv").failed(ExitStatus.USAGE, "do not go together");
        Ran.dmascope("show", "--sum", "--view", "devices").failed(ExitStatus.USAGE, "do not go together");
        Ran.dmascope("show", "--matrix", "letters").failed(ExitStatus.USAGE, "--matrix goes with --view paths");
        Ran.dmascope("path", "0000:41:00.0").failed(ExitStatus.USAGE, "B is missing");
        Ran.dmascope("show", "--view", "path").failed(ExitStatus.USAGE, "is one of buffers, attachments, mrs, holders, devices");
        Ran.dmascope("show", "--timeout", "soon").failed(ExitStatus.USAGE, "number of seconds");
        Ran.dmascope("show", "--timeout", "0").failed(ExitStatus.USAGE, "number of seconds");
        Ran.dmascope("show", "--privilege", "root").failed(ExitStatus.USAGE, "auto, none, sudo, pkexec");
        Ran.dmascope("show", "--filter", "\"open").failed(ExitStatus.USAGE, "--filter: ");
        Ran.dmascope("capture").failed(ExitStatus.USAGE, "--output FILE is missing");
        Ran.dmascope("capture", "-o", folder.toString()).failed(ExitStatus.USAGE, "needs the name of a file");
        Ran.dmascope("lab").failed(ExitStatus.USAGE, "list, build, start, stop, run");
        Ran.dmascope("lab", "start", "2.4").failed(ExitStatus.USAGE, "6.1, 6.12, 7.3, custom");
        Ran.dmascope("lab", "run", "6.1", "--scenario", "../x").failed(ExitStatus.USAGE, "scenario");
        Ran.dmascope("completion", "fish").failed(ExitStatus.USAGE, "bash, zsh");
        Ran.dmascope("agent").failed(ExitStatus.USAGE, "--stdio is missing");
    }

    @Test
    void refusesHostsOfNoKnownKind() {
        for (String host : List.of("nowhere", "ftp:x", "ssh:", "ssh:-oProxyCommand=x", "root:", "cmd:", "\u001b[2Jx", "x\ny")) {
            Ran r = Ran.dmascope("show", host);
            r.failed(ExitStatus.USAGE, "");
            assertFalse(r.err().contains("\u001b"), "escaped");
        }
    }

    @Test
    void saysInOneLineWhyNothingCouldBeRead() throws Exception {
        Ran.dmascope("show", "root:" + folder.resolve("gone")).failed(ExitStatus.UNREADABLE, "gone: there is no such file");
        Ran.dmascope("show", "root:" + folder).failed(ExitStatus.UNREADABLE, "holds sys or proc");
        Ran.dmascope("show", folder.resolve("gone.dmascope").toString()).failed(ExitStatus.UNREADABLE, "gone.dmascope: there is no such file");
        Path broken = Files.writeString(folder.resolve("broken.dmascope"), "this is no capture");
        Ran.dmascope("show", broken.toString()).failed(ExitStatus.UNREADABLE, "broken.dmascope");
        Ran.dmascope("show", "cmd:" + folder.resolve("no-such-program")).failed(ExitStatus.UNREADABLE, "no-such-program");
        Ran.dmascope("show", "cmd:/bin/true").failed(ExitStatus.UNREADABLE, "");
        Ran.dmascope("show", "cmd:/bin/sh -c 'echo hello; sleep 60'", "--json", "--timeout", "5").failed(ExitStatus.UNREADABLE, "");
    }

    @Test
    void emptyTreeIsNoHostWithoutBuffers() throws Exception {
        Files.createDirectories(folder.resolve("sys"));
        Ran.dmascope("show", "root:" + folder).failed(ExitStatus.UNREADABLE, "nothing could be read of root:");
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.dmascope.core.Reading;
import org.dmascope.session.IgnoreFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is ignored is counted and can be listed; it is never lost. */
class IgnoreTest {
    private static final String REVOKE = Fixtures.capture("revoke-7.3");
    private static final String KEPT = "attachment.revoked-kept@ino:2/lab-ib-revocable#1";
    @TempDir
    private Path state;

    private Ran check(String... more) {
        List<String> words = new ArrayList<>(List.of("check", REVOKE));
        words.addAll(List.of(more));
        return Ran.at(Map.of("XDG_STATE_HOME", state.toString(), "COLUMNS", "200"), 0, words.toArray(String[]::new));
    }

    private Path file() {
        return state.resolve("dmascope/ignore/dmascope-lab.txt");
    }

    @Test
    void oneSubjectOrAWholeRule() {
        assertEquals(ExitStatus.FINDINGS, check().status());
        Ran one = check("--ignore", KEPT);
        assertEquals(ExitStatus.PARTIAL, one.status(), "the error does not count any more");
        assertTrue(one.lines().getLast().startsWith("11 findings: 11 info; "), one.lines().getLast());
        assertTrue(one.lines().getLast().endsWith("; 1 ignored"), one.lines().getLast());
        assertFalse(one.out().contains("IGNORED") || one.out().contains("Revoked, and still held"));
        Ran listed = check("--ignore", KEPT + ",importer.unknown", "--ignored");
        assertTrue(listed.out().contains("\nIGNORED  " + KEPT + "  "), listed.out());
        assertTrue(listed.lines().getLast().endsWith("; 8 ignored"), listed.lines().getLast());
        assertTrue(check("--ignore", "attachment.revoked-kept@ino:77").out().contains("Revoked, and still held"), "another subject is not meant");
        assertFalse(Files.exists(file()), "nothing is kept that was not asked for");
    }

    @Test
    void itIsRememberedForTheHost() throws IOException {
        assertEquals(ExitStatus.PARTIAL, check("--ignore", KEPT, "--remember").status());
        assertEquals(KEPT + "\n", Files.readString(file()));
        assertEquals(ExitStatus.PARTIAL, check().status());
        assertTrue(check().lines().getLast().endsWith("; 1 ignored"));
        assertEquals(ExitStatus.FINDINGS, check("--no-ignore-file").status());
        Files.writeString(file(), "# looked at on Monday\n" + KEPT + "\n");
        assertEquals(ExitStatus.FINDINGS, check("--heed", KEPT, "--remember").status());
        assertEquals("# looked at on Monday\n", Files.readString(file()), "remarks stay");
    }

    @Test
    void documentsNameThem() throws IOException {
        String doc = check("--ignore", KEPT, "--json").out();
        assertEquals(List.of(), Fixtures.errors(doc, "dmascope-check-1"));
        JsonObject o = JsonParser.parseString(doc).getAsJsonObject();
        assertEquals(1, o.get("ignoredCount").getAsInt());
        assertEquals("attachment.revoked-kept", o.getAsJsonArray("ignored").get(0).getAsJsonObject().get("rule").getAsString());
        assertFalse(o.get("failed").getAsBoolean());
        String sarif = check("--ignore", KEPT, "--sarif").out();
        JsonObject run = JsonParser.parseString(sarif).getAsJsonObject().getAsJsonArray("runs").get(0).getAsJsonObject();
        assertEquals(12, run.getAsJsonArray("results").size());
        assertEquals("external", run.getAsJsonArray("results").get(11).getAsJsonObject().getAsJsonArray("suppressions").get(0).getAsJsonObject().get("kind").getAsString());
    }

    @Test
    void aReasonIsKeptAndNamed() throws IOException {
        check("--ignore", KEPT, "--reason", "planned\tby us", "--remember");
        assertEquals(KEPT + "\t# planned\\tby us\n", Files.readString(file()), "on one line, and told from the subject");
        assertTrue(check("--ignored").out().contains("because: planned"), check("--ignored").out());
        String doc = check("--json").out();
        assertEquals(List.of(), Fixtures.errors(doc, "dmascope-check-1"));
        assertTrue(doc.contains("\"ignoredBecause\""), doc);
        assertTrue(check("--sarif").out().contains("\"justification\""));
        check("--ignore", KEPT, "--remember");
        assertTrue(Files.readString(file()).contains("planned"), "a reason stays until another is given");
        check("--ignore", KEPT, "--reason", "other", "--remember");
        assertEquals(KEPT + "\t# other\n", Files.readString(file()));
        check("--heed", KEPT, "--remember");
        assertEquals("", Files.readString(file()));
        check("--reason", "because").failed(ExitStatus.USAGE, "--reason goes with --ignore");
    }

    @Test
    void mistakesIgnoreNothing() throws IOException {
        check("--ignore", "no.such-rule").failed(ExitStatus.USAGE, "--ignore takes RULE or RULE@SUBJECT, not \"no.such-rule\"");
        check("--ignore", "host@").failed(ExitStatus.USAGE, "--ignore takes RULE");
        check("--heed", KEPT).failed(ExitStatus.USAGE, "--heed goes with --remember");
        Files.createDirectories(file().getParent());
        Files.writeString(file(), KEPT + "\nnonsense\n");
        check().failed(ExitStatus.UNREADABLE, "line 2 of " + file());
    }

    @Test
    void aHostCannotChooseAnotherFile() {
        Properties home = new Properties();
        home.setProperty("user.home", "/home/me");
        Path base = Path.of("/home/me/.local/state/dmascope/ignore");
        assertEquals(base.resolve("db7.example.txt"), IgnoreFile.of(Map.of(), home, "db7.example").path());
        assertEquals(base.resolve("%2e.%2f.txt"), IgnoreFile.of(Map.of("XDG_STATE_HOME", "not/absolute"), home, "../").path());
        assertEquals(base.resolve("unnamed.txt"), IgnoreFile.of(Map.of(), home, null).path());
        assertEquals(base, IgnoreFile.of(Map.of(), home, "x".repeat(300) + "/../../y").path().getParent());
        assertTrue(IgnoreFile.of(Map.of(), home, "nobody").read() instanceof Reading.Ok<?>);
    }
}

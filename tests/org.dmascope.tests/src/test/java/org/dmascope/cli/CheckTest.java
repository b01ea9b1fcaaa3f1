// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dmascope.analysis.rules.FindingRules;

class CheckTest {
    @TempDir
    private Path folder;
    private String host;

    @BeforeEach
    void plant() {
        host = SmallHost.plant(folder.resolve("host"));
    }

    private static JsonObject json(String... words) {
        List<String> all = new ArrayList<>(List.of("check", "--json"));
        all.addAll(List.of(words));
        return JsonParser.parseString(Ran.dmascope(all.toArray(String[]::new)).out()).getAsJsonObject();
    }

    private static List<String> findings(JsonObject document) {
        List<String> out = new ArrayList<>();
        for (JsonElement e : document.getAsJsonArray("findings")) {
            JsonObject f = e.getAsJsonObject();
            out.add(f.get("severity").getAsString() + " " + f.get("rule").getAsString() + " " + f.getAsJsonObject("subject").get("id").getAsString());
        }
        return out;
    }

    /** Its buffers are planted: names that forge lines, one that only a handle keeps, one under way in a socket. Nothing in it is wrong. */
    @Test
    void aHealthyHostIsQuiet() {
        JsonObject stock = json(Fixtures.capture("stock-7.3"));
        List<String> expected = new ArrayList<>(List.of("info buffer.handle-only ino:37", "info buffer.handle-only ino:35", "info buffer.attached-unheld ino:36"));
        for (int ino : List.of(39, 33, 26, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 4)) {
            expected.add("info name.hostile ino:" + ino);
        }
        expected.add("info name.hostile pid:163");
        assertEquals(expected, findings(stock));
        assertFalse(stock.get("failed").getAsBoolean());
        assertEquals(ExitStatus.PARTIAL, Ran.dmascope("check", Fixtures.capture("stock-7.3"), "--fail-on", "warning").status(), "it was read without the kernel's structures");
        assertEquals(ExitStatus.FINDINGS, Ran.dmascope("check", Fixtures.capture("stock-7.3"), "--fail-on", "info").status());
        assertEquals(ExitStatus.DONE, Ran.dmascope("check", Fixtures.capture("stock-7.3"), "--rule", "buffer.leak-suspect,source.disagree").status());
    }

    @Test
    void aRevokedImportThatIsKeptIsFound() {
        JsonObject revoke = json(Fixtures.capture("revoke-7.3"));
        assertEquals(List.of("error attachment.revoked-kept ino:2/lab-ib-revocable#1", "info buffer.attached-unheld ino:5", "info attachment.static-on-movable ino:3/lab-static#1",
                "info attachment.pinned-for-life dev:lab-ib-pinned", "info importer.unknown dev:lab-slow", "info importer.unknown dev:lab-movable", "info importer.unknown dev:lab-pinned",
                "info importer.unknown dev:lab-notified", "info importer.unknown dev:lab-revocable", "info importer.unknown dev:lab-local", "info importer.unknown dev:lab-ext",
                "info exporter.unknown host"), findings(revoke));
        assertTrue(revoke.get("failed").getAsBoolean());
        JsonObject f = revoke.getAsJsonArray("findings").get(0).getAsJsonObject();
        assertEquals("lab-ib-revocable has lost its mapping and keeps the import; the buffer is held by lab-revoke 141", f.get("text").getAsString());
        JsonObject clue = f.getAsJsonArray("evidence").get(0).getAsJsonObject();
        assertEquals("revoked", clue.getAsJsonObject("fact").get("value").getAsString());
        assertEquals("STRUCT", clue.getAsJsonObject("fact").get("tier").getAsString());
        assertEquals(ExitStatus.FINDINGS, Ran.dmascope("check", Fixtures.capture("revoke-7.3")).status());
    }

    @Test
    void theDocumentFollowsItsSchema() throws IOException {
        for (String h : List.of(host, Fixtures.capture("stock-7.3"), Fixtures.capture("revoke-7.3"))) {
            assertEquals(List.of(), Fixtures.errors(Ran.dmascope("check", h, "--json").out(), "dmascope-check-1"));
        }
        String wrong = Ran.dmascope("check", Fixtures.capture("revoke-7.3"), "--json").out().replace("\"severity\": \"error\"", "\"severity\": \"fatal\"");
        assertFalse(Fixtures.errors(wrong, "dmascope-check-1").isEmpty(), "the schema is too lax");
    }

    @Test
    void textNamesSubjectReasonAndRemedyAndWhatWasSkipped() {
        Ran r = Ran.at(java.util.Map.of("COLUMNS", "100"), 0, "check", Fixtures.capture("revoke-7.3"));
        List<String> lines = r.lines();
        assertEquals("ERROR  Revoked, and still held by its importer  [attachment.revoked-kept]", lines.get(2));
        assertTrue(lines.get(3).startsWith("  - lab-ib-revocable on ino 2 \"revocable\": lab-ib-revocable has lost"), lines.get(3));
        assertTrue(r.out().contains("revoke state revoked [STRUCT, bpf]"), r.out());
        assertTrue(r.out().contains("\n  why     ") && r.out().contains("\n  remedy  ") && r.out().contains("\nSKIPPED  "), r.out());
        assertTrue(lines.getLast().startsWith("12 findings: 1 error, 11 info; " + FindingRules.all().size() + " rules, "), lines.getLast());
        assertTrue(lines.stream().skip(1).allMatch(l -> l.length() <= 100), r.out());
    }

    /** The structure of OASIS SARIF 2.1.0: section 3.13 sarifLog, 3.14 run, 3.19 toolComponent, 3.27 result, 3.33 logicalLocation. */
    @Test
    void sarifIsWellFormed() {
        JsonObject log = JsonParser.parseString(Ran.dmascope("check", Fixtures.capture("revoke-7.3"), "--sarif").out()).getAsJsonObject();
        assertEquals("2.1.0", log.get("version").getAsString());
        JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
        JsonObject driver = run.getAsJsonObject("tool").getAsJsonObject("driver");
        assertEquals("Dmascope", driver.get("name").getAsString());
        JsonArray rules = driver.getAsJsonArray("rules");
        assertEquals(FindingRules.all().size(), rules.size());
        Set<String> levels = Set.of("none", "note", "warning", "error");
        Set<String> ids = new HashSet<>();
        for (JsonElement e : rules) {
            JsonObject r = e.getAsJsonObject();
            assertTrue(ids.add(r.get("id").getAsString()), "rule ids are unique");
            assertTrue(levels.contains(r.getAsJsonObject("defaultConfiguration").get("level").getAsString()));
            for (String text : List.of("shortDescription", "fullDescription", "help")) {
                assertFalse(r.getAsJsonObject(text).get("text").getAsString().isBlank());
            }
        }
        JsonArray results = run.getAsJsonArray("results");
        assertEquals(12, results.size());
        for (JsonElement e : results) {
            JsonObject r = e.getAsJsonObject();
            assertEquals(r.get("ruleId").getAsString(), rules.get(r.get("ruleIndex").getAsInt()).getAsJsonObject().get("id").getAsString());
            assertTrue(levels.contains(r.get("level").getAsString()));
            assertFalse(r.getAsJsonObject("message").get("text").getAsString().isBlank());
            JsonObject place = r.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonArray("logicalLocations").get(0).getAsJsonObject();
            assertFalse(place.get("fullyQualifiedName").getAsString().isBlank());
        }
        assertEquals("ino:2/lab-ib-revocable#1", results.get(0).getAsJsonObject().getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonArray("logicalLocations").get(0)
                .getAsJsonObject().get("fullyQualifiedName").getAsString());
        JsonObject invocation = run.getAsJsonArray("invocations").get(0).getAsJsonObject();
        assertTrue(invocation.get("executionSuccessful").getAsBoolean());
        for (JsonElement e : invocation.getAsJsonArray("toolExecutionNotifications")) {
            assertTrue(ids.contains(e.getAsJsonObject().getAsJsonObject("associatedRule").get("id").getAsString()));
        }
    }

    @Test
    void showHasThemToo() {
        Ran tsv = Ran.dmascope("show", Fixtures.capture("revoke-7.3"), "--view", "findings", "--tsv", "--filter", "rule:revoked-kept");
        assertEquals("severity\tfinding\tsubject\ttext\trule", tsv.lines().getFirst());
        assertEquals(2, tsv.lines().size(), tsv.out());
        assertTrue(tsv.lines().getLast().startsWith("error\tRevoked, and still held by its importer\tlab-ib-revocable on ino 2 \"revocable\"\t"), tsv.out());
        JsonObject all = JsonParser.parseString(Ran.dmascope("show", Fixtures.capture("revoke-7.3"), "--json").out()).getAsJsonObject();
        assertEquals(12, all.getAsJsonArray("findings").size());
        assertTrue(all.getAsJsonObject("unknown").has("findings"), "something was hidden from some rules");
        assertFalse(all.getAsJsonArray("skippedRules").isEmpty());
        JsonObject filtered = JsonParser.parseString(Ran.dmascope("show", Fixtures.capture("revoke-7.3"), "--json", "--view", "findings", "--filter", "ino:2").out()).getAsJsonObject();
        assertEquals(1, filtered.getAsJsonArray("findings").size());
        Ran table = Ran.dmascope("show", Fixtures.capture("revoke-7.3"), "--view", "findings");
        assertTrue(table.lines().getLast().contains("12 findings can be shown; there may be more: "), table.out());
    }

    @Test
    void rulesAreListedAndMistakesAreNamed() {
        assertEquals(1 + FindingRules.all().size(), Ran.dmascope("check", "--list").lines().size());
        Ran.dmascope("check", host, "--rule", "none.such").failed(ExitStatus.USAGE, "there is no rule \"none.such\"");
        Ran.dmascope("check", host, "--json", "--sarif").failed(ExitStatus.USAGE, "do not go together");
        Ran.dmascope("check", host, "--fail-on", "fatal").failed(ExitStatus.USAGE, "error, warning, info");
        Ran.dmascope("check", "root:" + folder.resolve("nowhere")).failed(ExitStatus.UNREADABLE, "");
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.dmascope.session.ScriptedHosts;
import org.dmascope.trial.ScriptedTrials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command trial, through an agent and a process of trials; only the kernel is made up. */
@Timeout(120)
class TrialTest {
    @TempDir
    private Path folder;
    private String host;

    @BeforeEach
    void plant() {
        SmallHost.plant(folder.resolve("host"));
        host = ScriptedHosts.of(ScriptedTrials.class, folder.resolve("host"));
    }

    private static void valid(String document) throws IOException {
        String schema = Files.readString(Shell.top().resolve("bundles/org.dmascope.export/schema/dmascope-trials-1.schema.json"));
        var strict = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema.replace("\"additionalProperties\": true", "\"additionalProperties\": false"));
        assertEquals(List.of(), strict.validate(document, InputFormat.JSON).stream().map(Object::toString).toList());
        assertFalse(strict.validate(document.replace("\"RULE\"", "\"GUESS\"").replace("\"role\": \"exporter\"", "\"role\": \"thief\""), InputFormat.JSON).isEmpty(), "the schema is too lax");
    }

    @Test
    void listsWhatThereIsAndWhatItDoes() throws IOException {
        Ran r = Ran.dmascope("trial", "list", host);
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        assertTrue(r.lines().stream().anyMatch(l -> l.matches("importer +prime-card1 +/dev/prime-card1 +0000:01:00.0 +qxl +available")), r.out());
        assertTrue(r.lines().stream().anyMatch(l -> l.matches("importer +iommufd +- +- +- +refused +it takes buffers of vfio-pci only.*")), r.out());
        assertTrue(r.out().contains("  undone by    closing the file, which closes the handle"), r.out());
        valid(Ran.dmascope("trial", "list", host, "--json").out());
    }

    @Test
    void withoutYesNothingIsTriedAndTheEffectsAreSaid() {
        Ran r = Ran.dmascope("trial", "run", host);
        assertEquals(ExitStatus.USAGE, r.status());
        assertTrue(r.out().startsWith("This would change the host for a moment: 4 pairs"), r.out());
        assertTrue(r.out().contains("on importer"), r.out());
        assertEquals("dmascope: nothing was tried: --yes is missing (--dry-run says what is to be expected)", r.complaint());
    }

    @Test
    void aDryRunTriesNothing() throws IOException {
        Ran r = Ran.dmascope("trial", "run", host, "--dry-run", "--json");
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        valid(r.out());
        JsonObject root = JsonParser.parseString(r.out()).getAsJsonObject();
        assertTrue(root.get("leftBehind").isJsonNull());
        root.getAsJsonArray("pairs").forEach(p -> assertTrue(p.getAsJsonObject().get("trial").isJsonNull()));
    }

    @Test
    void trialAndRuleAreCompared() throws IOException {
        Ran r = Ran.dmascope("trial", "run", host, "--yes", "--dry-run", "--json");
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        valid(r.out());
        JsonObject root = JsonParser.parseString(r.out()).getAsJsonObject();
        List<String> pairs = root.getAsJsonArray("pairs").asList().stream().map(p -> p.getAsJsonObject()).map(p -> p.get("exporter").getAsString() + " " + p.get("importer").getAsString() + " "
                + p.getAsJsonObject("trial").get("state").getAsString() + " " + p.getAsJsonObject("trial").get("errnoName") + " " + p.get("agreement").getAsString()).toList();
        assertEquals(List.of("heap-system prime-renderD128 works null agrees", "heap-system prime-card1 fails \"ENOSYS\" agrees", "heap-system iommufd refused null not-compared",
                "dumb-card0 prime-renderD128 works null agrees", "dumb-card0 prime-card1 fails \"ENOSYS\" agrees", "dumb-card0 iommufd refused null not-compared"), pairs);
        assertEquals(List.of(), root.getAsJsonObject("leftBehind").getAsJsonArray("left").asList());
        assertTrue(root.getAsJsonObject("leftBehind").get("checked").getAsBoolean());
    }

    @Test
    void theMatrixIsForPeople() {
        Ran r = Ran.dmascope("trial", "run", host, "--yes", "--exporter", "heap-system", "--importer", "prime-renderD128,prime-card1");
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        assertEquals("EXPORTER \\ IMPORTER  prime-renderD128  prime-card1", r.lines().getFirst());
        assertEquals("heap-system          works             ENOSYS", r.lines().get(1));
        assertTrue(r.out().contains("heap-system \u2192 prime-card1: attach failed, DRM_IOCTL_PRIME_FD_TO_HANDLE answered ENOSYS after "), r.out());
        assertEquals("Nothing was left behind: the kernel's list of buffers holds none of the trials' buffers.", r.lines().getLast());
    }

    @Test
    void aBufferInUseIsTouchedOnlyWhenItIsConfirmedByName() {
        Ran r = Ran.dmascope("trial", "run", host, "--exporter", "ino:13", "--importer", "prime-renderD128,prime-card1", "--yes");
        assertEquals(ExitStatus.USAGE, r.status(), r.err());
        assertTrue(r.lines().contains("pid:812-ino:13: a live buffer, exporter drm, 65536 bytes, 3 attachments, held by camera (812)"), r.out());
        assertTrue(r.lines().stream().anyMatch(l -> l.startsWith("  unknown      prime-renderD128 may pin or move it: ")), r.out());
        assertTrue(r.out().contains("it is not moved back by the trial's end"), r.out());
        assertEquals("dmascope: nothing was tried: a buffer that another process uses is touched only when it is confirmed by name: --touch-live ino:13", r.complaint());
        Ran.dmascope("trial", "run", host, "--exporter", "ino:13", "--yes", "--touch-live", "ino:12").failed(ExitStatus.USAGE, "--touch-live \"ino:12\" confirms nothing: named are ino:13");
        Ran.dmascope("trial", "run", host, "--yes", "--touch-live", "ino:13").failed(ExitStatus.USAGE, "no buffer of another process is named by --exporter");
    }

    @Test
    void aBufferInUseIsTriedAndIsAsBefore() throws IOException {
        Ran r = Ran.dmascope("trial", "run", host, "--exporter", "pid:812-ino:13", "--importer", "prime-renderD128,prime-card1", "--yes", "--touch-live", "ino:13");
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        assertEquals("pid:812-ino:13       works (no attachment)  ENOSYS", r.lines().get(1), r.out());
        assertTrue(r.out().contains("pid:812-ino:13 \u2192 prime-renderD128: afterwards the buffer has 3 references and no attachment of the trial"), r.out());
        assertEquals("Nothing was left behind: the kernel's list of buffers holds none of the trials' buffers.", r.lines().getLast());
        valid(Ran.dmascope("trial", "run", host, "--exporter", "ino:13", "--yes", "--dry-run", "--touch-live", "ino:13", "--json").out());
    }

    @Test
    void whoHoldsABufferIsLookedUp() {
        Ran.dmascope("trial", "run", host, "--exporter", "ino:99", "--dry-run").failed(ExitStatus.USAGE, "no buffer ino:99 is to be seen on this host");
        Ran.dmascope("trial", "run", host, "--exporter", "ino:12", "--dry-run").failed(ExitStatus.USAGE, "no process is to be seen that holds ino:12 by a descriptor");
        Ran.dmascope("trial", "run", host, "--exporter", "pid:1-ino:13", "--dry-run").failed(ExitStatus.USAGE, "process 1 has no descriptor of buffer ino 13; these have one: 812");
    }

    @Test
    void aCaptureKeepsARun() throws IOException {
        String file = folder.resolve("run.dmascope").toString();
        Ran made = Ran.dmascope("trial", "run", host, "--yes", "--exporter", "heap-system,ino:13", "--importer", "prime-renderD128,prime-card1", "--touch-live", "ino:13", "-o", file);
        assertEquals(ExitStatus.DONE, made.status(), made.err());
        Ran shown = Ran.dmascope("trial", "show", file);
        assertEquals(ExitStatus.DONE, shown.status(), shown.err());
        assertTrue(shown.lines().getFirst().startsWith("1 run, the last one at 20"), shown.out());
        assertEquals(made.lines(), shown.lines().subList(1, shown.lines().size()));
        valid(Ran.dmascope("trial", "show", file, "--json", "--dry-run").out());
        assertTrue(Ran.dmascope("show", file, "--view", "buffers", "--tsv").out().contains("13"), "the reading is there too");
        Ran.dmascope("trial", "run", host, "-o", file).failed(ExitStatus.USAGE, "--output keeps a run: it goes with --yes");
        Ran.dmascope("capture", host, "-o", file);
        Ran.dmascope("trial", "show", file).failed(ExitStatus.UNREADABLE, "keeps no trials");
    }

    @Test
    void onlyListedIdsAreTaken() {
        Ran.dmascope("trial", "run", host, "--yes", "--exporter", "/dev/sda").failed(ExitStatus.USAGE, "there is no exporter \"/dev/sda\" on this host; there are: heap-system, dumb-card0");
        Ran.dmascope("trial", "run", host, "--yes", "--importer", "").failed(ExitStatus.USAGE, "there is no importer \"\"");
    }

    @Test
    void whatIsNoMachineCannotBeTriedOn() {
        Ran.dmascope("trial", "list", "root:" + folder.resolve("host")).failed(ExitStatus.USAGE, "only a live host can be tried on");
        Ran.dmascope("trial", "run", folder.resolve("x.dmascope").toString(), "--yes").failed(ExitStatus.USAGE, "only a live host can be tried on");
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Periodic captures on the command line. */
class SeriesTest {
    private static final int STEPS = 6;

    @TempDir
    private Path folder;
    private String host;
    private String file;

    /** A camera that takes one more buffer before each reading. */
    @BeforeEach
    void record() throws IOException {
        host = SmallHost.plant(folder.resolve("host"));
        file = folder.resolve("s.dmascope").toString();
        for (int i = 0; i < STEPS; i++) {
            Ran r = Ran.dmascope("capture", host, "--every", "10ms", "--count", "1", "-o", file);
            assertEquals(ExitStatus.DONE, r.status(), r.err());
            assertTrue(r.out().startsWith(file + ": 1 reading, "), r.out());
            assertTrue(r.err().startsWith("dmascope: step " + (i + 1) + "  20"), r.err());
            more(20 + i);
        }
    }

    private void more(int ino) throws IOException {
        Path proc = folder.resolve("host/proc/812");
        Files.writeString(proc.resolve("fdinfo/" + ino), "pos:\t0\nflags:\t02\nmnt_id:\t14\nino:\t" + ino + "\nsize:\t4096\ncount:\t1\nexp_name:\tdrm\nname:\tframe\n");
        Files.createSymbolicLink(proc.resolve("fd/" + ino), Path.of("/dmabuf:frame"));
        Path bufinfo = folder.resolve("host/sys/kernel/debug/dma_buf/bufinfo");
        Files.writeString(bufinfo, Files.readString(bufinfo).replaceFirst("(?m)^(00065536\t.*CAMERA)$",
                "00004096\t00000002\t00080007\t00000001\tdrm\t%08d\tframe\n\tAttached Devices:\nTotal 0 devices attached\n\n$1".formatted(ino))
                .replaceFirst("Total [0-9]+ objects, [0-9]+ bytes", "Total " + (ino - 16) + " objects, " + (8_458_240 + 4096 * (ino - 19)) + " bytes"));
    }

    private int buffers(String step) {
        Ran r = Ran.dmascope("show", file + step, "--tsv");
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        return r.lines().size() - 1;
    }

    @Test
    void eachStepIsAHost() {
        assertEquals(List.of(3, 5, 8, 7, 8), List.of(buffers("@1"), buffers("@3"), buffers("@-1"), buffers("@-2"), buffers("")));
        Ran.dmascope("show", file + "@7").failed(ExitStatus.UNREADABLE, "has no step 7; it has 1 to 6");
        Ran.dmascope("show", file + "@x").failed(ExitStatus.USAGE, "a step is named by its number");
        Ran.dmascope("show", Fixtures.capture("stock-7.3") + "@2").failed(ExitStatus.UNREADABLE, "is no series of captures");
        assertEquals(ExitStatus.DONE, Ran.dmascope("export", file + "@2", "--format", "tsv").status());
    }

    @Test
    void stepsAreListed() throws IOException {
        Ran r = Ran.dmascope("show", file, "--steps");
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        assertTrue(r.lines().getFirst().startsWith(host + "  read files every 10 ms  6 steps from 20"), r.out());
        assertTrue(r.lines().get(4).matches(" *3  20\\S+Z +5 +8.1 MiB +1 +2 +[12] +0 +0.*"), r.out());
        Ran tsv = Ran.dmascope("show", file, "--steps", "--tsv");
        assertEquals(STEPS + 1, tsv.lines().size());
        String json = Ran.dmascope("show", file, "--steps", "--json").out();
        assertEquals(List.of(), Fixtures.errors(json, "dmascope-steps-1"));
        assertFalse(Fixtures.errors(json.replace("\"gone\"", "\"went\""), "dmascope-steps-1").isEmpty(), "the schema is too lax");
        Ran.dmascope("show", Fixtures.capture("stock-7.3"), "--steps").failed(ExitStatus.USAGE, "takes a series");
        Ran.dmascope("show", file, "--steps", "--sum").failed(ExitStatus.USAGE, "do not go together");
    }

    @Test
    void whatGrowsOverTheSeriesIsRanked() throws IOException {
        Ran r = Ran.at(java.util.Map.of("COLUMNS", "200"), 0, "diff", file);
        assertEquals(ExitStatus.FINDINGS, r.status(), r.err());
        assertTrue(r.out().contains("process camera 812: 1 \u2192 2 \u2192 3 \u2192 4 \u2192 5 \u2192 6 buffers, +20480 bytes, steadily\n"), r.out());
        assertEquals(r, Ran.at(java.util.Map.of("COLUMNS", "200"), 0, "diff", "--series", file));
        String json = Ran.dmascope("diff", file, "--json").out();
        assertEquals(List.of(), Fixtures.errors(json, "dmascope-diff-1"));
        JsonObject d = JsonParser.parseString(json).getAsJsonObject();
        assertEquals(STEPS, d.getAsJsonArray("steps").size());
        assertTrue(Ran.dmascope("diff", file + "@2", file + "@4").lines().getLast().startsWith("2 appeared, 0 gone, "));
        Ran.dmascope("diff", Fixtures.capture("stock-7.3")).failed(ExitStatus.USAGE, "B is missing");
        Ran.dmascope("diff", "--series", file, file).failed(ExitStatus.USAGE, "takes one series");
    }

    @Test
    void theLeakIsAFinding() {
        Ran r = Ran.dmascope("check", file, "--rule", "process.grows-steadily", "--fail-on", "warning");
        assertEquals(ExitStatus.FINDINGS, r.status(), r.out());
        assertTrue(r.out().replaceAll("\\s+", " ").contains("1 \u2192 2 \u2192 3 \u2192 4 \u2192 5 \u2192 6 buffers in 6 readings, never fewer"), r.out());
        assertEquals(ExitStatus.DONE, Ran.dmascope("check", file + "@3", "--rule", "process.grows-steadily", "--fail-on", "warning").status());
        assertEquals(ExitStatus.DONE, Ran.dmascope("check", host, "--rule", "process.grows-steadily", "--fail-on", "warning").status());
    }

    @Test
    void aRedactedSeriesHasNoNames() throws IOException {
        String out = folder.resolve("public.dmascope").toString();
        Ran r = Ran.dmascope("redact", file, "-o", out);
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        assertTrue(r.out().startsWith(out + ": redacted names, comm, cgroup, addresses in 6 steps"), r.out());
        Ran diff = Ran.at(java.util.Map.of("COLUMNS", "200"), 0, "diff", out);
        assertTrue(diff.out().contains("process proc-2 812: 1 \u2192 2"), diff.out());
        assertFalse(Ran.dmascope("show", out, "--json").out().contains("CAMERA"));
    }

    @Test
    void aCutFileIsReadAsFarAsItGoes() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of(file));
        Files.write(Path.of(file), Arrays.copyOf(whole, whole.length - 10));
        Ran r = Ran.dmascope("show", file, "--tsv");
        assertEquals(ExitStatus.PARTIAL, r.status());
        assertTrue(r.err().contains("no whole step"), r.err());
        assertEquals(STEPS, r.lines().size() - 2, "the step before");
        Ran steps = Ran.dmascope("show", file, "--steps");
        assertEquals(ExitStatus.PARTIAL, steps.status());
        assertTrue(steps.err().contains("no whole step"), steps.err());
    }

    @Test
    void mistakesAreNamed() {
        Ran.dmascope("capture", host, "--every", "soon", "-o", file).failed(ExitStatus.USAGE, "--every takes a time such as 10s");
        Ran.dmascope("capture", host, "--every", "10s", "--keep", "0", "-o", file).failed(ExitStatus.USAGE, "--keep is a number from 1");
        Ran.dmascope("capture", host, "--keep", "3", "-o", file).failed(ExitStatus.USAGE, "--keep goes with --every");
        Ran.dmascope("capture", host, "--every", "10s", "-o", file).failed(ExitStatus.USAGE, "needs --count");
        Ran.dmascope("capture", "root:" + folder, "--every", "1s", "--count", "1", "-o", file).failed(ExitStatus.UNREADABLE, "is a series of");
    }

    /** Ctrl-C while it waits for the next reading: it ends at once, says what there is, and the file holds it. */
    @Test
    void aSignalEndsIt() throws IOException, InterruptedException {
        Path out = folder.resolve("long.dmascope");
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                "org.dmascope.cli.Main", "capture", host, "--every", "1h", "--count", "5", "-o", out.toString()).start();
        try (var err = child.errorReader(); var said = child.inputReader()) {
            assertTrue(err.readLine().contains("step 1"));
            // Not SIGINT, which whoever runs this in the background of a shell has ignored: a Java leaves it so then.
            new ProcessBuilder("kill", "-TERM", Long.toString(child.pid())).start().waitFor();
            assertTrue(child.waitFor(30, TimeUnit.SECONDS));
            assertTrue(said.readLine().startsWith(out + ": 1 reading, "));
        } finally {
            child.destroyForcibly();
        }
        assertEquals(9, Ran.dmascope("show", out.toString(), "--tsv").lines().size() - 1);
    }
}

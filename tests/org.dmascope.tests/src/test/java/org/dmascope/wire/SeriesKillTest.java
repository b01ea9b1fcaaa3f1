// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.dmascope.core.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer that is killed at any moment takes nothing with it that it had written. */
class SeriesKillTest {
    private static final int ROUNDS = 15;

    @TempDir
    private Path folder;

    @Test
    void killedAgainAndAgainEveryStepThatWasWrittenIsThere() throws IOException, InterruptedException {
        Path file = folder.resolve("killed.dmascope");
        Random random = new Random(7);
        int told = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                    System.getProperty("java.class.path"), SeriesChild.class.getName(), file.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader out = child.inputReader()) {
                String first = out.readLine();
                assertTrue(first != null, "the writer did not start in round " + round);
                told = Integer.parseInt(first);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(250));
                child.toHandle().destroyForcibly(); // not by the process itself, which would close its output
                child.waitFor();
                for (String line = out.readLine(); line != null && line.matches("[0-9]+"); line = out.readLine()) {
                    told = Integer.parseInt(line);
                }
            }
            check(file, told, round);
        }
        try (FileChannel f = FileChannel.open(file)) {
            int first = SeriesScan.of(f, "killed").orElse(null).steps().getFirst().number();
            assertTrue(first > 1, "the file was never written anew: it has steps " + first + " to " + told);
        }
        try (Stream<Path> all = Files.list(folder)) {
            // what was being written beside it when the writer was killed may lie there
            assertEquals(List.of(), all.filter(p -> !p.equals(file) && !p.getFileName().toString().endsWith(".part")).toList());
        }
    }

    private static void check(Path file, int told, int round) throws IOException {
        Reading<SeriesReader> opened = SeriesReader.open(file);
        assertTrue(opened instanceof Reading.Ok<SeriesReader>, () -> "round " + round + ": " + opened);
        try (SeriesReader r = opened.orElse(null)) {
            int last = r.steps().getLast().number();
            assertTrue(last >= told, "round " + round + ": step " + told + " was written, the file ends with " + last);
            assertEquals(Math.min(last, SeriesChild.KEEP), r.steps().size(), "round " + round);
            assertTrue(r.problems().size() <= 1, () -> "round " + round + ": " + r.problems());
            for (StepHead s : r.steps()) {
                assertEquals(SeriesChild.step(s.number()), r.read(s).orElse(null).gathered(), "round " + round + ", step " + s.number());
            }
        }
    }
}

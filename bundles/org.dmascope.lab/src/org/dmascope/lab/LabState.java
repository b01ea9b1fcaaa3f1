// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;

/**
 * What runs for one kernel, as the file {@code state} of its run folder says it to every process of this user.
 *
 * @param qemu      the QEMU process
 * @param boot      boot of this machine in which it was started
 * @param scenario  what is (being) made in it
 * @param startedAt when QEMU was started
 * @param ready     whether the scenario is complete
 * @param build     what it was started from: two guests of one build are started by the same command line
 * @param kept      whether it was started to stay ({@code lab start}); else it ends with its last user
 */
record LabState(LabProcess qemu, String boot, LabScenario scenario, Instant startedAt, String build, boolean ready, boolean kept) {
    private static final String FILE = "state";
    private static final int LIMIT = 4096;

    LabState with(boolean nowReady, boolean nowKept) {
        return new LabState(qemu, boot, scenario, startedAt, build, nowReady, nowKept);
    }

    boolean alive() throws IOException {
        return boot.equals(LabProcess.boot()) && qemu.alive();
    }

    /** Writes it in one step: a reader sees the old or the new state, never half of one. */
    void write(Path dir) throws IOException {
        String text = "pid=" + qemu.pid() + "\nticks=" + qemu.ticks() + "\nboot=" + boot + "\nscenario=" + scenario.name() + "\nstartedAt=" + startedAt
                + "\nbuild=" + build + "\nready=" + ready + "\nkept=" + kept + "\n";
        Path temporary = Files.createTempFile(dir, FILE, ".new");
        Files.writeString(temporary, text, StandardCharsets.UTF_8);
        Files.move(temporary, dir.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Empty when nothing was started, or when the file is not one of ours. */
    static Optional<LabState> read(Path dir) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(dir.resolve(FILE))) {
            bytes = in.readNBytes(LIMIT);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        Properties p = new Properties();
        try {
            p.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            LabProcess qemu = new LabProcess(Long.parseLong(p.getProperty("pid", "")), Long.parseLong(p.getProperty("ticks", "")));
            return Optional.of(new LabState(qemu, p.getProperty("boot", ""), new LabScenario(p.getProperty("scenario", "")),
                    Instant.parse(p.getProperty("startedAt", "")), p.getProperty("build", ""), Boolean.parseBoolean(p.getProperty("ready")), Boolean.parseBoolean(p.getProperty("kept"))));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static void remove(Path dir) throws IOException {
        Files.deleteIfExists(dir.resolve(FILE));
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process of this machine that cannot be mistaken for a later one with the same pid.
 *
 * @param pid   process id
 * @param ticks start in clock ticks after boot: field 22 of {@code /proc/PID/stat}
 */
record LabProcess(long pid, long ticks) {
    private static final int POLL_MS = 50;

    static Optional<LabProcess> of(long pid) {
        return startTicks(pid).map(t -> new LabProcess(pid, t));
    }

    static LabProcess self() {
        return of(ProcessHandle.current().pid()).orElseThrow(() -> new IllegalStateException("/proc has no entry of this process"));
    }

    /** Identity of this boot: start ticks of two boots can be equal. */
    static String boot() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    }

    boolean alive() {
        return startTicks(pid).filter(t -> t == ticks).isPresent();
    }

    /** Ends it: asks, then kills. Returns whether it has gone. Does nothing to a later process with the same pid. */
    boolean end(long graceMillis) {
        Optional<ProcessHandle> handle = ProcessHandle.of(pid);
        if (handle.isEmpty() || !alive()) {
            return true;
        }
        handle.get().destroy();
        if (!gone(graceMillis)) {
            handle.get().destroyForcibly();
        }
        return gone(TimeUnit.SECONDS.toMillis(5));
    }

    private boolean gone(long millis) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (alive()) {
            if (System.nanoTime() > until || !Pause.millis(POLL_MS)) {
                return !alive();
            }
        }
        return true;
    }

    /** A zombie (ended, its parent has not asked yet) counts as gone. */
    private static Optional<Long> startTicks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            // comm is in parentheses and may hold anything, parentheses too: the fields after the last one are safe
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return fields[0].equals("Z") || fields[0].equals("X") ? Optional.empty() : Optional.of(Long.parseLong(fields[19]));
        } catch (IOException e) {
            return Optional.empty(); // the process has gone, or went while it was read (ESRCH)
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * The right to start or end the lab kernel of one run folder: among the threads of a process by a semaphore, among processes by a lock
 * on a file (which the kernel releases when its owner dies).
 */
final class LabLock implements AutoCloseable {
    private static final int POLL_MS = 100;
    private static final Duration SILENT = Duration.ofSeconds(1);
    private final Semaphore mine;
    private final FileChannel channel;

    private LabLock(Semaphore mine, FileChannel channel) {
        this.mine = mine;
        this.channel = channel;
    }

    /**
     * Waits for the lock.
     *
     * @param mine      one permit, shared by all threads of this process that want this lock
     * @param onWait    run once when somebody else has it for longer than a second
     * @param giveUp    asked again and again while waiting
     * @return empty when {@code giveUp} said so
     */
    static Optional<LabLock> acquire(Path file, Semaphore mine, Runnable onWait, BooleanSupplier giveUp) throws IOException {
        Waiting waiting = new Waiting(onWait);
        while (!mine.tryAcquire()) {
            waiting.again();
            if (giveUp.getAsBoolean() || !Pause.millis(POLL_MS)) {
                return Optional.empty();
            }
        }
        FileChannel channel = null;
        boolean got = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            while (!(got = tryLock(channel))) {
                waiting.again();
                if (giveUp.getAsBoolean() || !Pause.millis(POLL_MS)) {
                    return Optional.empty();
                }
            }
            return Optional.of(new LabLock(mine, channel));
        } finally {
            if (!got) {
                if (channel != null) {
                    channel.close();
                }
                mine.release();
            }
        }
    }

    /** Who only counts users has the lock for a moment: that is not worth a word. */
    private static final class Waiting {
        private final Runnable onWait;
        private final long since = System.nanoTime();
        private boolean told;

        Waiting(Runnable onWait) {
            this.onWait = onWait;
        }

        void again() {
            if (!told && System.nanoTime() - since > SILENT.toNanos()) {
                told = true;
                onWait.run();
            }
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another Lab of this process has it
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            mine.release();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * The right to connect to one agent port of a guest: QEMU serves one connection per port, and a second one would wait without a word.
 * Readers of several processes take different ports.
 */
final class AgentPort implements AutoCloseable {
    /** The guest ends the agent of a connection that has gone; a new connection that comes sooner would be taken for the old one. */
    private static final int SETTLE_MS = 1500;
    private static final int STEP_MS = 50;
    private final Path socket;
    private final Path file;
    private final LabLock lock;
    private final AtomicBoolean closed = new AtomicBoolean();

    private AgentPort(Path socket, Path file, LabLock lock) {
        this.socket = socket;
        this.file = file;
        this.lock = lock;
    }

    /** Takes it when it is free. */
    static Optional<AgentPort> take(Path socket, Semaphore mine) throws IOException {
        Path file = socket.resolveSibling(socket.getFileName() + ".lock");
        if (Files.notExists(file)) {
            // before it is locked: setting a time opens and closes the file, and the kernel drops a process' locks of a file with any close of it
            Files.write(file, new byte[0]);
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        }
        return LabLock.acquire(file, mine, () -> { }, () -> true).map(l -> new AgentPort(socket, file, l));
    }

    Path socket() {
        return socket;
    }

    /** Waits until the guest has seen the end of an earlier connection. Whether it was not cancelled. */
    boolean settle(BooleanSupplier cancelled) throws IOException {
        while (true) {
            long since = System.currentTimeMillis() - Files.getLastModifiedTime(file).toMillis();
            if (since < 0 || since >= SETTLE_MS) {
                return true;
            }
            if (cancelled.getAsBoolean() || !Pause.millis(STEP_MS)) {
                return false;
            }
        }
    }

    /** After the connection has been closed. */
    @Override
    public void close() throws IOException {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
        } finally {
            lock.close();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets work that must not be cut off finish when this process is told to end (Ctrl-C): it tells the work, and waits for it for a while. */
final class ShutdownGuard implements AutoCloseable {
    private static final int PATIENCE_S = 10;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await, "lab-shutdown");
    private volatile boolean ending;

    ShutdownGuard() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            ending = true;
        }
    }

    /** Whether the work should stop and clean up. */
    boolean ending() {
        return ending;
    }

    private void await() {
        ending = true;
        try {
            if (!done.await(PATIENCE_S, TimeUnit.SECONDS)) {
                System.Logger log = System.getLogger(ShutdownGuard.class.getName());
                log.log(System.Logger.Level.WARNING, "a lab kernel may be left running: see `dmascope lab list`");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        if (!ending) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException nowEnding) {
                ending = true;
            }
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The use of a lab kernel. While one is open the kernel does not end (but by {@code lab stop}); when the last one closes, a kernel that
 * was not started to stay ends. It closes by itself when this process ends.
 */
public final class LabLease implements AutoCloseable {
    /** What is to be done at the end. */
    interface End {
        void run() throws IOException;
    }

    private final RunningLab lab;
    private final boolean kept;
    private final boolean started;
    private final End end;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread hook = new Thread(this::finish, "lab-lease-end");

    /** @throws IllegalStateException when this process is already ending; nothing has been done then */
    LabLease(RunningLab lab, boolean kept, boolean started, End end) {
        this.lab = lab;
        this.kept = kept;
        this.started = started;
        this.end = end;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    public RunningLab lab() {
        return lab;
    }

    /** Whether the kernel was started to stay, when this lease was taken. */
    public boolean kept() {
        return kept;
    }

    /** Whether the kernel was started for this lease, and did not run before. */
    public boolean started() {
        return started;
    }

    private void finish() {
        if (closed.compareAndSet(false, true)) {
            try {
                end.run();
            } catch (IOException e) {
                throw new UncheckedIOException("the lab kernel " + lab.kernel() + " could not be released", e);
            }
        }
    }

    /** @throws UncheckedIOException when the run folder could not be changed */
    @Override
    public void close() {
        finish();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the process is ending: the hook finds everything done
            hook.setName("lab-lease-ended");
        }
    }
}

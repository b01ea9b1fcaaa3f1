// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Empties a ring in a thread of its own while the kernel fills it: what comes out is decoded while the walk goes on, and the ring gets
 * full later or not at all. The programs wake nobody, because that would cost each of them an interrupt; so the thread looks now and then.
 */
final class RingDrain {
    /** Between two looks, in nanoseconds. Some hundred records come in that time. */
    private static final long PAUSE = 500_000;
    /** Bytes below which a look came too early. */
    private static final int WORTH = 32 << 10;

    private final BpfRing ring;
    private final Consumer<ByteBuffer> sink;
    private final Thread thread = new Thread(this::run, "ring of BPF");
    private volatile boolean ended;
    private volatile Throwable problem;

    private RingDrain(BpfRing ring, Consumer<ByteBuffer> sink) {
        this.ring = ring;
        this.sink = sink;
    }

    /** @param sink called in that thread and in those of {@link #empty()} and {@link #end()}, never in two at a time */
    static RingDrain start(BpfRing ring, Consumer<ByteBuffer> sink) {
        RingDrain d = new RingDrain(ring, sink);
        d.thread.setDaemon(true);
        d.thread.start();
        return d;
    }

    private void run() {
        try {
            while (!ended) {
                if (drain() < WORTH) { // one record at a time would cost more than it brings
                    LockSupport.parkNanos(PAUSE);
                }
            }
        } catch (Throwable e) { // rethrown by end(), in the thread that asked for the walk
            problem = e;
        }
    }

    private synchronized int drain() {
        return ring.drain(sink);
    }

    /** Hands on all that is there; afterwards the ring has room for it. */
    void empty() {
        int taken = 1;
        while (taken > 0) {
            taken = drain();
        }
    }

    /** Hands on the rest and ends the thread. To be called when no program runs any more. */
    void end() {
        ended = true;
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true; // it ends within one look, and until then it uses the ring
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (problem != null) {
            throw new IllegalStateException("records of a walk could not be taken", problem);
        }
        empty();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.event.EventBatch;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.event.EventRing;
import org.dmascope.lab.judge.Recording;
import org.dmascope.session.HostSession;
import org.dmascope.session.WatchEnd;
import org.dmascope.session.WatchOptions;

/** A recording of a lab kernel on a thread of its own, as {@code watch} makes it. */
final class LabRecording implements Recording {
    /** An agent starts and arms its probes, under emulation. */
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration END = Duration.ofSeconds(20);
    private final EventRing ring = new EventRing();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Thread thread;
    private volatile Reading<WatchEnd> end;

    LabRecording(HostSession session, Console console) {
        thread = Thread.ofVirtual().start(() -> {
            end = session.watch(WatchOptions.untilCancelled().withProgress(console::say), this::take, stop::get);
            begun.countDown();
        });
    }

    private void take(EventBatch batch) {
        ring.add(batch);
        if (batch.info() != null) {
            begun.countDown();
        }
    }

    @Override
    public Reading<EventLog> begun() {
        try {
            if (!begun.await(START.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Reading.Failed<>("watch", Errno.ETIMEDOUT, "no recording had begun after " + START.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reading.Failed<>("watch", Errno.ECANCELED, "interrupted");
        }
        Reading<WatchEnd> now = end;
        return now == null || now.ok() ? new Reading.Ok<>("watch", ring.log()) : now.retype();
    }

    @Override
    public EventLog log() {
        return ring.log();
    }

    @Override
    public void close() {
        stop.set(true);
        try {
            thread.join(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

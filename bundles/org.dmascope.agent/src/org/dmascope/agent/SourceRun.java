// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.dmascope.core.Entry;
import org.dmascope.core.Gatherer;
import org.dmascope.core.Source;
import org.dmascope.core.SystemRoot;

/**
 * One run of one source in a thread of its own, because any read can block in the kernel (a busy reservation lock below bufinfo, a
 * process that holds its mmap lock below maps) and nothing can call it back. A run that was given up ships nothing any more.
 */
final class SourceRun {
    private final WatchedRoot root;
    private final Consumer<Entry> sink;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Throwable problem;
    private boolean abandoned;

    /** @param start {@link System#nanoTime()} at the start of the whole reading */
    SourceRun(Source source, SystemRoot live, Consumer<Entry> sink, long start) {
        this.root = new WatchedRoot(live);
        this.sink = sink;
        Gatherer gatherer = new Gatherer(source.id(), root, this::ship, start);
        Thread thread = new Thread(() -> run(source, gatherer), "source " + source.id());
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Source source, Gatherer gatherer) {
        try {
            source.gather(gatherer);
        } catch (WatchedRoot.Stopped e) {
            root.stop();
        } catch (Throwable e) { // the one boundary: whatever went wrong in a source becomes one frame
            problem = e;
        } finally {
            ended.countDown();
        }
    }

    private synchronized void ship(Entry e) {
        if (abandoned) {
            throw new WatchedRoot.Stopped();
        }
        sink.accept(e);
    }

    boolean running() {
        return ended.getCount() > 0;
    }

    /** Waits shortly; whether it has ended. */
    boolean await(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    /** What went wrong; null when nothing did. */
    Throwable problem() {
        return problem;
    }

    /** The call under way; null between calls. */
    WatchedRoot.Call current() {
        return root.current();
    }

    /** Gives it up: from now on nothing is shipped, and its thread ends with the call that it is in. */
    synchronized void abandon() {
        abandoned = true;
        root.stop();
    }
}

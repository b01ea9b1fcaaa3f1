// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.dmascope.core.Content;
import org.dmascope.core.FileStat;
import org.dmascope.core.Gatherer;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.Source;
import org.dmascope.core.SystemRoot;

/** A host on which the read of {@link #PATH} blocks until it is let go, as a busy reservation lock blocks a read of bufinfo. */
final class Blocking implements SystemRoot {
    static final String PATH = "/blocked";

    final AtomicInteger readers = new AtomicInteger();
    private final MemoryRoot root = new MemoryRoot().file(PATH, "free").file("/fine", "fine");
    private volatile CountDownLatch gate = new CountDownLatch(1);

    void letGo() {
        gate.countDown();
    }

    static Source source(String id, boolean canBlock, java.util.function.Consumer<Gatherer> gather) {
        return new Source() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public boolean canBlock() {
                return canBlock;
            }

            @Override
            public void gather(Gatherer g) {
                gather.accept(g);
            }
        };
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public Reading<Content> read(String path, int limit) {
        if (path.equals(PATH)) {
            readers.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                readers.decrementAndGet();
            }
        }
        return root.read(path, limit);
    }

    @Override
    public Reading<List<String>> list(String path) {
        return root.list(path);
    }

    @Override
    public Reading<String> readlink(String path) {
        return root.readlink(path);
    }

    @Override
    public Reading<FileStat> stat(String path) {
        return root.stat(path);
    }
}

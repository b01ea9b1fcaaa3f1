// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import java.util.List;
import java.util.function.Function;

import org.dmascope.core.Content;
import org.dmascope.core.FileStat;
import org.dmascope.core.Op;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/** A root that can be asked from another thread which call is under way, and that makes no further call once it is stopped. */
final class WatchedRoot implements SystemRoot {
    /** A call under way, since {@link System#nanoTime()}. */
    record Call(Op op, String path, long since) {
    }

    /** Ends the thread of a source that was given up; caught only by {@link SourceRun}. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("given up", null, false, false);
        }
    }

    private final SystemRoot root;
    private volatile Call current;
    private volatile boolean stopped;

    WatchedRoot(SystemRoot root) {
        this.root = root;
    }

    /** The call under way; null between calls. */
    Call current() {
        return current;
    }

    void stop() {
        stopped = true;
    }

    private <T> Reading<T> watch(Op op, String path, Function<SystemRoot, Reading<T>> call) {
        if (stopped) {
            throw new Stopped();
        }
        current = new Call(op, path, System.nanoTime());
        try {
            return call.apply(root);
        } finally {
            current = null;
        }
    }

    @Override
    public boolean isLive() {
        return root.isLive();
    }

    @Override
    public Reading<Content> read(String path, int limit) {
        return watch(Op.READ, path, r -> r.read(path, limit));
    }

    @Override
    public Reading<List<String>> list(String path) {
        return watch(Op.LIST, path, r -> r.list(path));
    }

    @Override
    public Reading<String> readlink(String path) {
        return watch(Op.READLINK, path, r -> r.readlink(path));
    }

    @Override
    public Reading<FileStat> stat(String path) {
        return watch(Op.STAT, path, r -> r.stat(path));
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.util.List;
import java.util.function.Consumer;

/**
 * What a source gathers with: every call goes to the real root and is recorded as an {@link Entry}. Runs with privilege on the target
 * host, so nothing is parsed here; at most a source asks {@link #quiet()} to decide which path comes next.
 */
public final class Gatherer implements SystemRoot {
    private final String source;
    private final SystemRoot root;
    private final Consumer<Entry> sink;
    private final long start;

    /** @param start {@link System#nanoTime()} at the start of the whole reading */
    public Gatherer(String source, SystemRoot root, Consumer<Entry> sink, long start) {
        this.source = source;
        this.root = root;
        this.sink = sink;
        this.start = start;
    }

    /** The root itself: what is asked there is not recorded. */
    public SystemRoot quiet() {
        return root;
    }

    @Override
    public boolean isLive() {
        return root.isLive();
    }

    private long micros() {
        return (System.nanoTime() - start) / 1000;
    }

    @Override
    public Reading<Content> read(String path, int limit) {
        Reading<Content> r = root.read(path, limit);
        sink.accept(Entry.ofRead(source, path, r, 0, micros()));
        return r;
    }

    @Override
    public Reading<List<String>> list(String path) {
        Reading<List<String>> r = root.list(path);
        sink.accept(Entry.ofList(source, path, r, 0, micros()));
        return r;
    }

    @Override
    public Reading<String> readlink(String path) {
        Reading<String> r = root.readlink(path);
        sink.accept(Entry.ofLink(source, path, r, 0, micros()));
        return r;
    }

    @Override
    public Reading<FileStat> stat(String path) {
        Reading<FileStat> r = root.stat(path);
        sink.accept(Entry.ofStat(source, path, r, 0, micros()));
        return r;
    }

    /** Records a directory of which only some names matter; the entry says that it was filtered. */
    public void recordList(String path, Reading<List<String>> kept) {
        sink.accept(Entry.ofList(source, path, kept, Entry.FILTERED, micros()));
    }

    /** Records a text of which only some lines matter; the entry says that it was filtered. */
    public void recordRead(String path, Reading<Content> kept) {
        sink.accept(Entry.ofRead(source, path, kept, Entry.FILTERED, micros()));
    }

    /** Records a link that was already read. */
    public void recordLink(String path, Reading<String> link) {
        sink.accept(Entry.ofLink(source, path, link, 0, micros()));
    }

    /**
     * Records a document that a source made itself, under a path that no real tree has. What the kernel says is shipped as it is; this is for
     * the few sources whose raw material must not leave the host (kernel memory).
     */
    public void recordDerived(String path, Reading<Content> document) {
        sink.accept(Entry.ofRead(source, path, document, 0, micros()));
    }
}

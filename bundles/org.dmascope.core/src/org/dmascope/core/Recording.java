// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A {@link SystemRoot} that answers from recorded entries: what an agent shipped or a capture kept. A path that nobody recorded is
 * answered {@link Reading.Unsupported}, never as absent, because absence was not observed.
 */
public final class Recording implements SystemRoot {
    private record Key(Op op, String path) {
    }

    private final Map<Key, Entry> entries;

    public Recording(Collection<Entry> recorded) {
        entries = HashMap.newHashMap(recorded.size());
        for (Entry e : recorded) {
            entries.put(new Key(e.op(), e.path()), e);
        }
    }

    @Override
    public boolean isLive() {
        return false;
    }

    public int size() {
        return entries.size();
    }

    @Override
    public Reading<Content> read(String path, int limit) {
        Entry e = entries.get(new Key(Op.READ, path));
        return e == null ? missing(path) : e.asRead();
    }

    @Override
    public Reading<List<String>> list(String path) {
        Entry e = entries.get(new Key(Op.LIST, path));
        return e == null ? missing(path) : e.asList();
    }

    @Override
    public Reading<String> readlink(String path) {
        Entry e = entries.get(new Key(Op.READLINK, path));
        return e == null ? missing(path) : e.asLink();
    }

    @Override
    public Reading<FileStat> stat(String path) {
        Entry e = entries.get(new Key(Op.STAT, path));
        return e == null ? missing(path) : e.asStat();
    }

    private static <T> Reading<T> missing(String path) {
        return new Reading.Unsupported<>(path, 0, "not part of this recording");
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A small host in memory: files, links and errors by path. What is not there is ENOENT. Counts its calls. */
public final class MemoryRoot implements SystemRoot {
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final Map<String, FileStat> stats = new HashMap<>();
    private final Map<String, Integer> errors = new HashMap<>();
    private final Map<String, TreeSet<String>> directories = new HashMap<>();
    public final List<String> calls = new ArrayList<>();

    public MemoryRoot file(String path, String raw) {
        return file(path, raw.getBytes(StandardCharsets.ISO_8859_1));
    }

    public MemoryRoot file(String path, byte[] bytes) {
        files.put(path, bytes);
        return enter(path);
    }

    public MemoryRoot link(String path, String target, FileStat stat) {
        links.put(path, target);
        if (stat != null) {
            stats.put(path, stat);
        }
        return enter(path);
    }

    public MemoryRoot directory(String path) {
        directories.computeIfAbsent(path, p -> new TreeSet<>());
        stats.putIfAbsent(path, new FileStat(1, 0, 040755, 0, 0));
        return enter(path);
    }

    /** Every call on this path fails with this errno; the path is still listed. */
    public MemoryRoot error(String path, int errno) {
        errors.put(path, errno);
        return enter(path);
    }

    private MemoryRoot enter(String path) {
        int slash = path.lastIndexOf('/');
        if (slash > 0) {
            directories.computeIfAbsent(path.substring(0, slash), p -> new TreeSet<>()).add(path.substring(slash + 1));
            stats.putIfAbsent(path.substring(0, slash), new FileStat(1, 0, 040755, 0, 0));
            enter(path.substring(0, slash));
        }
        return this;
    }

    private <T> Reading<T> answer(String call, String path, T value) {
        calls.add(call + " " + path);
        Integer errno = errors.get(path);
        if (errno != null) {
            return Reading.failure(path, errno);
        }
        return value == null ? Reading.failure(path, Errno.ENOENT) : new Reading.Ok<>(path, value);
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public Reading<Content> read(String path, int limit) {
        byte[] b = files.get(path);
        boolean longer = b != null && b.length > limit;
        return answer("read", path, b == null ? null : new Content(longer ? java.util.Arrays.copyOf(b, limit) : b, longer));
    }

    @Override
    public Reading<List<String>> list(String path) {
        TreeSet<String> names = directories.get(path);
        return answer("list", path, names == null ? null : List.copyOf(names));
    }

    @Override
    public Reading<String> readlink(String path) {
        return answer("readlink", path, links.get(path));
    }

    @Override
    public Reading<FileStat> stat(String path) {
        return answer("stat", path, stats.get(path));
    }
}

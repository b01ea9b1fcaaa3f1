// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.FileStat;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/**
 * A tree in memory that a parser planted. A path that nobody planted is answered {@link Reading.Unsupported} with the reason, because the file that it was made of
 * says nothing of it; only what was {@linkplain #absent planted as absent} is absent. Not for several threads while it is planted.
 */
final class PlantedRoot implements SystemRoot {
    private static final int DIRECTORY = 040755;
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final Map<String, Set<String>> directories = new HashMap<>();
    private final Set<String> absent = new HashSet<>();
    private final UnaryOperator<String> silence;

    /** @param silence why a path has no answer */
    PlantedRoot(UnaryOperator<String> silence) {
        this.silence = silence;
    }

    /** A file with this raw text, one char per byte. */
    PlantedRoot file(String path, String raw) {
        return file(path, raw.getBytes(StandardCharsets.ISO_8859_1));
    }

    PlantedRoot file(String path, byte[] bytes) {
        files.put(path, bytes);
        return enter(path);
    }

    PlantedRoot link(String path, String target) {
        links.put(path, target);
        return enter(path);
    }

    /** A directory whose names are all known. */
    PlantedRoot directory(String path) {
        if (directories.putIfAbsent(path, new LinkedHashSet<>()) == null) {
            enter(path);
        }
        return this;
    }

    /** What is known not to be there. */
    PlantedRoot absent(String path) {
        absent.add(path);
        return this;
    }

    boolean has(String path) {
        return files.containsKey(path) || links.containsKey(path) || directories.containsKey(path);
    }

    /** Lists the path in its directory, when that is one whose names are known. */
    private PlantedRoot enter(String path) {
        int slash = path.lastIndexOf('/');
        Set<String> names = slash <= 0 ? null : directories.get(path.substring(0, slash));
        if (names != null) {
            names.add(path.substring(slash + 1));
        }
        return this;
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public Reading<Content> read(String path, int limit) {
        byte[] b = files.get(path);
        if (b == null) {
            return missing(path, Errno.EISDIR);
        }
        boolean longer = b.length > limit;
        return new Reading.Ok<>(path, new Content(longer ? Arrays.copyOf(b, limit) : b, longer));
    }

    @Override
    public Reading<List<String>> list(String path) {
        Set<String> names = directories.get(path);
        return names == null ? missing(path, Errno.ENOTDIR) : new Reading.Ok<>(path, List.copyOf(names));
    }

    @Override
    public Reading<String> readlink(String path) {
        String target = links.get(path);
        return target == null ? missing(path, Errno.EINVAL) : new Reading.Ok<>(path, target);
    }

    @Override
    public Reading<FileStat> stat(String path) {
        return directories.containsKey(path) ? new Reading.Ok<>(path, new FileStat(0, 0, DIRECTORY, 0, 0)) : missing(path, Errno.EOPNOTSUPP);
    }

    private <T> Reading<T> missing(String path, int otherwise) {
        if (absent.contains(path)) {
            return Reading.failure(path, Errno.ENOENT);
        }
        return has(path) ? Reading.failure(path, otherwise) : new Reading.Unsupported<>(path, 0, silence.apply(path));
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.util.List;

/**
 * The one seam to the outside: a live host, a copied tree or a recording, all read by the same code. Injected, never static.
 * <p>
 * Paths are absolute ({@code /proc/self/status}) raw strings, one char per byte. Names and link targets come back the same way.
 * No method throws for anything that the other side does; every outcome is a {@link Reading}.
 */
public interface SystemRoot {
    /** Bound on one file unless a source asks for more: 1 MiB. */
    int SMALL = 1 << 20;
    /** Bound on {@code bufinfo} and other whole-host texts: 256 MiB, about 1.5 million buffers. */
    int LARGE = 256 << 20;
    /** Bound on the names of one directory. */
    int MAX_NAMES = 4 << 20;

    /** Whether this is the running kernel of a host. Live-only calls on a root that is not live are answered {@link Reading.Unsupported}. */
    boolean isLive();

    /** Reads at most {@code limit} bytes; {@link Content#truncated()} says whether there was more. */
    Reading<Content> read(String path, int limit);

    /** Names in a directory, without {@code .} and {@code ..}, in no particular order. */
    Reading<List<String>> list(String path);

    /** Target of a symbolic link, as stored. */
    Reading<String> readlink(String path);

    /** stat(2), following links. */
    Reading<FileStat> stat(String path);
}

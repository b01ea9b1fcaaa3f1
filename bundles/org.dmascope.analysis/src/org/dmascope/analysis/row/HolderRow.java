// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.row;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Evidence;
import org.dmascope.core.source.drm.GemHandle;
import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.core.source.proc.DmabufMap;

/** One process on one buffer. */
public interface HolderRow {
    BufferRow buffer();

    int pid();

    /** Start in clock ticks after boot, -1 when unknown; with the pid it identifies the process. */
    long startTime();

    /** Command name; null when unreadable. */
    String comm();

    /** Real user id, -1 when unknown. */
    long uid();

    /** Path in the unified hierarchy; null when unknown. */
    String cgroup();

    /** Descriptors; one that several threads share is listed once, because threads share the table. */
    List<DmabufFd> fds();

    List<DmabufMap> maps();

    /** GEM handles. */
    List<GemHandle> gems();

    Evidence evidence();

    /** {@code fd}, {@code mmap}, {@code gem}, in this order. */
    default List<String> how() {
        List<String> ways = new ArrayList<>(3);
        if (!fds().isEmpty()) {
            ways.add("fd");
        }
        if (!maps().isEmpty()) {
            ways.add("mmap");
        }
        if (!gems().isEmpty()) {
            ways.add("gem");
        }
        return List.copyOf(ways);
    }

    /** Descriptors, mappings and GEM handles together. */
    default int count() {
        return fds().size() + maps().size() + gems().size();
    }
}

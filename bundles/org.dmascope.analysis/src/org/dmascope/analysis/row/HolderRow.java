// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.row;

import java.util.List;

import org.dmascope.core.Evidence;
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

    Evidence evidence();

    /** {@code fd}, {@code mmap}, in this order. */
    default List<String> how() {
        return fds().isEmpty() ? List.of("mmap") : maps().isEmpty() ? List.of("fd") : List.of("fd", "mmap");
    }

    /** Descriptors and mappings together. */
    default int count() {
        return fds().size() + maps().size();
    }
}

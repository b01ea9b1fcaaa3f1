// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.row;

import java.util.List;

import org.dmascope.core.Fact;

/**
 * What a control group is charged for and limited to, in one region of device memory, or of system memory. A fact that is null is one that cannot be: the top
 * has no limits, and system memory belongs to no device.
 */
public interface CgroupRow {
    /** Word for a limit that is not set. */
    String UNLIMITED = "max";

    /** Path in the unified hierarchy, raw; {@code /} for the top. */
    String cgroup();

    /** {@code dmem} or {@code memory}. */
    String controller();

    /** dev_name; null for system memory. */
    Fact<String> device();

    /** Name by the driver, raw: {@code vram}, {@code vram0}; {@code memory} for system memory. */
    String region();

    /** Bytes charged to it and to the groups below it. */
    Fact<Long> current();

    /** Bytes charged to itself: {@link #current()} without the groups below it. */
    Fact<Long> own();

    /** Bytes that are never reclaimed from it. */
    Fact<Long> min();

    /** Bytes that are reclaimed from it only when nothing else is left. */
    Fact<Long> low();

    /** Bytes beyond which nothing is charged; {@link Long#MAX_VALUE} when there is no limit. */
    Fact<Long> max();

    /** Most bytes that were ever charged; null on a kernel that does not print it. */
    Fact<Long> peak();

    /** Bytes of pinned buffers that are charged to it and the groups below it, inferred; null for system memory. */
    ByteSum pinned();

    /** Processes that hold buffers or graphics devices and are charged to it, in order; those of groups below are not in it. */
    List<Integer> pids();

    /** How many those are; unknown, with the reason, when some processes could not be looked into. */
    Fact<Integer> pidsKnown();
}

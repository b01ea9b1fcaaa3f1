// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.dmem;

import org.dmascope.core.Reading;

/**
 * What control groups are charged for.
 *
 * @param tree  the unified hierarchy; Absent where only the first version of control groups is mounted
 * @param heaps whether the system heap's buffers are charged to the memory controller: {@code /sys/module/dma_heap/parameters/mem_accounting}
 *              (7.0 and newer); Absent where the kernel cannot
 */
public record DmemInfo(Reading<CgroupTree> tree, Reading<Boolean> heaps) {
    /** Of a reading that did not ask for this source. */
    public static DmemInfo notAsked() {
        return without("not part of this reading");
    }

    /** As if it had not been read. */
    public static DmemInfo without(String reason) {
        return new DmemInfo(new Reading.Unsupported<>(CgroupWalk.MOUNT, 0, reason), new Reading.Unsupported<>(CgroupWalk.HEAPS, 0, reason));
    }
}

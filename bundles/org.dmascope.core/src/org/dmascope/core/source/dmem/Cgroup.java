// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.dmem;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Reading;

/**
 * A control group.
 *
 * @param path     as {@code /proc/PID/cgroup} has it, raw: {@code /} for the top, {@code /job/trainer}
 * @param subtree  controllers that its children have: {@code cgroup.subtree_control}
 * @param dmem     bytes by region, the text of each file that it has; a missing key is a file that is not there
 * @param memory   bytes of system memory; likewise
 */
public record Cgroup(String path, Reading<List<String>> subtree, Map<Amount, Reading<Map<String, Long>>> dmem, Map<Amount, Reading<Long>> memory) {
    /** The top of the hierarchy that the reader sees. */
    public static final String TOP = "/";

    public Cgroup {
        dmem = copy(dmem);
        memory = copy(memory);
    }

    private static <V> Map<Amount, V> copy(Map<Amount, V> all) {
        Map<Amount, V> out = new EnumMap<>(Amount.class);
        out.putAll(all);
        return Collections.unmodifiableMap(out);
    }

    /** Whether device memory is charged to it, and not only to a group above it. */
    public boolean hasDmem() {
        return dmem.containsKey(Amount.CURRENT);
    }

    /** Whether system memory is charged to it. */
    public boolean hasMemory() {
        return memory.containsKey(Amount.CURRENT);
    }
}

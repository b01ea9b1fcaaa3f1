// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import java.util.List;

/**
 * How much a group of buffers grew over a series of readings.
 *
 * @param group   {@code exporter}, {@code process} or {@code look}: buffers of one exporter and size
 * @param name    of the group, in its shown form
 * @param buffers their number in each reading; -1 where that reading cannot tell
 * @param bytes   their sizes in each reading; likewise
 * @param steady  whether the number never falls, and rises at least twice or in all steps
 * @param holders who holds them in the last reading, in its shown form; "" when nobody is seen
 */
public record GrowthRow(String group, String name, List<Integer> buffers, List<Long> bytes, boolean steady, String holders) {
    public GrowthRow {
        buffers = List.copyOf(buffers);
        bytes = List.copyOf(bytes);
    }

    /** Bytes that came, from the first to the last reading that can tell. */
    public long grown() {
        return last(bytes) - bytes.stream().filter(n -> n >= 0).findFirst().orElse(0L);
    }

    /** Buffers that came, likewise. */
    public int more() {
        List<Integer> told = buffers.stream().filter(n -> n >= 0).toList();
        return told.isEmpty() ? 0 : told.getLast() - told.getFirst();
    }

    private static long last(List<Long> all) {
        List<Long> told = all.stream().filter(n -> n >= 0).toList();
        return told.isEmpty() ? 0 : told.getLast();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import java.util.List;

/**
 * How much a group of buffers grew over a series of readings.
 *
 * @param group   {@code exporter}, {@code process}, {@code device} (buffers that it is attached to) or {@code look}: buffers of one exporter and size
 * @param name    of the group, in its shown form
 * @param buffers their number in each reading; -1 where that reading cannot tell
 * @param bytes   their sizes in each reading; likewise
 * @param rises   in how many steps the number rises; -1 when it falls in one
 * @param holders who holds them in the last reading, in its shown form; "" when nobody is seen
 * @param unclear how many readings cannot tell, and why the first of them cannot: their rights were others; null when all can
 */
public record GrowthRow(String group, String name, List<Integer> buffers, List<Long> bytes, int rises, String holders, String unclear) {
    /** From so many readings on a growth that never stops is more than a start. */
    private static final int ENOUGH = 5;
    private static final int MOST_SHOWN = 8;
    private static final int FIRST_SHOWN = 3;

    public GrowthRow {
        buffers = List.copyOf(buffers);
        bytes = List.copyOf(bytes);
    }

    /** Whether the number never falls, and rises at least twice or in all steps. */
    public boolean steady() {
        return rises >= 2 || told().size() == 2 && rises == 1;
    }

    /** Whether it grows on and on: steadily, over enough readings, and still in the last third of them. What fills up once at a start does not. */
    public boolean endless() {
        List<Integer> told = told();
        return rises > 2 && told.size() >= ENOUGH && told.getLast() > told.get(told.size() - 1 - told.size() / FIRST_SHOWN);
    }

    /** The numbers for a line: the first and the last ones of many. @param unknown for a reading that cannot tell */
    public String shown(String unknown) {
        List<String> all = buffers.stream().map(n -> n < 0 ? unknown : n.toString()).toList();
        if (all.size() <= MOST_SHOWN) {
            return String.join(" \u2192 ", all);
        }
        return String.join(" \u2192 ", all.subList(0, FIRST_SHOWN)) + " \u2192 \u2026 \u2192 " + String.join(" \u2192 ", all.subList(all.size() - FIRST_SHOWN, all.size()));
    }

    private List<Integer> told() {
        return buffers.stream().filter(n -> n >= 0).toList();
    }

    /** Bytes that came, from the first to the last reading that can tell. */
    public long grown() {
        return last(bytes) - bytes.stream().filter(n -> n >= 0).findFirst().orElse(0L);
    }

    /** Buffers that came, likewise. */
    public int more() {
        List<Integer> told = told();
        return told.isEmpty() ? 0 : told.getLast() - told.getFirst();
    }

    private static long last(List<Long> all) {
        List<Long> told = all.stream().filter(n -> n >= 0).toList();
        return told.isEmpty() ? 0 : told.getLast();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.core.Fact;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Subject;

/**
 * How much memory of devices was in use at each reading of a host in this session, and how much of it control groups were charged for. Bounded: the oldest
 * readings go, and of a host with very many groups the later ones are left out. Confined to the display thread.
 */
public final class MemoryHistory {
    /** An hour and more at the usual interval. */
    public static final int MOST_SAMPLES = 2000;
    /** Regions and groups that are kept of one reading. */
    static final int MOST_TRACKS = 200;

    /**
     * One reading.
     *
     * @param at    when it began
     * @param bytes what was in use of a region, or a group was charged for; no entry for what was not known then
     */
    public record Sample(Instant at, Map<Subject, Long> bytes) {
        public Sample {
            bytes = Map.copyOf(bytes);
        }
    }

    private final Deque<Sample> samples = new ArrayDeque<>();

    /** @param rows of the same reading */
    void add(Snapshot s, HostRows rows) {
        if (!samples.isEmpty() && !s.takenAt().isAfter(samples.getLast().at())) {
            return; // a capture that was read again says what it said before
        }
        Map<Subject, Long> bytes = new HashMap<>();
        for (MemoryRow m : s.memory()) {
            put(bytes, Subject.of(m), m.used().known() ? m.used() : m.charged());
        }
        if (!s.cgroups().isEmpty()) {
            rows.groups().stream().filter(g -> g.group().device() != null).forEach(g -> put(bytes, Subject.of(g), g.group().current()));
        }
        samples.add(new Sample(s.takenAt(), bytes));
        if (samples.size() > MOST_SAMPLES) {
            samples.removeFirst();
        }
    }

    private static void put(Map<Subject, Long> bytes, Subject what, Fact<Long> f) {
        if (f != null && f.known() && bytes.size() < MOST_TRACKS) {
            bytes.put(what, f.value());
        }
    }

    /** In their order. */
    public List<Sample> samples() {
        return List.copyOf(samples);
    }
}

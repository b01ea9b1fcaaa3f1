// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.HoldingState;
import org.dmascope.analysis.ProcessState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Names;

/** Ranks what grows over a series of readings: what leaks. */
public final class Growth {
    private static final int MOST_NAMES = 5;

    private record Key(String group, String name) {
    }

    private static final class Sums {
        final int[] buffers;
        final long[] bytes;
        final Set<String> holders = new TreeSet<>();

        Sums(int steps) {
            buffers = new int[steps];
            bytes = new long[steps];
        }

        void add(int step, BufferState b, boolean last) {
            buffers[step]++;
            bytes[step] += b.size().known() ? b.size().value() : 0;
            if (last) {
                b.holders().forEach(h -> holders.add(who(h)));
            }
        }
    }

    private Growth() {
    }

    /** Those that grew, the most bytes first. @param series at least two readings, in their order */
    public static List<GrowthRow> rank(List<Snapshot> series) {
        Map<Key, Sums> all = new LinkedHashMap<>();
        for (int i = 0; i < series.size(); i++) {
            count(series.get(i), i, series.size(), all);
        }
        List<GrowthRow> out = new ArrayList<>();
        all.forEach((key, sums) -> {
            GrowthRow row = row(key, sums, series);
            if (row.more() > 0) {
                out.add(row);
            }
        });
        out.sort(Comparator.comparingLong(GrowthRow::grown).reversed().thenComparing(GrowthRow::group).thenComparing(GrowthRow::name));
        return out;
    }

    private static void count(Snapshot s, int step, int steps, Map<Key, Sums> all) {
        boolean last = step == steps - 1;
        for (BufferState b : s.buffers()) {
            if (b.expName().known()) {
                String exporter = Names.display(b.expName().value());
                all.computeIfAbsent(new Key("exporter", exporter), k -> new Sums(steps)).add(step, b, last);
                if (b.size().known()) {
                    all.computeIfAbsent(new Key("look", exporter + ", " + b.size().value() + " bytes"), k -> new Sums(steps)).add(step, b, last);
                }
            }
        }
        for (ProcessState p : s.processes()) {
            for (HoldingState h : p.holdings()) {
                all.computeIfAbsent(new Key("process", who(h)), k -> new Sums(steps)).add(step, h.buffer(), last);
            }
        }
    }

    private static String who(HoldingState h) {
        return (h.comm() == null ? "process" : Names.display(h.comm())) + " " + h.pid();
    }

    private static GrowthRow row(Key key, Sums sums, List<Snapshot> series) {
        List<Integer> buffers = new ArrayList<>();
        List<Long> bytes = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            boolean told = key.group.equals("process") ? series.get(i).holdersKnown().known() || sums.buffers[i] > 0 : series.get(i).buffersKnown().known();
            buffers.add(told ? sums.buffers[i] : -1);
            bytes.add(told ? sums.bytes[i] : -1L);
        }
        List<String> holders = sums.holders.stream().limit(MOST_NAMES).toList();
        String names = key.group.equals("process") ? "" : String.join(", ", holders) + (sums.holders.size() > MOST_NAMES ? " and " + (sums.holders.size() - MOST_NAMES) + " more" : "");
        return new GrowthRow(key.group, key.name, buffers, bytes, steady(buffers), names);
    }

    private static boolean steady(List<Integer> buffers) {
        List<Integer> told = buffers.stream().filter(n -> n >= 0).toList();
        int rises = 0;
        for (int i = 1; i < told.size(); i++) {
            if (told.get(i) < told.get(i - 1)) {
                return false;
            }
            rises += told.get(i) > told.get(i - 1) ? 1 : 0;
        }
        return rises >= 2 || told.size() == 2 && rises == 1;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.HoldingState;
import org.dmascope.analysis.ProcessState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;

/** Ranks what grows over a series of readings: what leaks. Takes them one after the other and keeps only numbers and the last one. For one thread. */
public final class Growth {
    static final String PROCESS = "process";
    private static final String EXPORTER = "exporter";
    private static final String LOOK = "look";
    private static final String DEVICE = "device";
    private static final int MOST_NAMES = 5;

    private record Key(String group, String name) {
    }

    /** Of a group, by reading. */
    private static final class Sums {
        private int[] buffers = new int[4];
        private long[] bytes = new long[4];

        void add(int step, BufferState b) {
            if (step >= buffers.length) {
                buffers = Arrays.copyOf(buffers, 2 * step);
                bytes = Arrays.copyOf(bytes, 2 * step);
            }
            buffers[step]++;
            bytes[step] += b.size().known() ? b.size().value() : 0;
        }

        int buffers(int step) {
            return step < buffers.length ? buffers[step] : 0;
        }

        long bytes(int step) {
            return step < bytes.length ? bytes[step] : 0;
        }
    }

    private record Unheld(Long size, String expName, int readings) {
    }

    /** Why a reading cannot tell; null where it can. */
    private record Sight(String noBuffers, String noHolders) {
    }

    private final Map<Key, Sums> all = new LinkedHashMap<>();
    private final List<Sight> sights = new ArrayList<>();
    private Map<Long, Unheld> unheld = new HashMap<>();
    private Instant since;
    private Snapshot last;

    /** Those that grew, the most bytes first. @param series at least two readings, in their order */
    public static List<GrowthRow> rank(List<Snapshot> series) {
        Growth g = new Growth();
        series.forEach(g::add);
        return g.rows();
    }

    /** Takes the next reading. */
    public void add(Snapshot s) {
        int step = sights.size();
        for (BufferState b : s.buffers()) {
            if (b.expName().known()) {
                String exporter = Names.display(b.expName().value());
                sums(EXPORTER, exporter).add(step, b);
                if (b.size().known()) {
                    sums(LOOK, look(b)).add(step, b);
                }
            }
            devices(b).forEach(d -> sums(DEVICE, d).add(step, b));
        }
        for (ProcessState p : s.processes()) {
            for (HoldingState h : p.holdings()) {
                sums(PROCESS, who(h)).add(step, h.buffer());
            }
        }
        sights.add(new Sight(why(s.buffersKnown()), why(s.holdersKnown())));
        unheld(s);
        since = since == null ? s.takenAt() : since;
        last = s;
    }

    private static String why(Fact<?> f) {
        return f.known() ? null : f.reason();
    }

    private Sums sums(String group, String name) {
        return all.computeIfAbsent(new Key(group, name), k -> new Sums());
    }

    private static String look(BufferState b) {
        return Names.display(b.expName().value()) + ", " + b.size().value() + " bytes";
    }

    private static Set<String> devices(BufferState b) {
        Set<String> out = new HashSet<>();
        for (AttachmentState a : b.attachments()) {
            out.add(Names.display(a.deviceName()));
        }
        return out;
    }

    private void unheld(Snapshot s) {
        Map<Long, Unheld> now = new HashMap<>();
        for (BufferState b : s.buffers()) {
            if (b.ino() >= 0 && b.holders().isEmpty() && b.attachmentCount().known() && b.attachmentCount().value() == 0 && s.holdersKnown().known()) {
                Unheld before = unheld.get(b.ino());
                boolean same = before != null && Objects.equals(before.size, b.size().value()) && Objects.equals(before.expName, b.expName().value());
                now.put(b.ino(), new Unheld(b.size().value(), b.expName().value(), same ? before.readings + 1 : 1));
            }
        }
        unheld = now;
    }

    private static String who(HoldingState h) {
        return (h.comm() == null ? PROCESS : Names.display(h.comm())) + " " + h.pid();
    }

    /** By what name a process is ranked; null for one that holds nothing. */
    public static String name(ProcessState p) {
        return p.holdings().isEmpty() ? null : who(p.holdings().getFirst());
    }

    /** Those that grew, the most bytes first; of one reading none. */
    public List<GrowthRow> rows() {
        Map<Key, Set<String>> holders = holders();
        List<GrowthRow> out = new ArrayList<>();
        all.forEach((key, sums) -> {
            GrowthRow row = row(key, sums, holders.getOrDefault(key, Set.of()));
            if (row.more() > 0) {
                out.add(row);
            }
        });
        out.sort(Comparator.comparingLong(GrowthRow::grown).reversed().thenComparing(GrowthRow::group).thenComparing(GrowthRow::name));
        return out;
    }

    /** What the readings so far say, for the last of them. */
    public Past past() {
        Map<Long, Integer> streaks = new HashMap<>();
        unheld.forEach((ino, u) -> streaks.put(ino, u.readings));
        return new Past(sights.size(), since, rows(), streaks);
    }

    /** Of the last reading. */
    private Map<Key, Set<String>> holders() {
        Map<Key, Set<String>> out = new HashMap<>();
        if (last == null) {
            return out;
        }
        for (BufferState b : last.buffers()) {
            List<String> names = b.holders().stream().map(Growth::who).toList();
            if (names.isEmpty()) {
                continue;
            }
            List<Key> keys = new ArrayList<>();
            if (b.expName().known()) {
                keys.add(new Key(EXPORTER, Names.display(b.expName().value())));
                if (b.size().known()) {
                    keys.add(new Key(LOOK, look(b)));
                }
            }
            devices(b).forEach(d -> keys.add(new Key(DEVICE, d)));
            keys.forEach(k -> out.computeIfAbsent(k, n -> new TreeSet<>()).addAll(names));
        }
        return out;
    }

    private GrowthRow row(Key key, Sums sums, Set<String> holders) {
        List<Integer> buffers = new ArrayList<>();
        List<Long> bytes = new ArrayList<>();
        int blind = 0;
        String reason = null;
        for (int i = 0; i < sights.size(); i++) {
            String hidden = key.group.equals(PROCESS) ? sums.buffers(i) > 0 ? null : sights.get(i).noHolders : sights.get(i).noBuffers;
            buffers.add(hidden == null ? sums.buffers(i) : -1);
            bytes.add(hidden == null ? sums.bytes(i) : -1L);
            blind += hidden == null ? 0 : 1;
            reason = reason == null ? hidden : reason;
        }
        String unclear = blind == 0 ? null : blind + " of " + sights.size() + " readings cannot tell: " + reason;
        List<String> names = holders.stream().limit(MOST_NAMES).toList();
        String who = String.join(", ", names) + (holders.size() > MOST_NAMES ? " and " + (holders.size() - MOST_NAMES) + " more" : "");
        return new GrowthRow(key.group, key.name, buffers, bytes, rises(buffers), who, unclear);
    }

    /** In how many steps the number rises; -1 when it falls in one. */
    private static int rises(List<Integer> buffers) {
        List<Integer> told = buffers.stream().filter(n -> n >= 0).toList();
        int rises = 0;
        for (int i = 1; i < told.size(); i++) {
            if (told.get(i) < told.get(i - 1)) {
                return -1;
            }
            rises += told.get(i) > told.get(i - 1) ? 1 : 0;
        }
        return rises;
    }
}

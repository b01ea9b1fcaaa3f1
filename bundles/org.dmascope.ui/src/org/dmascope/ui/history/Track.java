// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.core.Names;
import org.dmascope.ui.live.MemoryHistory.Sample;
import org.dmascope.ui.rows.GroupRow;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.eclipse.osgi.util.NLS;

/**
 * A line of the chart.
 *
 * @param what   a region or a group
 * @param label  for people
 * @param pieces runs of readings that know it, as positions among all: where it was not known there is no line
 */
record Track(Subject what, String label, List<List<Integer>> pieces) {
    /** More lines cannot be told apart. */
    static final int MOST = 8;

    /** Of a selected region with its groups, of a selected group with its region, else of all regions; those with the most first. */
    static List<Track> of(List<Sample> samples, HostRows rows, Object selected) {
        Map<Subject, Long> most = new HashMap<>();
        samples.forEach(s -> s.bytes().forEach((k, v) -> most.merge(k, v, Math::max)));
        List<Track> out = new ArrayList<>();
        for (Subject s : wanted(most, rows, selected)) {
            if (most.containsKey(s) && out.size() < MOST) {
                out.add(new Track(s, label(s, rows), pieces(samples, s)));
            }
        }
        return out;
    }

    private static Set<Subject> wanted(Map<Subject, Long> most, HostRows rows, Object selected) {
        Comparator<Subject> byMost = Comparator.comparingLong((Subject s) -> -most.getOrDefault(s, 0L)).thenComparing(Subject::key);
        Set<Subject> out = new LinkedHashSet<>();
        if (selected instanceof MemoryRow m) {
            out.add(Subject.of(m));
            rows.groups().stream().filter(g -> in(g, m)).map(Subject::of).sorted(byMost).forEach(out::add);
        } else if (selected instanceof GroupRow g) {
            out.add(Subject.of(g));
            rows.memory().stream().filter(m -> in(g, m)).map(Subject::of).forEach(out::add);
        } else {
            most.keySet().stream().filter(s -> s.kind() == Kind.MEMORY).sorted(byMost).forEach(out::add);
        }
        return out;
    }

    private static boolean in(GroupRow g, MemoryRow m) {
        return g.key().equals(Subject.key(m) + ' ' + g.group().cgroup());
    }

    private static String label(Subject s, HostRows rows) {
        return switch (rows.find(s)) {
            case MemoryRow m -> NLS.bind(m.used().known() ? Messages.used : Messages.charged, (m.device().known() ? Names.display(m.device().value()) + ' ' : "") + Names.display(m.region())); //$NON-NLS-1$
            case GroupRow g -> Names.display(g.group().cgroup()) + "  " + Names.display(g.group().region()); //$NON-NLS-1$
            case null, default -> NLS.bind(Messages.gone, Names.display(s.key()));
        };
    }

    private static List<List<Integer>> pieces(List<Sample> samples, Subject s) {
        List<List<Integer>> out = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            if (samples.get(i).bytes().containsKey(s)) {
                run.add(i);
            } else if (!run.isEmpty()) {
                out.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            out.add(run);
        }
        return out;
    }
}

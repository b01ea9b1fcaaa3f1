// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.rules.FindingSubject;
import org.dmascope.analysis.rules.Severity;

/**
 * Which things of a reading the rules found something about. Empty until somebody makes it, off the display thread, because rules are not
 * run for every reading; what was found in the reading before is shown until then.
 */
public final class FindingMarks {
    static final FindingMarks NONE = new FindingMarks(Map.of(), Map.of());
    private static final String LEAK = "buffer.leak-suspect"; //$NON-NLS-1$

    /** What is known: of things, and how many findings of each severity there are. */
    private record Known(Map<Subject, RowMark> marks, Map<Severity, Integer> counts) {
    }

    private final Known before;
    private volatile Known known;

    private FindingMarks(Map<Subject, RowMark> marks, Map<Severity, Integer> counts) {
        before = new Known(marks, counts);
    }

    /** Of the reading after the one of these, from which it is shown what was found until it is known anew. */
    FindingMarks next() {
        Known k = known();
        return new FindingMarks(k.marks, k.counts);
    }

    private Known known() {
        Known k = known;
        return k == null ? before : k;
    }

    /** Whether it says what was found in this very reading. */
    public boolean made() {
        return known != null;
    }

    /** What was found about a thing; null when nothing was, or nothing is known yet. */
    public RowMark of(Subject thing) {
        return known().marks.get(thing);
    }

    /** How many findings of that severity there are, 0 while nothing is known. */
    public int count(Severity severity) {
        return known().counts.getOrDefault(severity, 0);
    }

    /** Runs the rules, unless that was done; not on the display thread. @return whether something else is known now than was shown before */
    public boolean make(HostRows rows) {
        if (known != null) {
            return false;
        }
        known = made(rows);
        return !known.equals(before);
    }

    private static Known made(HostRows rows) {
        Map<Subject, List<FindingRow>> found = new HashMap<>();
        Map<Severity, Integer> counts = new HashMap<>();
        Map<String, List<Subject>> holders = null;
        for (FindingRow f : rows.findings()) {
            if (!f.counts()) {
                continue;
            }
            counts.merge(f.rule().severity(), 1, Integer::sum);
            if (f.rule().severity() == Severity.INFO) {
                continue; // nothing is wrong with the thing
            }
            if (f.finding().subject().kind() == FindingSubject.Kind.PROCESS) {
                holders = holders != null ? holders : rows.holders().stream().collect(Collectors.groupingBy(FindingMarks::process, Collectors.mapping(Subject::of, Collectors.toList())));
                holders.getOrDefault(process(f.finding().subject()), List.of()).forEach(s -> found.computeIfAbsent(s, k -> new ArrayList<>()).add(f));
            } else {
                Subject s = f.about(rows);
                if (s != null) {
                    found.computeIfAbsent(s, k -> new ArrayList<>()).add(f);
                }
            }
        }
        Map<Subject, RowMark> marks = HashMap.newHashMap(found.size());
        found.forEach((s, all) -> marks.put(s, mark(all)));
        return new Known(marks, counts);
    }

    /** The worst comes first in all. */
    private static RowMark mark(List<FindingRow> all) {
        FindingRow worst = all.getFirst();
        boolean leak = all.stream().anyMatch(f -> f.rule().id().equals(LEAK));
        return new RowMark(worst.rule().severity(), leak, all.stream().limit(RowMark.MOST).map(f -> f.rule().title()).distinct().toList(), all.size(), Subject.of(worst));
    }

    private static String process(HolderRow h) {
        return h.pid() + "@" + h.startTime(); //$NON-NLS-1$
    }

    private static String process(FindingSubject s) {
        return s.pid() + "@" + s.startTime(); //$NON-NLS-1$
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.rules.About;
import org.dmascope.analysis.rules.Finding;
import org.dmascope.analysis.rules.FindingSubject;
import org.dmascope.analysis.rules.Findings;
import org.dmascope.analysis.rules.Ignore;
import org.dmascope.analysis.rules.RuleResult;
import org.dmascope.analysis.rules.Unread;

/**
 * What a rule found, or that it could not look at something.
 *
 * @param rule    which rule
 * @param finding what it found; null for a rule that was skipped
 * @param unread  why it was skipped; null for a finding
 * @param number  tells rows of one rule and subject apart, from 0
 * @param ignored what leaves it out on this host; null for one that counts
 * @param since   since when it has been there; null for a rule that was skipped
 */
public record FindingRow(About rule, Finding finding, Unread unread, int number, Ignore ignored, Since since) {
    /** Findings, the worst first, those that are ignored behind them, then the rules that were skipped. */
    static List<FindingRow> of(Snapshot snapshot, List<Ignore> ignores, FirstSeen seen) {
        Findings all = Findings.of(snapshot).without(ignores);
        List<Finding> found = new ArrayList<>(all.all());
        found.addAll(all.ignored());
        Map<String, Integer> numbers = new HashMap<>();
        List<FindingRow> rows = new ArrayList<>();
        for (Finding f : found) {
            rows.add(new FindingRow(f.rule(), f, null, numbers.merge(f.key(), 1, Integer::sum) - 1, all.ignoredBy(f), null));
        }
        Map<String, Since> since = seen.look(rows.stream().map(FindingRow::key).toList(), snapshot.takenAt());
        rows.replaceAll(r -> new FindingRow(r.rule, r.finding, null, r.number, r.ignored, since.get(r.key())));
        for (RuleResult r : all.skipped()) {
            for (int i = 0; i < r.unread().size(); i++) {
                rows.add(new FindingRow(r.rule(), null, r.unread().get(i), i, null, null));
            }
        }
        return List.copyOf(rows);
    }

    /** The same for the same thing in the next reading. */
    public String key() {
        return (finding == null ? rule.id() + " skipped" : finding.key()) + ' ' + number; //$NON-NLS-1$
    }

    /** Whether it says that something is wrong, or worth knowing, and nobody has said to leave it out. */
    public boolean counts() {
        return finding != null && ignored == null;
    }

    /** The thing that it is about, among these rows; null when it is about the host as a whole. */
    public Subject about(HostRows rows) {
        FindingSubject s = finding == null ? null : finding.subject();
        return s == null ? null : switch (s.kind()) {
            case BUFFER -> new Subject(Kind.BUFFER, s.bufferKey());
            case ATTACHMENT -> new Subject(Kind.ATTACHMENT, s.bufferKey() + ' ' + s.device() + '#' + s.ordinal());
            case PROCESS -> rows.holders().stream().filter(h -> h.pid() == s.pid() && h.startTime() == s.startTime()).findFirst().map(Subject::of).orElse(null);
            case DEVICE -> device(rows.device(s.device()));
            case HOST -> null;
        };
    }

    /** The row of the thing that it is about; null when that is the host as a whole, or not among these rows. */
    public Object thing(HostRows rows) {
        Subject s = about(rows);
        return s == null ? null : rows.find(s);
    }

    private static Subject device(DeviceRow d) {
        return d == null ? null : Subject.of(d);
    }
}

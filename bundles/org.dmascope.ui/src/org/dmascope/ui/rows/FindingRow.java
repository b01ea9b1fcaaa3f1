// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.rows;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.rules.About;
import org.dmascope.analysis.rules.Finding;
import org.dmascope.analysis.rules.FindingSubject;
import org.dmascope.analysis.rules.Findings;
import org.dmascope.analysis.rules.RuleResult;
import org.dmascope.analysis.rules.Unread;

/**
 * What a rule found, or that it could not look at something.
 *
 * @param rule    which rule
 * @param finding what it found; null for a rule that was skipped
 * @param unread  why it was skipped; null for a finding
 * @param number  tells rows of one rule and subject apart, from 0
 */
public record FindingRow(About rule, Finding finding, Unread unread, int number) {
    /** Findings, the worst first, then the rules that were skipped. */
    public static List<FindingRow> of(Snapshot snapshot) {
        Findings all = Findings.of(snapshot);
        List<FindingRow> out = new ArrayList<>();
        String last = ""; //$NON-NLS-1$
        int number = 0;
        for (Finding f : all.all()) {
            number = f.key().equals(last) ? number + 1 : 0;
            last = f.key();
            out.add(new FindingRow(f.rule(), f, null, number));
        }
        for (RuleResult r : all.skipped()) {
            for (int i = 0; i < r.unread().size(); i++) {
                out.add(new FindingRow(r.rule(), null, r.unread().get(i), i));
            }
        }
        return List.copyOf(out);
    }

    /** The same for the same thing in the next reading. */
    public String key() {
        return (finding == null ? rule.id() + " skipped" : finding.key()) + ' ' + number; //$NON-NLS-1$
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

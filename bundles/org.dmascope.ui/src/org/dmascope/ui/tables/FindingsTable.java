// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.rules.FindingSubject;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.words.SeverityWords;
import org.dmascope.ui.words.Units;

/** One row per finding; below them one per thing that a rule could not look at. */
final class FindingsTable {
    private static final String MARK = "tier-rule"; //$NON-NLS-1$

    private FindingsTable() {
    }

    static TableKind<FindingRow> kind() {
        return new TableKind<>("findings", Kind.FINDING, "findings", //$NON-NLS-1$ //$NON-NLS-2$
                new TableKind.Words(Messages.finding, Messages.findings, Messages.noFindings), columns(), Groupings.findings(), HostRows::findings, Subject::of,
                FindingsTable::known, Set.of());
    }

    /** What a rule could not look at is a row of its own, so that no row means that all rules saw everything. */
    private static Fact<Integer> known(Snapshot s) {
        return Fact.of(0, new Evidence(Tier.RULE, "rules", "analysis.rules", s.takenAt())); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static List<Column<FindingRow>> columns() {
        return List.of(
                Column.words("severity", Messages.colSeverity, 96, SeverityWords::cell).orderedBy(Comparator.comparingInt(SeverityWords::order)), //$NON-NLS-1$
                Column.words("finding", Messages.colFinding, 330, r -> Cell.of(r.rule().title()).token(ink(r)).tip(r.rule().why() + '\n' + remedy(r))), //$NON-NLS-1$
                Column.words("subject", Messages.colSubject, 200, FindingsTable::subject), //$NON-NLS-1$
                Column.words("since", Messages.colSince, 128, FindingsTable::since).orderedBy(Comparator.comparing((FindingRow r) -> r.since() == null ? null : r.since().at(), //$NON-NLS-1$
                        Comparator.nullsLast(Comparator.reverseOrder()))),
                Column.words("detail", Messages.colDetail, 380, r -> Cell.of(text(r)).token(ink(r)).tip(remedy(r))), //$NON-NLS-1$
                Column.words("rule", Messages.colRule, 190, r -> Cell.of(r.rule().id()).face(Face.MONO).mark(MARK).tip(r.rule().asks()))); //$NON-NLS-1$
    }

    private static Token ink(FindingRow r) {
        return !r.counts() ? Token.DIM : Token.TEXT;
    }

    /** What came while this session looked has the time; the rest was there at its first look. */
    private static Cell since(FindingRow r) {
        if (r.since() == null) {
            return Cell.EMPTY;
        }
        String at = Units.time(r.since().at());
        return r.since().fresh() ? Cell.of(at).icon("attach").token(r.counts() ? Token.TEXT : Token.DIM).tip(NLS.bind(Messages.sinceTip, at, Units.time(r.since().absent()))) //$NON-NLS-1$
                : Cell.of(Messages.sinceFirst).token(Token.DIM).tip(NLS.bind(Messages.sinceFirstTip, at));
    }

    private static Cell subject(FindingRow r) {
        if (r.finding() == null) {
            return Cell.of(NLS.bind(Messages.hiddenThings, r.unread().count())).token(Token.DIM);
        }
        FindingSubject s = r.finding().subject();
        return Cell.of(s.label()).tip(s.id()).icon(switch (s.kind()) {
            case BUFFER -> "buffer"; //$NON-NLS-1$
            case ATTACHMENT -> "attachment"; //$NON-NLS-1$
            case PROCESS -> "process"; //$NON-NLS-1$
            case DEVICE -> "importer"; //$NON-NLS-1$
            case HOST -> "host"; //$NON-NLS-1$
        });
    }

    private static String text(FindingRow r) {
        return r.finding() == null ? r.unread().reason() : r.finding().text();
    }

    private static String remedy(FindingRow r) {
        return r.finding() != null ? r.rule().remedy() : r.unread().remedy() == null ? "" : r.unread().remedy(); //$NON-NLS-1$
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import java.util.Comparator;
import java.util.List;

import org.dmascope.analysis.path.PathPart;
import org.dmascope.analysis.path.PathStatement;
import org.dmascope.analysis.path.PathVerdict;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.words.FactCells;

/** What there is to say about a pair as a table: about what, the finding, the explanation, who says so. */
final class StoryColumns {
    private StoryColumns() {
    }

    /** A line: the statement, the verdict of its pair, and whether it is the first about its part. */
    record Line(PathStatement said, PathVerdict verdict, int number, boolean first) {
        /** Its identity: the number of the statement among those of its part would change with what is in use. */
        String key() {
            return said.part().word() + ' ' + said.finding() + (said.known() ? "" : said.text()); //$NON-NLS-1$
        }
    }

    static List<Column<Line>> all() {
        Comparator<Line> told = Comparator.comparingInt(Line::number);
        return List.of(Column.<Line>words("part", Messages.colPart, 150, l -> Cell.of(l.first() ? title(l.said().part()) : "").face(Face.BOLD)) //$NON-NLS-1$ //$NON-NLS-2$
                .textOf(l -> title(l.said().part())).orderedBy(told),
                Column.<Line>words("finding", Messages.colFinding, 270, StoryColumns::finding).orderedBy(told), //$NON-NLS-1$
                Column.<Line>words("text", Messages.colText, 390, l -> Cell.of(l.said().text()).tip(l.said().text())).orderedBy(told), //$NON-NLS-1$
                Column.<Line>words("evidence", Messages.colEvidence, 185, StoryColumns::evidence).orderedBy(told)); //$NON-NLS-1$
    }

    private static String title(PathPart p) {
        return switch (p) {
            case VERDICT -> Messages.partVerdict;
            case REASON -> Messages.partReason;
            case ALLOWED -> Messages.partAllowed;
            case REFUSED -> Messages.partRefused;
            case NOT_CAUSE -> Messages.partNotCause;
            case TO_KNOW -> Messages.partToKnow;
            case FIX -> Messages.partFix;
            case COST -> Messages.partCost;
            case BOUND -> Messages.partBound;
            case SIDE_LINK -> Messages.partSideLink;
            case OUTCOME -> Messages.partOutcome;
            case IN_USE -> Messages.partInUse;
            case SAME_CAUSE -> Messages.partSameCause;
            case ASSUMES -> Messages.partAssumes;
        };
    }

    private static Cell finding(Line l) {
        PathStatement s = l.said();
        Cell c = Cell.of(s.finding()).icon(s.known() ? icon(l) : FactCells.UNKNOWN_ICON).tip(s.words());
        return !s.known() ? c.token(Token.UNKNOWN) : s.part() == PathPart.FIX && s.finding().startsWith("pci=") || s.part() == PathPart.NOT_CAUSE ? c.face(Face.MONO) : c; //$NON-NLS-1$
    }

    private static String icon(Line l) {
        return switch (l.said().part()) {
            case VERDICT -> PathWords.icon(l.verdict());
            case REASON -> l.verdict() == PathVerdict.DIRECT || l.verdict() == PathVerdict.SAME ? "ok" //$NON-NLS-1$
                    : l.verdict() == PathVerdict.BRIDGE || l.verdict() == PathVerdict.ACROSS ? "info" : "warning"; //$NON-NLS-1$ //$NON-NLS-2$
            case ALLOWED -> "ok"; //$NON-NLS-1$
            case REFUSED -> "revoked"; //$NON-NLS-1$
            case NOT_CAUSE -> "survives"; //$NON-NLS-1$
            case TO_KNOW, ASSUMES -> "info"; //$NON-NLS-1$
            case FIX -> "what-if"; //$NON-NLS-1$
            case COST -> "iommu"; //$NON-NLS-1$
            case BOUND -> "cross"; //$NON-NLS-1$
            case SIDE_LINK -> "link"; //$NON-NLS-1$
            case OUTCOME -> "buffer"; //$NON-NLS-1$
            case IN_USE -> "attachment"; //$NON-NLS-1$
            case SAME_CAUSE -> "matrix"; //$NON-NLS-1$
        };
    }

    private static Cell evidence(Line l) {
        PathStatement s = l.said();
        if (!s.known()) {
            return Cell.of("\u2013").token(Token.DIM).said(s.text()); //$NON-NLS-1$
        }
        String source = s.source().isEmpty() ? s.evidence().source() : s.source();
        return Cell.of(source).face(Face.MONO).icon(FactCells.markIcon(s.evidence().tier())).tip(FactCells.evidence(s.evidence())).said(FactCells.said(s.evidence()));
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.ready;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.ready.Answer;
import org.dmascope.analysis.ready.Readiness;
import org.dmascope.analysis.ready.ReadyRow;
import org.dmascope.analysis.ready.Weight;
import org.dmascope.core.Evidence;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.words.FactCells;
import org.eclipse.osgi.util.NLS;

/**
 * A line of the answer: a condition, or the heading of those of one weight.
 *
 * @param weight what hangs on it
 * @param row    null for a heading
 */
record ReadyLine(Weight weight, ReadyRow row) {
    /** What is needed first. */
    static List<ReadyLine> of(Readiness r) {
        List<ReadyLine> out = new ArrayList<>();
        for (Weight w : Weight.values()) {
            List<ReadyRow> some = r.rows().stream().filter(x -> x.weight() == w).toList();
            if (!some.isEmpty()) {
                out.add(new ReadyLine(w, null));
                some.forEach(x -> out.add(new ReadyLine(w, x)));
            }
        }
        return out;
    }

    static List<Column<ReadyLine>> columns() {
        return List.of(Column.words("answer", Messages.colAnswer, 118, ReadyLine::answer), //$NON-NLS-1$
                Column.words("asks", Messages.colAsks, 330, l -> l.row == null ? Cell.EMPTY : Cell.of(l.row.about().asks()).tip(l.row.about().id())), //$NON-NLS-1$
                Column.words("found", Messages.colFound, 320, l -> l.row == null ? Cell.EMPTY : Cell.of(l.row.explanation()).tip(l.row.explanation())), //$NON-NLS-1$
                Column.words("remedy", Messages.colRemedy, 220, l -> l.row == null || l.remedy().isEmpty() ? Cell.EMPTY : Cell.of(l.remedy()).tip(l.remedy())), //$NON-NLS-1$
                Column.words("evidence", Messages.colEvidence, 120, ReadyLine::evidence)); //$NON-NLS-1$
    }

    /** The same for the same condition in the next answer. */
    String key() {
        return row == null ? weight.word() : row.about().id();
    }

    private String remedy() {
        return row.answer() == Answer.YES || row.remedy() == null ? "" : row.remedy(); //$NON-NLS-1$
    }

    private Cell answer() {
        if (row == null) {
            return Cell.of(weight == Weight.NEEDED ? Messages.needed : Messages.better).face(Face.BOLD);
        }
        return switch (row.answer()) {
            case YES -> Cell.of(Messages.yes).icon("ok").face(Face.BOLD).token(Token.GREEN); //$NON-NLS-1$
            case NO -> weight == Weight.NEEDED ? Cell.of(Messages.no).icon("error").face(Face.BOLD).token(Token.RED) //$NON-NLS-1$
                    : Cell.of(Messages.no).icon("warning").face(Face.BOLD).token(Token.OCHRE); //$NON-NLS-1$
            case UNKNOWN -> Cell.of(Messages.unknown).icon(FactCells.UNKNOWN_ICON).face(Face.BOLD).token(Token.UNKNOWN).tip(FactCells.tip(row.holds(), String::valueOf));
        };
    }

    private Cell evidence() {
        if (row == null) {
            return Cell.EMPTY;
        }
        if (!row.holds().known()) {
            return Cell.of("\u2013").token(Token.DIM).said(row.holds().reason()); //$NON-NLS-1$
        }
        Evidence e = row.holds().evidence();
        return Cell.of(e.source()).face(Face.MONO).icon(FactCells.markIcon(e.tier())).tip(FactCells.evidence(e)).said(FactCells.said(e));
    }

    /** All of it, for the field below the table. */
    String words() {
        if (row == null) {
            return ""; //$NON-NLS-1$
        }
        StringBuilder out = new StringBuilder(row.about().asks()).append("  [").append(row.about().id()).append("]\n").append(row.explanation()); //$NON-NLS-1$ //$NON-NLS-2$
        if (!remedy().isEmpty()) {
            out.append('\n').append(NLS.bind(row.answer() == Answer.NO ? Messages.remedy : Messages.toKnow, remedy()));
        }
        if (row.holds().known()) {
            out.append('\n').append(FactCells.evidence(row.holds().evidence()));
        }
        return out.append('\n').append(NLS.bind(Messages.source, row.about().source())).toString();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import org.dmascope.analysis.contract.Axis;
import org.dmascope.analysis.diff.Difference;
import org.dmascope.analysis.diff.Thing;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.axis.Word;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.words.FactCells;
import org.dmascope.ui.words.Units;

/** What a reading says of a thing that differs: an axis by icon and word, sizes in units, the rest as text; always with the mark of its tier. */
final class Values {
    private static final Cell NOT_THERE = Cell.of("\u2014").token(Token.DIM); //$NON-NLS-1$

    private Values() {
    }

    /** @param f null when the thing is not there */
    static Cell cell(Difference d, Fact<?> f) {
        return f == null ? NOT_THERE.tip(Messages.notThere) : d.thing() == Thing.ATTACHMENT && d.axis() != null ? axis(d, f) : bytes(d) ? size(f) : text(f);
    }

    /** How much a number grew or shrank, "" for what is no number. */
    static String delta(Difference d) {
        if (d.was() == null || d.is() == null || !(d.was().value() instanceof Number a) || !(d.is().value() instanceof Number b)) {
            return ""; //$NON-NLS-1$
        }
        long by = b.longValue() - a.longValue();
        String words = bytes(d) ? Units.size(Math.abs(by)) : Long.toString(Math.abs(by));
        return (by < 0 ? "\u2212" : "+") + words; //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static boolean bytes(Difference d) {
        return "size".equals(d.axis()) || d.thing() == Thing.MEMORY; //$NON-NLS-1$
    }

    @SuppressWarnings("unchecked") // each axis has facts of one type, see Verdict.fact()
    private static Cell axis(Difference d, Fact<?> f) {
        if (d.axis().equals(Axis.P2P.key())) {
            return FactCells.state((Fact<Boolean>) f, Vocabulary::p2p);
        } else if (d.axis().equals(Axis.REVOCABLE.key())) {
            return FactCells.state((Fact<Boolean>) f, Vocabulary::revocable);
        } else if (d.axis().equals(Axis.PINNED.key())) {
            return FactCells.state((Fact<Pinned>) f, Vocabulary::pinned);
        } else if (d.axis().equals(Axis.CLASS.key())) {
            return FactCells.state((Fact<AttachmentClass>) f, Vocabulary::attachmentClass);
        } else if (d.axis().equals(Axis.REVOKE_STATE.key())) {
            return FactCells.state((Fact<RevokeState>) f, Vocabulary::revokeState);
        }
        return d.axis().equals(Axis.IMPORTER.key()) ? FactCells.state((Fact<ImporterKind>) f, Vocabulary::importer) : text(f);
    }

    private static Cell size(Fact<?> f) {
        return FactCells.text(f, v -> v instanceof Number n ? Units.size(n.longValue()) : words(v));
    }

    private static Cell text(Fact<?> f) {
        return FactCells.text(f, Values::words);
    }

    private static String words(Object v) {
        String s = v instanceof Word w ? w.word() : v instanceof Boolean b ? (b ? Messages.yes : Messages.no) : Names.display(String.valueOf(v));
        return s.isEmpty() ? Messages.none : s;
    }
}

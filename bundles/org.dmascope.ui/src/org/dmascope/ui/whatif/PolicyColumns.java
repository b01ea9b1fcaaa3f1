// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.whatif.Consequence;
import org.dmascope.analysis.whatif.Policy;
import org.dmascope.analysis.whatif.Prediction;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.Effect;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.words.FactCells;
import org.eclipse.osgi.util.NLS;

/** Policies side by side, a column each; those that are not compared are hidden. */
final class PolicyColumns {
    static final String OBJECT = "object"; //$NON-NLS-1$

    private PolicyColumns() {
    }

    static List<Column<PolicyRow>> all() {
        List<Column<PolicyRow>> out = new ArrayList<>();
        out.add(Column.words(OBJECT, Messages.colObject, 300, r -> r.subject() == null ? Cell.of(Messages.finishes).face(Face.BOLD) : EffectColumns.object(r.subject())));
        for (Policy p : Policy.values()) {
            out.add(Column.words(p.word(), p.title(), 224, r -> cell(r, p)));
        }
        return out;
    }

    private static Cell cell(PolicyRow r, Policy p) {
        if (r.subject() == null) {
            Prediction all = r.all().get(p);
            return all == null ? Cell.EMPTY : ending(all);
        }
        Consequence c = r.effects().get(p);
        if (c == null) {
            return Cell.of("\u2013").token(Token.DIM).tip(Messages.notAffected); //$NON-NLS-1$
        }
        String why = c.effect() == Effect.UNKNOWN && !c.missing().isEmpty() ? c.rule().sentence() + '\n' + c.missing() : c.rule().sentence();
        return EffectColumns.cell(c.effect()).face(Face.TEXT).dim(c.rule().id()).mark(FactCells.markIcon(Tier.RULE)).tip(why).said(Vocabulary.tier(Tier.RULE).word());
    }

    /** Whether the action ends by itself. */
    static Cell ending(Prediction p) {
        return switch (p.ending()) {
            case BOUNDED -> Cell.of(Messages.bounded).icon("ok").face(Face.BOLD).token(Token.GREEN).tip(Messages.boundedTip); //$NON-NLS-1$
            case UNBOUNDED -> Cell.of(Messages.unbounded).icon("revoking").face(Face.BOLD).token(Token.OCHRE).dim(NLS.bind(Messages.waitsFor, p.waitsFor().size())); //$NON-NLS-1$
            case UNKNOWN -> Cell.of(Vocabulary.UNKNOWN.word()).icon(Vocabulary.UNKNOWN.icon()).face(Face.BOLD).token(Token.UNKNOWN).tip(Messages.unknownTip);
        };
    }
}

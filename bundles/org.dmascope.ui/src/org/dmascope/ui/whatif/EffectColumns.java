// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.util.Comparator;
import java.util.List;

import org.dmascope.analysis.whatif.Affected;
import org.dmascope.analysis.whatif.Consequence;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.Effect;
import org.dmascope.model.edit.State;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.table.Grouping;
import org.dmascope.ui.table.Sum;
import org.dmascope.ui.table.Value;
import org.dmascope.ui.words.FactCells;
import org.dmascope.ui.words.RowWords;
import org.dmascope.ui.words.Units;

/** The columns of a prediction: which thing, what becomes of it, whose it is, why. */
final class EffectColumns {
    private static final String MARK = FactCells.markIcon(Tier.RULE);

    private EffectColumns() {
    }

    static List<Column<EffectRow>> all() {
        return List.of(
                Column.<EffectRow>words("number", Messages.colNumber, 44, r -> Cell.of(Integer.toString(r.number())).token(Token.DIM)).numbers() //$NON-NLS-1$
                        .orderedBy(Comparator.comparingInt(EffectRow::number)),
                Column.<EffectRow>words("effect", Messages.colEffect, 112, r -> cell(r.effect().effect())).orderedBy(Comparator.comparing(r -> r.effect().effect())), //$NON-NLS-1$
                Column.words("object", Messages.colObject, 226, r -> object(r.effect().subject())), //$NON-NLS-1$
                Column.words("owner", Messages.colOwner, 112, r -> Cell.of(r.owner())), //$NON-NLS-1$
                Column.words("what", Messages.colWhat, 300, r -> Cell.of(r.effect().rule().sentence()).tip(tip(r.effect()))), //$NON-NLS-1$
                Column.words("rule", Messages.colRule, 196, r -> Cell.of(r.effect().rule().id()).face(Face.MONO).mark(MARK).tip(r.effect().rule().source()) //$NON-NLS-1$
                        .said(Vocabulary.tier(Tier.RULE).word())),
                bytes("freed", Messages.colFreed, Consequence::freed), bytes("pinned", Messages.colPinned, Consequence::pinned)); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static Column<EffectRow> bytes(String id, String title, java.util.function.ToLongFunction<Consequence> of) {
        return Column.<EffectRow>words(id, title, 92, r -> of.applyAsLong(r.effect()) == 0 ? Cell.EMPTY : Cell.of(Units.size(of.applyAsLong(r.effect())))).numbers()
                .textOf(r -> Long.toString(of.applyAsLong(r.effect()))).orderedBy(Comparator.comparingLong(r -> of.applyAsLong(r.effect())))
                .summed(Sum.of(r -> of.applyAsLong(r.effect()), Units::size));
    }

    /** An effect by icon, word and colour. */
    static Cell cell(Effect e) {
        State s = Vocabulary.effect(e);
        return Cell.of(s.word()).icon(s.icon()).face(Face.BOLD).token(token(s));
    }

    static Token token(State s) {
        return Token.valueOf(s.colour().toUpperCase(java.util.Locale.ROOT));
    }

    static Cell object(Affected a) {
        return Cell.of(a.label()).icon(EffectRow.icon(a.kind())).tip(a.id());
    }

    /** What is missing for an unknown effect, on whom it waits. */
    private static String tip(Consequence c) {
        String missing = c.missing();
        return missing.isEmpty() ? c.rule().sentence() : c.rule().sentence() + '\n' + missing;
    }

    static List<Grouping<EffectRow>> groupings() {
        return List.of(new Grouping<>("effect", Messages.colEffect, r -> { //$NON-NLS-1$
            State s = Vocabulary.effect(r.effect().effect());
            return r.effect().effect() == Effect.UNKNOWN ? new Value(s.word(), s.icon(), false) : Value.of(s.word(), s.icon());
        }), new Grouping<>("buffer", Messages.byBuffer, //$NON-NLS-1$
                r -> r.effect().subject().buffer() == null ? new Value(Messages.noBuffer, null, false) : Value.of(RowWords.buffer(r.effect().subject().buffer()), "buffer")), //$NON-NLS-1$
                new Grouping<>("owner", Messages.colOwner, r -> r.owner().isEmpty() ? new Value(Messages.nobody, null, false) : Value.of(r.owner(), "process")), //$NON-NLS-1$ //$NON-NLS-2$
                new Grouping<>("rule", Messages.colRule, r -> Value.of(r.effect().rule().id()))); //$NON-NLS-1$
    }
}

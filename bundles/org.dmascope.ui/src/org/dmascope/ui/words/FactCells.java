// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.words;

import java.util.Comparator;
import java.util.function.Function;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.Tier;
import org.dmascope.model.edit.State;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.table.Cell;
import org.eclipse.osgi.util.NLS;

/** How a fact is shown: the value with the mark of its tier, or "unknown" with the reason and the remedy in the tooltip. */
public final class FactCells {
    /** Icon of what is not known. */
    public static final String UNKNOWN_ICON = Vocabulary.UNKNOWN.icon();
    private static final String DISPUTED_ICON = "warning"; //$NON-NLS-1$
    private static final String NEWLINE = "\n"; //$NON-NLS-1$

    private FactCells() {
    }

    /** @param shown how a known value looks; tooltip and mark are added here */
    public static <T> Cell cell(Fact<T> fact, Function<T, Cell> shown) {
        if (!fact.known()) {
            return Cell.of(Messages.unknown).token(Token.UNKNOWN).icon(UNKNOWN_ICON).tip(tip(fact, String::valueOf)).said(fact.reason());
        }
        Evidence e = fact.evidence();
        Cell c = shown.apply(fact.value()).mark(markIcon(e.tier())).tip(tip(fact, v -> shown.apply(v).text())).said(said(e));
        return fact.disputed() ? c.icon(DISPUTED_ICON) : c;
    }

    /** A value of an axis: icon and word of the vocabulary. */
    public static <T> Cell state(Fact<T> fact, Function<Fact<T>, State> words) {
        return cell(fact, v -> {
            State s = words.apply(Fact.of(v, fact.evidence()));
            return Cell.of(s.word()).icon(s.icon());
        });
    }

    public static <T> Cell text(Fact<T> fact, Function<T, String> words) {
        return cell(fact, v -> Cell.of(words.apply(v)));
    }

    /** How many there are: the number when it is all, at least so many when there may be more, unknown when none of them could be seen. */
    public static Cell count(int seen, Fact<Integer> known) {
        return known.known() || seen == 0 ? text(known, n -> Integer.toString(n))
                : Cell.of(NLS.bind(Messages.atLeast, seen)).icon(UNKNOWN_ICON).tip(tip(known, String::valueOf)).said(known.reason());
    }

    /** The value as plain text for copying and filtering. */
    public static <T> String plain(Fact<T> fact, Function<T, String> words) {
        return fact.known() ? words.apply(fact.value()) : Messages.unknown;
    }

    /** Known values in their order, unknown ones last. */
    public static <R, T extends Comparable<? super T>> Comparator<R> order(Function<R, Fact<T>> fact) {
        return Comparator.comparing(r -> fact.apply(r).value(), Comparator.nullsLast(Comparator.naturalOrder()));
    }

    /** Icon of the mark of a tier. */
    public static String markIcon(Tier tier) {
        return Vocabulary.tier(tier).icon();
    }

    /** Evidence, other values, or reason and remedy; several lines. */
    public static <T> String tip(Fact<T> fact, Function<T, String> words) {
        if (!fact.known()) {
            return fact.remedy() == null ? fact.reason() : fact.reason() + NEWLINE + fact.remedy();
        }
        StringBuilder out = new StringBuilder(evidence(fact.evidence()));
        for (Fact<T> o : fact.others()) {
            out.append(NEWLINE).append(NLS.bind(Messages.otherSays, o.evidence().source(), words.apply(o.value())));
        }
        return out.toString();
    }

    /** Tier and source, as a screen reader says them. */
    public static String said(Evidence e) {
        return Vocabulary.tier(e.tier()).word() + ", " + e.source(); //$NON-NLS-1$
    }

    /** {@code TEXT, bufinfo, /sys/…, 14:42:07.118 UTC}, with its note below. */
    public static String evidence(Evidence e) {
        String line = e.tier() + ", " + e.source() + ", " + Names.display(e.path()) + ", " + Units.exactTime(e.takenAt()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return e.note() == null ? line : line + NEWLINE + e.note();
    }
}

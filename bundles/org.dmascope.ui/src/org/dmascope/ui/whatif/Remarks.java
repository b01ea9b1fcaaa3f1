// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.dmascope.analysis.rules.Clue;
import org.dmascope.analysis.whatif.Affected;
import org.dmascope.analysis.whatif.Consequence;
import org.dmascope.analysis.whatif.Policy;
import org.dmascope.analysis.whatif.WhatIfRule;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.Effect;
import org.dmascope.core.axis.Word;
import org.dmascope.ui.select.Remark;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.words.FactCells;
import org.dmascope.ui.words.Units;
import org.eclipse.osgi.util.NLS;

/** A line of a prediction as Properties shows it: what becomes of the thing, on whom it waits, why, and the facts that it rests on. */
final class Remarks {
    /** Before the name of a rule of what-if, where rules of all kinds are named. */
    private static final String RULE = "whatif:"; //$NON-NLS-1$
    private static final int MOST_NAMED = 12;

    private Remarks() {
    }

    static Remark of(EffectRow row, Policy policy) {
        Consequence c = row.effect();
        WhatIfRule rule = c.rule();
        String mark = FactCells.markIcon(Tier.RULE);
        List<Remark.Entry> out = new ArrayList<>();
        out.add(new Remark.Entry(Messages.colEffect, EffectColumns.cell(c.effect()).mark(mark), rule.id(), rule.sentence() + '\n' + rule.source(), name(rule)));
        out.add(new Remark.Entry(Messages.colWhat, Cell.of(rule.sentence()).mark(mark), rule.id(), rule.source(), name(rule)));
        out.add(new Remark.Entry(Messages.policyName, Cell.of(policy.title()), policy.proposal() ? Messages.proposal : "", policy.proposal() ? Messages.proposalTip : "", null)); //$NON-NLS-1$ //$NON-NLS-2$
        if (!c.waitsFor().isEmpty()) {
            String all = c.waitsFor().stream().limit(MOST_NAMED).map(Affected::label).collect(Collectors.joining(", ")); //$NON-NLS-1$
            out.add(new Remark.Entry(Messages.waitsForTitle, Cell.of(all), rule.id(), all, name(rule)));
        }
        if (c.effect() == Effect.BLOCKED) {
            out.add(Remark.Entry.of(Messages.endsWhen, c.subject().kind() == Affected.Kind.BUFFER ? Messages.endsBuffer
                    : c.subject().kind() == Affected.Kind.MR ? Messages.endsRegion : Messages.endsAttachment));
        }
        if (c.freed() > 0) {
            out.add(Remark.Entry.of(Messages.colFreed, Units.size(c.freed())));
        }
        if (c.pinned() > 0) {
            out.add(Remark.Entry.of(Messages.colPinned, Units.size(c.pinned())));
        }
        c.clues().forEach(clue -> out.add(clue(clue)));
        return new Remark(EffectRow.icon(c.subject().kind()), c.subject().label(), Messages.prediction, NLS.bind(Messages.row, row.number()), out);
    }

    /** Name of a rule for F1. The platform takes what stands behind the last point for the name, so there are no points in it. */
    static String name(WhatIfRule rule) {
        return RULE + rule.id().replace('.', '/');
    }

    private static Remark.Entry clue(Clue c) {
        @SuppressWarnings("unchecked") // only shown
        Fact<Object> fact = (Fact<Object>) c.fact();
        Cell shown = FactCells.text(fact, v -> v instanceof Word w ? w.word() : v instanceof Boolean b ? (b ? Messages.yes : Messages.no) : Names.display(v.toString()));
        return new Remark.Entry(NLS.bind(Messages.restsOn, c.what()), shown, fact.known() ? fact.evidence().source() : fact.reason(), FactCells.tip(fact, String::valueOf), null);
    }
}

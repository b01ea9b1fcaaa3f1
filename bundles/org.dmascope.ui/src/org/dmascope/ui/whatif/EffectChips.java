// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.util.List;
import java.util.Set;

import org.dmascope.analysis.whatif.Affected;
import org.dmascope.analysis.whatif.Prediction;
import org.dmascope.analysis.whatif.Totals;
import org.dmascope.core.axis.Effect;
import org.dmascope.model.edit.State;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.widgets.Chips;
import org.dmascope.ui.widgets.EndLabel;
import org.dmascope.ui.words.Units;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** How many things fare how, each number a switch that shows only those; and whether the action comes to its end by itself. */
final class EffectChips {
    private static final int MOST_NAMED = 4;

    private final Composite area;
    private final Look look;
    private final Chips<Effect> chips;
    private final CLabel ending;
    private final CLabel sums;

    /** @param changed when other effects shall be shown */
    EffectChips(Composite parent, Look look, Runnable changed) {
        this.look = look;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(Effect.values().length + 2).margins(8, 2).spacing(6, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        area.setVisible(false);
        chips = new Chips<>(area, look, changed);
        for (Effect e : Effect.values()) {
            State s = Vocabulary.effect(e);
            chips.add(e, e.word(), s.icon(), s.word(), NLS.bind(Messages.chipTip, s.word()));
        }
        ending = new CLabel(area, SWT.NONE);
        ending.setFont(look.font(Face.BOLD));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(8, 0).applyTo(ending);
        sums = new EndLabel(area);
        sums.setForeground(look.color(Token.DIM));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(0, SWT.DEFAULT).applyTo(sums);
    }

    /** Effects that are shown; all when none is chosen. */
    Set<Effect> shown() {
        return chips.shown();
    }

    /** Null for nothing. */
    void show(Forecast f) {
        boolean any = f != null && !f.rows().isEmpty();
        for (Effect e : Effect.values()) {
            chips.count(e, any ? f.counts().getOrDefault(e, 0) : 0);
        }
        if (any) {
            Cell c = PolicyColumns.ending(f.main());
            ending.setImage(look.image(c.icon()));
            ending.setText(switch (f.main().ending()) {
                case BOUNDED -> Messages.endsByItself;
                case UNBOUNDED -> Messages.endsNot;
                case UNKNOWN -> Messages.endsUnknown;
            });
            ending.setForeground(look.color(c.token()));
            sums.setText(sums(f.main()));
            sums.setToolTipText(sums.getText());
        }
        area.setVisible(any);
        ((GridData) area.getLayoutData()).exclude = !any;
        area.getParent().layout();
        area.layout();
    }

    /** On whom it waits; what comes free, what stays pinned. */
    private static String sums(Prediction p) {
        StringBuilder out = new StringBuilder();
        if (p.ending() == Prediction.Ending.UNBOUNDED) {
            List<Affected> all = p.waitsFor();
            String some = String.join(", ", all.stream().limit(MOST_NAMED).map(Affected::label).toList()); //$NON-NLS-1$
            out.append(NLS.bind(Messages.waitsForWhom, all.size() > MOST_NAMED ? NLS.bind(Messages.andMore, some, all.size() - MOST_NAMED) : some)).append("   "); //$NON-NLS-1$
        }
        Totals t = p.totals();
        out.append(NLS.bind(t.buffersOpen() > 0 ? Messages.sumsAtLeast : Messages.sums, Units.size(t.freed()), Units.size(t.pinned())));
        if (t.regionsDie() > 0) {
            out.append(NLS.bind(Messages.regionsDie, t.regionsDie()));
        }
        return out.toString();
    }

    /** What is said, for tests: the numbers, then the ending. */
    String words() {
        return area.getVisible() ? chips.words() + ", " + ending.getText() + ' ' + sums.getText() : ""; //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** Presses a number as a click does. */
    void press(Effect e, boolean on) {
        chips.press(e, on);
    }
}

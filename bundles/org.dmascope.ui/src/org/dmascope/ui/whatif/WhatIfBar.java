// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.whatif.Policy;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.widgets.EndLabel;
import org.dmascope.ui.widgets.Named;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The question as a sentence with gaps: What dies if I [revoke] [device]? Policy [today's kernel] [Predict]. Enter in a gap asks. */
final class WhatIfBar {
    private static final int TARGET = 176;
    private static final int PROCESS = 120;
    private static final int AMOUNT = 64;
    private static final int POLICY = 160;
    private static final String FIRST_AMOUNT = "1G"; //$NON-NLS-1$

    private final Composite bar;
    private final Look look;
    private final Combo verb;
    private final Text amount;
    private final Label of;
    private final Combo target;
    private final Label wanting;
    private final Combo process;
    private final Combo policy;
    private final Button predict;
    private final CLabel note;
    private Snapshot offered;
    private Verb offeredFor;

    /** @param asked when the user wants an answer, or wants to wait no longer for one */
    WhatIfBar(Composite parent, Look look, Runnable asked) {
        this.look = look;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(11).margins(8, 3).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        label(Messages.whatDies).setFont(look.font(Face.BOLD));
        verb = combo("verb", Messages.verb, SWT.READ_ONLY); //$NON-NLS-1$
        for (Verb v : Verb.values()) {
            verb.add(v.word());
        }
        verb.select(0);
        amount = new Text(bar, SWT.SINGLE | SWT.BORDER);
        amount.setText(FIRST_AMOUNT);
        amount.setToolTipText(Messages.amountTip);
        Named.as(Messages.amount, amount);
        amount.setData("test.id", "amount"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(look.scaled(AMOUNT), SWT.DEFAULT).applyTo(amount);
        of = label(Messages.of);
        target = combo("target", Messages.target, SWT.NONE); //$NON-NLS-1$
        target.setToolTipText(Messages.targetTip);
        width(target, TARGET);
        wanting = label(Messages.forWhom);
        process = combo("process", Messages.process, SWT.NONE); //$NON-NLS-1$
        width(process, PROCESS);
        label(Messages.policy);
        policy = combo("policy", Messages.policyName, SWT.READ_ONLY); //$NON-NLS-1$
        for (Policy p : Policy.values()) {
            policy.add(p.title());
        }
        policy.select(0);
        policy.setToolTipText(Messages.policyTip);
        width(policy, POLICY);
        predict = look.plain(new Button(bar, SWT.PUSH));
        predict.setText(Messages.predict);
        predict.setImage(look.image("what-if")); //$NON-NLS-1$
        predict.setData("test.id", "predict"); //$NON-NLS-1$ //$NON-NLS-2$
        predict.addListener(SWT.Selection, e -> asked.run());
        note = new EndLabel(bar);
        note.setAlignment(SWT.RIGHT);
        note.setForeground(look.color(Token.DIM));
        note.setText(Messages.nothingDone);
        note.setToolTipText(Messages.nothingDone);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(0, SWT.DEFAULT).applyTo(note);
        verb.addListener(SWT.Selection, e -> arrange());
        for (Control c : new Control[] { amount, target, process }) {
            c.addListener(SWT.DefaultSelection, e -> asked.run());
        }
        arrange();
    }

    private Label label(String words) {
        Label l = new Label(bar, SWT.NONE);
        l.setText(words);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(l);
        return l;
    }

    private Combo combo(String id, String name, int style) {
        Combo c = look.plain(new Combo(bar, SWT.DROP_DOWN | style));
        c.setData("test.id", id); //$NON-NLS-1$
        Named.as(name, c);
        c.setVisibleItemCount(16);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(c);
        return c;
    }

    private void width(Combo c, int pixels) {
        ((GridData) c.getLayoutData()).widthHint = look.scaled(pixels);
    }

    private Verb verb() {
        return Verb.values()[Math.max(0, verb.getSelectionIndex())];
    }

    /** Which gaps there are depends on the verb. */
    private void arrange() {
        Verb v = verb();
        show(v == Verb.EVICT, amount, of, wanting);
        show(v != Verb.CLOSE, target);
        show(!v.onTarget(), process);
        target.setToolTipText(v == Verb.EVICT ? Messages.memoryTip : Messages.targetTip);
        offer(offered);
        bar.layout();
    }

    private static void show(boolean on, Control... some) {
        for (Control c : some) {
            c.setVisible(on);
            ((GridData) c.getLayoutData()).exclude = !on;
        }
    }

    /** What can be chosen on a host; what is typed stays. */
    void offer(Snapshot s) {
        if (s == offered && verb() == offeredFor) {
            return;
        }
        offered = s;
        offeredFor = verb();
        fill(target, Choices.targets(s, verb()), verb().onTarget());
        fill(process, Choices.processes(s), true);
    }

    private static void fill(Combo c, List<String> items, boolean first) {
        if (!List.of(c.getItems()).equals(items)) {
            String typed = c.getText();
            c.setItems(items.toArray(String[]::new));
            c.setText(typed.isEmpty() && first && !items.isEmpty() ? items.getFirst() : typed);
        }
    }

    Question question() {
        return new Question(verb(), target.getText(), process.getText(), amount.getText(), Policy.values()[Math.max(0, policy.getSelectionIndex())]);
    }

    /** Fills the gaps. */
    void set(Question q) {
        verb.select(q.verb().ordinal());
        arrange();
        target.setText(q.what());
        process.setText(q.who());
        amount.setText(q.amount().isEmpty() ? FIRST_AMOUNT : q.amount());
        policy.select(q.policy().ordinal());
    }

    /** @param possible whether there is a reading to ask about @param busy whether an answer is under way, which can be broken off */
    void update(boolean possible, boolean busy) {
        predict.setEnabled(possible);
        String words = busy ? Messages.cancel : Messages.predict;
        if (!words.equals(predict.getText())) {
            predict.setText(words);
            bar.layout();
        }
    }

    void setFocus() {
        (verb() == Verb.CLOSE ? process : target).setFocus();
    }
}

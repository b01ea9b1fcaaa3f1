// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.widgets.EndLabel;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ProgressBar;

/** The line over the matrix: dry run, run, cancel, how far it is, what came of it. */
final class TrialBar {
    /**
     * What the buttons do.
     *
     * @param dry    foretell
     * @param some   try the selected pairs
     * @param all    try all pairs
     * @param cancel break the run off
     */
    record Told(Runnable dry, Runnable some, Runnable all, Runnable cancel) {
    }

    private final Composite bar;
    private final Look look;
    private final Button dry;
    private final Button some;
    private final Button all;
    private final Button cancel;
    private final ProgressBar progress;
    private final CLabel note;

    TrialBar(Composite parent, Look look, Told told) {
        this.look = look;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).margins(6, 3).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        dry = button("dryRun", Messages.dryRun, Messages.dryRunTip, told.dry()); //$NON-NLS-1$
        some = button("runSelected", Messages.runSelected, Messages.runSelectedTip, told.some()); //$NON-NLS-1$
        some.setImage(look.image("trials")); //$NON-NLS-1$
        all = button("runAll", Messages.runAll, Messages.runAllTip, told.all()); //$NON-NLS-1$
        cancel = button("cancelTrials", Messages.cancel, Messages.cancelTip, told.cancel()); //$NON-NLS-1$
        progress = new ProgressBar(bar, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().hint(look.scaled(100), SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).exclude(true).applyTo(progress);
        note = new EndLabel(bar);
        note.setAlignment(SWT.RIGHT);
        note.setForeground(look.color(Token.DIM));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(0, SWT.DEFAULT).applyTo(note);
    }

    private Button button(String id, String text, String tip, Runnable run) {
        Button b = look.plain(new Button(bar, SWT.PUSH)); // in the dark style sheet a button that is off looks like one that is on
        b.setText(text);
        b.setToolTipText(tip);
        b.setData("test.id", id); //$NON-NLS-1$
        b.addListener(SWT.Selection, e -> run.run());
        return b;
    }

    /**
     * @param live     whether the host can be tried on
     * @param selected whether pairs that can be tried are selected
     * @param any      whether there are pairs that can be tried
     */
    void update(TrialDesk.State state, boolean live, boolean selected, boolean any) {
        boolean busy = state.busy();
        dry.setEnabled(live && !busy);
        some.setEnabled(live && !busy && selected);
        all.setEnabled(live && !busy && any);
        cancel.setEnabled(busy && !Messages.undoing.equals(state.doing()));
        boolean runs = busy && state.total() > 0;
        progress.setVisible(runs);
        if (((GridData) progress.getLayoutData()).exclude == runs) {
            ((GridData) progress.getLayoutData()).exclude = !runs;
            bar.layout();
        }
        progress.setMaximum(Math.max(1, state.total()));
        progress.setSelection(state.done());
    }

    void say(String icon, String words, Token ink) {
        note.setImage(icon == null ? null : look.image(icon));
        note.setText(words);
        note.setToolTipText(words);
        note.setForeground(look.color(ink));
        bar.layout();
    }

    String words() {
        return note.getText();
    }
}

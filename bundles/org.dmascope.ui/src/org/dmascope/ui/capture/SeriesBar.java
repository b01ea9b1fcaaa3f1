// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.capture;

import java.util.List;
import java.util.function.Consumer;

import org.dmascope.session.SeriesStep;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.widgets.EndLabel;
import org.dmascope.ui.widgets.Named;
import org.dmascope.ui.words.Units;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Scale;

/** Which step of a series is shown: a slider over time, one back, play, one on. The arrow keys, Page Up and Down, Home and End move the slider. */
final class SeriesBar {
    private static final int STEP_MS = 700;
    private static final int PAGE = 10;
    private static final int LABEL = 330;

    /** @param step a step was chosen @param compare the shown step is to be compared with another one */
    record Told(Consumer<SeriesStep> step, Runnable compare) {
    }

    private final Composite bar;
    private final Look look;
    private final Scale scale;
    private final Button back;
    private final Button play;
    private final Button on;
    private final Button compare;
    private final CLabel label;
    private final Told told;
    private List<SeriesStep> steps = List.of();
    private int index = -1;
    private boolean playing;

    SeriesBar(Composite parent, Look look, Told told) {
        this.look = look;
        this.told = told;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).margins(8, 3).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        bar.setVisible(false);
        back = button(Messages.backShort, "previousStep", Messages.previousStep, () -> go(index - 1)); //$NON-NLS-1$
        play = button(Messages.playShort, "play", Messages.play, () -> play(!playing)); //$NON-NLS-1$
        on = button(Messages.nextShort, "nextStep", Messages.nextStep, () -> go(index + 1)); //$NON-NLS-1$
        Composite field = new Composite(bar, SWT.NONE); // of its own: it has the name of what is in it
        GridLayoutFactory.fillDefaults().applyTo(field);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(field);
        scale = look.plain(new Scale(field, SWT.HORIZONTAL));
        scale.setData("test.id", "step"); //$NON-NLS-1$ //$NON-NLS-2$
        Named.as(this::words, scale);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(scale);
        scale.addListener(SWT.Selection, e -> {
            play(false);
            go(scale.getSelection());
        });
        label = look.paint(new EndLabel(bar), Token.WINDOW, Token.TEXT);
        GridDataFactory.fillDefaults().hint(LABEL, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(label);
        compare = button(Messages.compareStep, "compareStep", Messages.compareStepTip, told.compare()); //$NON-NLS-1$
    }

    private Button button(String text, String id, String tip, Runnable action) {
        Button b = look.plain(new Button(bar, SWT.PUSH));
        b.setText(text);
        b.setToolTipText(tip);
        b.setData("test.id", id); //$NON-NLS-1$
        b.addListener(SWT.Selection, e -> action.run());
        return b;
    }

    /** Shows these steps; when the last one was shown, the new last one is. */
    void show(List<SeriesStep> all) {
        if (all.equals(steps) || all.isEmpty()) {
            return;
        }
        SeriesStep before = index < 0 || index == steps.size() - 1 ? null : steps.get(index);
        boolean first = index < 0;
        steps = List.copyOf(all);
        int found = before == null ? steps.size() - 1 : steps.indexOf(before);
        // a scale of one place cannot be drawn
        scale.setMaximum(Math.max(1, steps.size() - 1));
        scale.setPageIncrement(PAGE);
        scale.setEnabled(steps.size() > 1);
        ((org.eclipse.swt.layout.GridData) bar.getLayoutData()).exclude = false;
        bar.setVisible(true);
        bar.getParent().layout();
        if (first) {
            // it is being read already
            index = found;
            say();
        } else {
            go(Math.max(0, found));
        }
    }

    boolean visible() {
        return bar.getVisible();
    }

    private void go(int to) {
        if (to < 0 || to >= steps.size()) {
            play(false);
            return;
        }
        boolean other = to != index || steps.get(to).failed();
        index = to;
        say();
        if (other) {
            told.step().accept(steps.get(to));
        }
    }

    /** Shows the step of that number, as the user does. */
    void go(SeriesStep step) {
        go(steps.indexOf(step));
    }

    private void say() {
        scale.setSelection(index);
        scale.setToolTipText(words());
        back.setEnabled(index > 0);
        on.setEnabled(index < steps.size() - 1);
        play.setEnabled(steps.size() > 1);
        compare.setEnabled(steps.size() > 1);
        label.setText(words());
        label.setToolTipText(words());
    }

    /** Which step is shown. */
    String words() {
        if (index < 0) {
            return ""; //$NON-NLS-1$
        }
        SeriesStep s = steps.get(index);
        return NLS.bind(s.failed() ? Messages.stepFailed : Messages.stepOf, new Object[] { s.number(), steps.getLast().number(), Units.time(s.takenAt()) });
    }

    /** The step that is shown; null before the first. */
    SeriesStep step() {
        return index < 0 ? null : steps.get(index);
    }

    List<SeriesStep> steps() {
        return steps;
    }

    /** Goes on by itself, from the start when the end is shown. */
    private void play(boolean wanted) {
        if (wanted == playing) {
            return;
        }
        playing = wanted;
        play.setText(playing ? Messages.stopShort : Messages.playShort);
        play.setToolTipText(playing ? Messages.stopPlaying : Messages.play);
        if (playing) {
            go(index == steps.size() - 1 ? 0 : index + 1);
            later();
        }
    }

    private void later() {
        bar.getDisplay().timerExec(STEP_MS, () -> {
            if (playing && !bar.isDisposed()) {
                go(index + 1);
                later();
            }
        });
    }

    Control focus() {
        return scale;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.timeline;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.dmascope.ui.commands.RecordHandler;
import org.dmascope.ui.filter.FilterAssist;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.RecordingState;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.widgets.Named;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPartSite;

/** The line over the lanes: record or stop, what came so far, follow, pause, filter. */
final class RecordBar {
    private static final int DELAY_MS = 150;

    /**
     * Whom the bar tells what.
     *
     * @param filter  the text of the filter
     * @param changed follow or pause was switched
     * @param left    the user leaves the filter for the lanes
     * @param events  what is filtered
     */
    record Told(Consumer<String> filter, Runnable changed, Runnable left, Supplier<? extends Collection<?>> events) {
    }

    private final Button record;
    private final Label counts;
    private final Button follow;
    private final Button pause;
    private final Text text;
    private final Label note;
    private final Look look;
    private FilterAssist assist;
    private final Told told;
    private int edits;
    private int applied;

    RecordBar(Composite parent, Look look, IWorkbenchPartSite site, Told told) {
        this.look = look;
        this.told = told;
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).margins(6, 3).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        record = new Button(bar, SWT.PUSH);
        record.setImage(look.image("record")); //$NON-NLS-1$
        record.setText(Messages.record);
        record.setData("test.id", "record"); //$NON-NLS-1$ //$NON-NLS-2$
        record.addListener(SWT.Selection, e -> RecordHandler.toggle(site.getWorkbenchWindow()));
        counts = new Label(bar, SWT.NONE);
        counts.setFont(look.font(Face.TEXT));
        GridDataFactory.fillDefaults().hint(230, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(counts);
        follow = look.plain(new Button(bar, SWT.CHECK));
        follow.setText(Messages.follow);
        follow.setToolTipText(Messages.followTip);
        follow.setSelection(true);
        follow.addListener(SWT.Selection, e -> told.changed().run());
        pause = look.plain(new Button(bar, SWT.CHECK));
        pause.setText(Messages.pause);
        pause.setToolTipText(Messages.pauseTip);
        pause.addListener(SWT.Selection, e -> told.changed().run());
        Composite field = new Composite(bar, SWT.NONE); // of its own: it has the name of what is in it
        field.setLayout(new FillLayout());
        text = new Text(field, SWT.SINGLE | SWT.BORDER | SWT.ICON_CANCEL);
        text.setMessage(Messages.filterHint);
        text.setToolTipText(Messages.filterHint);
        Named.as(Messages.filterName, text);
        text.setData("test.id", "filter"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().hint(200, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(field);
        text.addListener(SWT.Modify, e -> {
            int mine = ++edits;
            text.getDisplay().timerExec(DELAY_MS, () -> {
                if (mine == edits && edits != applied && !text.isDisposed()) {
                    apply();
                }
            });
        });
        text.addListener(SWT.FocusIn, e -> assist());
        text.addListener(SWT.KeyDown, e -> {
            if (assist().open()) {
                return; // the key is for the list
            }
            if (e.keyCode == SWT.ESC) {
                text.setText(""); //$NON-NLS-1$
                told.left().run();
                e.doit = false;
            } else if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR || e.keyCode == SWT.ARROW_DOWN) {
                told.left().run();
                e.doit = false;
            }
        });
        note = new Label(bar, SWT.NONE);
        note.setForeground(look.color(Token.DIM));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(note);
    }

    private void apply() {
        applied = edits;
        told.filter().accept(text.getText());
    }

    /** Filters by what was kept for another host; what was typed for the one before is not for this one. */
    void setFilter(String kept) {
        if (!kept.equals(text.getText()) || edits != applied) {
            text.setText(kept);
            edits++;
            apply();
        }
    }

    /** What is typed. */
    String filter() {
        return text.getText();
    }

    void update(OpenHost host) {
        RecordingState state = host == null ? RecordingState.OFF : host.recording().state();
        boolean on = state == RecordingState.ON || state == RecordingState.STARTING;
        record.setText(on ? Messages.stop : Messages.record);
        record.setEnabled(host != null && host.spec().live() && state != RecordingState.ENDING);
        follow.setEnabled(on);
        pause.setEnabled(on);
        if (!on) {
            pause.setSelection(false);
        }
        if (state == RecordingState.OFF || state == RecordingState.STARTING) {
            say(state == RecordingState.OFF ? "" : Messages.starting, ""); //$NON-NLS-1$ //$NON-NLS-2$
        }
        record.requestLayout();
    }

    /** @param words what more there is to say, "" for nothing */
    void say(String count, String words) {
        counts.setText(paused() ? count + ", " + Messages.paused : count); //$NON-NLS-1$
        counts.setToolTipText(counts.getText());
        setNote(words, Token.DIM);
    }

    void setProblem(String words) {
        if (assist != null || words != null) {
            assist().problem(words);
        }
        setNote(words == null ? "" : words, Token.RED); //$NON-NLS-1$
    }

    private FilterAssist assist() {
        if (assist == null) {
            assist = new FilterAssist(text, told.events());
        }
        return assist;
    }

    private void setNote(String words, Token ink) {
        note.setText(words);
        note.setForeground(look.color(ink));
    }

    String note() {
        return note.getText();
    }

    boolean following() {
        return follow.getSelection();
    }

    void stopFollowing() {
        follow.setSelection(false);
    }

    boolean paused() {
        return pause.getSelection();
    }

    void focusFilter() {
        text.setFocus();
        text.selectAll();
    }
}

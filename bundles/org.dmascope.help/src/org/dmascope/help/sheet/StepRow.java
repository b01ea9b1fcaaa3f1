// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.sheet;

import java.util.function.Function;

import org.dmascope.help.pane.Texts;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;

/** One step: a box to check off, what to do, the button that does it. The current one has a bar at its edge. */
final class StepRow {
    private static final int BAR = 3;
    private static final int INDENT = 8;

    private final Look look;
    private final Composite bar;
    private final Button box;
    private final Button action;
    /** Says below the step what went wrong. */
    private final Function<String, Control> problem;
    private Control said;
    private final StepCommand command;

    StepRow(Composite parent, Look look, Texts texts, Sheet.Step step, StepCommand command, Runnable checked, Runnable ran) {
        this.look = look;
        this.command = command;
        Composite row = look.paint(new Composite(parent, SWT.NONE), Token.BASE, Token.TEXT);
        row.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        row.setLayout(layout(2, 0, INDENT));
        bar = look.paint(new Composite(row, SWT.NONE), Token.BASE, Token.BASE);
        TableWrapData edge = new TableWrapData(TableWrapData.FILL, TableWrapData.FILL);
        edge.maxWidth = BAR;
        edge.heightHint = 1;
        bar.setLayoutData(edge);
        Composite body = look.paint(new Composite(row, SWT.NONE), Token.BASE, Token.TEXT);
        body.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        body.setLayout(layout(1, 4, 0));
        box = look.plain(new Button(body, SWT.CHECK));
        box.setText(step.title());
        box.setFont(look.font(Face.BOLD));
        box.addListener(SWT.Selection, e -> checked.run());
        String more = step.href().isEmpty() ? "" : " <a href=\"" + step.href() + "\">" + Messages.more + "</a>"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        texts.make(body, "<p>" + xml(step.text()) + more + "</p>", Token.BASE, Token.TEXT).setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB)); //$NON-NLS-1$ //$NON-NLS-2$
        action = command == null ? null : look.plain(new Button(body, SWT.PUSH));
        problem = words -> {
            FormText p = texts.words(body, words, Face.TEXT, Token.OCHRE);
            p.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
            return p;
        };
        if (action != null) {
            action.setText(command.name());
            action.addListener(SWT.Selection, e -> ran.run());
            command.watch(action, this::enable);
            enable();
        }
    }

    private static TableWrapLayout layout(int columns, int gap, int spacing) {
        TableWrapLayout l = new TableWrapLayout();
        l.numColumns = columns;
        l.leftMargin = 0;
        l.rightMargin = 0;
        l.topMargin = 2;
        l.bottomMargin = 2;
        l.verticalSpacing = gap;
        l.horizontalSpacing = spacing;
        return l;
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    }

    private void enable() {
        if (!action.isDisposed()) {
            action.setEnabled(command.enabled());
        }
    }

    boolean isChecked() {
        return box.getSelection();
    }

    /** Whether its command can be run now; a step done by hand has none. */
    boolean isEnabled() {
        return action != null && action.isEnabled();
    }

    /** Runs its command. @return whether it ran */
    boolean run() {
        String wrong = command.run();
        if (said != null) {
            said.dispose();
        }
        said = wrong == null ? null : problem.apply(wrong);
        return wrong == null;
    }

    void say(boolean done, boolean current) {
        box.setSelection(done);
        bar.setBackground(look.color(current ? Token.ACCENT : Token.BASE));
    }
}

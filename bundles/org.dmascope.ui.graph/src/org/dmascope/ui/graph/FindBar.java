// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.widgets.Named;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Finds words in the drawing: Enter goes to the next thing that has them, Shift+Enter to the one before, Esc closes. */
final class FindBar {
    private static final int HEIGHT = 32;
    private static final int COUNT = 150;

    private final Composite bar;
    private final Text text;
    private final Label count;
    private final IntConsumer step;
    private final Runnable left;

    /**
     * @param typed told of other words, "" when it is closed
     * @param step  go to the next (1) or the one before (-1)
     * @param left  the user leaves the field for the drawing
     */
    FindBar(Composite parent, Look look, Consumer<String> typed, IntConsumer step, Runnable left) {
        this.step = step;
        this.left = left;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 3).spacing(6, 0).applyTo(bar);
        new Label(bar, SWT.NONE).setText(Messages.find);
        text = new Text(bar, SWT.SINGLE | SWT.BORDER | SWT.ICON_CANCEL);
        text.setMessage(Messages.findHint);
        text.setToolTipText(Messages.findHint);
        Named.as(Messages.findHint, text);
        text.setData("test.id", "find"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        count = new Label(bar, SWT.RIGHT);
        count.setForeground(look.color(Token.DIM));
        GridDataFactory.fillDefaults().hint(look.scaled(COUNT), SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(count);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, look.scaled(HEIGHT)).exclude(true).applyTo(bar);
        bar.setVisible(false);
        text.addListener(SWT.Modify, e -> typed.accept(text.getText()));
        text.addListener(SWT.KeyDown, this::key);
    }

    private void key(Event e) {
        switch (e.keyCode) {
            case SWT.ESC -> close();
            case SWT.CR, SWT.KEYPAD_CR -> step.accept((e.stateMask & SWT.SHIFT) != 0 ? -1 : 1);
            case SWT.ARROW_DOWN -> left.run();
            default -> {
                return;
            }
        }
        e.doit = false;
    }

    private void close() {
        text.setText(""); //$NON-NLS-1$
        show(false);
        left.run();
    }

    void focus() {
        show(true);
        text.setFocus();
        text.selectAll();
    }

    String text() {
        return text.getText();
    }

    /** As the user does. */
    void type(String words) {
        text.setText(words);
    }

    void say(String words) {
        count.setText(words);
    }

    private void show(boolean on) {
        if (bar.getVisible() != on) {
            ((GridData) bar.getLayoutData()).exclude = !on;
            bar.setVisible(on);
            bar.getParent().layout();
        }
    }
}

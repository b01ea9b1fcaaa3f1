// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.widgets;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.dmascope.ui.filter.FilterAssist;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The quick filter of a view: a text field with the count of what it lets through. Hidden until it is asked for; Esc clears and hides it. */
public final class FilterBar {
    private static final int DELAY_MS = 120;
    private static final int HEIGHT = 32;
    private static final int COUNT = 150;
    /** Room for the sign beside the field. */
    private static final int SIGN = 6;

    private final Composite bar;
    private final Text text;
    private final Label count;
    private final Look look;
    private final Consumer<String> changed;
    private final Supplier<? extends Collection<?>> rows;
    private FilterAssist assist;
    private int edits;
    private int applied;

    /** A field that takes words only. @param left called when the user leaves the field for the list: Enter, cursor down, Esc */
    public FilterBar(Composite parent, Look look, String hint, Consumer<String> changed, Runnable left) {
        this(parent, look, hint, null, changed, left);
    }

    /**
     * A field that takes the filter language.
     *
     * @param rows the rows that are filtered, of which keys and values are offered
     * @param left called when the user leaves the field for the list: Enter, cursor down, Esc
     */
    public FilterBar(Composite parent, Look look, String hint, Supplier<? extends Collection<?>> rows, Consumer<String> changed, Runnable left) {
        this.changed = changed;
        this.look = look;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 3).spacing(6, 0).applyTo(bar);
        Label icon = new Label(bar, SWT.NONE);
        icon.setImage(look.image("filter")); //$NON-NLS-1$
        text = new Text(bar, SWT.SINGLE | SWT.BORDER | SWT.ICON_CANCEL);
        text.setMessage(hint);
        text.setToolTipText(hint);
        Named.as(hint, text);
        text.setData("test.id", "filter"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(SIGN, 0).applyTo(text);
        count = new Label(bar, SWT.RIGHT);
        count.setForeground(look.color(Token.DIM));
        GridDataFactory.fillDefaults().hint(look.scaled(COUNT), SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(count);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, look.scaled(HEIGHT)).exclude(true).applyTo(bar);
        bar.setVisible(false);
        text.addListener(SWT.Modify, e -> later());
        this.rows = rows;
        text.addListener(SWT.FocusIn, e -> assist());
        text.addListener(SWT.KeyDown, e -> {
            if (assist().open()) {
                return; // the key is for the list
            }
            if (e.keyCode == SWT.ESC) {
                clear();
                left.run();
                e.doit = false;
            } else if (e.keyCode == SWT.ARROW_DOWN || e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
                left.run();
                e.doit = false;
            }
        });
    }

    /** One filtering for a burst of keys. */
    private void later() {
        int mine = ++edits;
        text.getDisplay().timerExec(DELAY_MS, () -> {
            if (mine == edits && !text.isDisposed() && (assist == null || !assist.open())) { // what is half typed is no mistake yet
                apply();
            }
        });
    }

    /** Shows the field and puts the cursor there. */
    public void focus() {
        show(true);
        text.setFocus();
        text.selectAll();
    }

    public boolean visible() {
        return bar.getVisible();
    }

    /** Filters by a text that was kept; the field is seen while there is one. */
    public void set(String kept) {
        if (!kept.equals(text.getText()) || edits != applied) {
            text.setText(kept);
            edits++;
            apply();
            show(!kept.isEmpty());
        }
    }

    /** What is typed. */
    public String text() {
        return text.getText();
    }

    private void apply() {
        applied = edits;
        changed.accept(text.getText());
    }

    /** Empties and hides the field. */
    public void clear() {
        text.setText(""); //$NON-NLS-1$
        edits++;
        apply();
        show(false);
    }

    /** Marks the text as not understood and says why; null when it is. */
    public void setProblem(String sentence) {
        if (assist != null || sentence != null) {
            assist().problem(sentence);
        }
        count.setForeground(look.color(sentence == null ? Token.DIM : Token.RED));
        count.setToolTipText(sentence);
        if (sentence != null) {
            setCount(sentence);
        }
        int width = sentence == null ? look.scaled(COUNT) : Math.min(count.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, bar.getSize().x / 2);
        if (width != ((GridData) count.getLayoutData()).widthHint) {
            ((GridData) count.getLayoutData()).widthHint = Math.max(width, look.scaled(COUNT));
            bar.layout();
        }
    }

    /** The help of the field. */
    public FilterAssist assist() {
        if (assist == null) {
            assist = new FilterAssist(text, rows);
            assist.onClose(this::later);
        }
        return assist;
    }

    /** How many of how many pass; what is wrong when it is too long to be read there stands beside the field. */
    public void setCount(String words) {
        if (!words.equals(count.getText())) {
            count.setText(words);
        }
    }

    private void show(boolean on) {
        if (bar.getVisible() != on) {
            GridDataFactory.createFrom((GridData) bar.getLayoutData()).exclude(!on).applyTo(bar);
            bar.setVisible(on);
            bar.getParent().layout();
        }
    }
}

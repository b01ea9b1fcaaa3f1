// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.widgets;

import java.util.function.Consumer;

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

    private final Composite bar;
    private final Text text;
    private final Label count;
    private final Consumer<String> changed;
    private int edits;

    /** @param left called when the user leaves the field for the list: Enter, cursor down, Esc */
    public FilterBar(Composite parent, Look look, String hint, Consumer<String> changed, Runnable left) {
        this.changed = changed;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 3).spacing(6, 0).applyTo(bar);
        Label icon = new Label(bar, SWT.NONE);
        icon.setImage(look.image("filter")); //$NON-NLS-1$
        text = new Text(bar, SWT.SINGLE | SWT.BORDER | SWT.ICON_CANCEL);
        text.setMessage(hint);
        text.setToolTipText(hint);
        Named.as(hint, text);
        text.setData("test.id", "filter"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        count = new Label(bar, SWT.RIGHT);
        count.setForeground(look.color(Token.DIM));
        GridDataFactory.fillDefaults().hint(look.scaled(150), SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(count);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, look.scaled(HEIGHT)).exclude(true).applyTo(bar);
        bar.setVisible(false);
        text.addListener(SWT.Modify, e -> later());
        text.addListener(SWT.KeyDown, e -> {
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
            if (mine == edits && !text.isDisposed()) {
                changed.accept(text.getText());
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

    /** Empties and hides the field. */
    public void clear() {
        text.setText(""); //$NON-NLS-1$
        edits++;
        changed.accept(""); //$NON-NLS-1$
        show(false);
    }

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

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.widgets;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.dmascope.ui.look.Look;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/**
 * How many rows are of which kind; each number is a switch that shows only those. Kinds of which there are none have no number. Stand in a grid that has a column for each.
 *
 * @param <K> the kinds
 */
public final class Chips<K> {
    private final Composite parent;
    private final Look look;
    private final Runnable changed;
    private final Map<K, Button> buttons = new LinkedHashMap<>();
    private final Map<K, String> words = new LinkedHashMap<>();

    /** @param changed when rows of other kinds shall be shown */
    public Chips(Composite parent, Look look, Runnable changed) {
        this.parent = parent;
        this.look = look;
        this.changed = changed;
    }

    /**
     * One more kind.
     *
     * @param id   for tests
     * @param word behind the number
     * @param tip  what pressing does
     */
    public void add(K kind, String id, String icon, String word, String tip) {
        Button b = look.plain(new Button(parent, SWT.TOGGLE));
        b.setImage(look.image(icon));
        b.setToolTipText(tip);
        b.setData("test.id", "chip." + id); //$NON-NLS-1$ //$NON-NLS-2$
        b.addListener(SWT.Selection, x -> changed.run());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).exclude(true).applyTo(b);
        b.setVisible(false);
        buttons.put(kind, b);
        words.put(kind, word);
    }

    /** Shows a number; the caller lays out. */
    public void count(K kind, int n) {
        Button b = buttons.get(kind);
        b.setVisible(n > 0);
        ((GridData) b.getLayoutData()).exclude = n == 0;
        if (n > 0) {
            b.setText(n + " " + words.get(kind)); //$NON-NLS-1$
        } else {
            b.setSelection(false);
        }
    }

    /** Kinds that are shown; all when none is chosen. */
    public Set<K> shown() {
        Set<K> out = new LinkedHashSet<>();
        buttons.forEach((k, b) -> {
            if (b.getSelection()) {
                out.add(k);
            }
        });
        return out.isEmpty() ? buttons.keySet() : out;
    }

    /** Presses a number as a click does. */
    public void press(K kind, boolean on) {
        buttons.get(kind).setSelection(on);
        changed.run();
    }

    /** The numbers, for tests. */
    public String words() {
        return String.join(", ", buttons.values().stream().filter(b -> !((GridData) b.getLayoutData()).exclude).map(Button::getText).toList()); //$NON-NLS-1$
    }
}

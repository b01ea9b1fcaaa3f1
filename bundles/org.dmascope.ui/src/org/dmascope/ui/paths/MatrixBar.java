// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.widgets.EndLabel;
import org.dmascope.ui.widgets.Named;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The line over the matrix: what its cells show, which devices it has, the quick filter, and what the numbers are. */
final class MatrixBar {
    private static final int DELAY_MS = 120;
    private static final int FIELD = 190;

    private final Composite bar;
    private final Combo shows;
    private final Combo devices;
    private final Text text;
    private final EndLabel note;
    private int edits;

    /**
     * @param changed called when something else shall be shown
     * @param left    called when the user leaves the field for the matrix
     */
    MatrixBar(Composite parent, Look look, Runnable changed, Runnable left) {
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(6, 3).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        shows = combo("shows", Messages.showName); //$NON-NLS-1$
        shows.setItems(Messages.showVerdict, Messages.showLetters, Messages.showBound);
        shows.select(0);
        shows.addListener(SWT.Selection, e -> changed.run());
        devices = combo("devices", Messages.devicesName); //$NON-NLS-1$
        devices.setItems(NLS.bind(Messages.withRoles, 0, 0), NLS.bind(Messages.allDevices, 0));
        devices.select(0);
        devices.addListener(SWT.Selection, e -> changed.run());
        Composite field = new Composite(bar, SWT.NONE); // of its own: it has the name of what is in it
        field.setLayout(new FillLayout());
        text = new Text(field, SWT.SINGLE | SWT.BORDER | SWT.ICON_CANCEL);
        text.setMessage(Messages.filterHint);
        text.setToolTipText(Messages.filterTip);
        Named.as(Messages.filterName, text);
        text.setData("test.id", "filter"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().hint(look.scaled(FIELD), SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(field);
        text.addListener(SWT.Modify, e -> {
            int mine = ++edits;
            text.getDisplay().timerExec(DELAY_MS, () -> {
                if (mine == edits && !text.isDisposed()) {
                    changed.run();
                }
            });
        });
        text.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC && !text.getText().isEmpty()) {
                text.setText(""); //$NON-NLS-1$
                e.doit = false;
            } else if (e.keyCode == SWT.ESC || e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR || e.keyCode == SWT.ARROW_DOWN) {
                left.run();
                e.doit = false;
            }
        });
        note = new EndLabel(bar);
        note.setAlignment(SWT.RIGHT);
        note.setFont(look.font(Face.SMALL));
        note.setForeground(look.color(Token.DIM));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(0, SWT.DEFAULT).applyTo(note);
    }

    private Combo combo(String id, String name) {
        Composite field = new Composite(bar, SWT.NONE);
        field.setLayout(new FillLayout());
        Combo c = new Combo(field, SWT.DROP_DOWN | SWT.READ_ONLY);
        c.setToolTipText(name);
        Named.as(name, c);
        c.setData("test.id", id); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(field);
        return c;
    }

    Square.Show show() {
        return Square.Show.values()[Math.max(0, shows.getSelectionIndex())];
    }

    void show(Square.Show s) {
        shows.select(s.ordinal());
    }

    boolean everything() {
        return devices.getSelectionIndex() == 1;
    }

    void everything(boolean all) {
        devices.select(all ? 1 : 0);
    }

    String filter() {
        return text.getText();
    }

    /** Empties the field, or fills it; nobody is told. */
    void filter(String words) {
        text.setText(words);
        edits++;
    }

    void focus() {
        text.setFocus();
        text.selectAll();
    }

    /** How many there are. */
    void count(int roles, int all) {
        String some = NLS.bind(Messages.withRoles, roles, all);
        String every = NLS.bind(Messages.allDevices, all);
        if (!some.equals(devices.getItem(0)) || !every.equals(devices.getItem(1))) {
            int at = devices.getSelectionIndex();
            devices.setItems(some, every);
            devices.select(at);
            ((Composite) devices.getParent()).requestLayout();
        }
    }

    void say(String words) {
        note.setText(words);
        note.setToolTipText(words);
    }

    String words() {
        return note.getText();
    }
}

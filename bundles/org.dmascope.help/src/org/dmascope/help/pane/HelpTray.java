// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.pane;

import org.dmascope.help.book.Book;
import org.dmascope.ui.look.Look;
import org.eclipse.jface.dialogs.DialogTray;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The help at the side of a dialog, which blocks the views. */
final class HelpTray extends DialogTray {
    private static final int WIDTH = 340;

    private final Look look;
    private HelpPane pane;

    HelpTray(Look look) {
        this.look = look;
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        pane = new HelpPane(area, look, new Book());
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(pane.control());
        return area;
    }

    HelpPane pane() {
        return pane;
    }
}

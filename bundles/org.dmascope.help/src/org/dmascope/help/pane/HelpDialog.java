// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.pane;

import org.dmascope.help.book.Book;
import org.dmascope.ui.look.Look;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** The help in a window of its own beside a dialog that has no room for it; goes with the dialog. */
final class HelpDialog extends Window {
    private static final int WIDTH = 440;
    private static final int HEIGHT = 480;

    private final Look look;
    private HelpPane pane;

    HelpDialog(Shell dialog, Look look) {
        super(dialog);
        this.look = look;
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.MODELESS);
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.help);
    }

    @Override
    protected Control createContents(Composite parent) {
        pane = new HelpPane(parent, look, new Book());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pane.control());
        return pane.control();
    }

    @Override
    protected Point getInitialSize() {
        return new Point(WIDTH, HEIGHT);
    }

    /** At the right of the dialog; the platform moves it where there is no room. */
    @Override
    protected Point getInitialLocation(Point size) {
        Rectangle r = getParentShell().getBounds();
        return new Point(r.x + r.width, r.y);
    }

    HelpPane pane() {
        return pane;
    }
}

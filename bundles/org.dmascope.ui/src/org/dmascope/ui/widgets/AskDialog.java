// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.widgets;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** A dialog that asks for something under a heading; its first button can be pressed when what is needed is there. */
public abstract class AskDialog extends TitleAreaDialog {
    private static final int MARGIN = 10;
    private static final int SPACING = 6;

    private final String title;
    private final String id;
    private final int columns;
    private final String ok;

    /**
     * @param title   of its window
     * @param id      for tests
     * @param columns of the grid in which its fields stand
     * @param ok      on the first button, null for the usual word
     */
    protected AskDialog(Shell parent, String title, String id, int columns, String ok) {
        super(parent);
        this.title = title;
        this.id = id;
        this.columns = columns;
        this.ok = ok == null ? IDialogConstants.OK_LABEL : ok;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Sets heading and message, and makes the fields. */
    protected abstract void fill(Composite area);

    /** Whether everything needed is there; may say what is not. */
    protected abstract boolean complete();

    /** To be told when a field has changed. */
    protected final void check() {
        boolean all = complete();
        Button first = getButton(IDialogConstants.OK_ID);
        if (first != null) { // null until all fields are made
            first.setEnabled(all);
        }
    }

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        shell.setData("test.id", id); //$NON-NLS-1$
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(columns).margins(MARGIN, MARGIN).spacing(SPACING, SPACING).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        fill(area);
        return area;
    }

    @Override
    protected final void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, ok, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }
}

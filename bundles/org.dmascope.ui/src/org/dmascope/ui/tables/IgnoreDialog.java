// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.nio.file.Path;

import org.dmascope.analysis.rules.Ignore;
import org.dmascope.ui.rows.FindingRow;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Which findings shall be ignored from now on, and why. */
public final class IgnoreDialog extends TitleAreaDialog {
    private static final int WIDTH = 520;

    private final FindingRow row;
    private final Path file;
    private Button whole;
    private Text reason;
    private Ignore chosen;

    /** @param file where it will be kept */
    public IgnoreDialog(Shell parent, FindingRow row, Path file) {
        super(parent);
        this.row = row;
        this.file = file;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.ignoreTitle);
        shell.setData("test.id", "ignore"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(row.rule().title());
        setMessage(NLS.bind(Messages.ignoreText, file));
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).spacing(4, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
        Button one = radio(area, NLS.bind(Messages.ignoreThis, row.finding().subject().label()), "ignoreThis"); //$NON-NLS-1$
        one.setSelection(true);
        whole = radio(area, NLS.bind(Messages.ignoreRule, row.rule().id()), "ignoreRule"); //$NON-NLS-1$
        new Label(area, SWT.NONE).setText(Messages.ignoreReason);
        reason = new Text(area, SWT.SINGLE | SWT.BORDER);
        reason.setMessage(Messages.ignoreReasonHint);
        reason.setData("test.id", "ignoreReason"); //$NON-NLS-1$ //$NON-NLS-2$
        reason.addListener(SWT.Modify, e -> check());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(reason);
        reason.setFocus();
        return area;
    }

    private static Button radio(Composite area, String words, String id) {
        Button b = new Button(area, SWT.RADIO);
        b.setText(words.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        b.setData("test.id", id); //$NON-NLS-1$
        return b;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.ignore, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    /** Who finds it in the list in a year wants to know why. */
    private void check() {
        getButton(IDialogConstants.OK_ID).setEnabled(!reason.getText().isBlank());
    }

    @Override
    protected void okPressed() {
        chosen = (whole.getSelection() ? Ignore.of(row.rule()) : Ignore.of(row.finding())).because(reason.getText());
        super.okPressed();
    }

    /** What was decided; only after OK. */
    public Ignore chosen() {
        return chosen;
    }
}

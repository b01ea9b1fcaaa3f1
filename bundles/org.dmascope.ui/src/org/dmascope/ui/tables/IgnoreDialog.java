// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.nio.file.Path;

import org.dmascope.analysis.rules.Ignore;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.widgets.AskDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Which findings shall be ignored from now on, and why. */
public final class IgnoreDialog extends AskDialog {
    private static final int WIDTH = 520;

    private final FindingRow row;
    private final Path file;
    private Button whole;
    private Text reason;
    private Ignore chosen;

    /** @param file where it will be kept */
    public IgnoreDialog(Shell parent, FindingRow row, Path file) {
        super(parent, Messages.ignoreTitle, "ignore", 1, Messages.ignore); //$NON-NLS-1$
        this.row = row;
        this.file = file;
    }

    @Override
    protected void fill(Composite area) {
        setTitle(row.rule().title());
        setMessage(NLS.bind(Messages.ignoreText, file));
        Button one = radio(area, NLS.bind(Messages.ignoreThis, row.finding().subject().label()), "ignoreThis"); //$NON-NLS-1$
        one.setSelection(true);
        whole = radio(area, NLS.bind(Messages.ignoreRule, row.rule().id()), "ignoreRule"); //$NON-NLS-1$
        new Label(area, SWT.NONE).setText(Messages.ignoreReason);
        reason = new Text(area, SWT.SINGLE | SWT.BORDER);
        reason.setMessage(Messages.ignoreReasonHint);
        reason.setData("test.id", "ignoreReason"); //$NON-NLS-1$ //$NON-NLS-2$
        reason.addListener(SWT.Modify, e -> check());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(reason);
        reason.setFocus();
    }

    private static Button radio(Composite area, String words, String id) {
        Button b = new Button(area, SWT.RADIO);
        b.setText(words.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        b.setData("test.id", id); //$NON-NLS-1$
        return b;
    }

    /** Who finds it in the list in a year wants to know why. */
    @Override
    protected boolean complete() {
        return !reason.getText().isBlank();
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

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Says what a recording changes on the host and how it is undone; goes on only with consent. Cancel is the default. */
final class RecordDialog extends MessageDialog {
    private static final int RECORD = 0;
    private static final int CANCEL = 1;

    private final String consent;

    RecordDialog(Shell parent, String host) {
        super(parent, Messages.recordTitle, null, NLS.bind(Messages.recordText, host), MessageDialog.WARNING, CANCEL, Messages.recordButton,
                IDialogConstants.CANCEL_LABEL);
        consent = NLS.bind(Messages.recordConsent, host);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.dmascope.ui.record"); //$NON-NLS-1$
    }

    @Override
    protected Control createCustomArea(Composite parent) {
        Button box = new Button(parent, SWT.CHECK);
        box.setText(consent);
        box.setData("test.id", "consent"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().indent(0, 8).applyTo(box);
        box.addListener(SWT.Selection, e -> getButton(RECORD).setEnabled(box.getSelection()));
        return box;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(RECORD).setEnabled(false);
    }

    @Override
    public int open() {
        return super.open() == RECORD ? Window.OK : Window.CANCEL;
    }
}

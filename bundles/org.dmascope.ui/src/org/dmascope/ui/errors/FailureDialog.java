// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.errors;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IconAndMessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** Says what failed, why, and what would help; as text that can be selected. Does not block the window. */
final class FailureDialog extends IconAndMessageDialog {
    private static final String LOG_VIEW = "org.eclipse.pde.runtime.LogView"; //$NON-NLS-1$
    private static final int COPY = IDialogConstants.CLIENT_ID;
    private static final int LOG = IDialogConstants.CLIENT_ID + 1;
    private static final int WIDTH = 460;

    private final IWorkbenchWindow window;
    private final List<IStatus> failures = new ArrayList<>();
    private Text details;

    FailureDialog(Shell parent, IWorkbenchWindow window) {
        super(parent);
        this.window = window;
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MODELESS);
    }

    /** One more failure; says at most the last three. */
    void add(IStatus s) {
        failures.add(s);
        message = failures.size() == 1 ? s.getMessage() : NLS.bind(Messages.several, failures.size(), s.getMessage());
        if (messageLabel != null && !messageLabel.isDisposed()) {
            messageLabel.setText(message);
            details.setText(words());
            getShell().pack();
        }
    }

    private String words() {
        StringBuilder out = new StringBuilder();
        for (IStatus s : failures.subList(Math.max(0, failures.size() - 3), failures.size())) {
            out.append(out.isEmpty() ? "" : "\n\n"); //$NON-NLS-1$ //$NON-NLS-2$
            if (failures.size() > 1) {
                out.append(s.getMessage()).append('\n');
            }
            out.append(words(s));
        }
        return out.toString();
    }

    private static String words(IStatus s) {
        StringBuilder out = new StringBuilder();
        for (IStatus c : s.getChildren()) {
            out.append(out.isEmpty() ? "" : "\n").append(c.getCode() == Failures.REMEDY ? NLS.bind(Messages.remedy, c.getMessage()) : c.getMessage()); //$NON-NLS-1$ //$NON-NLS-2$
        }
        if (out.isEmpty() && s.getException() != null && s.getException().getMessage() != null && !s.getException().getMessage().equals(s.getMessage())) {
            out.append(s.getException().getMessage());
        }
        return out.isEmpty() ? Messages.logged : out.toString();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.title);
        shell.setData("test.id", "failure"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(12, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        createMessageArea(area);
        details = new Text(area, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        details.setBackground(area.getBackground());
        details.setData("test.id", "failure.details"); //$NON-NLS-1$ //$NON-NLS-2$
        details.setText(words());
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(details);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, COPY, Messages.copy, false);
        createButton(parent, LOG, Messages.showLog, false);
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true).setFocus();
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == COPY) {
            Clipboard clipboard = new Clipboard(getShell().getDisplay());
            clipboard.setContents(new Object[] { message + '\n' + words() }, new Transfer[] { TextTransfer.getInstance() });
            clipboard.dispose();
        } else if (id == LOG) {
            showLog();
            close();
        } else {
            super.buttonPressed(id);
        }
    }

    private void showLog() {
        try {
            if (window != null && window.getActivePage() != null) {
                window.getActivePage().showView(LOG_VIEW);
            }
        } catch (PartInitException e) {
            Failures.log(e.getStatus());
        }
    }

    @Override
    protected Image getImage() {
        return getErrorImage();
    }
}

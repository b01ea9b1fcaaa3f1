// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.wizards;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.dmascope.session.Captures;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Which capture file or which copied tree. */
final class ImportPage extends WizardPage {
    private Button capture;
    private Text path;

    ImportPage() {
        super("import", Messages.importTitle, null); //$NON-NLS-1$
        setDescription(Messages.importDescription);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 10).spacing(8, 8).applyTo(area);
        capture = radio(area, Messages.captureFile);
        capture.setSelection(true);
        radio(area, Messages.copiedTree);
        new Label(area, SWT.NONE).setText(Messages.file);
        path = new Text(area, SWT.SINGLE | SWT.BORDER);
        path.setData("test.id", "path"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(path);
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addListener(SWT.Selection, e -> browse());
        path.addListener(SWT.Modify, e -> check());
        capture.addListener(SWT.Selection, e -> check());
        setControl(area);
        setPageComplete(false);
    }

    private static Button radio(Composite area, String words) {
        Button b = new Button(area, SWT.RADIO);
        b.setText(words);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(b);
        return b;
    }

    private void browse() {
        String chosen;
        if (capture.getSelection()) {
            FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
            dialog.setFilterExtensions(new String[] { "*" + Captures.SUFFIX, "*" }); //$NON-NLS-1$ //$NON-NLS-2$
            chosen = dialog.open();
        } else {
            chosen = new DirectoryDialog(getShell()).open();
        }
        if (chosen != null) {
            path.setText(chosen);
        }
    }

    private void check() {
        String problem = problem();
        setErrorMessage(problem);
        setPageComplete(problem == null);
    }

    private String problem() {
        try {
            Path p = path();
            if (capture.getSelection()) {
                return path.getText().endsWith(Captures.SUFFIX) && Files.isRegularFile(p) ? null : NLS.bind(Messages.noCapture, p);
            }
            return Files.isDirectory(p.resolve("sys")) || Files.isDirectory(p.resolve("proc")) ? null : NLS.bind(Messages.noTree, p); //$NON-NLS-1$ //$NON-NLS-2$
        } catch (InvalidPathException e) {
            return e.getReason();
        }
    }

    /** What was chosen. */
    Path path() {
        return Path.of(path.getText());
    }
}

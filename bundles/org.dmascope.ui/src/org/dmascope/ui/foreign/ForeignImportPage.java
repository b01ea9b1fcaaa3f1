// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.foreign;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.dmascope.ui.widgets.Named;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A file, or a text that is pasted here; below, what it was recognised as and what will be unknown. */
final class ForeignImportPage extends WizardPage {
    private static final int LINES = 9;

    private Button fromFile;
    private Text path;
    private Button browse;
    private Text paste;
    private Text preview;

    ForeignImportPage() {
        super("foreign", Messages.importTitle, null); //$NON-NLS-1$
        setDescription(Messages.importDescription);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 10).spacing(8, 8).applyTo(area);
        fromFile = radio(area, Messages.fromFile);
        fromFile.setSelection(true);
        new Label(area, SWT.NONE).setText(Messages.file);
        path = new Text(area, SWT.SINGLE | SWT.BORDER);
        path.setData("test.id", "path"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(path);
        browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addListener(SWT.Selection, e -> browse());
        Button pasted = radio(area, Messages.fromText);
        pasted.setData("test.id", "pasted"); //$NON-NLS-1$ //$NON-NLS-2$
        paste = many(area, SWT.BORDER, "paste", Messages.fromTextName); //$NON-NLS-1$
        new Label(area, SWT.NONE).setText(Messages.preview);
        new Label(area, SWT.NONE);
        new Label(area, SWT.NONE);
        preview = many(area, SWT.BORDER | SWT.READ_ONLY | SWT.WRAP, "preview", Messages.previewName); //$NON-NLS-1$
        path.addListener(SWT.Modify, e -> check());
        paste.addListener(SWT.Modify, e -> check());
        fromFile.addListener(SWT.Selection, e -> check());
        setControl(area);
        check();
        setErrorMessage(null); // nothing was typed yet
    }

    private static Button radio(Composite area, String words) {
        Button b = new Button(area, SWT.RADIO);
        b.setText(words);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(b);
        return b;
    }

    /** A field of several lines, in a composite of its own, which carries its name for screen readers. */
    private static Text many(Composite area, int style, String id, String name) {
        Composite around = new Composite(area, SWT.NONE);
        around.setLayout(new FillLayout());
        Text t = new Text(around, SWT.MULTI | SWT.V_SCROLL | style);
        t.setData("test.id", id); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(SWT.DEFAULT, t.getLineHeight() * LINES).applyTo(around);
        return Named.as(name, t);
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        String chosen = dialog.open();
        if (chosen != null) {
            path.setText(chosen);
        }
    }

    private void check() {
        boolean file = fromFile.getSelection();
        path.setEnabled(file);
        browse.setEnabled(file);
        paste.setEnabled(!file);
        String typed = file ? path.getText() : paste.getText();
        if (typed.isBlank()) {
            preview.setText(""); //$NON-NLS-1$
            setErrorMessage(file ? Messages.noFile : Messages.noText);
            setPageComplete(false);
            return;
        }
        ForeignPreview p;
        try {
            p = file ? ForeignPreview.of(Path.of(typed)) : ForeignPreview.of(text());
        } catch (InvalidPathException e) {
            p = new ForeignPreview("", "", "", java.util.List.of(), e.getReason()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        preview.setText(p.text());
        setErrorMessage(p.problem() == null ? null : Messages.notRecognised);
        setPageComplete(p.problem() == null);
    }

    /** The file that was chosen; null when a text was pasted. */
    Path file() {
        return fromFile.getSelection() ? Path.of(path.getText()) : null;
    }

    /** What was pasted. */
    byte[] text() {
        return paste.getText().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8); //$NON-NLS-1$ //$NON-NLS-2$
    }
}

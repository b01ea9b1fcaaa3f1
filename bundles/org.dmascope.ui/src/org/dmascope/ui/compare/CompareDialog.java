// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.session.Captures;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.widgets.AskDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Which readings are compared: two, or more for the ranking of what grows. */
public final class CompareDialog extends AskDialog {
    private static final int ROWS = 240;
    private static final int WIDTH = 440;

    private final List<CompareSide> choices;
    private final List<CompareSide> chosen;
    private CheckboxTableViewer viewer;

    CompareDialog(Shell parent, List<CompareSide> choices, List<CompareSide> first) {
        super(parent, Messages.dialogTitle, "compare", 2, Messages.compare); //$NON-NLS-1$
        this.choices = new ArrayList<>(choices);
        this.chosen = new ArrayList<>(first);
    }

    @Override
    protected void fill(Composite area) {
        setTitle(Messages.dialogHeading);
        setMessage(Messages.dialogText);
        viewer = CheckboxTableViewer.newCheckList(area, SWT.BORDER | SWT.FULL_SELECTION);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setLabelProvider(LabelProvider.createTextProvider(s -> CompareInput.title((CompareSide) s) + "   " + ((CompareSide) s).spec().text())); //$NON-NLS-1$
        viewer.setInput(choices);
        chosen.forEach(s -> viewer.setChecked(s, true));
        viewer.getTable().setData("test.id", "readings"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, ROWS).applyTo(viewer.getTable());
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addListener(SWT.Selection, e -> browse());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(browse);
        viewer.addCheckStateListener(e -> {
            chosen.remove(e.getElement());
            if (e.getChecked()) {
                chosen.add((CompareSide) e.getElement());
            }
            check();
        });
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setFilterExtensions(new String[] { "*" + Captures.SUFFIX, "*" }); //$NON-NLS-1$ //$NON-NLS-2$
        if (dialog.open() != null) {
            for (String name : dialog.getFileNames()) {
                CompareSide s = CompareSide.of(new HostSpec.Capture(Path.of(dialog.getFilterPath(), name)));
                if (!choices.contains(s)) {
                    choices.add(s);
                }
                if (!chosen.contains(s)) {
                    chosen.add(s);
                }
            }
            viewer.refresh();
            chosen.forEach(s -> viewer.setChecked(s, true));
            check();
        }
    }

    @Override
    protected boolean complete() {
        return chosen.size() > 1;
    }

    /** In the order in which they were chosen. */
    List<CompareSide> chosen() {
        return List.copyOf(chosen);
    }
}

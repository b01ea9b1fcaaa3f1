// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.wizards;

import org.dmascope.ui.dnd.CaptureDrop;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;

/** File &gt; Import…: opens a capture, or a copied tree of /sys and /proc. */
public final class ImportWizard extends Wizard implements IImportWizard {
    private final ImportPage page = new ImportPage();
    private IWorkbenchWindow window;

    @Override
    public void init(IWorkbench workbench, IStructuredSelection ignored) {
        setWindowTitle(Messages.importTitle);
        window = workbench.getActiveWorkbenchWindow();
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        CaptureDrop.open(window, page.path().toString());
        return true;
    }
}

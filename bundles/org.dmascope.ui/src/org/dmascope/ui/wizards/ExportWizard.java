// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.wizards;

import java.util.List;

import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;

/** File &gt; Export…: what was read of a host, whole or filtered, in any format of {@code Exporters}. */
public final class ExportWizard extends Wizard implements IExportWizard {
    private ExportPage page;

    @Override
    public void init(IWorkbench workbench, IStructuredSelection ignored) {
        setWindowTitle(Messages.exportTitle);
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        List<OpenHost> read = window.<OpenHosts>getService(OpenHosts.class).all().stream().filter(h -> h.snapshot() != null).toList();
        page = new ExportPage(read, window.getService(LinkedSelection.class));
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        new ExportJob(page.choice()).schedule();
        return true;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import org.dmascope.session.HostSpec;
import org.dmascope.ui.commands.OpenHostHandler;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.osgi.framework.FrameworkUtil;

/** File &gt; Import…: opens a topology, a dump or a text of another tool as a host. A text that was pasted is kept as a file of the workspace, so that it is there the next time. */
public final class ForeignImportWizard extends Wizard implements IImportWizard {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'pasted'-yyyyMMdd-HHmmss-SSS'.txt'"); //$NON-NLS-1$
    private final ForeignImportPage page = new ForeignImportPage();
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
        Path file = page.file();
        if (file == null) {
            try {
                Path folder = Files.createDirectories(Platform.getStateLocation(FrameworkUtil.getBundle(getClass())).append("pasted").toFile().toPath()); //$NON-NLS-1$
                file = Files.write(folder.resolve(LocalDateTime.now().format(NAME)), page.text());
            } catch (IOException e) {
                page.setErrorMessage(NLS.bind(Messages.notKept, e.getMessage()));
                return false;
            }
        }
        OpenHostHandler.open(window, new HostSpec.Foreign(file));
        return true;
    }
}

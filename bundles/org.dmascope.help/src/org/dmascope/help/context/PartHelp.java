// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.context;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPartService;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Gives every view and editor of ours its context, by the convention of {@link ContextIds}, when it opens: none has to think of it. Begins
 * when the workbench is up.
 */
public final class PartHelp implements IStartup, IWindowListener, IPartListener2 {
    @Override
    public void earlyStartup() {
        IWorkbench workbench = PlatformUI.getWorkbench();
        workbench.getDisplay().asyncExec(() -> {
            workbench.addWindowListener(this);
            for (IWorkbenchWindow w : workbench.getWorkbenchWindows()) {
                windowOpened(w);
            }
        });
    }

    @Override
    public void windowOpened(IWorkbenchWindow window) {
        window.<IPartService>getService(IPartService.class).addPartListener(this);
        for (IWorkbenchPage page : window.getPages()) {
            for (IViewReference ref : page.getViewReferences()) {
                partOpened(ref);
            }
            for (IWorkbenchPartReference ref : page.getEditorReferences()) {
                partOpened(ref);
            }
        }
    }

    @Override
    public void partOpened(IWorkbenchPartReference ref) {
        IWorkbenchPart part = ref.getPart(false);
        String id = part == null ? null : ContextIds.of(part);
        Control c = id == null ? null : ContextIds.control(part);
        if (c != null && !ContextIds.has(c)) {
            PlatformUI.getWorkbench().getHelpSystem().setHelp(c, id);
        }
    }

    @Override
    public void windowActivated(IWorkbenchWindow window) {
        // every window is heard from when it opens
    }

    @Override
    public void windowDeactivated(IWorkbenchWindow window) {
        // nothing depends on it
    }

    @Override
    public void windowClosed(IWorkbenchWindow window) {
        window.<IPartService>getService(IPartService.class).removePartListener(this);
    }
}

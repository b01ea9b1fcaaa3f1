// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.pane;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.dmascope.ui.look.Look;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Brings the help to where it can be read: into its view, or beside the dialog that is open, because that one blocks the views. */
public final class Presenter {
    private static final String OPEN = "org.dmascope.help.dialog"; //$NON-NLS-1$
    private static final int MODAL = SWT.PRIMARY_MODAL | SWT.APPLICATION_MODAL | SWT.SYSTEM_MODAL;

    /**
     * Shows something in the help.
     *
     * @param focus whether the help takes the focus: not when it comes to the side of somebody's work
     */
    public void show(boolean focus, Consumer<HelpPane> what) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null) {
            return;
        }
        Shell dialog = blocking(window.getShell().getDisplay());
        if (dialog != null) {
            beside(dialog, window.getService(Look.class), what);
        } else {
            inView(window.getActivePage(), focus, what);
        }
    }

    /** The dialog that keeps everything else from being used, the innermost of several; null for none. */
    private static Shell blocking(Display display) {
        List<Shell> modal = Stream.of(display.getShells()).filter(s -> s.isVisible() && (s.getStyle() & MODAL) != 0).toList();
        return modal.stream().filter(s -> modal.stream().noneMatch(other -> other.getParent() == s)).findFirst().orElse(null);
    }

    private static void inView(IWorkbenchPage page, boolean focus, Consumer<HelpPane> what) {
        if (page == null) {
            return;
        }
        try {
            if (page.showView(HelpView.ID, null, focus ? IWorkbenchPage.VIEW_ACTIVATE : IWorkbenchPage.VIEW_VISIBLE) instanceof HelpView v) {
                what.accept(v.pane());
                if (!page.isPartVisible(v)) { // it lies in the stack of the active part, which the platform does not cover unasked
                    page.activate(v);
                }
            }
        } catch (PartInitException e) {
            ILog.of(Presenter.class).log(e.getStatus());
        }
    }

    private static void beside(Shell dialog, Look look, Consumer<HelpPane> what) {
        if (dialog.getData() instanceof TrayDialog t && (t.getTray() == null || t.getTray() instanceof HelpTray)) {
            HelpTray tray = t.getTray() instanceof HelpTray open ? open : new HelpTray(look);
            if (t.getTray() == null) {
                t.openTray(tray);
            }
            what.accept(tray.pane());
            return;
        }
        HelpDialog window = dialog.getData(OPEN) instanceof HelpDialog open && open.getShell() != null ? open : new HelpDialog(dialog, look);
        dialog.setData(OPEN, window);
        window.open();
        what.accept(window.pane());
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.errors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.AbstractStatusHandler;
import org.eclipse.ui.statushandlers.StatusAdapter;
import org.eclipse.ui.statushandlers.StatusManager;

/** What becomes of a failure in the product: one entry in the error log, one dialog that says what would help. */
public final class FailureHandler extends AbstractStatusHandler {
    private FailureDialog open;

    @Override
    public void handle(StatusAdapter adapter, int style) {
        IStatus s = adapter.getStatus();
        if ((style & StatusManager.LOG) != 0) {
            StatusManager.getManager().addLoggedStatus(s); // so that the log does not hand it back
            ILog.of(Platform.getBundle(Failures.BUNDLE)).log(s);
        }
        if ((style & (StatusManager.SHOW | StatusManager.BLOCK)) != 0 && s.getSeverity() != IStatus.CANCEL && PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            if (!display.isDisposed()) {
                display.asyncExec(() -> show(s));
            }
        }
    }

    /** A second failure joins the dialog that is open. */
    private void show(IStatus s) {
        if (PlatformUI.getWorkbench().isClosing()) {
            return;
        }
        if (open == null || open.getShell() == null || open.getShell().isDisposed()) {
            var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            open = new FailureDialog(window == null ? null : window.getShell(), window);
            open.setBlockOnOpen(false);
            open.add(s);
            open.open();
        } else {
            open.add(s);
        }
    }

    @Override
    public boolean supportsNotification(int type) {
        return false;
    }

}

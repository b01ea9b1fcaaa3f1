// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.rcp;

import java.util.Locale;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** With {@code -Ddmascope.ready=true}: a line on standard output for each step of a start. Start-up is measured by them. */
enum ReadyMark {
    /** The window is open and painted, with its tabs, menus and keys; nothing waits but the content of its views. */
    READY,
    /** The views are filled and painted, and nothing is left to be done. */
    FILLED;

    private static final String PROPERTY = "dmascope.ready"; //$NON-NLS-1$

    void announce() {
        if (Boolean.getBoolean(PROPERTY)) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            if (window != null) {
                window.getShell().update();
            }
            while (display.readAndDispatch()) {
                // until nothing is left to be done
            }
            System.out.println(name().toLowerCase(Locale.ROOT));
            System.out.flush();
        }
    }
}

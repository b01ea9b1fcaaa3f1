// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.rcp;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** With {@code -Ddmascope.ready=true}: one line on standard output once the window is open, painted and idle. Start-up is measured by it. */
final class ReadyMark {
    private static final String PROPERTY = "dmascope.ready"; //$NON-NLS-1$

    private ReadyMark() {
    }

    static void announce() {
        if (Boolean.getBoolean(PROPERTY)) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.asyncExec(() -> ready(display));
        }
    }

    private static void ready(Display display) {
        PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell().update();
        while (display.readAndDispatch()) {
            // until nothing is left to be done
        }
        System.out.println("ready"); //$NON-NLS-1$
        System.out.flush();
    }
}

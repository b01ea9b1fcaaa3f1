// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.rcp;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** The window as a program of its own. Hosts and captures may be named on the command line. */
public final class WindowApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        String[] args = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        int rc = run(StartWords.of(args), ReadyMark.READY::announce, ReadyMark.FILLED::announce);
        return rc == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
    }

    /**
     * Runs the workbench in this thread until it is closed.
     *
     * @param started called once the window is there and its views are filled
     */
    public int run(Runnable started) {
        return run(StartWords.of(new String[0]), () -> { }, started);
    }

    private static int run(StartWords words, Runnable ready, Runnable started) {
        Runnable enough = Ahead.start();
        Display.setAppName("Dmascope"); //$NON-NLS-1$
        Display display = PlatformUI.createDisplay();
        try {
            Theme.ofPreference().apply();
            return PlatformUI.createAndRunWorkbench(display, new WindowAdvisor(words, ready, () -> {
                enough.run();
                started.run();
            }));
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PlatformUI.getWorkbench().close());
        }
    }
}

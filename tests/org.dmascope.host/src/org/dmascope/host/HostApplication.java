// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.host;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/**
 * The generic workbench and nothing else: the plain Eclipse that Dmascope is installed into, and the empty window that its own is measured
 * against. It knows nothing of Dmascope.
 */
public final class HostApplication implements IApplication {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;

    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        try {
            PlatformUI.createAndRunWorkbench(display, new Advisor());
        } finally {
            display.dispose();
        }
        return IApplication.EXIT_OK;
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PlatformUI.getWorkbench().close());
        }
    }

    private static final class Advisor extends WorkbenchAdvisor {
        @Override
        public String getInitialWindowPerspectiveId() {
            return PlainPerspective.ID;
        }

        @Override
        public void initialize(IWorkbenchConfigurer configurer) {
            configurer.setSaveAndRestore(true);
        }

        @Override
        public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
            return new WorkbenchWindowAdvisor(configurer) {
                @Override
                public void preWindowOpen() {
                    configurer.setInitialSize(new Point(WIDTH, HEIGHT));
                    configurer.setShowCoolBar(true);
                    configurer.setShowStatusLine(true);
                    configurer.setShowProgressIndicator(true);
                    configurer.setShowPerspectiveBar(false);
                    configurer.setTitle("Plain Host");
                }
            };
        }

        @Override
        public void postStartup() {
            if (Boolean.getBoolean("dmascope.ready")) {
                Display display = PlatformUI.getWorkbench().getDisplay();
                display.asyncExec(() -> ready(display));
            }
        }

        /** The same words at the same points as Dmascope's own (org.dmascope.rcp.ReadyMark): the window is open, painted and idle; it has no views to fill. */
        private static void ready(Display display) {
            PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell().update();
            while (display.readAndDispatch()) {
                // until nothing is left to be done
            }
            System.out.println("ready");
            System.out.println("filled");
            System.out.flush();
        }
    }
}

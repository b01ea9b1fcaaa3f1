// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.rcp;

import org.dmascope.help.welcome.Welcome;
import org.dmascope.ui.commands.OpenHostHandler;
import org.dmascope.ui.compare.CompareHandler;
import org.dmascope.ui.dnd.CaptureDrop;
import org.dmascope.ui.errors.FailureHandler;
import org.dmascope.ui.errors.Failures;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.parts.Opening;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.workbench.TopologyPerspective;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.statushandlers.AbstractStatusHandler;

/** The product's workbench: one perspective, own menus, layout kept between starts. */
final class WindowAdvisor extends WorkbenchAdvisor {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;

    private final FailureHandler failures = new FailureHandler();
    private final StartWords words;
    private final Runnable ready;
    private final Runnable started;

    /**
     * @param ready   called once the window is painted and takes keys
     * @param started called once its views are filled, too
     */
    WindowAdvisor(StartWords words, Runnable ready, Runnable started) {
        this.words = words;
        this.ready = ready;
        this.started = started;
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return TopologyPerspective.ID;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    /** The one place where failures of the product end. */
    @Override
    public AbstractStatusHandler getWorkbenchErrorHandler() {
        return failures;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WorkbenchWindowAdvisor(configurer) {
            @Override
            public void preWindowOpen() {
                configurer.setInitialSize(size());
                configurer.setShowCoolBar(true);
                configurer.setShowStatusLine(true);
                configurer.setShowProgressIndicator(true);
                configurer.setShowPerspectiveBar(false);
                configurer.setTitle(Messages.title);
            }

            @Override
            public void postWindowOpen() {
                title(configurer);
                CaptureDrop.attach(configurer.getWindow(), configurer.getWindow().getShell());
            }
        };
    }

    /** Never larger than the screen. */
    private static Point size() {
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        return new Point(Math.min(WIDTH, screen.width), Math.min(HEIGHT, screen.height));
    }

    /** The window is called by the host that it shows. */
    private static void title(IWorkbenchWindowConfigurer configurer) {
        IWorkbenchWindow window = configurer.getWindow();
        LinkedSelection selection = window.getService(LinkedSelection.class);
        LinkedSelection.Listener named = new LinkedSelection.Listener() {
            @Override
            public void hostShown() {
                OpenHost h = selection.host();
                configurer.setTitle(h == null ? Messages.title : h.title() + " \u2013 " + Messages.title); //$NON-NLS-1$
            }
        };
        selection.add(named);
        named.hostShown();
    }

    @Override
    public void postStartup() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (words.hosts().isEmpty() && window != null) {
            Welcome.firstStart(window);
        }
        if (window == null) {
            started.run();
        } else {
            Opening opening = window.getService(Opening.class);
            opening.onReady(ready);
            opening.onFilled(() -> { // behind the views, which open the hosts of the last time
                open(window);
                started.run();
            });
        }
    }

    /** The hosts that were named on the command line. */
    private void open(IWorkbenchWindow window) {
        for (String word : words.hosts()) {
            String problem = OpenHostHandler.open(window, word);
            if (problem != null) {
                Failures.show(Failures.of(NLS.bind(Messages.notOpened, word), problem, Messages.openAgain, null));
            }
        }
        CompareHandler.named(window, words.hosts());
        if (words.live() > 0) {
            OpenHostHandler.live(window, words.hosts(), words.live());
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.welcome;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.osgi.service.prefs.BackingStoreException;

/** When the welcome is shown: at the first start to which nobody brought a host, and whenever it is asked for. */
public final class Welcome {
    private static final String NODE = "org.dmascope.help"; //$NON-NLS-1$
    private static final String SEEN = "welcomed"; //$NON-NLS-1$

    private Welcome() {
    }

    /** For a program that has just started and was told of no host. */
    public static void firstStart(IWorkbenchWindow window) {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
        if (!node.getBoolean(SEEN, false)) {
            node.putBoolean(SEEN, true);
            try {
                node.flush(); // now: the program may not come to an orderly end
            } catch (BackingStoreException e) {
                ILog.of(Welcome.class).error("that the welcome was shown could not be kept", e); //$NON-NLS-1$
            }
            show(window);
        }
    }

    public static void show(IWorkbenchWindow window) {
        IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            try {
                page.showView(WelcomeView.ID);
            } catch (PartInitException e) {
                ILog.of(Welcome.class).log(e.getStatus());
            }
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.services;

import org.dmascope.session.Hosts;
import org.dmascope.session.SessionSettings;
import org.dmascope.ui.lab.LabDesk;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/**
 * Makes the objects that views share, once for each workbench ({@link OpenHosts}, {@link LabDesk}) or once for each window ({@link Look},
 * {@link LinkedSelection}); the platform frees them with it. Asked for at a part, the answer is the one of its window or workbench.
 */
public final class DmascopeServices extends AbstractServiceFactory {
    @Override
    public Object create(@SuppressWarnings("rawtypes") Class wanted, IServiceLocator parent, IServiceLocator locator) {
        IWorkbenchWindow window = locator.getService(IWorkbenchWindow.class);
        IServiceLocator home = wanted == OpenHosts.class || wanted == LabDesk.class ? PlatformUI.getWorkbench() : window;
        if (home == null) {
            return null;
        }
        IEclipseContext here = locator.getService(IEclipseContext.class);
        return here == home.getService(IEclipseContext.class) ? make(wanted, home) : home.getService((Class<?>) wanted);
    }

    private static Object make(Class<?> wanted, IServiceLocator home) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (wanted == LabDesk.class) {
            return LabDesk.ofThisProgram(display);
        }
        if (wanted == OpenHosts.class) {
            return new OpenHosts(display, new Hosts(settings(), home.<LabDesk>getService(LabDesk.class).opener()));
        }
        if (wanted == Look.class) {
            return new Look(display, PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry(),
                    home.getService(IEclipseContext.class));
        }
        if (wanted == LinkedSelection.class) {
            LinkedSelection selection = new LinkedSelection(home.getService(OpenHosts.class));
            selection.add(new CommandState(home, selection));
            return selection;
        }
        return null;
    }

    private static SessionSettings settings() {
        SessionSettings s = SessionSettings.of(version());
        return new SessionSettings(s.privilege(), AgentPath.command(), s.sshCommand(), s.remoteCommand(), s.startLimit(), s.toolVersion());
    }

    /** Version of this program as captures keep it. */
    public static String version() {
        Version v = FrameworkUtil.getBundle(DmascopeServices.class).getVersion();
        return v.getMajor() + "." + v.getMinor() + "." + v.getMicro(); //$NON-NLS-1$ //$NON-NLS-2$
    }
}

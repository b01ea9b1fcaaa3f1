// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.services;

import java.util.Set;

import org.dmascope.session.Hosts;
import org.dmascope.session.LabOpener;
import org.dmascope.session.SessionSettings;
import org.dmascope.ui.commands.LinkHandler;
import org.dmascope.ui.known.KnownHosts;
import org.dmascope.ui.lab.LabDesk;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.parts.Opening;
import org.dmascope.ui.preferences.StoredPreferences;
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
 * {@link LinkedSelection}, {@link Opening}); the platform frees them with it. Asked for at a part, the answer is the one of its window or workbench.
 */
public final class DmascopeServices extends AbstractServiceFactory {
    private static final Set<Class<?>> OF_WORKBENCH = Set.of(OpenHosts.class, LabDesk.class, StoredPreferences.class, KnownHosts.class);

    @Override
    public Object create(@SuppressWarnings("rawtypes") Class wanted, IServiceLocator parent, IServiceLocator locator) {
        IWorkbenchWindow window = locator.getService(IWorkbenchWindow.class);
        IServiceLocator home = OF_WORKBENCH.contains(wanted) ? PlatformUI.getWorkbench() : window;
        if (home == null) {
            return null;
        }
        IEclipseContext here = locator.getService(IEclipseContext.class);
        // null makes a part ask its window; what it is given here the platform would dispose together with the part
        return here == home.getService(IEclipseContext.class) ? make(wanted, home, window) : null;
    }

    private static Object make(Class<?> wanted, IServiceLocator home, IWorkbenchWindow window) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (wanted == LabDesk.class) {
            return LabDesk.ofThisProgram(display);
        }
        if (wanted == OpenHosts.class) {
            return hosts(display, home);
        }
        if (wanted == StoredPreferences.class) {
            return new StoredPreferences();
        }
        if (wanted == KnownHosts.class) {
            return new KnownHosts();
        }
        if (wanted == Look.class) {
            return new Look(display, PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry(),
                    home.getService(IEclipseContext.class));
        }
        if (wanted == Opening.class) {
            return new Opening(display, () -> shown(window), () -> !PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isStarting());
        }
        if (wanted == LinkedSelection.class) {
            LinkedSelection selection = new LinkedSelection(home.getService(OpenHosts.class), () -> LinkHandler.on(home));
            selection.add(new CommandState(home, selection));
            return selection;
        }
        return null;
    }

    private static boolean shown(IWorkbenchWindow window) {
        return window.getShell() != null && window.getShell().isVisible();
    }

    /** A session is made with the privilege that is chosen at that moment; the rest of the settings stays. */
    private static OpenHosts hosts(Display display, IServiceLocator home) {
        LabOpener lab = home.<LabDesk>getService(LabDesk.class).opener();
        StoredPreferences preferences = home.getService(StoredPreferences.class);
        KnownHosts known = home.getService(KnownHosts.class);
        SessionSettings settings = settings();
        OpenHosts hosts = new OpenHosts(display, spec -> new Hosts(settings.withPrivilege(preferences.read().privilege()), lab).session(spec), known::name);
        new PreferenceEffects(hosts).attach(preferences);
        known.add(hosts::wordsChanged);
        return hosts;
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

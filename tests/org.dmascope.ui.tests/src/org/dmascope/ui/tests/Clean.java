// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import java.util.List;

import org.dmascope.session.HostSpec;
import org.dmascope.ui.known.KnownHost;
import org.dmascope.ui.known.KnownHosts;
import org.dmascope.ui.workbench.TopologyPerspective;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** Puts the window into the state of its first start, whatever other tests left in it. */
final class Clean {
    private static final String UI = "org.dmascope.ui";

    private Clean() {
    }

    /**
     * No host, no editor, no remembered host but this machine, which is closed; every view made anew without filter, order, groups and
     * arrangement of columns; the layout of the perspective in a window of this size.
     */
    static void window(Point size) {
        Ui.run(() -> {
            List.copyOf(Ui.hosts().all()).forEach(Ui.hosts()::close);
            KnownHosts known = Ui.window().getService(KnownHosts.class);
            known.all().stream().map(KnownHost::spec).filter(s -> !(s instanceof HostSpec.Local)).forEach(known::forget);
        });
        views(size);
    }

    /** The same, but hosts stay, read as they are; nothing is selected in them. */
    static void views(Point size) {
        Ui.run(() -> {
            IWorkbenchPage page = Ui.window().getActivePage();
            page.closeAllEditors(false);
            Ui.selection().select(null, Clean.class);
            page.closeAllPerspectives(false, false);
            forgetTables();
            Shell shell = Ui.window().getShell();
            shell.setMaximized(false);
            shell.setBounds(0, 0, size.x, size.y);
            page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(TopologyPerspective.ID));
            Ui.display().setCursorLocation(size.x - 1, size.y - 1); // over no view: nothing is hovered
        });
        Ui.until("the window has its size", () -> Ui.window().getShell().getSize().equals(size));
        Ui.until("everything is laid out", () -> !Ui.display().readAndDispatch());
    }

    private static void forgetTables() {
        try {
            Preferences tables = InstanceScope.INSTANCE.getNode(UI).node("tables");
            for (String table : tables.childrenNames()) {
                tables.node(table).clear();
            }
        } catch (BackingStoreException e) {
            throw new IllegalStateException(e);
        }
    }
}

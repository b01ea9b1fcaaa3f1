// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.menu;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;

/**
 * The context menu of everything that can be selected: the same in each table, tree and drawing, filled by {@code plugin.xml} at
 * {@code popup:org.dmascope.ui.object}. Its commands act on the selected thing of {@code LinkedSelection}.
 */
public final class ObjectMenu {
    /** Where {@code plugin.xml} and other plug-ins put commands. */
    public static final String ID = "org.dmascope.ui.object"; //$NON-NLS-1$
    /** The menu of rows that are no things of the host: diagnostics, properties. */
    public static final String ROWS = "org.dmascope.ui.rows"; //$NON-NLS-1$

    private ObjectMenu() {
    }

    public static void attach(IWorkbenchPartSite site, Control control, ISelectionProvider provider) {
        attach(site, control, provider, ID);
    }

    /** @param id {@link #ID} or {@link #ROWS} */
    public static void attach(IWorkbenchPartSite site, Control control, ISelectionProvider provider, String id) {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(m -> m.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS)));
        control.setMenu(menu.createContextMenu(control));
        site.registerContextMenu(id, menu, provider);
    }
}

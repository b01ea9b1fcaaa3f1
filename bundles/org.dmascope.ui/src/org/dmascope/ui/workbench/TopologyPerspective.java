// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.workbench;

import org.dmascope.ui.diagnostics.DiagnosticsView;
import org.dmascope.ui.explain.ExplainView;
import org.dmascope.ui.find.FindView;
import org.dmascope.ui.hosts.HostsView;
import org.dmascope.ui.menu.ShowInMenu;
import org.dmascope.ui.outline.OutlineView;
import org.dmascope.ui.paths.MatrixView;
import org.dmascope.ui.paths.PathView;
import org.dmascope.ui.pins.PinsView;
import org.dmascope.ui.properties.PropertiesView;
import org.dmascope.ui.timeline.TimelineView;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * Hosts at the left, Properties over Outline and what pins at the right; between them the drawing, buffers, devices and the timeline over attachments,
 * holders and events. A capture opens above the tables.
 */
public final class TopologyPerspective implements IPerspectiveFactory {
    public static final String ID = "org.dmascope.ui.perspective.topology"; //$NON-NLS-1$
    private static final String VIEW = "org.dmascope.ui.view."; //$NON-NLS-1$
    /** Pixels at 100 %; what is between is as wide as the nine columns of Attachments in a window of {@value #WINDOW}. */
    private static final float HOSTS = 236;
    private static final float PROPERTIES = 343;
    /** The widest that a window is at first. */
    private static final int WINDOW = 1600;
    private static final float PINS = 0.66f;
    /** Below this Outline is a tab behind Properties. */
    private static final int WIDE = 1366;
    /** Below this Properties joins the tables. */
    private static final int NARROW = 1180;
    private static final float CAPTURES = 0.34f;
    private static final float BUFFERS = 0.52f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String area = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        int width = width();
        layout.createFolder("org.dmascope.ui.left", IPageLayout.LEFT, HOSTS / width, area).addView(HostsView.ID); //$NON-NLS-1$
        if (width >= NARROW) {
            right(layout, area, width);
        }
        IFolderLayout centre = layout.createFolder("org.dmascope.ui.centre", IPageLayout.BOTTOM, CAPTURES, area); //$NON-NLS-1$
        centre.addView(ShowInMenu.TOPOLOGY);
        centre.addView(VIEW + "buffers"); //$NON-NLS-1$
        centre.addView(VIEW + "devices"); //$NON-NLS-1$
        centre.addView(MatrixView.ID);
        centre.addView(VIEW + "paths"); //$NON-NLS-1$
        centre.addView(VIEW + "trials"); //$NON-NLS-1$
        centre.addView(VIEW + "whatif"); //$NON-NLS-1$
        centre.addView(TimelineView.ID);
        IFolderLayout bottom = layout.createFolder("org.dmascope.ui.bottom", IPageLayout.BOTTOM, BUFFERS, "org.dmascope.ui.centre"); //$NON-NLS-1$ //$NON-NLS-2$
        bottom.addView(VIEW + "attachments"); //$NON-NLS-1$
        bottom.addView(VIEW + "mrs"); //$NON-NLS-1$
        bottom.addView(VIEW + "holders"); //$NON-NLS-1$
        bottom.addView(VIEW + "memory"); //$NON-NLS-1$
        bottom.addView(VIEW + "events"); //$NON-NLS-1$
        bottom.addView(VIEW + "findings"); //$NON-NLS-1$
        bottom.addView(PathView.ID);
        bottom.addView(DiagnosticsView.ID);
        if (width < NARROW) {
            bottom.addView(PropertiesView.ID);
            bottom.addView(OutlineView.ID);
            bottom.addView(PinsView.ID);
        }
        bottom.addPlaceholder(VIEW + "cgroups"); //$NON-NLS-1$
        bottom.addPlaceholder(VIEW + "memoryHistory"); //$NON-NLS-1$
        bottom.addPlaceholder(FindView.ID);
        bottom.addPlaceholder(ExplainView.ID);
        bottom.addPlaceholder("org.eclipse.ui.views.ProgressView"); //$NON-NLS-1$
        bottom.addPlaceholder("org.eclipse.pde.runtime.LogView"); //$NON-NLS-1$
        layout.getViewLayout(HostsView.ID).setCloseable(false);
    }

    /** Outline under Properties; on a middling screen a tab behind it. */
    private static void right(IPageLayout layout, String area, int width) {
        IFolderLayout right = layout.createFolder("org.dmascope.ui.right", IPageLayout.RIGHT, 1 - PROPERTIES / (width - HOSTS), area); //$NON-NLS-1$
        right.addView(PropertiesView.ID);
        IFolderLayout below = width < WIDE ? right : layout.createFolder("org.dmascope.ui.rightBottom", IPageLayout.BOTTOM, PINS, "org.dmascope.ui.right"); //$NON-NLS-1$ //$NON-NLS-2$
        below.addView(OutlineView.ID);
        below.addView(PinsView.ID);
    }

    /** Of the window at first: the screen, where there is one, is not always used up. */
    private static int width() {
        Display display = Display.getCurrent();
        return display == null ? WIDE : Math.min(WINDOW, display.getPrimaryMonitor().getClientArea().width);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import org.dmascope.ui.look.Look;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IMemento;

/** Tool bar and menu of the view. */
final class DrawingActions {
    private static final String LEGEND = "legend"; //$NON-NLS-1$
    private static final String FOLDED = "legendFolded"; //$NON-NLS-1$
    private static final String ALL = "allDevices"; //$NON-NLS-1$
    private static final String PROCESSES = "processes"; //$NON-NLS-1$
    private static final String REGIONS = "regions"; //$NON-NLS-1$

    /** What the actions do. */
    interface Told {
        void zoom(boolean closer);

        void fit();

        void filter();

        void find();

        void export();

        void expandAll();

        void collapseAll();

        void copyImage();

        void copySvg();

        /** Legend, all devices, processes or regions are wanted or not. */
        void toggled();
    }

    private final Look look;
    private final Action legend;
    private final Action all;
    private final Action processes;
    private final Action regions;
    private Boolean folded;

    DrawingActions(Look look, IActionBars bars, Told told, IMemento memento) {
        this.look = look;
        legend = toggle(Messages.showLegend, told, memento, LEGEND, true);
        all = toggle(Messages.showAll, told, memento, ALL, false);
        processes = toggle(Messages.showProcesses, told, memento, PROCESSES, false);
        regions = toggle(Messages.showRegions, told, memento, REGIONS, true);
        folded = memento == null ? null : memento.getBoolean(FOLDED);
        IToolBarManager tools = bars.getToolBarManager();
        tools.add(action(Messages.filter, "filter", told::filter)); //$NON-NLS-1$
        tools.add(new Separator());
        tools.add(action(Messages.zoomOut, "zoom-out", () -> told.zoom(false))); //$NON-NLS-1$
        tools.add(action(Messages.zoomIn, "zoom-in", () -> told.zoom(true))); //$NON-NLS-1$
        tools.add(action(Messages.fit, "fit", told::fit)); //$NON-NLS-1$
        tools.add(new Separator());
        tools.add(action(Messages.export, "export", told::export)); //$NON-NLS-1$
        IMenuManager menu = bars.getMenuManager();
        menu.add(legend);
        menu.add(all);
        menu.add(processes);
        menu.add(regions);
        menu.add(new Separator());
        menu.add(action(Messages.expandAll, null, told::expandAll));
        menu.add(action(Messages.collapseAll, "collapse", told::collapseAll)); //$NON-NLS-1$
        menu.add(new Separator());
        menu.add(action(Messages.findAction, null, told::find));
        menu.add(action(Messages.filter, "filter", told::filter)); //$NON-NLS-1$
        menu.add(new Separator());
        menu.add(action(Messages.copyImage, null, told::copyImage));
        menu.add(action(Messages.copySvg, null, told::copySvg));
        menu.add(action(Messages.export, "export", told::export)); //$NON-NLS-1$
        bars.updateActionBars();
    }

    private Action action(String words, String icon, Runnable run) {
        Action a = new Action(words, icon == null ? null : look.descriptor(icon)) {
            @Override
            public void run() {
                run.run();
            }
        };
        a.setToolTipText(words);
        return a;
    }

    private static Action toggle(String words, Told told, IMemento memento, String key, boolean first) {
        Action a = new Action(words, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                told.toggled();
            }
        };
        Boolean kept = memento == null ? null : memento.getBoolean(key);
        a.setChecked(kept == null ? first : kept);
        return a;
    }

    boolean legend() {
        return legend.isChecked();
    }

    /** Whether the user wants the legend folded; null while he has not said so, and the height of the view decides. */
    Boolean folded() {
        return legend() ? folded : null;
    }

    void folded(Boolean wanted) {
        folded = wanted;
    }

    /** Devices without a role too. */
    boolean allDevices() {
        return all.isChecked();
    }

    /** Processes that hold buffers. */
    boolean processes() {
        return processes.isChecked();
    }

    void processes(boolean show) {
        processes.setChecked(show);
    }

    /** Counts of RDMA memory regions in the boxes of buffers. */
    boolean regions() {
        return regions.isChecked();
    }

    /** Sets the toggles as the user does. */
    void set(boolean showLegend, boolean showAll, boolean showRegions) {
        legend.setChecked(showLegend);
        all.setChecked(showAll);
        regions.setChecked(showRegions);
    }

    void save(IMemento memento) {
        memento.putBoolean(LEGEND, legend());
        if (folded() != null) {
            memento.putBoolean(FOLDED, folded());
        }
        memento.putBoolean(ALL, allDevices());
        memento.putBoolean(PROCESSES, processes());
        memento.putBoolean(REGIONS, regions());
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.status;

import java.util.List;

import org.dmascope.ui.live.HostListener;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** The list of open hosts in the tool bar: says which one is shown and shows another. */
public final class HostChooser extends WorkbenchWindowControlContribution implements LinkedSelection.Listener, HostListener {
    private static final int WIDTH = 180;

    private OpenHosts hosts;
    private LinkedSelection selection;
    private Combo combo;
    private List<OpenHost> listed = List.of();

    @Override
    protected Control createControl(Composite parent) {
        IWorkbenchWindow window = getWorkbenchWindow();
        hosts = window.getService(OpenHosts.class);
        selection = window.getService(LinkedSelection.class);
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 0).applyTo(area);
        combo = window.<Look>getService(Look.class).plain(new Combo(area, SWT.READ_ONLY));
        combo.setToolTipText(Messages.chooser);
        combo.setData("test.id", "hostChooser"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, e -> {
            if (combo.getSelectionIndex() >= 0) {
                selection.show(listed.get(combo.getSelectionIndex()));
            }
        });
        hosts.add(this);
        selection.add(this);
        area.addDisposeListener(e -> {
            hosts.remove(this);
            selection.remove(this);
        });
        fill();
        return area;
    }

    private void fill() {
        if (!combo.isDisposed()) {
            List<OpenHost> now = hosts.all();
            if (!now.equals(listed) || combo.getItemCount() != now.size()) {
                listed = now;
                combo.setItems(now.stream().map(OpenHost::title).toArray(String[]::new));
            }
            combo.select(listed.indexOf(selection.host()));
        }
    }

    @Override
    public void hostsChanged() {
        fill();
    }

    @Override
    public void hostShown() {
        fill();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** The drop-down in the tool bar: which host the window shows, and all the others to choose from. */
public final class HostSwitch extends WorkbenchWindowControlContribution implements LinkedSelection.Listener {
    /** A tool item does not grow with its words. */
    private static final int WIDTH = 190;
    private static final int MOST = 20;
    private static final String ARROW = "  \u25be"; //$NON-NLS-1$

    private LinkedSelection selection;
    private Look look;
    private HostList list;
    private Button button;

    @Override
    protected Control createControl(Composite parent) {
        look = getWorkbenchWindow().getService(Look.class);
        selection = getWorkbenchWindow().getService(LinkedSelection.class);
        list = new HostList(getWorkbenchWindow());
        Composite area = new Composite(parent, SWT.NONE) {
            @Override
            public Point computeSize(int wide, int high, boolean flush) {
                return new Point(WIDTH, super.computeSize(wide, high, flush).y);
            }
        };
        GridLayoutFactory.fillDefaults().margins(6, 0).applyTo(area);
        button = look.plain(new Button(area, SWT.PUSH | SWT.LEFT));
        button.setData("test.id", "host"); //$NON-NLS-1$ //$NON-NLS-2$
        button.setImage(look.image("host")); //$NON-NLS-1$
        button.addListener(SWT.Selection, e -> unfold());
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.CENTER).applyTo(button);
        selection.add(this);
        area.addDisposeListener(e -> selection.remove(this));
        stateChanged();
        return area;
    }

    private void unfold() {
        Menu menu = new Menu(button);
        for (HostList.Choice c : list.choices()) {
            MenuItem item = new MenuItem(menu, SWT.RADIO);
            item.setText(c.name().replace("&", "&&") + (c.open() ? "" : Messages.dot + Messages.closed)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            item.setSelection(list.shown(c));
            item.addListener(SWT.Selection, e -> {
                if (item.getSelection()) {
                    list.show(c);
                }
            });
        }
        Rectangle at = button.getBounds();
        menu.setLocation(button.getParent().toDisplay(at.x, at.y + at.height));
        menu.addListener(SWT.Hide, e -> button.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    @Override
    public void hostShown() {
        stateChanged();
    }

    @Override
    public void stateChanged() {
        if (button.isDisposed()) {
            return;
        }
        OpenHost shown = selection.host();
        String name = shown == null ? Messages.noHost : shown.title();
        String said = (name.length() > MOST ? name.substring(0, MOST - 1) + '\u2026' : name).replace("&", "&&") + ARROW; //$NON-NLS-1$ //$NON-NLS-2$
        if (!said.equals(button.getText())) {
            button.setText(said);
            button.setToolTipText(name.length() > MOST ? name : null);
        }
    }
}

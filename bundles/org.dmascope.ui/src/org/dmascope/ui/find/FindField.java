// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.find;

import org.dmascope.ui.look.Look;
import org.dmascope.ui.widgets.Named;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** The field of the tool bar: Enter looks for what was typed on all open hosts. */
public final class FindField extends WorkbenchWindowControlContribution {
    private static final int WIDTH = 250;

    @Override
    protected Control createControl(Composite parent) {
        IWorkbenchWindow window = getWorkbenchWindow();
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 0).applyTo(area);
        Text text = new Text(area, SWT.SINGLE | SWT.BORDER | SWT.ICON_CANCEL);
        text.setMessage(Messages.field);
        text.setToolTipText(Messages.fieldTip);
        Named.as(Messages.fieldTip, text);
        text.setData("test.id", "findField"); //$NON-NLS-1$ //$NON-NLS-2$
        window.<Look>getService(Look.class).plain(text);
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.DefaultSelection, e -> {
            if (!text.getText().isBlank()) {
                FindView.find(window, text.getText());
            }
        });
        return area;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.pane;

import org.dmascope.help.book.Book;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.status.StatusText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.part.ViewPart;

/** The help at the side of what it is about. */
public final class HelpView extends ViewPart {
    public static final String ID = "org.dmascope.help.view.help"; //$NON-NLS-1$

    private HelpPane pane;

    @Override
    public void createPartControl(Composite parent) {
        Look look = getSite().getService(Look.class);
        pane = new HelpPane(parent, look, new Book());
        setTitleImage(look.image("info")); //$NON-NLS-1$
        TableClipboard.handle(getSite(), IWorkbenchCommandConstants.EDIT_COPY, pane::copy);
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
        pane.contents();
    }

    public HelpPane pane() {
        return pane;
    }

    @Override
    public void setFocus() {
        pane.setFocus();
    }
}

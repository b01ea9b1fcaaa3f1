// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.properties;

import java.util.List;

import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Two lines over the properties: what is shown, and where it belongs. */
final class Header {
    private final Look look;
    private final Label icon;
    private final Label title;
    private final Label line;
    private List<String> said = List.of();

    Header(Composite parent, Look look) {
        this.look = look;
        Composite area = new Composite(parent, SWT.NONE);
        look.paint(area, Token.BASE, Token.TEXT);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 6).spacing(6, 3).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        icon = look.paint(new Label(area, SWT.NONE), Token.BASE, Token.TEXT);
        title = label(area, Face.BOLD, Token.TEXT);
        line = label(area, Face.TEXT, Token.DIM);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(line);
    }

    private Label label(Composite area, Face face, Token ink) {
        Label l = look.paint(new Label(area, SWT.WRAP), Token.BASE, ink);
        l.setFont(look.font(face));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(l);
        return l;
    }

    void say(String iconKey, String head, String more) {
        List<String> now = List.of(iconKey, head, more);
        if (now.equals(said)) {
            return;
        }
        said = now;
        icon.setImage(look.image(iconKey));
        title.setText(head.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        line.setText(more.isEmpty() ? " " : more.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        icon.getParent().getParent().layout(true, true);
    }
}

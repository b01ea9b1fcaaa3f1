// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.properties;

import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Two lines over the properties: what is shown, and where it belongs. */
final class Header {
    private final Look look;
    private final Label icon;
    private final CLabel title;
    private final CLabel line;

    Header(Composite parent, Look look) {
        this.look = look;
        Composite area = new Composite(parent, SWT.NONE);
        area.setBackground(look.color(Token.BASE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 6).spacing(2, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        icon = new Label(area, SWT.NONE);
        icon.setBackground(look.color(Token.BASE));
        title = label(area, Face.BOLD, Token.TEXT);
        line = label(area, Face.TEXT, Token.DIM);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(line);
    }

    private CLabel label(Composite area, Face face, Token ink) {
        CLabel l = new CLabel(area, SWT.NONE);
        l.setMargins(3, 1, 0, 1);
        l.setFont(look.font(face));
        l.setBackground(look.color(Token.BASE));
        l.setForeground(look.color(ink));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(l);
        return l;
    }

    void say(String iconKey, String head, String more) {
        icon.setImage(look.image(iconKey));
        title.setText(head);
        line.setText(more.isEmpty() ? " " : more); //$NON-NLS-1$
        icon.getParent().layout();
    }
}

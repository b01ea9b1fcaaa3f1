// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.widgets;

import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What a view says when it has nothing to list: an icon, a heading, and why; so that an empty list never stands without its sentence. */
public final class Sentence {
    private final Composite area;
    private final Look look;
    private final Label icon;
    private final Label heading;
    private final Label text;

    public Sentence(Composite parent, Look look) {
        this.look = look;
        area = look.paint(new Composite(parent, SWT.NONE), Token.BASE, Token.TEXT);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(10, 6).applyTo(area);
        icon = label(SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(icon);
        heading = label(SWT.WRAP);
        heading.setFont(look.font(Face.BOLD));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(heading);
        label(SWT.NONE);
        text = look.paint(label(SWT.WRAP), Token.BASE, Token.DIM);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
    }

    private Label label(int style) {
        return look.paint(new Label(area, style), Token.BASE, Token.TEXT);
    }

    public Composite control() {
        return area;
    }

    public void say(String iconKey, String head, String words) {
        if (!heading.getText().equals(head) || !text.getText().equals(words)) {
            icon.setImage(look.image(iconKey));
            heading.setText(head);
            text.setText(words);
            area.layout();
        }
    }

    /** Everything it says, for screen readers and tests. */
    public String words() {
        return heading.getText() + '\n' + text.getText();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.widgets;

import java.util.List;

import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** The line below a view that says what could not be read. Hidden when everything was. */
public final class Strip {
    private static final int HEIGHT = 27;

    private final Composite bar;
    private final Look look;
    private final Label icon;
    private final CLabel heading;
    private final CLabel words;
    private final Link link;
    private List<String> said = List.of();

    public Strip(Composite parent, Look look, Runnable linked) {
        this.look = look;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 1).spacing(4, 0).applyTo(bar);
        icon = tint(new Label(bar, SWT.NONE), Token.OCHRE);
        heading = tint(new CLabel(bar, SWT.NONE), Token.TEXT);
        heading.setFont(look.font(Face.BOLD));
        heading.setMargins(2, 0, 0, 0);
        words = tint(new EndLabel(bar), Token.DIM);
        words.setMargins(0, 0, 0, 0);
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.CENTER).hint(0, SWT.DEFAULT).applyTo(words);
        link = tint(new Link(bar, SWT.NONE), Token.BLUE);
        link.setLinkForeground(look.color(Token.BLUE));
        link.addListener(SWT.Selection, e -> linked.run());
        // GTK goes on telling screen readers of a link that is hidden
        link.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> {
            if (link.getText().isEmpty()) {
                e.result = words();
            }
        }));
        for (Control c : new Control[] { icon, heading, link }) {
            GridDataFactory.fillDefaults().grab(false, true).align(SWT.BEGINNING, SWT.CENTER).applyTo(c);
        }
        tint(bar, Token.TEXT);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, look.scaled(HEIGHT)).exclude(true).applyTo(bar);
        bar.setVisible(false);
        bar.setData("test.id", "strip"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private <C extends Control> C tint(C c, Token ink) {
        return look.paint(c, Token.DIAGNOSTICS, ink);
    }

    /** @param linkText text of the link at the right edge, "" for none */
    public void say(String iconKey, String head, String more, String linkText) {
        List<String> now = List.of(iconKey, head, more, linkText);
        if (now.equals(said) && bar.getVisible()) {
            return;
        }
        said = now;
        icon.setImage(look.image(iconKey));
        heading.setText(head);
        words.setText(more);
        words.setToolTipText(head + '\n' + more);
        link.setVisible(!linkText.isEmpty()); // an empty one would still be something that the keyboard and screen readers stop at
        link.setText(linkText.isEmpty() ? "" : "<a>" + linkText + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        bar.layout();
        show(true);
    }

    public void hide() {
        show(false);
    }

    /** Everything it says now, "" when hidden. */
    public String words() {
        return bar.getVisible() ? heading.getText() + ' ' + words.getText() : ""; //$NON-NLS-1$
    }

    private void show(boolean on) {
        if (bar.getVisible() != on) {
            ((GridData) bar.getLayoutData()).exclude = !on;
            bar.setVisible(on);
            bar.getParent().layout();
        }
    }
}

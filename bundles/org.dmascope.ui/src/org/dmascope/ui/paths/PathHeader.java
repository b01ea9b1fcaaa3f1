// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PathStory;
import org.dmascope.analysis.path.PathVerdict;
import org.dmascope.core.Names;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.widgets.EndLabel;
import org.dmascope.ui.words.DeviceWords;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The line over the drawing: both ends, a button that exchanges them, and the verdict as a sentence. */
final class PathHeader {
    private final Composite bar;
    private final Look look;
    private final Label fromIcon;
    private final Label from;
    private final Label toIcon;
    private final Label to;
    private final Label icon;
    private final EndLabel sentence;

    PathHeader(Composite parent, Look look, Runnable swap) {
        this.look = look;
        bar = look.paint(new Composite(parent, SWT.NONE), Token.WINDOW, Token.TEXT);
        GridLayoutFactory.fillDefaults().numColumns(10).margins(8, 3).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        label(Face.BOLD).setText(Messages.path);
        fromIcon = label(Face.TEXT);
        from = label(Face.MONO);
        label(Face.TEXT).setText("\u2192"); //$NON-NLS-1$
        toIcon = label(Face.TEXT);
        to = label(Face.MONO);
        Button exchange = look.plain(new Button(bar, SWT.PUSH));
        exchange.setText(Messages.swap);
        exchange.setToolTipText(Messages.swapTip);
        exchange.setData("test.id", "swap"); //$NON-NLS-1$ //$NON-NLS-2$
        exchange.addListener(SWT.Selection, e -> swap.run());
        Label line = new Label(bar, SWT.SEPARATOR | SWT.VERTICAL);
        GridDataFactory.fillDefaults().hint(SWT.DEFAULT, look.scaled(20)).align(SWT.CENTER, SWT.CENTER).applyTo(line);
        icon = label(Face.TEXT);
        sentence = look.paint(new EndLabel(bar), Token.WINDOW, Token.TEXT);
        sentence.setFont(look.font(Face.BOLD));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(0, SWT.DEFAULT).applyTo(sentence);
    }

    private Label label(Face face) {
        Label l = look.paint(new Label(bar, SWT.NONE), Token.WINDOW, Token.TEXT);
        l.setFont(look.font(face));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(l);
        return l;
    }

    void show(PathState p) {
        fromIcon.setImage(look.image(DeviceWords.icon(p.route().provider())));
        from.setText(Names.display(p.a().id()).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        toIcon.setImage(look.image(DeviceWords.icon(p.route().client())));
        to.setText(Names.display(p.b().id()).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        icon.setImage(look.image(PathWords.icon(PathVerdict.of(p))));
        sentence.setText(PathStory.sentence(p));
        sentence.setToolTipText(PathStory.sentence(p));
        bar.layout();
    }

    Control control() {
        return bar;
    }

    String words() {
        return from.getText() + " \u2192 " + to.getText() + '\n' + sentence.getText(); //$NON-NLS-1$
    }
}

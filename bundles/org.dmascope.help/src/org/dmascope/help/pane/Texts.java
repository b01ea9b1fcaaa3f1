// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.pane;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.widgets.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.HyperlinkSettings;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormText;

/** Makes the texts of pages and sheets: in the colours and fonts of the window, with icons, links followed by one and the same reader. */
public final class Texts {
    private static final Pattern ICON = Pattern.compile("<img href=\"([^\"]+)\""); //$NON-NLS-1$
    private static final Pattern TAG = Pattern.compile("<[^>]*>"); //$NON-NLS-1$

    private final Look look;
    private final HyperlinkSettings links;
    private final Consumer<String> follow;

    /** @param follow what a link does, by its address */
    public Texts(Look look, Composite owner, Consumer<String> follow) {
        this.look = look;
        this.follow = follow;
        links = new HyperlinkSettings(owner.getDisplay());
        links.setForeground(look.color(Token.BLUE));
        links.setActiveForeground(look.color(Token.BLUE));
        links.setHyperlinkUnderlineMode(HyperlinkSettings.UNDERLINE_HOVER);
    }

    /** Words without markup in one font: headings and the like. They wrap, and unlike a label they can be selected and keep their colour. */
    public FormText words(Composite parent, String words, Face face, Token ink) {
        FormText text = look.paint(new FormText(parent, SWT.WRAP | SWT.NO_FOCUS), Token.BASE, ink);
        text.setFont(look.font(face));
        text.setText(words, false, false);
        return Named.as(words, text); // what it says of itself is empty without links
    }

    /**
     * A text.
     *
     * @param form one or more paragraphs ({@code <p>}) and list lines ({@code <li>}), as {@code FormText} takes them
     */
    public FormText make(Composite parent, String form, Token ground, Token ink) {
        FormText text = look.paint(new FormText(parent, SWT.WRAP), ground, ink);
        text.setHyperlinkSettings(links);
        text.setFont(look.font(Face.TEXT));
        text.setFont("code", look.font(Face.MONO)); //$NON-NLS-1$
        text.setColor("code", look.color(Token.TEXT)); //$NON-NLS-1$
        Matcher icons = ICON.matcher(form);
        while (icons.find()) {
            text.setImage(icons.group(1), look.image(icons.group(1)));
        }
        text.setText("<form>" + form + "</form>", true, false); //$NON-NLS-1$ //$NON-NLS-2$
        Named.as(spoken(form), text);
        text.addHyperlinkListener(new HyperlinkAdapter() {
            @Override
            public void linkActivated(HyperlinkEvent e) {
                follow.accept(String.valueOf(e.getHref()));
            }
        });
        return text;
    }

    /** Without tags, for a screen reader. */
    private static String spoken(String form) {
        return TAG.matcher(form).replaceAll(" ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&").strip(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
    }
}

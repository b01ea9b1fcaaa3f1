// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.dmascope.graph.scene.Palette;
import org.dmascope.graph.scene.Theme;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.swt.graphics.Color;

/** The colours of a drawing by token: those of the window, and the few that only drawings have. */
final class Inks {
    private final Look look;
    private final Palette palette;
    private final Map<String, Color> known = new HashMap<>();

    Inks(Look look) {
        this.look = look;
        palette = new Palette(theme(look));
    }

    /** The colours in which a drawing is written to a file as it is shown. */
    static Theme theme(Look look) {
        return look.highContrast() ? Theme.CONTRAST : look.dark() ? Theme.DARK : Theme.LIGHT;
    }

    Color of(String token) {
        return known.computeIfAbsent(token, this::make);
    }

    private Color make(String token) {
        switch (token) {
            case "frame", "buffer": //$NON-NLS-1$ //$NON-NLS-2$
                return look.highContrast() ? look.color(Token.BASE) : own(token);
            case "frame-line", "buffer-line": //$NON-NLS-1$ //$NON-NLS-2$
                return look.highContrast() ? look.color(Token.TEXT) : own(token);
            default:
                for (Token t : Token.values()) {
                    if (t.name().toLowerCase(Locale.ROOT).equals(token)) {
                        return look.color(t);
                    }
                }
                return look.color(Token.TEXT);
        }
    }

    private Color own(String token) {
        int rgb = palette.rgb(token);
        return new Color(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }
}

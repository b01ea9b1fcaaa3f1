// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.grid;

import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.widgets.Shortened;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;

/** What cells of a grid have in common: grounds that are tinted by a state's colour, and text that is cut where its room ends. */
public final class Grounds {
    /** Part of a state's colour in the ground of its cells; as in the pictures, so that words keep their contrast. */
    private static final double TINT = 0.13;

    private Grounds() {
    }

    /** The ground with some of a state's colour in it; in high contrast without. */
    public static Color tint(Look look, Token of) {
        return tint(look, of, of == Token.UNKNOWN ? TINT / 2 : TINT);
    }

    /** @param part of the state's colour, 0 to 1 */
    public static Color tint(Look look, Token of, double part) {
        if (look.highContrast()) {
            return look.color(Token.BASE);
        }
        RGB a = look.color(of).getRGB();
        RGB b = look.color(Token.BASE).getRGB();
        return new Color(mix(a.red, b.red, part), mix(a.green, b.green, part), mix(a.blue, b.blue, part));
    }

    private static int mix(int a, int b, double part) {
        return (int) Math.round(a * part + b * (1 - part));
    }

    /** Draws text around a line, shortened to its room. */
    public static void text(GC gc, String s, int x, int end, int middle) {
        gc.drawText(Shortened.of(gc, s, end - x), x, middle - gc.getFontMetrics().getHeight() / 2, true);
    }
}

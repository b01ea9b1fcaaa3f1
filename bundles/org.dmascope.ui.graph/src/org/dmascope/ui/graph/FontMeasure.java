// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.dmascope.graph.scene.TextMeasure;
import org.dmascope.graph.scene.TextRole;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/** How wide text is in the fonts of a drawing. Measured once on the display thread; asked from any, because layouts run beside it. */
final class FontMeasure implements TextMeasure {
    private static final char FIRST = ' ';
    private static final char LAST = '~';
    /** Letters of one kind in a row: a widget knows whole pixels only. */
    private static final int RUN = 8;
    /** From here on letters are about as wide as high (Hangul Jamo, U+1100), apart from punctuation. */
    private static final int WIDE = 0x1100;
    private static final double MARGIN = 5;
    private static final String SIGNS = "\u2026\u00b7\u2192\u00d7\u2265\u2013"; //$NON-NLS-1$

    /** Widths in one font, by letter; of a sign by its place behind the letters. */
    private record Widths(double[] letters, double wide, double other) {
        double of(int c) {
            if (c >= FIRST && c <= LAST) {
                return letters[c - FIRST];
            }
            int sign = SIGNS.indexOf(c);
            return sign >= 0 ? letters[LAST - FIRST + 1 + sign] : c >= WIDE && (c < 0x2000 || c >= 0x2200) ? wide : other;
        }
    }

    private final Map<TextRole, Widths> widths = new EnumMap<>(TextRole.class);

    FontMeasure(Control owner, Fonts fonts) {
        Map<Font, Widths> known = new HashMap<>();
        GC gc = new GC(owner);
        for (TextRole r : TextRole.values()) {
            widths.put(r, known.computeIfAbsent(fonts.font(r), f -> measure(gc, f)));
        }
        gc.dispose();
    }

    private static Widths measure(GC gc, Font font) {
        gc.setFont(font);
        double[] letters = new double[LAST - FIRST + 1 + SIGNS.length()];
        for (int i = 0; i < letters.length; i++) {
            char c = i <= LAST - FIRST ? (char) (FIRST + i) : SIGNS.charAt(i - (LAST - FIRST + 1));
            letters[i] = gc.stringExtent(String.valueOf(c).repeat(RUN)).x / (double) RUN;
        }
        return new Widths(letters, gc.stringExtent("\u4e2d").x, letters['M' - FIRST]); //$NON-NLS-1$
    }

    /** What is a little too wide goes into the margin of its box: letters of the window come in whole points, boxes are made for half ones. */
    @Override
    public String fit(String text, TextRole role, double width) {
        return width(text, role) <= width + MARGIN ? text : TextMeasure.super.fit(text, role, width);
    }

    @Override
    public double width(String text, TextRole role) {
        Widths w = widths.get(role);
        return text.codePoints().mapToDouble(w::of).sum();
    }
}

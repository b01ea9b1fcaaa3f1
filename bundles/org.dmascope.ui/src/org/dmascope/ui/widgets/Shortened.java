// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.widgets;

import org.eclipse.swt.graphics.GC;

/** Words that are wider than their room: cut at the end, with an ellipsis, never through a letter. */
public final class Shortened {
    private static final String ELLIPSIS = "\u2026"; //$NON-NLS-1$

    private Shortened() {
    }

    /**
     * @param gc    with the font that the words are drawn in
     * @param width pixels
     * @return the words when they fit, else as much of their beginning as fits before an ellipsis; "" where not even that fits
     */
    public static String of(GC gc, String words, int width) {
        if (words.isEmpty() || gc.textExtent(words).x <= width) {
            return words;
        }
        int lo = 0;
        int hi = words.length() - 1;
        while (lo < hi) {
            int mid = (lo + hi + 1) / 2;
            if (gc.textExtent(cut(words, mid)).x <= width) {
                lo = mid;
            } else {
                hi = mid - 1;
            }
        }
        String shown = cut(words, lo);
        return lo == 0 && gc.textExtent(shown).x > width ? "" : shown; //$NON-NLS-1$
    }

    /** The words, which fit, with an ellipsis behind them for what was left out before, where that fits too. */
    public static String marked(GC gc, String words, int width) {
        return gc.textExtent(words + ELLIPSIS).x <= width ? words + ELLIPSIS : words;
    }

    /** No half of a pair of surrogates and no blank stands before the ellipsis. */
    private static String cut(String words, int length) {
        int end = length > 0 && Character.isHighSurrogate(words.charAt(length - 1)) ? length - 1 : length;
        return words.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

/**
 * Widths without a font system: those of DejaVu Sans, the widest of the fonts that a drawing is likely to be shown in, so that text fits with all of them and every
 * machine draws the same.
 */
public final class PlainMeasure implements TextMeasure {
    /** Hundredths of the size, from the blank to the tilde. */
    private static final int[] PLAIN = {32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84,
            53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63,
            62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84};
    private static final int[] BOLD = {35, 46, 52, 84, 70, 100, 87, 31, 46, 46, 52, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40, 84, 84, 84,
            58, 100, 77, 76, 73, 83, 68, 68, 82, 84, 37, 37, 77, 64, 100, 84, 85, 73, 85, 77, 72, 68, 81, 77, 110, 77, 72, 73, 46, 37, 46, 84, 50, 50, 67, 72, 59, 72,
            68, 44, 72, 71, 34, 34, 67, 34, 104, 71, 69, 72, 72, 49, 60, 48, 71, 65, 92, 65, 65, 58, 71, 37, 71, 84};
    private static final int MONO = 61;
    /** Of other letters; those of East Asia are as wide as they are high. */
    private static final int OTHER = 70;
    private static final int WIDE = 105;
    private static final int FIRST_WIDE = 0x1100;

    @Override
    public double width(String text, TextRole role) {
        long sum = 0;
        int[] table = role.bold() ? BOLD : PLAIN;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            sum += c >= FIRST_WIDE && c != '\u2026' && !(c >= 0x2000 && c < 0x2200) ? WIDE
                    : role.mono() ? MONO : c >= ' ' && c <= '~' ? table[c - ' '] : c == '\u2026' ? 100 : OTHER;
        }
        return sum * role.size() / 100;
    }
}

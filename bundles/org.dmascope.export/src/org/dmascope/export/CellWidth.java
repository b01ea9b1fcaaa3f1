// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

/** How many terminal cells text takes: 2 for East Asian wide characters and emoji, 0 for combining marks, else 1. */
final class CellWidth {
    /** Ranges of East_Asian_Width W and F (Unicode EastAsianWidth.txt), rounded to blocks. */
    private static final int[] WIDE = { 0x1100, 0x115f, 0x231a, 0x231b, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97c, 0xac00,
            0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x1f300, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f900, 0x1f9ff, 0x20000, 0x3fffd };

    private CellWidth() {
    }

    static int of(String s) {
        int width = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c < 0x300) {
                width++;
            } else {
                int cp = s.codePointAt(i);
                width += of(cp);
                i += Character.charCount(cp) - 1;
            }
        }
        return width;
    }

    static int of(int cp) {
        int type = Character.getType(cp);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (cp >= WIDE[i] && cp <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }

    /** The text when it fits, else as much of it as fits with an ellipsis. */
    static String cut(String s, int cells) {
        if (of(s) <= cells) {
            return s;
        }
        StringBuilder out = new StringBuilder();
        int width = 1;
        for (int i = 0; i < s.length();) {
            int cp = s.codePointAt(i);
            width += of(cp);
            if (width > cells) {
                break;
            }
            out.appendCodePoint(cp);
            i += Character.charCount(cp);
        }
        return out.append('…').toString();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.bufinfo;

import java.io.ByteArrayOutputStream;

/** Puts the TABs back into a bufinfo that lost them on its way through a terminal or a web page, as far as that can be told. */
final class PastedText {
    private static final int ROW_TABS = 6;

    private PastedText() {
    }

    /**
     * Each line that starts with a blank loses its leading blanks for one TAB; in each line that starts with a digit or with {@code size} the
     * first six runs of blanks become a TAB.
     */
    static byte[] restore(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        Text t = new Text(text);
        for (int p = 0; p < t.n;) {
            int end = t.lineEnd(p);
            line(text, p, end, out);
            if (end < t.n) {
                out.write('\n');
            }
            p = end + 1;
        }
        return out.toByteArray();
    }

    private static void line(byte[] b, int from, int end, ByteArrayOutputStream out) {
        int tabs = from == end || b[from] == ' ' ? 1 : Text.digit(b[from]) || b[from] == 's' ? ROW_TABS : 0;
        int i = from;
        while (i < end && tabs > 0) {
            if (b[i] != ' ') {
                out.write(b[i++]);
                continue;
            }
            while (i < end && b[i] == ' ') {
                i++;
            }
            out.write('\t');
            tabs--;
        }
        out.write(b, i, end - i);
    }
}

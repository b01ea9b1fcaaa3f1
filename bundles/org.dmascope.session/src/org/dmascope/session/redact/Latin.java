// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session.redact;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Bytes as raw strings (a char per byte) and back, whole or line by line. */
final class Latin {
    private Latin() {
    }

    static String of(byte[] b) {
        return new String(b, StandardCharsets.ISO_8859_1);
    }

    static byte[] of(String s) {
        return s.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @param change gives a line without its end for such a line; null leaves it out */
    static byte[] lines(byte[] b, UnaryOperator<String> change) {
        String text = of(b);
        StringBuilder out = new StringBuilder(text.length());
        for (int p = 0; p < text.length();) {
            int end = text.indexOf('\n', p);
            String line = change.apply(text.substring(p, end < 0 ? text.length() : end));
            if (line != null) {
                out.append(line).append(end < 0 ? "" : "\n");
            }
            p = end < 0 ? text.length() : end + 1;
        }
        return of(out.toString());
    }
}

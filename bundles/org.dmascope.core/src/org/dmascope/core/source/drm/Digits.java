// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

/** Numbers as the kernel prints them. */
final class Digits {
    /** Digits of {@link Long#MAX_VALUE}. */
    private static final int LONGEST = 19;

    private Digits() {
    }

    /** The decimal number from … to (exclusive), or -1 when it is empty, something else or does not fit a positive long. */
    static long of(String s, int from, int to) {
        if (from >= to || to - from > LONGEST) {
            return -1;
        }
        long v = 0;
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            v = v * 10 + (c - '0');
        }
        return v < 0 ? -1 : v;
    }

    static long of(String s) {
        return of(s, 0, s.length());
    }

    /** The hexadecimal number, lower case, at most 63 bits; else -1. */
    static long hex(String s) {
        long v = s.isEmpty() || s.length() > 16 ? -1 : 0;
        for (int i = 0; v >= 0 && i < s.length(); i++) {
            int d = "0123456789abcdef".indexOf(s.charAt(i));
            v = d < 0 ? -1 : v << 4 | d;
        }
        return v;
    }

    /** Where the digits that start at {@code from} end. */
    static int end(String s, int from) {
        int p = from;
        while (p < s.length() && s.charAt(p) >= '0' && s.charAt(p) <= '9') {
            p++;
        }
        return p;
    }
}

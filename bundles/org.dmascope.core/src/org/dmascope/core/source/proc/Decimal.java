// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

/** Numbers as the kernel prints them: digits only. */
final class Decimal {
    private Decimal() {
    }

    /** The decimal number from … to (exclusive), or -1 when it is empty, something else or does not fit a positive long. */
    static long of(String s, int from, int to) {
        return of(s, from, to, 10);
    }

    /** The same in another base, digits in lower case; a hexadecimal number may use all 64 bits. */
    static long of(String s, int from, int to, int radix) {
        if (from >= to || to - from > (radix == 16 ? 16 : 19)) {
            return -1;
        }
        long v = 0;
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            int d = c >= '0' && c <= '9' ? c - '0' : radix == 16 && c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
            if (d < 0) {
                return -1;
            }
            v = v * radix + d;
        }
        return radix == 10 && v < 0 ? -1 : v;
    }

    /** Number of a process or file descriptor in a directory name: no sign, no leading zero, at most {@link Integer#MAX_VALUE}; else -1. */
    static int id(String name) {
        if (name.isEmpty() || name.length() > 10 || name.length() > 1 && name.charAt(0) == '0') {
            return -1;
        }
        long v = of(name, 0, name.length());
        return v > Integer.MAX_VALUE ? -1 : (int) v;
    }
}

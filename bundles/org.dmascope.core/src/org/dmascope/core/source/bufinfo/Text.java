// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.bufinfo;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The bytes of bufinfo with the few questions that its parser asks of them. Every method takes any position in 0 … length. */
final class Text {
    static final byte[] ATTACHED = ascii("\tAttached Devices:\n");
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long NEWLINES = '\n' * ONES;

    final byte[] b;
    final int n;

    Text(byte[] bytes) {
        b = bytes;
        n = bytes.length;
    }

    static byte[] ascii(String s) {
        return s.getBytes(StandardCharsets.US_ASCII);
    }

    /** Position of the next newline at or after {@code p}, or {@code n}: eight bytes a step, by the zero-byte trick. */
    int lineEnd(int p) {
        int i = p;
        while (i + Long.BYTES <= n) {
            long x = (long) LONGS.get(b, i) ^ NEWLINES;
            long hit = x - ONES & ~x & ONES << 7;
            if (hit != 0) {
                return i + (Long.numberOfTrailingZeros(hit) >> 3);
            }
            i += Long.BYTES;
        }
        while (i < n && b[i] != '\n') {
            i++;
        }
        return i;
    }

    static long eight(byte[] bytes, int p) {
        return (long) LONGS.get(bytes, p);
    }

    boolean at(int p, byte[] word) {
        return p + word.length <= n && same(b, p, word, 0, word.length);
    }

    /** Whether {@code length} bytes are equal. For words of some ten bytes this is much faster than the call for arrays of any length. */
    static boolean same(byte[] a, int p, byte[] c, int q, int length) {
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            if ((long) LONGS.get(a, p + i) != (long) LONGS.get(c, q + i)) {
                return false;
            }
        }
        if (i > 0 && i < length) {
            return (long) LONGS.get(a, p + length - Long.BYTES) == (long) LONGS.get(c, q + length - Long.BYTES);
        }
        for (; i < length; i++) {
            if (a[p + i] != c[q + i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line {@code TAB Attached Devices:} starts here. The last line of a cut text may lack its newline. */
    boolean attached(int p) {
        return p + 1 < n && b[p] == '\t' && b[p + 1] == 'A' && at(p, ATTACHED);
    }

    static boolean digit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** Value of decimal digits from … to (exclusive); -1 when there are none, something else, or more than fit a positive long. */
    long decimal(int from, int to) {
        if (from >= to || to - from > 18) {
            return to - from > 18 ? wide(from, to) : -1;
        }
        long v = 0;
        for (int i = from; i < to; i++) {
            int d = b[i] - '0';
            if (d < 0 || d > 9) {
                return -1;
            }
            v = v * 10 + d;
        }
        return v;
    }

    private long wide(int from, int to) {
        long v = to - from > 19 ? -1 : decimal(from, to - 1);
        int d = b[to - 1] - '0';
        return v < 0 || d < 0 || d > 9 || v > (Long.MAX_VALUE - d) / 10 ? -1 : v * 10 + d;
    }

    /** Value of an unsigned 64-bit number as its bit pattern; {@code ok[0]} tells whether it was one. */
    boolean unsigned(int from, int to) {
        return from < to && to - from <= 20 && (decimal(from, to) >= 0 || parse(from, to) != null);
    }

    long unsignedValue(int from, int to) {
        long v = decimal(from, to);
        return v >= 0 ? v : parse(from, to);
    }

    private Long parse(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!digit(b[i])) {
                return null;
            }
        }
        long head = decimal(from, to - 1);
        if (head < 0 || Long.compareUnsigned(head, Long.divideUnsigned(-1L, 10)) > 0) {
            return null;
        }
        long v = head * 10 + (b[to - 1] - '0');
        return Long.compareUnsigned(v, head) < 0 ? null : v;
    }
}

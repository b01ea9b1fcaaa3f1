// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.bufinfo;

/**
 * Recognises the row of a buffer by the whole pattern of its columns and keeps what it read.
 * <p>
 * Source: drivers/dma-buf/dma-buf.c, dma_buf_debug_show(): {@code "%08zu\t%08x\t%08x\t%08ld\t%s\t%08lu\t%s\n"} (without the last two columns
 * before 5.4). Flags and mode are 32-bit, so they have exactly eight digits; the decimal columns have eight, or more without a leading
 * zero. A user-given name has at most 31 bytes (DMA_BUF_NAME_LEN less the NUL) and the shortest row without its name has 46, so no name
 * can hold a row.
 */
final class Row {
    private static final int WIDTH = 8;
    /** Digit values of hexadecimal as the kernel prints it, lower case; -1 for every other byte. */
    private static final byte[] HEX = new byte[256];

    static {
        java.util.Arrays.fill(HEX, (byte) -1);
        for (int i = 0; i < 16; i++) {
            HEX["0123456789abcdef".charAt(i)] = (byte) i;
        }
    }

    private final Text t;
    private final boolean hasIno;
    long size;
    long flags;
    long mode;
    long count;
    long ino;
    int expFrom;
    int expTo;
    /** Start of the name column, or of the newline in the grammar without names. */
    int next;

    Row(Text t, boolean hasIno) {
        this.t = t;
        this.hasIno = hasIno;
    }

    /** Whether a whole row up to its name starts at {@code p}. */
    boolean match(int p) {
        byte[] b = t.b;
        int n = t.n;
        if (p + 4 * WIDTH + 4 >= n) {
            return false;
        }
        int q = digits(p);
        if (q < 0) {
            return false;
        }
        size = value;
        if (q + 2 * WIDTH + 2 >= n || (flags = hex(q + 1)) < 0 || b[q + 1 + WIDTH] != '\t' || (mode = hex(q + 2 + WIDTH)) < 0
                || b[q + 2 + 2 * WIDTH] != '\t') {
            return false;
        }
        q = digits(q + 3 + 2 * WIDTH);
        if (q < 0) {
            return false;
        }
        count = value;
        expFrom = q + 1;
        int e = expFrom;
        while (e < n && b[e] != '\t' && b[e] != '\n') {
            e++;
        }
        expTo = e;
        if (e == n || e == expFrom || b[e] == '\t' != hasIno) {
            return false;
        }
        next = e;
        ino = -1;
        if (hasIno) {
            q = digits(e + 1);
            if (q < 0) {
                return false;
            }
            ino = value;
            next = q + 1;
        }
        return true;
    }

    private long value;

    /** Reads a decimal column that starts at {@code p}; the position of the TAB after it, or -1. */
    private int digits(int p) {
        byte[] b = t.b;
        int n = t.n;
        long v = 0;
        int i = p;
        while (i < n && b[i] >= '0' && b[i] <= '9') {
            v = v * 10 + (b[i++] - '0');
        }
        int width = i - p;
        if (i == n || b[i] != '\t' || width < WIDTH || width > WIDTH && b[p] == '0') {
            return -1;
        }
        value = width < 19 ? v : t.decimal(p, i);
        return value < 0 ? -1 : i;
    }

    private long hex(int p) {
        byte[] b = t.b;
        long v = 0;
        int bad = 0;
        for (int i = p; i < p + WIDTH; i++) {
            byte d = HEX[b[i] & 0xff];
            bad |= d;
            v = v << 4 | d & 15;
        }
        return bad < 0 ? -1 : v;
    }
}

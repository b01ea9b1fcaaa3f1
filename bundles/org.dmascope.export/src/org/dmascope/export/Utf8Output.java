// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Buffered UTF-8 text, mostly ASCII, to a stream that stays open. */
final class Utf8Output {
    private static final int SIZE = 1 << 16;
    /** Digits of the longest long, with its sign. */
    private static final int LONGEST = 20;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int n;

    Utf8Output(OutputStream out) {
        this.out = out;
    }

    @SuppressWarnings("deprecation") // String.getBytes(int, int, byte[], int) copies low bytes, which is right after the check
    Utf8Output append(String s) throws IOException {
        int length = s.length();
        for (int i = 0; i < length; i++) {
            if (s.charAt(i) >= 0x80) {
                return bytes(s.getBytes(StandardCharsets.UTF_8));
            }
        }
        if (length > SIZE) {
            return bytes(s.getBytes(StandardCharsets.UTF_8));
        }
        room(length);
        s.getBytes(0, length, buffer, n);
        n += length;
        return this;
    }

    Utf8Output append(char ascii) throws IOException {
        room(1);
        buffer[n++] = (byte) ascii;
        return this;
    }

    Utf8Output append(long value) throws IOException {
        if (value < 0) {
            return append(Long.toString(value));
        }
        room(LONGEST);
        int digits = 1;
        for (long v = value; v >= 10; v /= 10) {
            digits++;
        }
        int i = n + digits;
        n = i;
        long v = value;
        do {
            buffer[--i] = (byte) ('0' + v % 10);
            v /= 10;
        } while (v > 0);
        return this;
    }

    private Utf8Output bytes(byte[] b) throws IOException {
        if (b.length > SIZE) {
            flush();
            out.write(b);
            return this;
        }
        room(b.length);
        System.arraycopy(b, 0, buffer, n, b.length);
        n += b.length;
        return this;
    }

    private void room(int more) throws IOException {
        if (n + more > SIZE) {
            flush();
        }
    }

    /** Hands everything on; also flushes the stream. */
    void flush() throws IOException {
        out.write(buffer, 0, n);
        n = 0;
        out.flush();
    }
}

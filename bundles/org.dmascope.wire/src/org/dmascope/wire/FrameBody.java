// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The rest of one frame: every read is checked against what the frame still holds. */
final class FrameBody {
    /** What a frame says is not what it may say. */
    static final class Bad extends IOException {
        private static final long serialVersionUID = 1L;

        Bad(String reason) {
            super(reason);
        }
    }

    /** Memory is taken in steps as bytes arrive, never because a length says so. */
    private static final int FIRST_STEP = 1 << 20;

    private final InputStream in;
    private int left;

    FrameBody(InputStream in, int length) {
        this.in = in;
        this.left = length;
    }

    int left() {
        return left;
    }

    byte[] bytes(int n) throws IOException {
        if (n > left) {
            throw new Bad("a field reaches beyond the end of its frame");
        }
        left -= n;
        byte[] b = new byte[Math.min(n, FIRST_STEP)];
        int have = 0;
        while (true) {
            int got = in.readNBytes(b, have, b.length - have);
            have += got;
            if (have < b.length) {
                throw new EOFException();
            }
            if (have == n) {
                return b;
            }
            b = Arrays.copyOf(b, (int) Math.min(n, 2L * b.length));
        }
    }

    private long number(int width) throws IOException {
        long v = 0;
        for (byte b : bytes(width)) {
            v = v << 8 | b & 0xFF;
        }
        return v;
    }

    int u8() throws IOException {
        return (int) number(1);
    }

    int u16() throws IOException {
        return (int) number(2);
    }

    int i32() throws IOException {
        return (int) number(4);
    }

    long i64() throws IOException {
        return number(8);
    }

    /** A count or a time: not negative. */
    int count(String what) throws IOException {
        int v = i32();
        if (v < 0) {
            throw new Bad(what + " is negative");
        }
        return v;
    }

    long micros() throws IOException {
        long v = i64();
        if (v < 0) {
            throw new Bad("a time is negative");
        }
        return v;
    }

    int errno() throws IOException {
        int v = i32();
        if (v < 0 || v > Limits.ERRNO) {
            throw new Bad("there is no error number " + v);
        }
        return v;
    }

    String source() throws IOException {
        String s = new String(bytes(u8()), StandardCharsets.ISO_8859_1);
        if (!Limits.sourceId(s)) {
            throw new Bad("a source id is not one");
        }
        return s;
    }

    /** Printable ASCII. */
    String word(int length) throws IOException {
        if (length > Limits.WORD) {
            throw new Bad("a word of " + length + " bytes");
        }
        byte[] b = bytes(length);
        for (byte c : b) {
            if (c < 0x20 || c > 0x7e) {
                throw new Bad("a word holds a character that is not printable");
            }
        }
        return new String(b, StandardCharsets.US_ASCII);
    }

    void end() throws Bad {
        if (left != 0) {
            throw new Bad(left + " bytes too many in a frame");
        }
    }
}

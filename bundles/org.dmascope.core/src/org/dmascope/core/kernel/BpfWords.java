// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A piece of the ring as words of eight bytes, which all records are made of. An array, because the agent's compiler makes little of
 * byte buffers and a walk brings some hundred thousand numbers.
 */
final class BpfWords {
    static final int BYTES = Long.BYTES;
    /** Words that are looked at in one go. Larger than any record. */
    private static final int ROOM = 1 << 13;

    private final long[] words = new long[ROOM];
    private int count;
    private boolean little;

    /** Takes as many words as there is room for; what is left of less than a word is left out. In the byte order of the buffer. */
    void fill(ByteBuffer in, int at) {
        LongBuffer from = in.slice(at, in.limit() - at).order(in.order()).asLongBuffer();
        count = Math.min(from.remaining(), ROOM);
        from.get(words, 0, count);
        little = in.order() == ByteOrder.LITTLE_ENDIAN;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    long at(int word) {
        return words[word];
    }

    /** The first half of a word. */
    int first(int word) {
        return (int) (little ? words[word] : words[word] >>> Integer.SIZE);
    }

    /** The second half of a word. */
    int second(int word) {
        return (int) (little ? words[word] >>> Integer.SIZE : words[word]);
    }

    void copy(int word, long[] to, int at, int n) {
        System.arraycopy(words, word, to, at, n);
    }

    private byte octet(int word, int i) {
        int n = i % BYTES;
        return (byte) (words[word + i / BYTES] >>> Byte.SIZE * (little ? n : BYTES - 1 - n));
    }

    /** A raw string of at most {@code most} bytes, up to a NUL. */
    String text(int word, int most) {
        byte[] bytes = new byte[most];
        int n = 0;
        while (n < most && (bytes[n] = octet(word, n)) != 0) {
            n++;
        }
        return n == 0 ? "" : new String(bytes, 0, n, StandardCharsets.ISO_8859_1);
    }
}

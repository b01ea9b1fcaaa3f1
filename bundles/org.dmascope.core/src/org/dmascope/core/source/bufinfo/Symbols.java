// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.bufinfo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * One {@link String} for each different word of a text. Exporter and device names repeat thousands of times; making a string of each
 * occurrence would cost more than all the rest of the parser.
 */
final class Symbols {
    /** Bound on different words, so that a hostile text cannot turn every three bytes into a string. */
    static final int MAX = 1 << 16;

    private final byte[] text;
    /** By number, in order of their first occurrence. */
    private int[] from = new int[128];
    private int[] length = new int[128];
    private String[] word = new String[128];
    private Object[] single = new Object[128];
    private int size;
    /** By hash: number + 1, 0 for free. At most half full. */
    private int[] table = new int[256];

    Symbols(byte[] text) {
        this.text = text;
    }

    /** The number of the word, or -1 when it would be one too many. */
    int of(int start, int end) {
        int mask = table.length - 1;
        int n = end - start;
        int slot = hash(text, start, end) & mask;
        for (int i; (i = table[slot] - 1) >= 0; slot = slot + 1 & mask) {
            if (length[i] == n && Text.same(text, from[i], text, start, n)) {
                return i;
            }
        }
        if (size == MAX) {
            return -1;
        }
        if (size == from.length) {
            grow();
            return of(start, end);
        }
        from[size] = start;
        length[size] = n;
        word[size] = new String(text, start, n, StandardCharsets.ISO_8859_1);
        table[slot] = ++size;
        return size - 1;
    }

    String word(int number) {
        return word[number];
    }

    /** The list of just this word, one for all who ask. */
    @SuppressWarnings("unchecked")
    List<String> single(int number) {
        if (single[number] == null) {
            single[number] = List.of(word[number]);
        }
        return (List<String>) single[number];
    }

    private void grow() {
        from = Arrays.copyOf(from, size * 2);
        length = Arrays.copyOf(length, size * 2);
        word = Arrays.copyOf(word, size * 2);
        single = Arrays.copyOf(single, size * 2);
        table = new int[table.length * 2];
        int mask = table.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = hash(text, from[i], from[i] + length[i]) & mask;
            while (table[slot] != 0) {
                slot = slot + 1 & mask;
            }
            table[slot] = i + 1;
        }
    }

    static int hash(byte[] text, int start, int end) {
        int i = start;
        long h = end - start;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            h = (h ^ Text.eight(text, i)) * 0x9e3779b97f4a7c15L;
            h ^= h >>> 32;
        }
        long tail = 0;
        for (; i < end; i++) {
            tail = tail << 8 | text[i] & 0xff;
        }
        h = (h ^ tail) * 0xd6e8feb86659fd93L;
        return (int) (h ^ h >>> 32);
    }
}

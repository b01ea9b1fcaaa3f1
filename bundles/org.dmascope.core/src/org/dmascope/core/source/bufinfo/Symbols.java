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
    private int[] from = new int[256];
    private int[] length = new int[256];
    private String[] word = new String[256];
    private Object[] single = new Object[256];
    private int size;

    Symbols(byte[] text) {
        this.text = text;
    }

    /** The number of the word, or -1 when it would be one too many. */
    int of(int start, int end) {
        int mask = word.length - 1;
        int n = end - start;
        int slot = hash(text, start, end) & mask;
        while (word[slot] != null) {
            if (length[slot] == n && Arrays.equals(text, from[slot], from[slot] + n, text, start, end)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        if (size == MAX) {
            return -1;
        }
        from[slot] = start;
        length[slot] = n;
        word[slot] = new String(text, start, n, StandardCharsets.ISO_8859_1);
        if (++size * 2 > word.length) {
            grow();
            return of(start, end);
        }
        return slot;
    }

    String word(int slot) {
        return word[slot];
    }

    /** The list of just this word, one for all who ask. */
    @SuppressWarnings("unchecked")
    List<String> single(int slot) {
        if (single[slot] == null) {
            single[slot] = List.of(word[slot]);
        }
        return (List<String>) single[slot];
    }

    private void grow() {
        int[] oldFrom = from;
        int[] oldLength = length;
        String[] oldWord = word;
        Object[] oldSingle = single;
        int n = oldWord.length * 2;
        from = new int[n];
        length = new int[n];
        word = new String[n];
        single = new Object[n];
        for (int i = 0; i < oldWord.length; i++) {
            if (oldWord[i] != null) {
                int slot = hash(text, oldFrom[i], oldFrom[i] + oldLength[i]) & n - 1;
                while (word[slot] != null) {
                    slot = slot + 1 & n - 1;
                }
                from[slot] = oldFrom[i];
                length[slot] = oldLength[i];
                word[slot] = oldWord[i];
                single[slot] = oldSingle[i];
            }
        }
    }

    static int hash(byte[] text, int start, int end) {
        int h = 0;
        for (int i = start; i < end; i++) {
            h = h * 31 + text[i];
        }
        h *= 0x9e3779b9;
        return h ^ h >>> 15;
    }
}

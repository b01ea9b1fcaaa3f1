// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.bufinfo;

import java.nio.charset.StandardCharsets;

/**
 * Strings of names of which most are different: a small table that remembers the last of each hash, so that repeated names share one
 * string and different ones cost no memory beyond themselves.
 */
final class RecentNames {
    private static final int SLOTS = 1 << 12;

    private final byte[] text;
    private final int[] from = new int[SLOTS];
    private final int[] length = new int[SLOTS];
    private final String[] word = new String[SLOTS];

    RecentNames(byte[] text) {
        this.text = text;
    }

    String of(int start, int end) {
        if (start == end) {
            return "";
        }
        int slot = Symbols.hash(text, start, end) & SLOTS - 1;
        int n = end - start;
        if (word[slot] != null && length[slot] == n && Text.same(text, from[slot], text, start, n)) {
            return word[slot];
        }
        from[slot] = start;
        length[slot] = n;
        word[slot] = new String(text, start, n, StandardCharsets.ISO_8859_1);
        return word[slot];
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.Arrays;

/** Positions by number, without boxing: open addressing, positions of the same number are chained in rising order. */
final class LongIndex {
    /** Fibonacci hashing: 2^64 divided by the golden ratio, odd. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] keys;
    private final int[] heads;
    private final int[] next;
    private final int shift;

    /** @param size how many positions will be put, from 0 */
    LongIndex(int size) {
        int bits = Math.max(2, 33 - Integer.numberOfLeadingZeros(Math.max(1, size)));
        keys = new long[1 << bits];
        heads = new int[1 << bits];
        next = new int[size];
        shift = 64 - bits;
        Arrays.fill(heads, -1);
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int i = (int) (key * SPREAD >>> shift);
        while (heads[i] >= 0 && keys[i] != key) {
            i = i + 1 & mask;
        }
        return i;
    }

    /** Positions of one number are found in the reverse order of putting them. */
    void put(long key, int position) {
        int i = slot(key);
        next[position] = heads[i];
        keys[i] = key;
        heads[i] = position;
    }

    /** First position of a number, -1 when there is none. */
    int first(long key) {
        return heads[slot(key)];
    }

    /** The position after this one of the same number, -1 at the end. */
    int next(int position) {
        return next[position];
    }
}

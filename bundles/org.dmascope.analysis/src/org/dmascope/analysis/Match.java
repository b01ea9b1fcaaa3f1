// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.Arrays;
import java.util.BitSet;

/** Which things of one reading are which of the reading before. */
final class Match {
    private final int[] old;
    private final BitSet gone;
    /** New positions of things that were there before and are not what they were. */
    final BitSet changed = new BitSet();
    /** New positions of things that bear the number of something else that was there before. */
    final BitSet reused = new BitSet();
    /** Of buffers: whether all stand where they stood, and of those that changed only reference count, flags and fences did. */
    boolean onlyCounts;

    Match(int oldSize, int newSize) {
        old = new int[newSize];
        Arrays.fill(old, -1);
        gone = new BitSet(oldSize);
        gone.set(0, oldSize);
    }

    void pair(int position, int oldPosition) {
        old[position] = oldPosition;
        gone.clear(oldPosition);
    }

    /** Whether this old position is still without a partner. */
    boolean open(int oldPosition) {
        return gone.get(oldPosition);
    }

    /** Old position, -1 for a new thing. */
    int old(int position) {
        return old[position];
    }

    int size() {
        return old.length;
    }

    /** Old positions of what is no longer there. */
    BitSet gone() {
        return gone;
    }

    int added() {
        int n = 0;
        for (int o : old) {
            n += o < 0 ? 1 : 0;
        }
        return n;
    }

    boolean nothing() {
        return gone.isEmpty() && changed.isEmpty() && added() == 0;
    }
}

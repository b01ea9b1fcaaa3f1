// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Numbers buffers of one list that look the same: inode numbers may repeat on kernels before 5.18, and older ones print none. */
final class Alike {
    private record Look(long ino, long size, String expName) {
    }

    private Alike() {
    }

    /** Newest first: 1 for the oldest of those that look the same. Null when all inodes differ, which most lists show by their order alone. */
    static <T> int[] of(List<T> buffers, ToLongFunction<T> ino, ToLongFunction<T> size, Function<T, String> expName) {
        if (inOrder(buffers, ino) || distinct(buffers, ino)) {
            return null;
        }
        Map<Look, Integer> counts = HashMap.newHashMap(buffers.size());
        int[] out = new int[buffers.size()];
        for (int i = out.length; --i >= 0;) {
            T b = buffers.get(i);
            out[i] = counts.merge(new Look(ino.applyAsLong(b), size.applyAsLong(b), expName.apply(b)), 1, Integer::sum);
        }
        return out;
    }

    /** Whether the inodes only fall (new kernels: newest first) or only rise. */
    private static <T> boolean inOrder(List<T> buffers, ToLongFunction<T> ino) {
        boolean falling = true;
        boolean rising = true;
        long last = buffers.isEmpty() ? 0 : ino.applyAsLong(buffers.getFirst());
        for (int i = 1; i < buffers.size(); i++) {
            long n = ino.applyAsLong(buffers.get(i));
            falling &= n < last;
            rising &= n > last;
            last = n;
        }
        return (falling || rising) && (buffers.isEmpty() || ino.applyAsLong(buffers.getFirst()) >= 0 && last >= 0);
    }

    private static <T> boolean distinct(List<T> buffers, ToLongFunction<T> ino) {
        Set<Long> inos = HashSet.newHashSet(buffers.size());
        for (T b : buffers) {
            if (ino.applyAsLong(b) < 0 || !inos.add(ino.applyAsLong(b))) {
                return false;
            }
        }
        return true;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Looks bytes up among a few names without making a string of each. */
final class NameSet {
    private final String[] names;
    private final byte[][] bytes;
    private final int mask;
    private final int longest;

    NameSet(Collection<String> wanted) {
        int slots = Integer.highestOneBit(Math.max(wanted.size(), 8)) * 8;
        mask = slots - 1;
        names = new String[slots];
        bytes = new byte[slots][];
        longest = wanted.stream().mapToInt(String::length).max().orElse(0);
        for (String s : wanted) {
            byte[] b = s.getBytes(StandardCharsets.ISO_8859_1);
            int i = Symbols.hash(b, 0, b.length) >>> 9 & mask;
            while (names[i] != null) {
                i = i + 1 & mask;
            }
            names[i] = s;
            bytes[i] = b;
        }
    }

    /** The name that stands here and ends in NUL, when it is one of them; else null. */
    String find(byte[] in, int from) {
        int to = from;
        while (in[to] != 0) {
            if (to++ - from == longest) {
                return null;
            }
        }
        for (int i = Symbols.hash(in, from, to) >>> 9 & mask; names[i] != null; i = i + 1 & mask) {
            if (java.util.Arrays.equals(bytes[i], 0, bytes[i].length, in, from, to)) {
                return names[i];
            }
        }
        return null;
    }
}

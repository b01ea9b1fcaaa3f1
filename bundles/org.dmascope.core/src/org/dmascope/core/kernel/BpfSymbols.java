// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.dmascope.core.source.struct.Sym;

/** The symbols that a walk has named, by address. A few are asked for again and again; those are found without a map. */
final class BpfSymbols {
    private static final int MOST = 1 << 16;
    private static final int PLACES = 64;

    private final Map<Long, Sym> named = new HashMap<>();
    private final long[] asked = new long[PLACES];
    private final Sym[] answers = new Sym[PLACES];

    /** False when there are too many. */
    boolean put(long address, Sym symbol) {
        if (named.size() >= MOST) {
            return false;
        }
        named.put(address, symbol);
        Arrays.fill(answers, null);
        return true;
    }

    /** {@link Sym#NULL} for address 0, {@link Sym#UNNAMED} for one that was not named. */
    Sym at(long address) {
        if (address == 0) {
            return Sym.NULL;
        }
        int place = (int) (address >>> 4 ^ address >>> 10) & PLACES - 1;
        if (asked[place] != address || answers[place] == null) {
            asked[place] = address;
            answers[place] = named.getOrDefault(address, Sym.UNNAMED);
        }
        return answers[place];
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.HashMap;
import java.util.Map;

/** Numbers things of one name: 1, 2, 3. Few names are compared one by one, many go through a map. */
final class Ordinals {
    private static final int FEW = 8;

    private final String[] names;
    private final Map<String, Integer> counts;
    private int n;

    Ordinals(int size) {
        names = size <= FEW ? new String[size] : null;
        counts = size <= FEW ? null : HashMap.newHashMap(size);
    }

    int next(String name) {
        if (counts != null) {
            return counts.merge(name, 1, Integer::sum);
        }
        int ordinal = 1;
        for (int i = 0; i < n; i++) {
            if (names[i].equals(name)) {
                ordinal++;
            }
        }
        names[n++] = name;
        return ordinal;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.rows;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Since when the findings of a host have been there in this session. Rules are not run for every reading, so it is known of each finding when it was seen first and at which
 * look before that it was not there. What goes and comes back is new again. One for each host, from reading to reading; from any thread.
 */
final class FirstSeen {
    private final Map<String, Since> known = new HashMap<>();
    private Instant last;

    /**
     * Looks at the findings of a reading.
     *
     * @param keys  of all its findings
     * @param taken when it was read
     * @return since when each has been there
     */
    synchronized Map<String, Since> look(List<String> keys, Instant taken) {
        if (last != null && taken.isBefore(last)) { // an older reading that is looked at late tells nothing new
            return Map.copyOf(known);
        }
        Set<String> here = new HashSet<>(keys);
        known.keySet().retainAll(here);
        Instant before = last;
        here.forEach(k -> known.putIfAbsent(k, new Since(taken, before)));
        last = taken;
        return Map.copyOf(known);
    }
}

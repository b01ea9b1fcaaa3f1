// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.words;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What a source costs, as long as it stays about that: with a reading every second the last milliseconds are noise to whoever reads them, and
 * each change has the view painted. What a line says when it is selected is exact.
 */
public final class SteadyCosts {
    /** Differences below are never shown. */
    private static final Duration NOISE = Duration.ofMillis(5);
    /** Of hosts that are open; far more than anybody has. */
    private static final int MOST = 4096;

    private final Map<String, Duration> shown = new HashMap<>();

    /**
     * @param source names the cost, with its host
     * @return the time that is shown already, unless this one is less than half or more than twice that
     */
    public Duration of(String source, Duration now) {
        Duration before = shown.get(source);
        if (before != null && (now.minus(before).abs().compareTo(NOISE) <= 0 || now.compareTo(before.multipliedBy(2)) <= 0 && before.compareTo(now.multipliedBy(2)) <= 0)) {
            return before;
        }
        if (shown.size() >= MOST) {
            shown.clear();
        }
        shown.put(source, now);
        return now;
    }
}

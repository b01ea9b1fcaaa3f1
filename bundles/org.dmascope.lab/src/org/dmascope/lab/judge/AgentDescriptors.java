// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many descriptors agents had, each after whole runs in which processes of trials were killed. One agent is not compared with another: what it has open for good
 * depends on what it was asked for before.
 */
final class AgentDescriptors {
    /** Descriptors that an agent may have more at one look than at its first. */
    private static final int MORE = 4;
    private final Map<Integer, List<Integer>> looks = new TreeMap<>();

    /**
     * After a whole run.
     *
     * @param agent how many were killed before this one, which tells them apart
     */
    void of(int agent, int descriptors) {
        looks.computeIfAbsent(agent, a -> new ArrayList<>()).add(descriptors);
    }

    /** Whether some agent was looked at more than once, and none had more than at first. */
    boolean noMoreWithTime() {
        return looks.values().stream().anyMatch(l -> l.size() > 1) && looks.values().stream().allMatch(l -> l.stream().allMatch(n -> n > 0 && n <= l.getFirst() + MORE));
    }

    /** Of each agent, look by look. */
    @Override
    public String toString() {
        return looks.values().stream().map(l -> String.join(" ", l.stream().map(String::valueOf).toList())).reduce((a, b) -> a + ", " + b).orElse("none");
    }
}

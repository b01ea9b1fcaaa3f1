// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import java.util.Set;
import java.util.function.Predicate;

import org.dmascope.analysis.BufferState;

/**
 * What of a reading is drawn, and how closely.
 *
 * @param all      devices without a role too
 * @param expanded keys of the groups that are shown in place: {@link org.dmascope.graph.scene.Box#group()}
 * @param wanted   which buffers; null for all
 * @param most     nodes that are shown one by one; when there are more, buffers are grouped by their exporter
 * @param processes whether processes that hold buffers are drawn
 */
public record GraphOptions(boolean all, Set<String> expanded, Predicate<BufferState> wanted, int most, boolean processes) {
    /** Above so many nodes nobody reads them one by one. */
    public static final int MOST = 200;
    /** Everything one by one. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;
    public static final GraphOptions DEFAULT = new GraphOptions(false, Set.of(), null, MOST, false);

    public GraphOptions {
        expanded = Set.copyOf(expanded);
    }

    public GraphOptions withAll(boolean yes) {
        return new GraphOptions(yes, expanded, wanted, most, processes);
    }

    public GraphOptions withExpanded(Set<String> keys) {
        return new GraphOptions(all, keys, wanted, most, processes);
    }

    /** Only these buffers and the devices on them; null for all. */
    public GraphOptions withWanted(Predicate<BufferState> only) {
        return new GraphOptions(all, expanded, only, most, processes);
    }

    public GraphOptions withMost(int nodes) {
        return new GraphOptions(all, expanded, wanted, nodes, processes);
    }

    /** With the processes that hold buffers. */
    public GraphOptions withProcesses(boolean yes) {
        return new GraphOptions(all, expanded, wanted, most, yes);
    }
}

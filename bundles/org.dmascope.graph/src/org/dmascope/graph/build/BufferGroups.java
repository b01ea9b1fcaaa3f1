// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.RegionState;

/** Buffers one by one, or those of one exporter as one box. */
final class BufferGroups {
    /** An expanded group that holds more shows parts of so many. */
    static final int PART = 100;

    private final GraphOptions options;
    private final Map<BufferState, List<RegionState>> regions;
    private final List<GraphBuffer> nodes = new ArrayList<>();
    private final Map<BufferState, String> nodeOf = new HashMap<>();

    BufferGroups(GraphOptions options, Map<BufferState, List<RegionState>> regions) {
        this.options = options;
        this.regions = regions;
    }

    /**
     * @param exporters who exported each
     * @param order     place of an exporter among the devices
     * @param grouped   whether there are too many to show one by one
     */
    void build(Map<BufferState, Exporter> exporters, ToIntFunction<Exporter> order, boolean grouped) {
        Map<Exporter, List<BufferState>> by = new LinkedHashMap<>();
        exporters.forEach((b, x) -> by.computeIfAbsent(x, k -> new ArrayList<>()).add(b));
        List<Exporter> sorted = new ArrayList<>(by.keySet());
        sorted.sort(Comparator.comparingInt(order).thenComparing(Exporter::key));
        for (Exporter x : sorted) {
            List<BufferState> own = by.get(x);
            own.sort(Comparator.comparingLong(BufferState::ino).thenComparing(BufferState::key));
            if (!grouped || own.size() == 1) {
                own.forEach(b -> single(b, null));
            } else if (!options.expanded().contains(x.key())) {
                group(x.key(), x.title(), own, null);
            } else if (own.size() <= PART) {
                own.forEach(b -> single(b, x.key()));
            } else {
                parts(x, own);
            }
        }
    }

    private void parts(Exporter x, List<BufferState> own) {
        for (int i = 0; i * PART < own.size(); i++) {
            List<BufferState> some = own.subList(i * PART, Math.min(own.size(), (i + 1) * PART));
            String key = x.key() + "|" + i;
            if (options.expanded().contains(key)) {
                some.forEach(b -> single(b, key));
            } else {
                group(key, x.title(), some, "part " + (i + 1));
            }
        }
    }

    private void single(BufferState b, String group) {
        GraphBuffer n = BufferNodes.one(b, regions.getOrDefault(b, List.of()), group);
        nodes.add(n);
        nodeOf.put(b, n.id());
    }

    private void group(String key, String title, List<BufferState> some, String part) {
        GraphBuffer n = BufferNodes.group(key, title, some, regions, part);
        nodes.add(n);
        some.forEach(b -> nodeOf.put(b, n.id()));
    }

    List<GraphBuffer> nodes() {
        return nodes;
    }

    /** Id of the box that shows a buffer. */
    String node(BufferState b) {
        return nodeOf.get(b);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.source.dmem.Amount;
import org.dmascope.core.source.dmem.Cgroup;
import org.dmascope.core.source.dmem.CgroupTree;
import org.dmascope.core.source.dmem.DmemInfo;

/** The control groups of one reading: which regions are accounted, and which group is charged for what a process allocates. */
final class GroupTree {
    static final String ID = "dmem";
    private static final Fact<Long> NO_CONTROLLER = Fact.unknown("this kernel has no controller for device memory: cgroup.controllers does not name dmem",
            "needs kernel 6.14+ with CONFIG_CGROUP_DMEM");
    private static final Fact<Long> NOT_HANDED_DOWN = Fact.unknown("the dmem controller is not handed down into this control group namespace",
            "read outside of it, or enable dmem in cgroup.subtree_control of the groups above");
    private static final Fact<Long> NOT_REGISTERED = Fact.unknown("its driver registers no such region with the dmem controller", null);
    private static final Fact<Long> NAMESPACE = Fact.unknown("only the charges of this control group namespace can be seen", "read outside of it");

    private final ReadingContext reading;
    private final CgroupTree tree;
    private final Fact<Long> missing;
    private final Map<String, Cgroup> groups = new HashMap<>();
    /** Names of regions by device and name, those of the graphics subsystem first. */
    private final Map<DmemRegion, String> regions = new LinkedHashMap<>();

    GroupTree(ReadingContext reading, DmemInfo info) {
        this.reading = reading;
        tree = info.tree().orElse(null);
        if (tree == null) {
            missing = reading.unread(ID, info.tree(), info.tree() instanceof Reading.Absent ? "mount the unified hierarchy: dmem is read there" : null);
            return;
        }
        tree.groups().forEach(g -> groups.put(g.path(), g));
        missing = tree.hasDmem() ? null : tree.whole() ? NO_CONTROLLER : NOT_HANDED_DOWN;
        names(true);
        names(false);
    }

    private void names(boolean graphics) {
        for (String n : tree.capacity().orElse(current(top()).orElse(Map.of())).keySet()) {
            DmemRegion r = DmemRegion.of(n);
            if (DmemRegion.graphics(n) == graphics) {
                regions.putIfAbsent(r, n);
            }
        }
    }

    private Cgroup top() {
        return groups.get(Cgroup.TOP);
    }

    private static Reading<Map<String, Long>> current(Cgroup g) {
        return g == null || !g.hasDmem() ? new Reading.Unsupported<>("", 0, "") : g.dmem().get(Amount.CURRENT);
    }

    /** Parents before children; empty when they could not be read. */
    List<Cgroup> all() {
        return tree == null ? List.of() : tree.groups();
    }

    /** Why nothing is known of device memory; null when something is. */
    Fact<Long> missing() {
        return missing;
    }

    /** Why a group below the top may have charges and no row; null when all were looked into. */
    Fact<Integer> more() {
        if (tree == null) {
            return Fact.unknown(missing.reason(), missing.remedy());
        }
        if (tree.unread() > 0) {
            return Fact.unknown(tree.unread() + " control groups may not be looked into", "read as root");
        }
        return tree.left() == 0 ? null : Fact.unknown("there are more control groups than are read", null);
    }

    /** How many rows there are; unknown when groups, or the controller, could not be read. */
    Fact<Integer> known(int rows) {
        Fact<?> why = missing != null ? missing : more();
        return why != null ? Fact.unknown(why.reason(), why.remedy()) : Fact.of(rows, new Evidence(Tier.TEXT, ID, tree.mount(), reading.takenAt));
    }

    /** Regions that are accounted, by device and name. */
    Map<DmemRegion, String> regions() {
        return regions;
    }

    Fact<Long> capacity(DmemRegion r) {
        if (missing != null) {
            return missing;
        }
        String name = regions.get(r);
        if (name == null) {
            return NOT_REGISTERED;
        }
        Long bytes = tree.capacity().orElse(Map.of()).get(name);
        return bytes == null ? unread(tree.capacity()) : Fact.of(bytes, evidence(tree.capacity()));
    }

    /** What all groups together are charged for: nothing where the driver registers no such region. */
    Fact<Long> charged(DmemRegion r) {
        if (missing != null) {
            return missing;
        }
        String name = regions.get(r);
        Reading<Map<String, Long>> at = current(top());
        if (name == null) {
            return regions.isEmpty() && !tree.capacity().ok() ? unread(tree.capacity())
                    : Fact.of(0L, evidence(tree.capacity()).withNote("its driver registers no such region, so nobody is charged"));
        }
        Long bytes = at.orElse(Map.of()).get(name);
        return !tree.whole() ? NAMESPACE : bytes == null ? unread(at) : Fact.of(bytes, evidence(at));
    }

    Evidence evidence(Reading<?> r) {
        return new Evidence(Tier.TEXT, ID, r.path(), reading.takenAt);
    }

    <T> Fact<T> unread(Reading<?> r) {
        return r.ok() ? Fact.unknown("the file does not name the region", "read again") : reading.unread(ID, r, null);
    }

    /**
     * The group that is charged for what a process in {@code path} allocates: the nearest one that has the controller.
     *
     * @return null when that is not in this tree, or nothing is known of the process
     */
    String charges(String path, boolean dmem) {
        if (path == null || !path.startsWith("/") || path.startsWith("/..")) {
            return null;
        }
        for (String p = path;; p = p.substring(0, Math.max(1, p.lastIndexOf('/')))) {
            Cgroup g = groups.get(p);
            if (g != null && (dmem ? g.hasDmem() : g.hasMemory())) {
                return p;
            }
            if (p.equals(Cgroup.TOP)) {
                return g == null ? null : p;
            }
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.ProblemList;

/**
 * Finds what a function of a dump hangs on: the bridge that has its bus behind it. A bus that no bridge of the dump leads to is a root bus only if something on it says
 * so; else the dump may lack the bridge, and the place is not known.
 */
final class LspciPlaces {
    /** PCI_EXP_TYPE_*: what lies on a root bus, and what never does. */
    private static final Set<Integer> ON_ROOT = Set.of(0x4, 0x9, 0xa);

    private record Key(int domain, int bus) {
    }

    private final Map<Key, LspciFunction> behind = new HashMap<>();
    private final Set<Key> conflicts = new HashSet<>();
    private final Set<Key> roots = new HashSet<>();
    private final Map<String, LspciTree.Node> drawn;
    private final Map<String, LspciFunction> byId = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final ProblemList problems;

    LspciPlaces(List<LspciFunction> functions, LspciTree tree, ProblemList problems) {
        this.problems = problems;
        drawn = tree.nodes();
        for (LspciFunction f : functions) {
            byId.put(f.id, f);
            Key own = new Key(f.domain(), f.bus());
            if (f.bus() == 0 || f.classCode >> 8 == LspciClasses.HOST || ON_ROOT.contains(f.expressType)) {
                roots.add(own);
            }
            if (f.bridge && f.secondary > 0) {
                claim(f, new Key(f.domain(), f.secondary));
            }
        }
    }

    private void claim(LspciFunction f, Key bus) {
        LspciFunction other = behind.putIfAbsent(bus, f);
        if (other != null && conflicts.add(bus)) {
            problems.add(f.line, "%s and %s both lead to bus %02x; what is on it is shown without its place", other.id, f.id, bus.bus);
        }
    }

    /** The real path of what a function hangs on; null when it is not known. */
    String above(String id) {
        return above(id, new HashSet<>());
    }

    private String above(String id, Set<String> way) {
        if (known.containsKey(id)) {
            return known.get(id);
        }
        String path = way.add(id) ? place(id, way) : null;
        known.put(id, path);
        return path;
    }

    /** Path of a bridge, whether or not it is known what that hangs on. */
    private String below(String bridge, Set<String> way) {
        String up = above(bridge, way);
        return (up == null ? Planter.DEVICES.substring(0, Planter.DEVICES.length() - 1) : up) + "/" + bridge;
    }

    private String place(String id, Set<String> way) {
        LspciTree.Node node = drawn.get(id);
        if (node != null) {
            if (node.above() == null) {
                return Planter.DEVICES + node.root();
            }
            return below(node.above(), way);
        }
        LspciFunction f = byId.get(id);
        Key bus = new Key(f.domain(), f.bus());
        LspciFunction bridge = behind.get(bus);
        if (conflicts.contains(bus)) {
            return null;
        }
        if (bridge != null && !roots.contains(bus)) {
            if (way.contains(bridge.id)) {
                problems.add(f.line, "the buses of the bridges lead back to %s; what is below is shown without its place", bridge.id);
                return null;
            }
            return below(bridge.id, way);
        }
        return roots.contains(bus) ? Planter.DEVICES + String.format("pci%04x:%02x", (long) bus.domain & 0xffff_ffffL, bus.bus) : null;
    }
}

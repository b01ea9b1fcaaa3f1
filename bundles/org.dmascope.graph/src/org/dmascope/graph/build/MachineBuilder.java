// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.dmascope.analysis.DeviceState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.Names;
import org.dmascope.core.source.pci.Cpu;
import org.dmascope.core.source.pci.PciOmissions;
import org.dmascope.core.source.pci.PortType;
import org.dmascope.graph.scene.BoxKind;
import org.dmascope.graph.scene.Subject;

/** The devices that are drawn, below their bridges, by NUMA node. */
final class MachineBuilder {
    /** So many idle devices of one kind below one bridge become one box. */
    private static final int ALIKE = 4;

    /** A node of the tree while it grows. */
    private static final class Branch {
        private final String id;
        private final DeviceState device;
        private final PciNode pci;
        private final List<Branch> children = new ArrayList<>();

        Branch(String id, DeviceState device, PciNode pci) {
            this.id = id;
            this.device = device;
            this.pci = pci;
        }
    }

    private final Snapshot snapshot;
    private final GraphOptions options;
    private final DeviceNodes nodes;
    private final Set<String> shown;
    private final Map<String, DeviceState> byPath = new HashMap<>();
    private final Map<String, Branch> branches = new HashMap<>();
    private final Map<String, List<Branch>> bridges = new TreeMap<>();
    private final List<Branch> loose = new ArrayList<>();

    /** @param shown sysfs paths of the devices that are to be seen */
    MachineBuilder(Snapshot snapshot, GraphOptions options, Set<String> shown) {
        this.snapshot = snapshot;
        this.options = options;
        this.shown = shown;
        nodes = new DeviceNodes(snapshot.paths().omissions());
        for (DeviceState d : snapshot.devices()) {
            byPath.put(d.sysfsPath(), d);
        }
    }

    /** Id of the box of a device. */
    static String id(String sysfsPath) {
        return "d:" + sysfsPath;
    }

    /** @param unplaced devices that only have a name, at the end */
    List<GraphPlace> build(List<GraphNode> unplaced) {
        for (DeviceState d : snapshot.devices()) { // parents before children
            if (shown.contains(d.sysfsPath())) {
                place(d);
            }
        }
        Map<Integer, List<String>> places = new TreeMap<>();
        Map<String, Integer> numa = numaNodes();
        bridges.keySet().forEach(h -> places.computeIfAbsent(numa.getOrDefault(h, Integer.MAX_VALUE), k -> new ArrayList<>()).add(h));
        List<GraphPlace> out = new ArrayList<>();
        boolean named = places.keySet().stream().anyMatch(n -> n != Integer.MAX_VALUE);
        places.forEach((node, hosts) -> out.add(place(node, hosts, named)));
        if (!loose.isEmpty() || !unplaced.isEmpty()) {
            List<GraphNode> roots = new ArrayList<>(finished(loose));
            roots.addAll(unplaced);
            out.add(new GraphPlace("p:none", new Subject(Subject.Kind.NODE, "none"), "memory", "Not on PCI", "", "no bus path: never a PCI peer", roots));
        }
        return out;
    }

    private GraphPlace place(int node, List<String> hosts, boolean named) {
        List<GraphNode> roots = new ArrayList<>();
        for (String h : hosts) {
            String shortName = PciOmissions.made(h) ? "not told" : h.startsWith("pci") ? h.substring(3) : h;
            roots.add(new GraphNode("h:" + h, BoxKind.HOST_BRIDGE, new Subject(Subject.Kind.HOST_BRIDGE, h), List.of(), null, "bridge", "Host bridge",
                    Names.display(shortName), "", List.of(), "Host bridge " + Names.display(shortName), "", false, finished(bridges.get(h))));
        }
        boolean known = node != Integer.MAX_VALUE;
        return new GraphPlace("p:" + (known ? Integer.toString(node) : "pci"), new Subject(Subject.Kind.NODE, known ? Integer.toString(node) : "pci"), "topology",
                known ? "NUMA node " + node : "PCI", known ? "" : named ? "of no NUMA node" : "the firmware names no NUMA nodes", "", known || !named ? processor() : "",
                roots);
    }

    /** That of the first processor: the kernel brings up no others of another kind. */
    private String processor() {
        Cpu cpu = snapshot.paths().cpu();
        return cpu == null || cpu.model() == null ? "" : Names.display(cpu.model());
    }

    /** NUMA node of each host bridge whose functions agree. */
    private Map<String, Integer> numaNodes() {
        Map<String, Integer> out = new HashMap<>();
        Set<String> torn = new HashSet<>();
        for (DeviceState d : snapshot.devices()) {
            if (d.pci() != null && d.pci().numaNode() >= 0 && d.hostBridge() != null) {
                Integer before = out.put(d.hostBridge(), d.pci().numaNode());
                if (before != null && before != d.pci().numaNode()) {
                    torn.add(d.hostBridge());
                }
            }
        }
        torn.forEach(out::remove);
        return out;
    }

    private void place(DeviceState d) {
        PciNode f = snapshot.paths().function(d.device());
        if (f == null || f.device().hostBridge() == null) {
            loose.add(branch(id(d.sysfsPath()), d, null, null));
        } else if (d.pci() != null) {
            pci(f);
        } else if (shown.contains(f.device().sysfsPath())) {
            // a box that others hang on has no side left for lines: what is below a device that is drawn itself stands beside it
            branch(id(d.sysfsPath()), d, null, f.upstream() == null ? roots(f) : pci(f.upstream()).children);
        } else {
            branch(id(d.sysfsPath()), d, null, pci(f).children);
        }
    }

    private List<Branch> roots(PciNode n) {
        return bridges.computeIfAbsent(n.device().hostBridge(), k -> new ArrayList<>());
    }

    private Branch pci(PciNode n) {
        List<PciNode> chain = new ArrayList<>();
        for (PciNode p = n; p != null; p = p.upstream()) {
            chain.add(p);
        }
        List<Branch> at = roots(n);
        Branch last = null;
        for (int i = chain.size(); --i >= 0;) {
            PciNode p = chain.get(i);
            String id = id(p.device().sysfsPath());
            last = branches.get(id);
            if (last == null) {
                last = branch(id, byPath.get(p.device().sysfsPath()), p, at);
            }
            at = last.children;
        }
        return last;
    }

    private Branch branch(String id, DeviceState d, PciNode pci, List<Branch> below) {
        Branch b = new Branch(id, d, pci);
        branches.put(id, b);
        if (below != null) {
            below.add(b);
        }
        return b;
    }

    /** Idle devices of one kind become one, then each is described. */
    private List<GraphNode> finished(List<Branch> siblings) {
        Map<String, List<Branch>> alike = new LinkedHashMap<>();
        for (Branch b : siblings) {
            alike.computeIfAbsent(groupKey(b), k -> new ArrayList<>()).add(b);
        }
        List<GraphNode> out = new ArrayList<>();
        alike.forEach((key, some) -> {
            boolean virtual = key.startsWith("vf:");
            if (!key.startsWith("one:") && some.size() >= (virtual ? 2 : ALIKE) && !options.expanded().contains(key)) {
                out.add(nodes.group(key, some.stream().map(b -> b.device).toList(), virtual));
            } else {
                boolean part = some.size() >= (virtual ? 2 : ALIKE) && !key.startsWith("one:");
                some.forEach(b -> out.add(finished(b, part ? key : null)));
            }
        });
        return out;
    }

    private static String groupKey(Branch b) {
        if (!b.children.isEmpty() || b.device == null || !b.device.roles().isEmpty()) {
            return "one:" + b.id;
        }
        if (b.device.pci() != null && b.device.pci().physical() != null) {
            return "vf:" + b.device.pci().physical();
        }
        String where = b.device.hostBridge() == null ? b.device.bus() : b.device.parentId() + " " + b.device.hostBridge();
        return "idle:" + where + " " + DeviceNodes.icon(b.device) + " " + b.device.driver();
    }

    private GraphNode finished(Branch b, String group) {
        if (b.children.isEmpty()) {
            return nodes.device(b.device, b.pci, group);
        }
        boolean ports = b.pci != null && b.pci.port() == PortType.UPSTREAM
                && b.children.stream().allMatch(c -> c.pci != null && c.pci.port() == PortType.DOWNSTREAM && !c.children.isEmpty());
        if (!ports) {
            return nodes.bridge(b.device, b.pci, finished(b.children));
        }
        List<GraphNode> below = new ArrayList<>();
        for (Branch c : b.children) {
            String port = Said.shortAddress(c.pci.id());
            String number = port.substring(port.lastIndexOf(':') + 1);
            finished(c.children).forEach(n -> below.add(n.below(number, c.pci.acs().redirects())));
        }
        return nodes.fabric(b.device, b.pci, b.children.stream().map(c -> c.pci).toList(), below);
    }
}

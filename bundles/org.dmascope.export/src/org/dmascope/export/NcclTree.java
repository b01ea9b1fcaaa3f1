// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.dmascope.analysis.DeviceState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.PeerKind;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.core.source.pci.Cpu;
import org.dmascope.core.source.pci.PciOmissions;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.DeviceRecord;
import org.dmascope.core.source.sysfs.PciLink;
import org.dmascope.core.source.sysfs.PeerLinks;

/**
 * The functions of a host in the shape of NCCL's file. ncclTopoGetXmlFromSys() goes up two steps at a time, over the port that a function hangs on to the upstream port of its switch, and ends at the
 * processor; a host that was read from such a file is written as it was.
 */
final class NcclTree {
    private static final Set<PeerKind> WANTED = Set.of(PeerKind.GPU, PeerKind.ACCELERATOR, PeerKind.NETWORK);

    /** A NUMA node with the functions that hang on it; -1 where it is not known. */
    record Processor(int numa, List<Function> functions) {
    }

    /** A function; speed in megatransfers per second and width of its link, 0 where they are not known. */
    record Function(DeviceRecord device, int speed, int width, List<Function> below, List<DeviceNode> links, List<DeviceNode> nets) {
    }

    private final Map<Integer, List<Function>> processors = new TreeMap<>();
    private final Map<String, Function> made = new LinkedHashMap<>();
    private final Map<String, Integer> classes = new HashMap<>();
    private final List<String> omitted = new ArrayList<>();
    private final Snapshot snapshot;
    private final boolean ports;

    private NcclTree(Snapshot snapshot) {
        this.snapshot = snapshot;
        ports = snapshot.devices().stream().anyMatch(d -> PciOmissions.made(d.hostBridge()));
    }

    static NcclTree of(Snapshot snapshot, List<? extends DeviceRow> rows) {
        NcclTree tree = new NcclTree(snapshot);
        Set<String> wanted = new java.util.HashSet<>();
        rows.forEach(r -> wanted.add(r.sysfsPath()));
        int others = 0;
        for (DeviceState d : snapshot.devices()) {
            if (d.pci() == null) {
                continue;
            }
            tree.classes.putIfAbsent(d.id(), d.pci().classCode());
            boolean take = wanted.contains(d.sysfsPath()) && (tree.ports || !d.pci().bridge() && WANTED.contains(PeerKind.of(d.device())));
            PciNode n = take ? snapshot.paths().function(d.device()) : null;
            if (n != null && n.placed()) {
                tree.add(n);
            } else if (!d.pci().bridge()) {
                others++;
            }
        }
        tree.omit(others);
        return tree;
    }

    private void omit(int others) {
        if (others > 0) {
            omitted.add(others + " functions that are neither GPU, accelerator nor NIC, or whose place is not known");
        }
        if (!ports) {
            omitted.add("root ports, downstream ports and host bridges");
        }
        omitted.add("ACS and other capabilities, drivers, IOMMU groups, BARs, the present state of links");
        int more = snapshot.buffers().size();
        omitted.add(more > 0 ? more + " buffers with their attachments and holders" : "buffers, which this format has not");
        if (snapshot.host() != null && snapshot.host().name() != null) {
            omitted.add("name and kernel of the host");
        }
    }

    private Function add(PciNode n) {
        Function known = made.get(n.device().sysfsPath());
        if (known != null) {
            return known;
        }
        PciNode up = n.upstream();
        PciNode above = ports || up == null ? up : up.upstream();
        PciLink own = n.link();
        PciLink port = ports || up == null ? null : up.link();
        boolean narrower = port != null && port.maxSpeed() > 0 && own != null && (long) port.maxSpeed() * port.maxWidth() < (long) own.maxSpeed() * own.maxWidth();
        PciLink link = narrower ? port : own;
        Function f = new Function(n.device(), link == null ? 0 : link.maxSpeed(), link == null ? 0 : link.maxWidth(), new ArrayList<>(0),
                n.device().nodes().stream().filter(x -> PeerLinks.KINDS.contains(x.subsystem())).toList(), nets(n.device()));
        made.put(n.device().sysfsPath(), f);
        if (above == null) {
            processors.computeIfAbsent(n.function().numaNode(), k -> new ArrayList<>()).add(f);
        } else {
            add(above).below().add(f);
        }
        return f;
    }

    /** RDMA devices; where there is none, network interfaces. */
    private static List<DeviceNode> nets(DeviceRecord d) {
        List<DeviceNode> rdma = d.nodes().stream().filter(n -> n.subsystem().equals("infiniband")).toList();
        return rdma.isEmpty() ? d.nodes().stream().filter(n -> n.subsystem().equals("net")).toList() : rdma;
    }

    List<Processor> processors() {
        return processors.entrySet().stream().map(e -> new Processor(e.getKey(), e.getValue())).toList();
    }

    /** The first processor; null when it was not read. */
    Cpu cpu() {
        return snapshot.paths().cpu();
    }

    /** Class of a function of the host; -1 when it is not known. */
    int classOf(String id) {
        return classes.getOrDefault(id, -1);
    }

    List<String> omitted() {
        return omitted;
    }
}

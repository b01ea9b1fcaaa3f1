// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.pci.BusOrder;
import org.dmascope.core.source.pci.PciOmissions;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.sysfs.DeviceRecord;

/** The PCI functions of a host as a tree: parents are the directories above in sysfs, up to the root of the hierarchy. Immutable. */
public final class PciTree {
    private final Map<String, PciNode> byPath = new LinkedHashMap<>();
    private final Map<String, PciNode> byId = new HashMap<>();
    private final Map<String, PciNode> firstOnBus = new HashMap<>();
    private final Map<String, Set<Integer>> numaByHost = new HashMap<>();
    private final Set<Integer> numaNodes = new HashSet<>();
    private final BusOrder order;
    private final boolean links;
    private final PciOmissions omissions;

    private PciTree(DeviceInventory inventory) {
        order = inventory.platform().order();
        omissions = inventory.platform().omissions();
        links = inventory.devices().stream().anyMatch(d -> d.pci() != null && d.pci().link() != null);
        for (DeviceRecord d : inventory.devices()) { // parents before children
            if (d.pci() != null) {
                PciNode n = node(d);
                byPath.put(d.sysfsPath(), n);
                byId.putIfAbsent(d.id(), n);
                if (d.pci().numaNode() >= 0) {
                    numaNodes.add(d.pci().numaNode());
                    numaByHost.computeIfAbsent(d.hostBridge(), h -> new HashSet<>()).add(d.pci().numaNode());
                }
            }
        }
        roots();
    }

    public static PciTree of(DeviceInventory inventory) {
        return new PciTree(inventory);
    }

    private PciNode node(DeviceRecord d) {
        String above = d.sysfsPath().substring(0, d.sysfsPath().lastIndexOf('/'));
        String name = above.substring(above.lastIndexOf('/') + 1);
        Acs acs = !d.pci().capabilities().acs().known() && d.pci().link() == null && links ? Acs.NONE : d.pci().capabilities().acs();
        if (name.equals(d.hostBridge())) {
            return new PciNode(d, null, true, acs);
        }
        PciNode up = byPath.get(above);
        return new PciNode(d, up, up != null && up.placed(), acs);
    }

    /** The first function of each root bus in the order of the kernel's list; by address where that was not read or does not tell. */
    private void roots() {
        Map<BusOrder.Function, Integer> places = new HashMap<>();
        if (order != null) {
            for (int i = 0; i < order.functions().size(); i++) {
                // the list names no domain: what is there twice tells nothing
                places.merge(order.functions().get(i), i, (a, b) -> -1);
            }
        }
        Map<String, Integer> best = new HashMap<>();
        for (PciNode n : byPath.values()) {
            if (n.upstream() != null || !n.placed()) {
                continue;
            }
            String host = n.device().hostBridge();
            int place = places.getOrDefault(key(n), -1);
            PciNode first = firstOnBus.get(host);
            int than = best.getOrDefault(host, -1);
            boolean earlier = place >= 0 && than >= 0 ? place < than : first != null && n.id().compareTo(first.id()) < 0;
            if (first == null || earlier) {
                firstOnBus.put(host, n);
                best.put(host, place);
            }
        }
    }

    private static BusOrder.Function key(PciNode n) {
        String id = n.id(); // DOMAIN:BB:DD.F
        int end = id.length();
        int bus = Integer.parseInt(id.substring(end - 7, end - 5), 16);
        int devfn = Integer.parseInt(id.substring(end - 4, end - 2), 16) << 3 | id.charAt(end - 1) - '0';
        return new BusOrder.Function(bus << 8 | devfn & 0xff, n.function().vendor(), n.function().device());
    }

    public List<PciNode> all() {
        return new ArrayList<>(byPath.values());
    }

    /** Null when there is no such function. */
    public PciNode find(String bdf) {
        return byId.get(bdf);
    }

    /** What dev_name of a device means as a client: itself, or the PCI function that it hangs on (find_parent_pci_dev() of drivers/pci/p2pdma.c); null for neither. */
    public PciNode client(DeviceRecord d) {
        for (String path = d.sysfsPath(); path.length() > 1; path = path.substring(0, Math.max(0, path.lastIndexOf('/')))) {
            PciNode n = byPath.get(path);
            if (n != null) {
                return n;
            }
        }
        return null;
    }

    /** By sysfs path; null when there is no such function. */
    PciNode at(String sysfsPath) {
        return byPath.get(sysfsPath);
    }

    /** All below a bridge, itself not among them. */
    List<PciNode> below(PciNode bridge) {
        String lead = bridge.device().sysfsPath() + '/';
        return byPath.values().stream().filter(n -> n.device().sysfsPath().startsWith(lead)).toList();
    }

    /** The first function on the root bus of a host bridge such as {@code pci0000:00}; null when there is none. */
    PciNode firstOn(String hostBridge) {
        return firstOnBus.get(hostBridge);
    }

    /**
     * NUMA node of a function; where the firmware names none, that of the others below its host bridge when they agree. -1 when there is none to tell, and 0 when the
     * whole host names no two nodes.
     */
    int numaNode(PciNode n) {
        if (n.function().numaNode() >= 0) {
            return n.function().numaNode();
        }
        Set<Integer> near = numaByHost.getOrDefault(n.device().hostBridge(), Set.of());
        return near.size() == 1 ? near.iterator().next() : numaNodes.size() <= 1 ? 0 : -1;
    }

    /** Whether the kernel prints links at all: since 4.13, as long as it has had the rule. */
    boolean links() {
        return links;
    }

    /** What the file of another tool leaves out that all of this was read from; null for the files of a kernel. */
    PciOmissions omissions() {
        return omissions;
    }
}

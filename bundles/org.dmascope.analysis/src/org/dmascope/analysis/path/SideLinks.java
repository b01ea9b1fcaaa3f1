// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.util.List;
import java.util.Set;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.core.source.nvml.NvmlSource;
import org.dmascope.core.source.pci.LinksTold;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.PeerLinks;

/** Links beside PCI Express, pair by pair: from KFD's topology, from NVML, from the file of another tool. */
final class SideLinks {
    private static final String KFD = "/sys/class/kfd/kfd/topology/nodes";
    private static final Set<String> KINDS = PeerLinks.KINDS;
    private static final int NVIDIA = 0x10de;
    private final LinksTold told;
    private final Evidence sysfs;

    SideLinks(DeviceInventory inventory, Evidence sysfs) {
        told = inventory.platform().links();
        this.sysfs = sysfs;
    }

    /** Null when the two are not of a kind that has such links. */
    Fact<SideLink> between(PciNode a, PciNode b) {
        if (a == b || !concerned(a) || !concerned(b) || a.function().vendor() != b.function().vendor()) {
            return null;
        }
        SideLink direct = direct(a, b.id());
        SideLink link = direct.exists() ? direct : direct(b, a.id());
        if (!link.exists()) {
            link = switched(a, b);
        }
        if (link.exists()) {
            return Fact.of(link, evidence(link.kind() == SideLink.Kind.XGMI));
        }
        for (PciNode n : List.of(a, b)) {
            LinksTold.Untold why = told.untold().get(n.id());
            if (why != null && !told.told().contains(n.id())) {
                return Fact.unknown(why.reason(), why.remedy());
            }
        }
        return Fact.of(SideLink.NONE, evidence(a.function().vendor() != NVIDIA));
    }

    private boolean concerned(PciNode n) {
        return n.pci() && (told.told().contains(n.id()) || told.untold().containsKey(n.id()));
    }

    private static SideLink direct(PciNode from, String to) {
        for (DeviceNode n : from.device().nodes()) {
            if (KINDS.contains(n.subsystem()) && n.name().equals(to)) {
                return new SideLink(SideLink.Kind.of(n.subsystem()), number(n, "count"), false, Math.max(number(n, "link_bandwidth"), number(n, "max_bandwidth")));
            }
        }
        return SideLink.NONE;
    }

    /** Through switches, all of which are taken for one fabric, as NCCL and nvidia-smi take them. */
    private static SideLink switched(PciNode a, PciNode b) {
        List<DeviceNode> one = toSwitches(a);
        List<DeviceNode> other = toSwitches(b);
        if (one.isEmpty() || other.isEmpty()) {
            return SideLink.NONE;
        }
        int count = Math.min(one.stream().mapToInt(n -> number(n, "count")).sum(), other.stream().mapToInt(n -> number(n, "count")).sum());
        return new SideLink(SideLink.Kind.NVLINK, count, true, number(one.getFirst(), "link_bandwidth"));
    }

    private static List<DeviceNode> toSwitches(PciNode n) {
        return n.device().nodes().stream().filter(x -> x.subsystem().equals("nvlink") && x.attributes().containsKey("switch")).toList();
    }

    private static int number(DeviceNode n, String attribute) {
        String v = n.attributes().get(attribute);
        return v != null && v.matches("[0-9]{1,9}") ? Integer.parseInt(v) : 0;
    }

    private Evidence evidence(boolean kfd) {
        return sysfs.note() != null ? sysfs : kfd ? new Evidence(Tier.TEXT, sysfs.source(), KFD, sysfs.takenAt())
                : new Evidence(Tier.TEXT, NvmlSource.ID, NvmlSource.LINKS, sysfs.takenAt());
    }
}

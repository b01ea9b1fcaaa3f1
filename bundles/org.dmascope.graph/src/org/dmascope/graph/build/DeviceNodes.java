// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.DeviceState;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.Names;
import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.pci.PciOmissions;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.PciFunction;
import org.dmascope.core.source.sysfs.PciLink;
import org.dmascope.graph.scene.BoxKind;
import org.dmascope.graph.scene.Subject;
import org.dmascope.model.edit.DeviceIcons;

/** What is written in the boxes of devices and bridges. */
final class DeviceNodes {
    /** More are not listed in a tip. */
    private static final int LISTED = 12;

    private final PciOmissions omissions;

    /** @param omissions what the file that was read leaves out; null for a kernel's own files, where what is missing is not there */
    DeviceNodes(PciOmissions omissions) {
        this.omissions = omissions;
    }

    static String icon(DeviceState d) {
        return DeviceIcons.key(d.id(), d.pci(), d.nodes());
    }

    GraphNode device(DeviceState d, PciNode pci, String group) {
        List<String> marks = d.roles(); // the keys of their icons are the same words
        List<String> names = d.nodes().stream().map(DeviceNode::name).map(Names::display).toList();
        String address = "heap".equals(icon(d)) && !names.isEmpty() ? names.getFirst() : Names.display(d.id());
        return new GraphNode(MachineBuilder.id(d.sysfsPath()), BoxKind.DEVICE, Subject.device(d.sysfsPath()), List.of(), group, icon(d), title(icon(d)), address,
                driver(d), marks, tip(d, pci), "", false, List.of());
    }

    /** A name that leads to no device of the inventory. */
    static GraphNode unplaced(String id, String name, String reason, List<String> marks) {
        return new GraphNode(id, BoxKind.DEVICE, Subject.deviceName(name), List.of(), null, "unknown", "Device", Names.display(name), "not found", marks,
                Names.display(name) + "\n" + reason, "", false, List.of());
    }

    GraphNode group(String key, List<DeviceState> devices, boolean virtual) {
        DeviceState first = devices.getFirst();
        StringBuilder tip = new StringBuilder(Said.number(devices.size()) + (virtual ? " idle virtual functions of " + Names.display(first.pci().physical()) : " idle devices alike"));
        devices.stream().limit(LISTED).forEach(d -> tip.append('\n').append(Names.display(d.id())));
        if (devices.size() > LISTED) {
            tip.append("\n… and ").append(Said.number(devices.size() - LISTED)).append(" more");
        }
        return new GraphNode("g:" + key, BoxKind.DEVICE_GROUP, Subject.group(key), devices.stream().map(d -> Subject.device(d.sysfsPath())).toList(), key, icon(first),
                Said.number(devices.size()) + (virtual ? " VFs" : " × " + title(icon(first))), Said.shortAddress(first.id()) + " …", "idle", List.of(), tip.toString(), "", false, List.of());
    }

    /** @param d null for a function that is not in the inventory's devices */
    GraphNode bridge(DeviceState d, PciNode pci, List<GraphNode> children) {
        String what = pci == null ? "device" : pci.kind();
        List<String> marks = pci != null && pci.acs().redirects() ? List.of("redirected") : List.of();
        return new GraphNode(MachineBuilder.id(d.sysfsPath()), BoxKind.BRIDGE, Subject.device(d.sysfsPath()), List.of(), null, "bridge", what,
                Said.shortAddress(d.id()), driver(d), marks, Names.display(d.id()) + " " + what + facts(pci), "", false, children);
    }

    GraphNode fabric(DeviceState d, PciNode up, List<PciNode> down, List<GraphNode> children) {
        List<Subject> more = new ArrayList<>();
        StringBuilder tip = new StringBuilder("Switch\n" + Names.display(d.id()) + " " + up.kind() + facts(up));
        StringBuilder address = new StringBuilder(Said.shortAddress(d.id()) + " → ");
        String last = null;
        for (PciNode p : down) {
            more.add(Subject.device(p.device().sysfsPath()));
            tip.append('\n').append(Names.display(p.id())).append(' ').append(p.kind()).append(facts(p));
            String shown = Said.shortAddress(p.id());
            int device = shown.lastIndexOf(':') + 1;
            address.append(last == null ? "" : "/").append(last != null && shown.startsWith(last) ? shown.substring(device) : shown);
            last = shown.substring(0, device);
        }
        boolean redirects = up.acs().redirects() || down.stream().anyMatch(p -> p.acs().redirects());
        return new GraphNode(MachineBuilder.id(d.sysfsPath()), BoxKind.SWITCH, Subject.device(d.sysfsPath()), more, null, "switch", "Switch", address.toString(), driver(d),
                redirects ? List.of("redirected") : List.of(), tip.toString(), "", false, children);
    }

    private String driver(DeviceState d) {
        // the one driver of all devices of the faux bus says nothing: drivers/base/faux.c
        return d.driver() == null ? omissions == null ? "no driver" : "driver unknown" : d.driver().equals("faux_driver") ? "on the faux bus" : Names.display(d.driver());
    }

    private String tip(DeviceState d, PciNode pci) {
        StringBuilder out = new StringBuilder(Names.display(d.id()) + " " + driver(d));
        PciFunction f = d.pci();
        if (f != null && (f.vendorName() != null || f.deviceName() != null)) {
            out.append('\n').append(f.vendorName() == null ? "" : Names.display(f.vendorName()) + " ").append(f.deviceName() == null ? "" : Names.display(f.deviceName()));
        }
        for (DeviceNode n : d.nodes()) {
            out.append('\n').append(Names.display(n.subsystem())).append(' ').append(Names.display(n.name()));
        }
        out.append('\n').append(Said.fact("exports", d.exportCount())).append('\n').append(Said.fact("attachments", d.attachmentCount()));
        return out.append(facts(pci)).toString();
    }

    /** Access control and link; nothing for what is no PCI function. */
    private String facts(PciNode n) {
        if (n == null) {
            return "";
        }
        Acs acs = n.acs();
        String out = "\nACS: " + switch (acs.state()) {
            case UNREAD -> "not known, " + (omissions == null ? "needs root" : omissions.remedy());
            case NONE -> "none";
            case READ -> acs.redirects() ? "redirects" : "does not redirect";
        };
        PciLink l = n.link();
        return l == null || l.currentWidth() == 0 ? out : out + "\nlink: x" + l.currentWidth() + " at " + l.currentSpeed() / 1000.0 + " GT/s";
    }

    /** For people. */
    static String title(String icon) {
        return switch (icon) {
            case "gpu" -> "GPU";
            case "nic" -> "NIC";
            case "accelerator" -> "Accel.";
            case "camera" -> "Video";
            case "nvme" -> "Storage";
            case "heap" -> "Heap";
            case "iommu" -> "IOMMU";
            case "bridge" -> "Bridge";
            default -> "Device";
        };
    }
}

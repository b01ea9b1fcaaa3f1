// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.PciFunction;
import org.dmascope.core.source.sysfs.PciLink;

/** The devices of a host. */
final class DeviceView {
    private static final List<Column<DeviceRow>> COLUMNS = List.of(Column.text("id", "Device", d -> Shown.name(d.id())),
            Column.text("bus", "Bus", d -> Shown.name(d.bus())), Column.text("driver", "Driver", d -> Shown.name(d.driver())),
            Column.text("roles", "Roles", d -> String.join(",", d.roles())), new Column<>("attachments", "Attachments", true,
                    d -> Shown.count(d.attachments(), d.attachmentCount()), DeviceRow::attachmentCount, null),
            Column.text("product", "Product", pci(DeviceView::product)),
            Column.text("class", "PCI class", pci(p -> p.classCode() < 0 ? null : HexFormat.of().toHexDigits(p.classCode(), 6))),
            Column.text("numaNode", "NUMA node", pci(p -> Shown.number(p.numaNode()))),
            Column.text("iommuGroup", "IOMMU group", pci(p -> Shown.number(p.iommuGroup()))), Column.text("link", "Link", pci(p -> link(p.link()))),
            Column.text("parent", "Parent", d -> Shown.name(d.parentId())), Column.text("hostBridge", "Host bridge", d -> Shown.name(d.hostBridge())),
            Column.text("nodes", "Nodes", d -> String.join(",", d.nodes().stream().map(n -> Shown.name(n.name())).toList())),
            Column.text("sysfsPath", "Path in sysfs", d -> Shown.name(d.sysfsPath())));

    static final View<DeviceRow> VIEW = new View<>("devices", "Devices", DeviceRow.class, COLUMNS, Snapshot::devices, Snapshot::devicesKnown,
            DeviceView::terms);

    private DeviceView() {
    }

    private static Function<DeviceRow, Object> pci(Function<PciFunction, Object> value) {
        return d -> d.pci() == null ? "" : value.apply(d.pci());
    }

    private static Object product(PciFunction p) {
        if (p.deviceName() != null || p.vendorName() != null) {
            return Shown.name((p.vendorName() == null ? "" : p.vendorName() + " ") + (p.deviceName() == null ? hex(p.device()) : p.deviceName()));
        }
        return p.vendor() < 0 ? null : hex(p.vendor()) + ":" + hex(p.device());
    }

    private static String hex(int id) {
        return id < 0 ? "?" : HexFormat.of().toHexDigits(id, 4);
    }

    /** Speed of now in GT/s and lanes of now; "" for a function without a PCIe link. */
    private static Object link(PciLink l) {
        if (l == null) {
            return "";
        }
        if (l.currentSpeed() == 0 || l.currentWidth() == 0) {
            return null;
        }
        // 2500 and 32000 megatransfers are 2.5 and 32 GT/s
        String tenths = l.currentSpeed() % 1000 == 0 ? "" : "." + l.currentSpeed() % 1000 / 100;
        return l.currentSpeed() / 1000 + tenths + " GT/s x" + l.currentWidth();
    }

    private static void terms(DeviceRow d, FilterKey key, Consumer<String> sink) {
        switch (key) {
            case DEV -> {
                sink.accept(Shown.name(d.id()));
                for (DeviceNode n : d.nodes()) {
                    sink.accept(Shown.name(n.name()));
                }
            }
            case DRV -> sink.accept(Shown.name(d.driver()));
            case NAME -> sink.accept(d.pci() == null ? Shown.name(d.id()) : String.valueOf(product(d.pci())));
            default -> {
                // a device has none of these
            }
        }
    }
}

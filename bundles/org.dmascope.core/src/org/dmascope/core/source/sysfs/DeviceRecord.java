// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.List;

/**
 * A device that can export, import or lies on the path between two that do.
 *
 * @param id        dev_name, raw: BDF of a PCI function ({@code 0000:41:00.0}), else the last part of the sysfs path ({@code vgem}, {@code virtio1})
 * @param bus       {@code pci}, {@code platform}, {@code faux}, {@code virtio}, {@code usb}, {@code auxiliary}, … ; {@code virtual} for a device without a bus
 * @param driver    bound driver, raw; null when none is bound
 * @param module    kernel module of the driver, raw; null when built in or unknown
 * @param sysfsPath real path below /sys, raw; unique
 * @param parentId  id of the nearest ancestor device that is itself in the inventory; null at the top
 * @param hostBridge PCI: {@code pci0000:00}, the root of its hierarchy; else null
 * @param pci       PCI facts, null for other buses
 * @param nodes     what it offers to programs
 */
public record DeviceRecord(String id, String bus, String driver, String module, String sysfsPath, String parentId, String hostBridge, PciFunction pci,
        List<DeviceNode> nodes) {
}

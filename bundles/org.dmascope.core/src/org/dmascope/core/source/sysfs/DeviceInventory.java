// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.List;
import java.util.Map;

import org.dmascope.core.source.pci.PciOmissions;
import org.dmascope.core.source.pci.PciPlatform;

/**
 * All devices of a host that matter for dma-bufs: every PCI function, and every other device with a node of one of the
 * subsystems in {@link DeviceNode} or that a name may resolve to.
 *
 * @param devices in order of sysfs path; parents before children
 * @param byName  dev_name → candidates on all buses ({@code /sys/bus/BUS/devices/NAME}); more than one means that the name alone cannot tell
 * @param platform what the machine as a whole adds to the way between two PCI functions
 */
public record DeviceInventory(List<DeviceRecord> devices, Map<String, List<DeviceRecord>> byName, PciPlatform platform) {
    /** An inventory of which nothing is known of the machine. */
    public DeviceInventory(List<DeviceRecord> devices, Map<String, List<DeviceRecord>> byName) {
        this(devices, byName, PciPlatform.UNREAD);
    }

    /** The same, made of a file that leaves something out. */
    public DeviceInventory omitting(PciOmissions left) {
        return new DeviceInventory(devices, byName, platform.omitting(left));
    }
}

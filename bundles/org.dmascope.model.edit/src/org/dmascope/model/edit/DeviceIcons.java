// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.model.edit;

import java.util.List;

import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.PciFunction;

/** The icon key of a device: what it offers to programs says more than its class, and the class more than its bus. */
public final class DeviceIcons {
    private DeviceIcons() {
    }

    /** @param pci null on other buses */
    public static String key(String id, PciFunction pci, List<DeviceNode> nodes) {
        for (DeviceNode n : nodes) {
            String icon = ofSubsystem(n.subsystem());
            if (icon != null) {
                return icon;
            }
        }
        if (pci != null) {
            return ofClass(pci);
        }
        return id.equals("iommu") ? "iommu" : "memory";
    }

    private static String ofSubsystem(String subsystem) {
        return switch (subsystem) {
            case "accel" -> "accelerator";
            case "drm" -> "gpu";
            case "infiniband", "net" -> "nic";
            case "video4linux" -> "camera";
            case "dma_heap" -> "heap";
            default -> null;
        };
    }

    /** Base classes of include/linux/pci_ids.h. */
    private static String ofClass(PciFunction pci) {
        if (pci.bridge()) {
            return "bridge";
        }
        return switch (pci.classCode() >> 16) {
            case 0x01 -> "nvme";
            case 0x02 -> "nic";
            case 0x03 -> "gpu";
            case 0x04 -> "camera";
            case 0x06 -> "bridge";
            case 0x12 -> "accelerator";
            default -> "memory";
        };
    }
}

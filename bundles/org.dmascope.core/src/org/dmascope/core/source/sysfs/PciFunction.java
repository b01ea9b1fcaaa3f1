// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.List;

import org.dmascope.core.source.pci.PciCapabilities;

/**
 * What sysfs says of one PCI function. Source: drivers/pci/pci-sysfs.c, Documentation/ABI/testing/sysfs-bus-pci.
 *
 * @param vendor       vendor id, -1 unknown; likewise the other ids
 * @param vendorName   from pci.ids, null when not listed; likewise deviceName
 * @param classCode    24-bit class (0x030000 = VGA)
 * @param bridge       whether the class is a PCI-to-PCI bridge (0x0604xx) or the header type is 1
 * @param secondaryBus secondary bus number of a bridge from its config header, 0 when none is set up behind it, -1 for no bridge or unknown
 * @param numaNode     NUMA node, -1 when the firmware says none
 * @param iommuGroup   IOMMU group, -1 without IOMMU
 * @param link         PCIe link, null when the function has none; all zero when the function is asleep and was not woken to ask
 * @param bars         BARs with a size, from {@code resource}
 * @param configBytes  bytes of config space that were read: the header of 64, which every user may read, or with CAP_SYS_ADMIN all of a function on PCI
 *                     Express; 0 when the function is asleep (reading would wake it) or its config space could not be read
 * @param capabilities what config space says beyond the header; never null
 * @param asleep       whether it is runtime-suspended, so that nothing was read that would wake it
 * @param physical     of a virtual function the BDF of its physical function, raw; else null
 */
public record PciFunction(int vendor, int device, int subVendor, int subDevice, int classCode, int revision, String vendorName, String deviceName,
        boolean bridge, int secondaryBus, int numaNode, int iommuGroup, PciLink link, List<PciBar> bars, int configBytes,
        PciCapabilities capabilities, boolean asleep, String physical) {
}

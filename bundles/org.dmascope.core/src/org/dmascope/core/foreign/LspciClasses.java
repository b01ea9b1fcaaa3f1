// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.util.Map;

/** Names of classes as pci.ids has had them since long, for dumps that were taken without -n. Those that take part in paths or in dma-bufs. */
final class LspciClasses {
    /** PCI-to-PCI bridge: PCI_CLASS_BRIDGE_PCI of include/linux/pci_ids.h. */
    static final int BRIDGE = 0x0604;
    static final int HOST = 0x0600;
    private static final Map<String, Integer> CODES = Map.ofEntries(Map.entry("PCI bridge", BRIDGE), Map.entry("Host bridge", HOST), Map.entry("ISA bridge", 0x0601),
            Map.entry("VGA compatible controller", 0x0300), Map.entry("3D controller", 0x0302), Map.entry("Display controller", 0x0380),
            Map.entry("Ethernet controller", 0x0200), Map.entry("Network controller", 0x0280), Map.entry("Infiniband controller", 0x0207),
            Map.entry("InfiniBand", 0x0c06), Map.entry("Fabric controller", 0x0208), Map.entry("Non-Volatile memory controller", 0x0108),
            Map.entry("SATA controller", 0x0106), Map.entry("RAID bus controller", 0x0104), Map.entry("SCSI storage controller", 0x0100),
            Map.entry("Serial Attached SCSI controller", 0x0107), Map.entry("Mass storage controller", 0x0180), Map.entry("IDE interface", 0x0101),
            Map.entry("Processing accelerators", 0x1200), Map.entry("Co-processor", 0x0b40), Map.entry("Multimedia video controller", 0x0400),
            Map.entry("Audio device", 0x0403), Map.entry("USB controller", 0x0c03), Map.entry("SMBus", 0x0c05), Map.entry("System peripheral", 0x0880),
            Map.entry("PIC", 0x0800), Map.entry("IOMMU", 0x0806), Map.entry("Bridge", 0x0680), Map.entry("CardBus bridge", 0x0607),
            Map.entry("Encryption controller", 0x1080), Map.entry("Signal processing controller", 0x1180), Map.entry("Communication controller", 0x0780),
            Map.entry("Performance counters", 0x1101), Map.entry("Serial bus controller", 0x0c80), Map.entry("Serial controller", 0x0700));

    private LspciClasses() {
    }

    /** Class and subclass; -1 for a name that is not listed. */
    static int code(String name) {
        return CODES.getOrDefault(name.strip(), -1);
    }
}

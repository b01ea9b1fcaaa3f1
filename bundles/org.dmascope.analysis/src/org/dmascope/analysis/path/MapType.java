// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import org.dmascope.core.axis.Word;

/** What the kernel answers for a pair: enum pci_p2pdma_map_type of include/linux/pci-p2pdma.h. */
public enum MapType implements Word {
    /** Directly, by the address on the bus (PCI_P2PDMA_MAP_BUS_ADDR). */
    BUS_ADDRESS("direct"),
    /** Up through the host bridge and down again (PCI_P2PDMA_MAP_THRU_HOST_BRIDGE). */
    THROUGH_HOST_BRIDGE("through the host bridge"),
    /** Not at all (PCI_P2PDMA_MAP_NOT_SUPPORTED). */
    NOT_SUPPORTED("not supported");

    private final String words;

    MapType(String words) {
        this.words = words;
    }

    @Override
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** For people. */
    public String words() {
        return words;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.pci;

import java.util.List;

/**
 * What config space says beyond the header.
 *
 * @param bytes         bytes of config space that were read: 64 are all that a user without CAP_SYS_ADMIN gets (pci_read_config() of
 *                      drivers/pci/pci-sysfs.c), 256 a conventional function, 4096 a PCI Express one; 0 when it was not read
 * @param express       null when the function has no such capability or it was not read
 * @param acs           Access Control Services
 * @param resizableBars those that can be resized
 * @param virtual       null when it can have no virtual functions or that was not read
 * @param list          all capabilities in the order of their lists, standard ones first
 */
public record PciCapabilities(int bytes, PciExpress express, Acs acs, List<ResizableBar> resizableBars, VirtualFunctions virtual, List<Capability> list) {
    /** Of a function whose config space was not read. */
    public static final PciCapabilities UNREAD = new PciCapabilities(0, null, Acs.UNREAD, List.of(), null, List.of());
    /** PCI_CFG_SPACE_EXP_SIZE of include/uapi/linux/pci_regs.h. */
    public static final int EXTENDED = 4096;
    /** PCI_CFG_SPACE_SIZE. */
    public static final int CONVENTIONAL = 256;

    public PciCapabilities {
        resizableBars = List.copyOf(resizableBars);
        list = List.copyOf(list);
    }

    /** The same of a function that is known to be conventional: such a one has no extended capabilities, whatever was read of it. */
    public PciCapabilities conventional() {
        return acs.known() ? this : new PciCapabilities(bytes, express, Acs.NONE, resizableBars, virtual, list);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.pci;

import java.util.Map;

/**
 * What the machine as a whole adds to the way between two functions.
 *
 * @param cpu         the first processor; null when it could not be read
 * @param commandLine of the kernel, raw; null when it could not be read
 * @param order       of the kernel's list of functions; null when it could not be read
 * @param iommuTypes  type of each IOMMU group: {@code DMA}, {@code DMA-FQ}, {@code identity}, {@code blocked}, …, raw (iommu_group_show_type() of
 *                    drivers/iommu/iommu.c); a group that is missing was not read
 * @param omissions   what is left out because all of this comes from a file of another tool; null for the files of a kernel
 * @param links       of which functions the links beside PCI Express are known
 */
public record PciPlatform(Cpu cpu, String commandLine, BusOrder order, Map<Integer, String> iommuTypes, PciOmissions omissions, LinksTold links) {
    /** Nothing was read. */
    public static final PciPlatform UNREAD = new PciPlatform(null, null, null, Map.of());

    /** Of the files of a kernel. */
    public PciPlatform(Cpu cpu, String commandLine, BusOrder order, Map<Integer, String> iommuTypes) {
        this(cpu, commandLine, order, iommuTypes, null, LinksTold.NONE);
    }

    public PciPlatform {
        iommuTypes = Map.copyOf(iommuTypes);
    }

    /** The same of a file that leaves something out. */
    public PciPlatform omitting(PciOmissions left) {
        return new PciPlatform(cpu, commandLine, order, iommuTypes, left, links);
    }

    /** The same with what is known of links. */
    public PciPlatform telling(LinksTold known) {
        return new PciPlatform(cpu, commandLine, order, iommuTypes, omissions, known);
    }
}

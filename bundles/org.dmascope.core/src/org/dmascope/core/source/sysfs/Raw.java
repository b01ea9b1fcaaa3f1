// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.List;
import java.util.Map;

import org.dmascope.core.Content;
import org.dmascope.core.FileStat;
import org.dmascope.core.Reading;

/** What {@link SysfsWalk} meets, unparsed. */
sealed interface Raw {
    /**
     * A PCI function.
     *
     * @param name  BDF, the name in /sys/bus/pci/devices
     * @param path  real path below /sys
     * @param files file name → what came of reading it; a file that was not asked for is not in it
     * @param asleep whether it is runtime-suspended, so that nothing was read that would wake it
     * @param link  whether it has a PCIe link, known also of a function asleep
     * @param reachable how much of config space the kernel reaches, as the size of the file; null where it was not asked for
     * @param physical link from a virtual function to its physical one
     */
    record Pci(String name, String path, Map<String, Reading<Content>> files, boolean asleep, boolean link, Reading<FileStat> reachable, Reading<String> driver,
            Reading<String> iommuGroup, Reading<String> physical) implements Raw {
    }

    /** A device on another bus. */
    record Other(String bus, String name, String path, Reading<String> driver) implements Raw {
    }

    /**
     * An entry of a class.
     *
     * @param files file name relative to the entry → what came of reading it
     */
    record Node(String subsystem, String name, String path, Map<String, Reading<Content>> files) implements Raw {
    }

    /** The module link of a driver, {@code driver} = /sys/bus/BUS/drivers/NAME. */
    record Module(String driver, Reading<String> link) implements Raw {
    }

    /** What the machine as a whole says; iommuTypes by the name of the group. */
    record Platform(Reading<Content> cpuinfo, Reading<Content> commandLine, Reading<Content> order, Map<String, Reading<Content>> iommuTypes) implements Raw {
    }

    /**
     * A node of KFD's topology: a set of processors or a GPU.
     *
     * @param links properties of its links
     */
    record KfdNode(String name, Reading<Content> properties, List<Reading<Content>> links) implements Raw {
    }

    /** A directory or link that had to be readable and was not; {@code kind} names the like ones. */
    record Trouble(String kind, Reading<?> failure) implements Raw {
    }
}

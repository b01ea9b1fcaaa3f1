// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/** The part of {@link SysfsWalk} that asks what the machine as a whole adds to the way between two PCI functions. Anybody may read these files. */
final class PlatformWalk {
    /** Enough for the first processor; the rest says the same again and is slow to print. The same bound as the kind of host uses for this file. */
    private static final int CPU = 4096;
    /** COMMAND_LINE_SIZE of the architectures is 2048 to 4096. */
    private static final int COMMAND_LINE = 8192;
    /** A line of /proc/bus/pci/devices has about 300 bytes. */
    private static final int ORDER = SysfsWalk.MAX_DEVICES * 320;
    private static final int WORD = 64;
    private static final int MOST_GROUPS = 4096;

    private final SystemRoot root;
    private final Consumer<Raw> out;

    PlatformWalk(SystemRoot root, Consumer<Raw> out) {
        this.root = root;
        this.out = out;
    }

    /** @param groups names of the IOMMU groups that functions are in */
    void run(Set<String> groups) {
        Reading<Content> cpuinfo = root.read("/proc/cpuinfo", CPU);
        Reading<Content> line = root.read("/proc/cmdline", COMMAND_LINE);
        Reading<Content> order = root.read("/proc/bus/pci/devices", ORDER);
        Map<String, Reading<Content>> types = HashMap.newHashMap(groups.size());
        for (String group : groups) {
            if (types.size() < MOST_GROUPS && PciText.decimal(group, 0, Integer.MAX_VALUE) >= 0) {
                types.put(group, root.read("/sys/kernel/iommu_groups/" + group + "/type", WORD));
            }
        }
        out.accept(new Raw.Platform(cpuinfo, line, order, types));
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.util.Comparator;

import org.dmascope.analysis.MemoryState;
import org.dmascope.core.Evidence;
import org.dmascope.core.source.sysfs.PciBar;
import org.dmascope.core.source.sysfs.PciFunction;

/** Whether the BAR shows all of the memory: a peer reaches what lies in it and nothing else. */
final class BarReaches implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("exporter.bar", "Does the largest BAR of the exporter show all of its memory?",
            "drivers/gpu/drm/amd/amdgpu/amdgpu_vram_mgr.c amdgpu_vram_mgr_alloc_sgt(), Documentation/PCI/pci.rst");
    /** IORESOURCE_MEM and IORESOURCE_PREFETCH of include/linux/ioport.h. */
    private static final long MEMORY = 0x200;
    private static final long PREFETCH = 0x2000;
    private static final int BARS = 6;
    private static final int MIB = 20;

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        PciFunction f = p.exporter().device().pci();
        if (f == null) {
            return ReadyRow.unknown(ABOUT, Weight.LIMITS, p.exporter().label() + " is no PCI function and has no BAR", null);
        }
        PciBar bar = f.bars().stream().filter(b -> b.index() < BARS && (b.flags() & MEMORY) != 0)
                .max(Comparator.<PciBar>comparingInt(b -> (b.flags() & PREFETCH) != 0 ? 1 : 0).thenComparingLong(PciBar::size)).orElse(null);
        if (bar == null) {
            return ReadyRow.unknown(ABOUT, Weight.LIMITS, "no memory BAR of " + p.exporter().label() + " was read", "read /sys/bus/pci/devices/BDF/resource, too");
        }
        String is = "BAR " + bar.index() + " has " + (bar.size() >>> MIB) + " MiB";
        Evidence e = p.text("sysfs", p.exporter().device().sysfsPath() + "/resource", is + largest(f, bar));
        if (p.exporter().bound("vfio-pci")) {
            return ReadyRow.yes(ABOUT, Weight.LIMITS, e, "vfio-pci shares the BAR itself: " + is);
        }
        MemoryState memory = memory(p);
        if (memory == null || !memory.total().known()) {
            return ReadyRow.unknown(ABOUT, Weight.LIMITS, is + "; how much memory the exporter has was not read" + (memory == null ? "" : ": " + memory.total().reason()),
                    "read as root, with debugfs mounted, or ask the driver's own tool");
        }
        long total = memory.total().value();
        String of = is + " of " + (total >>> MIB) + " MiB memory";
        return bar.size() >= total ? ReadyRow.yes(ABOUT, Weight.LIMITS, e, of + ": all of it is reachable")
                : ReadyRow.no(ABOUT, Weight.LIMITS, e, of + ": only buffers in that part are reachable by a peer, others fail to map or go to system memory",
                        "switch on resizable BAR and decoding above 4 GiB in the firmware" + (resizable(f, bar) ? "; the BAR can be made larger" : ""));
    }

    private static MemoryState memory(ReadyPair p) {
        return p.host().snapshot().memory().stream().filter(m -> p.exporter().device().id().equals(m.device().value()) && m.region().startsWith("vram")).findFirst().orElse(null);
    }

    private static boolean resizable(PciFunction f, PciBar bar) {
        return f.capabilities().resizableBars().stream().anyMatch(r -> r.bar() == bar.index() && r.largest() > bar.size());
    }

    private static String largest(PciFunction f, PciBar bar) {
        return f.capabilities().resizableBars().stream().filter(r -> r.bar() == bar.index()).map(r -> ", can have " + (r.largest() >>> MIB) + " MiB").findFirst().orElse("");
    }
}

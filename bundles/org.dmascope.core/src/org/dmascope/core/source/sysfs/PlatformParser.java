// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.HashMap;
import java.util.Map;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.source.Tally;
import org.dmascope.core.source.pci.BusOrder;
import org.dmascope.core.source.pci.Cpu;
import org.dmascope.core.source.pci.PciPlatform;

/** Makes the {@link PciPlatform} of what {@link PlatformWalk} touches. What is not there stays unknown: where it is needed, the need says so. */
final class PlatformParser {
    private static final int MOST_TYPE = 32;
    private final Tally tally;

    PlatformParser(Tally tally) {
        this.tally = tally;
    }

    PciPlatform parse(Raw.Platform raw) {
        String cpu = text(raw.cpuinfo(), "cpuinfo");
        String order = text(raw.order(), "order");
        BusOrder parsed = order == null ? null : BusOrder.of(order);
        if (order != null && parsed == null) {
            tally.malformed("order", raw.order().path(), "not a list of PCI functions");
        }
        Map<Integer, String> types = new HashMap<>();
        raw.iommuTypes().forEach((group, type) -> {
            String t = text(type, "iommu type");
            if (t != null && !t.isEmpty() && t.length() <= MOST_TYPE) {
                types.put(Integer.valueOf(group), t);
            }
        });
        return new PciPlatform(cpu == null ? null : Cpu.of(cpu), text(raw.commandLine(), "cmdline"), parsed, types);
    }

    /** Null when it is not there, is not part of an older recording, or with a complaint cannot be read. */
    private String text(Reading<Content> r, String kind) {
        if (r instanceof Reading.Ok<Content> ok) {
            return ok.value().line();
        }
        if (!(r instanceof Reading.Absent) && !(r instanceof Reading.Unsupported)) {
            tally.failure(kind, r, SysfsReader.remedy(r));
        }
        return null;
    }
}

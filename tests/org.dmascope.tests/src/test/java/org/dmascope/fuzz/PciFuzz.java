// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import java.nio.charset.StandardCharsets;

import org.dmascope.core.Parsed;
import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.pci.BusOrder;
import org.dmascope.core.source.pci.ConfigParser;
import org.dmascope.core.source.pci.Cpu;
import org.dmascope.core.source.pci.PciCapabilities;

/** Config space as bytes, the processor and the bus order as text: never an exception, each list ends, nothing is read beyond the bytes. */
public final class PciFuzz {
    private PciFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        PciCapabilities c = config(data);
        if (data.length > PciCapabilities.CONVENTIONAL) {
            PciCapabilities header = config(java.util.Arrays.copyOf(data, 64));
            Checks.that(header.acs().state() != Acs.State.READ && header.list().isEmpty(), header);
        }
        Checks.that(c.acs().state() != Acs.State.READ || c.acs().offset() >= 0x100 && c.acs().offset() + 8 <= data.length, c);
        String text = new String(data, StandardCharsets.ISO_8859_1);
        Cpu cpu = Cpu.of(text);
        Checks.that(cpu.family() >= -1, cpu);
        BusOrder order = BusOrder.of(text);
        Checks.that(order == null || order.functions().stream().allMatch(f -> f.busDevfn() >= 0 && f.vendor() <= 0xffff && f.device() <= 0xffff), order);
    }

    private static PciCapabilities config(byte[] data) {
        Parsed<PciCapabilities> p = ConfigParser.parse(data);
        Checks.that(p.value().list().size() <= 48 + 960, p);
        Checks.that(p.problems().size() <= Parsed.MAX_PROBLEMS, p);
        return p.value();
    }
}

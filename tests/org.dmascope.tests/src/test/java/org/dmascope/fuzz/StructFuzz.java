// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.RegionsWriter;
import org.dmascope.core.source.struct.StructParser;
import org.dmascope.core.source.struct.StructRegions;
import org.dmascope.core.source.struct.StructText;
import org.dmascope.core.source.struct.StructWriter;

/** The text form of the struct tier: never an exception, and what was understood is written and read again as the same. */
public final class StructFuzz {
    private StructFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Content c = new Content(data, false);
        if (StructParser.walk(StructText.BPF, c).reading() instanceof Reading.Ok<StructDump> ok) {
            Checks.that(ok.equals(StructParser.walk(StructText.BPF, StructWriter.walk(ok.value())).reading()), ok.value());
            Checks.that(ok.value().buffers().stream().allMatch(b -> b.attachments().size() <= StructDump.MAX_ATTACHMENTS), "attachments");
        }
        if (StructParser.regions(StructText.RDMA, c).reading() instanceof Reading.Ok<StructRegions> ok) {
            Checks.that(ok.equals(StructParser.regions(StructText.RDMA, RegionsWriter.regions(ok.value())).reading()), ok.value());
        }
        if (StructParser.kernel(StructText.KERNEL, c).reading() instanceof Reading.Ok<KernelCaps> ok) {
            Checks.that(ok.equals(StructParser.kernel(StructText.KERNEL, StructWriter.kernel(ok.value())).reading()), ok.value());
        }
    }
}

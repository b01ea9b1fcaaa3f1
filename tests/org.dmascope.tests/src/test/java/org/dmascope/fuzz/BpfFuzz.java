// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import org.dmascope.core.Reading;
import org.dmascope.core.kernel.BpfRecords;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructParser;
import org.dmascope.core.source.struct.StructText;
import org.dmascope.core.source.struct.StructWriter;

/** The records of the BPF programs: never an exception, bounded, and what was understood crosses the wire unchanged. */
public final class BpfFuzz {
    private BpfFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        BpfRecords records = new BpfRecords(data.length % 2 == 0);
        records.take(ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN));
        StructDump dump = records.dump(StructDump.Method.BPF_DMABUF, null, List.of());
        Checks.that(dump.buffers().size() <= data.length / 16, dump.buffers().size());
        Checks.that(dump.buffers().stream().allMatch(b -> b.attachments().size() <= StructDump.MAX_ATTACHMENTS), "attachments");
        Reading<StructDump> again = StructParser.walk(StructText.BPF, StructWriter.walk(dump)).reading();
        Checks.that(again instanceof Reading.Ok<StructDump> ok && ok.value().equals(dump), again);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import java.nio.ByteOrder;

import org.dmascope.core.Content;
import org.dmascope.core.kernel.trace.PageLayout;
import org.dmascope.core.kernel.trace.RingPage;
import org.dmascope.core.kernel.trace.TraceField;
import org.dmascope.core.kernel.trace.TraceFormat;
import org.dmascope.core.kernel.trace.TraceFormats;
import org.dmascope.core.kernel.trace.TraceRecord;

/** Pages of the ring and descriptions of events: nothing outside a page is looked at, whatever both say. */
public final class TraceFuzz {
    private static final String FORMAT = "name: x\nID: %d\nformat:\n\tfield:unsigned short common_type;\toffset:0;\tsize:2;\tsigned:0;\n"
            + "\tfield:u64 a;\toffset:8;\tsize:8;\tsigned:0;\n\tfield:__data_loc char[] s;\toffset:%d;\tsize:4;\tsigned:1;\n";

    private TraceFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        TraceFormat own = TraceFormats.event("x", new Content(data, false)).orElse(null);
        if (own != null) {
            Checks.that(own.id() >= 0 && own.id() <= 0xFFFF && own.fields().stream().noneMatch(f -> f.offset() < 0 || f.size() < 0), own);
        }
        PageLayout said = TraceFormats.page("x", new Content(data, false)).orElse(null);
        if (said != null) {
            Checks.that(said.data() > 0 && said.size() > said.data(), said);
        }
        TraceFormat format = own != null ? own
                : TraceFormats.event("x", new Content(FORMAT.formatted(7, data.length % 64).getBytes(java.nio.charset.StandardCharsets.US_ASCII), false)).orElse(null);
        for (ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN }) {
            new RingPage(new PageLayout(8, 16, 4096), order).read(data, data.length, new RingPage.Sink() {
                @Override
                public void record(long nanos, byte[] page, int from, int to) {
                    Checks.that(from >= 16 && from <= to && to <= data.length, from);
                    TraceRecord r = new TraceRecord(format, nanos, 0, page, from, to, order);
                    for (TraceField f : format.fields()) {
                        String s = r.text(f);
                        Checks.that(s == null || s.length() <= TraceRecord.MAX_TEXT, f);
                        Checks.that(r.has(f) || r.number(f) == 0, f);
                    }
                    Checks.that(TraceRecord.type(page, from, to, order) <= 0xFFFF, from);
                }

                @Override
                public void lost(long nanos, long count) {
                    Checks.that(count >= 0, count);
                }
            });
        }
    }
}

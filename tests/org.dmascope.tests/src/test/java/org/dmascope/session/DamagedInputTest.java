// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.dmascope.core.Entry;
import org.dmascope.core.Op;
import org.dmascope.core.Property;
import org.dmascope.fuzz.CaptureFuzz;
import org.dmascope.fuzz.FramesFuzz;
import org.dmascope.fuzz.HostSpecFuzz;
import org.dmascope.wire.Frame;
import org.dmascope.wire.FrameWriter;
import org.dmascope.wire.Hello;
import org.junit.jupiter.api.Test;

/** A short run of what the fuzzer runs for minutes, from damaged good input. */
class DamagedInputTest {
    @Test
    void framesAndCaptures() {
        Property.holds(1000, d -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(1);
            FrameWriter w = new FrameWriter(out);
            w.greet(new Hello(Hello.PROTOCOL, "1", 0, 0, ""));
            w.write(new Frame.Item(0, new Entry("proc", Op.READ, "/proc/1/" + d.raw(20), 0, 0, 1, d.bytes(30))));
            w.write(new Frame.SourceFailed(0, "proc", d.raw(20)));
            w.write(new Frame.Done(0, 1, 1, 0, false));
            w.flush();
            byte[] b = out.toByteArray();
            for (int n = d.below(4); n > 0; n--) {
                b[1 + d.below(b.length - 1)] = (byte) d.any();
            }
            CaptureFuzz.fuzzerTestOneInput(b);
            int greeting = 10 + 4 + 2 + 1 + 8 + 8 + 1;
            FramesFuzz.fuzzerTestOneInput(java.util.Arrays.copyOfRange(b, 1 + greeting, b.length));
        });
    }

    @Test
    void hosts() {
        Property.holds(5000, d -> HostSpecFuzz.fuzzerTestOneInput(
                d.pieces(60, "ssh:", "lab:", "cmd:", "root:", "local", ".dmascope", "@", ":", "-", "[::1]", "'", "\\", "\0", "ä", "7.3", "/", " ", "\n").getBytes(StandardCharsets.UTF_8)));
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.ByteArrayInputStream;

import org.dmascope.core.Reading;

/** Fuzz target: whatever bytes come from an agent, a front or a file, nothing is thrown and what is read can be written again. */
public final class WireFuzz {
    private WireFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        new FrameReader(new ByteArrayInputStream(data), "fuzz").greeting();
        Collector collector = new Collector(0, "fuzz");
        for (Reading<Frame> r : Frames.read(data)) {
            Frame f = r.orElse(null);
            if (f != null) {
                collector.take(f);
                Frames.written(java.util.List.of(f));
            }
        }
        FrameReader.ofRequests(new ByteArrayInputStream(data), "fuzz").next();
        new CaptureParser(new ByteArrayInputStream(data), "fuzz").read();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/** Files of series with bodies of any bytes and good checksums. */
public final class SeriesBytes {
    private static final byte[] MANIFEST = "{\"schema\":\"dmascope-series/1\"}".getBytes(StandardCharsets.UTF_8);

    private SeriesBytes() {
    }

    /** @param bodies not packed yet: the first one of a whole step, the others of changes */
    public static byte[] of(List<byte[]> bodies) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SeriesFormat.head(MANIFEST));
        for (int i = 0; i < bodies.size(); i++) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream d = new DeflaterOutputStream(packed)) {
                d.write(bodies.get(i));
            }
            byte[] says = packed.toByteArray();
            ByteArrayOutputStream times = new ByteArrayOutputStream();
            try (DeflaterOutputStream d = new DeflaterOutputStream(times)) {
                d.write(new byte[] { 2, 4, 6 });
            }
            byte[] body = ByteBuffer.allocate(Integer.BYTES + says.length + times.size()).putInt(says.length).put(says).put(times.toByteArray()).array();
            StepHead.Kind kind = i == 0 ? StepHead.Kind.WHOLE : StepHead.Kind.CHANGES;
            out.writeBytes(SeriesFormat.step(new StepHead(kind, i + 1, i, 1, Instant.EPOCH, 0, body.length, SeriesFormat.sum(body, body.length)), body));
        }
        return out.toByteArray();
    }
}

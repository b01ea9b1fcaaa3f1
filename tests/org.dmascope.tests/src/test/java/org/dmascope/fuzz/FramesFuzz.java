// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.dmascope.core.Reading;
import org.dmascope.wire.Frame;
import org.dmascope.wire.FrameReader;
import org.dmascope.wire.FrameWriter;

/** Frames of an agent or a front: never an exception; what was read is written back as the same bytes, sentences aside. */
public final class FramesFuzz {
    private FramesFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        new FrameReader(new ByteArrayInputStream(data), "fuzz").greeting();
        Reading<Frame> request = FrameReader.ofRequests(new ByteArrayInputStream(data), "fuzz").next();
        FrameReader reader = new FrameReader(new ByteArrayInputStream(data), "fuzz");
        Reading<Frame> first = reader.next();
        Checks.that(!request.ok() || request.equals(first), request);
        for (Reading<Frame> r = first; r instanceof Reading.Ok<Frame>(String path, Frame f) && !(f instanceof Frame.End); r = reader.next()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            FrameWriter writer = new FrameWriter(out);
            writer.write(f);
            writer.flush();
            Reading<Frame> again = new FrameReader(new ByteArrayInputStream(out.toByteArray()), "fuzz").next();
            boolean sentence = f instanceof Frame.SourceFailed || f instanceof Frame.Refused;
            Checks.that(sentence ? again.ok() : again.equals(r), f);
        }
    }
}

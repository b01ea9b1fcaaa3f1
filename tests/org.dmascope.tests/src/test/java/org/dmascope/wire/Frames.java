// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Draw;
import org.dmascope.core.Entry;
import org.dmascope.core.Op;
import org.dmascope.core.Reading;

/** Draws frames and writes and reads them. */
final class Frames {
    private Frames() {
    }

    static byte[] written(List<Frame> frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameWriter w = new FrameWriter(out);
        try {
            for (Frame f : frames) {
                w.write(f);
            }
            w.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static FrameReader reader(byte[] bytes) {
        return new FrameReader(new ByteArrayInputStream(bytes), "test");
    }

    /** All frames up to the end or the first damage; the last reading is not an Ok frame other than End. */
    static List<Reading<Frame>> read(byte[] bytes) {
        FrameReader r = reader(bytes);
        List<Reading<Frame>> out = new ArrayList<>();
        do {
            out.add(r.next());
        } while (out.getLast() instanceof Reading.Ok<Frame>(String p, Frame f) && !(f instanceof Frame.End));
        return out;
    }

    static Hello hello(Draw d) {
        return new Hello(Hello.PROTOCOL, d.pieces(20, "1.", "0", "-rc", " "), d.any(), d.any(), d.of("x86_64", "aarch64", ""));
    }

    static Entry entry(Draw d) {
        int errno = d.oneIn(3) ? d.between(1, 4095) : 0;
        return new Entry(source(d), d.of(Op.values()), "/" + d.raw(300), errno, d.between(0, 3), d.natural(), errno != 0 ? new byte[0] : d.bytes(d.below(3000)));
    }

    static String source(Draw d) {
        return d.of("bufinfo", "proc", "sysfs", "x", "source-with-a-name-of-32-letters");
    }

    static String party(Draw d) {
        return d.of("udmabuf", "heap-system", "dumb-card0", "prime-renderD128", "mr-uverbs0", "x".repeat(64));
    }

    static Frame frame(Draw d) {
        int request = (int) d.any();
        return switch (d.below(11)) {
            case 0 -> new Frame.Gather(request, d.list(64, () -> source(d)));
            case 1 -> new Frame.Cancel(request);
            case 2 -> new Frame.Bye();
            case 3 -> new Frame.SourceDone(request, source(d), d.natural());
            case 4 -> new Frame.SourceFailed(request, source(d), d.pieces(100, "no ", "memory", " (1)"));
            case 5 -> new Frame.Done(request, d.any(), d.natural(), d.below(1000), d.oneIn(2));
            case 6 -> new Frame.Refused(request, d.below(4096), d.pieces(100, "busy", " ", "x"));
            case 7 -> new Frame.Watch(request);
            case 9 -> new Frame.Try(request, d.list(255, () -> party(d)), d.list(5, () -> party(d)));
            case 8 -> new Frame.Events(request, d.bytes(d.below(3000)));
            default -> new Frame.Item(request, entry(d));
        };
    }
}

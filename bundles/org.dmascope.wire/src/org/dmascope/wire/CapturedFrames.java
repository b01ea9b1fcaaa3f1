// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.InputStream;

import org.dmascope.core.Reading;
import org.dmascope.core.TopologyText;

/** The frames of one recorded reading: a greeting, the answer to one request, and nothing behind it. */
final class CapturedFrames {
    private CapturedFrames() {
    }

    /** @return the content without manifest and topology; {@link Reading.Malformed} with one line for everything else */
    static Reading<CaptureContent> read(InputStream in, String name) {
        FrameReader reader = new FrameReader(in, name);
        Reading<Hello> greeting = reader.greeting();
        if (!(greeting instanceof Reading.Ok<Hello>(String path, Hello h))) {
            return bad(name, "its frames do not begin with a greeting");
        }
        if (h.protocol() < Hello.OLDEST_CAPTURE || h.protocol() > Hello.PROTOCOL) {
            return bad(name, "it was written by version " + h.agentVersion() + " with protocol " + h.protocol() + ", this program reads protocols " + Hello.OLDEST_CAPTURE
                    + " to " + Hello.PROTOCOL);
        }
        Collector collector = new Collector(0, name);
        while (collector.outcome() == null) {
            Reading<Frame> r = reader.next();
            if (!r.ok()) {
                return bad(name, "its frames are damaged: " + reason(r));
            }
            if (r.orElse(null) instanceof Frame.End) {
                return bad(name, "its frames end too early");
            }
            collector.take(r.orElse(null));
        }
        Gathered gathered = collector.outcome().orElse(null);
        if (gathered == null) {
            return bad(name, "its frames are no whole reading");
        }
        return reader.next().orElse(null) instanceof Frame.End ? new Reading.Ok<>(name, new CaptureContent(new byte[0], h, gathered, TopologyText.NONE))
                : bad(name, "its frames do not end where they should");
    }

    private static String reason(Reading<Frame> r) {
        return switch (r) {
            case Reading.Malformed<Frame> m -> m.reason();
            case Reading.Failed<Frame> f -> f.reason();
            default -> r.toString();
        };
    }

    static <T> Reading<T> bad(String name, String reason) {
        return new Reading.Malformed<>(name, 0, "not a usable capture: " + reason);
    }
}

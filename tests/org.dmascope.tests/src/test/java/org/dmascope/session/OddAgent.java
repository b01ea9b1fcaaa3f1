// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.io.IOException;
import java.util.List;

import org.dmascope.wire.Frame;
import org.dmascope.wire.FrameReader;
import org.dmascope.wire.FrameWriter;
import org.dmascope.wire.Hello;

/** A child that plays an agent of another version, one that never answers, or one that dies in the middle. */
public final class OddAgent {
    private OddAgent() {
    }

    public static void main(String[] args) throws IOException {
        FrameWriter out = new FrameWriter(System.out);
        FrameReader in = FrameReader.ofRequests(System.in, "odd");
        if (args[0].equals("older")) {
            out.greet(new Hello(0, "0.9.2", 0, 0, "x86_64"));
            in.next();
            return;
        }
        out.greet(new Hello(Hello.PROTOCOL, "odd", 0, 0, "x86_64"));
        in.next();
        if (args[0].equals("dying")) {
            out.write(new Frame.SourceDone(1, "host", 1));
            out.flush();
            System.err.println("something went wrong here");
            Runtime.getRuntime().halt(7);
        }
        if (args[0].equals("flood")) {
            for (int i = 0; i < 5000; i++) {
                out.write(new Frame.SourceFailed(99, "x" + i, "flood"));
            }
            out.write(new Frame.Done(1, 0, 0, 0, false));
            out.flush();
        }
        boolean stubborn = List.of(args).contains("stubborn");
        while (stubborn || !(in.next().orElse(new Frame.End()) instanceof Frame.End)) {
            continue;
        }
    }
}

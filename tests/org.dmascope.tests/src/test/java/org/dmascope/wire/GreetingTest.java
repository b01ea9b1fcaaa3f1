// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.junit.jupiter.api.Test;

/** The first thing that an agent says, and everything else that a shell says instead. */
class GreetingTest {
    private static byte[] after(String noise, Hello h) {
        byte[] greeting = Frames.written(List.of(new Frame.Greeting(h)));
        byte[] before = noise.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(before, before.length + greeting.length);
        System.arraycopy(greeting, 0, all, before.length, greeting.length);
        return all;
    }

    private static Hello hello() {
        return new Hello(Hello.PROTOCOL, "1.0.0", 1000, 1L << 21, "x86_64");
    }

    @Test
    void comesBackWithItsFrames() {
        Property.holds(200, d -> {
            Hello h = Frames.hello(d);
            FrameReader r = Frames.reader(Frames.written(List.of(new Frame.Greeting(h), new Frame.Bye())));
            assertEquals(h, r.greeting().orElse(null));
            assertEquals(new Frame.Bye(), r.next().orElse(null));
        });
    }

    @Test
    void noiseBeforeItIsSkipped() {
        for (String noise : List.of("Welcome to db7\n", "\0", "\0DMASCOP", "\0\0\0DMA\0", "D", "x".repeat(8000))) {
            assertEquals(hello(), Frames.reader(after(noise, hello())).greeting().orElse(null), noise);
        }
        Property.holds(300, d -> {
            String noise = d.pieces(200, "\0", "D", "DMASCOPE", "\0DMA", "x\n", "SCOPE", "\0DMASCOPE");
            assertEquals(hello(), Frames.reader(after(noise, hello())).greeting().orElse(null));
        });
    }

    @Test
    void endlessNoiseIsGivenUp() {
        Reading<Hello> r = Frames.reader(after("y\n".repeat(5000), hello())).greeting();
        assertTrue(r instanceof Reading.Malformed<Hello> m && m.reason().contains("no agent") && m.reason().endsWith(": y"), r::toString);
    }

    @Test
    void whatCameInsteadIsTold() {
        Reading<Hello> r = Frames.reader("\n  sh: dmascope: \u001b[1mnot found\n more".getBytes(StandardCharsets.ISO_8859_1)).greeting();
        assertTrue(r instanceof Reading.Absent<Hello> a && a.path().equals("sh: dmascope: \\x1b[1mnot found"), r::toString);
        assertInstanceOf(Reading.Absent.class, Frames.reader(new byte[0]).greeting());
    }

    @Test
    void cutOffIsMalformed() {
        byte[] whole = after("", hello());
        for (int n = Limits.PREAMBLE.length; n < whole.length; n++) {
            assertInstanceOf(Reading.Malformed.class, Frames.reader(Arrays.copyOf(whole, n)).greeting(), "cut at " + n);
        }
    }

    @Test
    void anotherProtocolIsRecognisedWhateverFollows() {
        byte[] b = after("", new Hello(7, "2.5.0", 0, 0, "x86_64"));
        assertEquals(new Hello(7, "2.5.0", -1, 0, ""), Frames.reader(Arrays.copyOf(b, b.length - 12)).greeting().orElse(null));
    }
}

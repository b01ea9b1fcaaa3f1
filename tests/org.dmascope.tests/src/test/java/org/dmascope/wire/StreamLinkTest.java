// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Op;
import org.dmascope.core.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A front against agents that are missing, old, slow, dying or hostile. */
@Timeout(30)
class StreamLinkTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Hello HELLO = new Hello(Hello.PROTOCOL, "1.0.0", 0, 3, "x86_64");

    private static Entry entry(String path) {
        return new Entry("proc", Op.READ, path, 0, 0, 5, new byte[] { 1, 2 });
    }

    private static Reading<Link> open(FakeAgent agent) {
        return StreamLink.open(agent, LIMIT, () -> false);
    }

    private static Link link(String words, FakeAgent.Script script) {
        return ((Reading.Ok<Link>) open(new FakeAgent(words, script))).value();
    }

    private static Frame.Gather next(FrameReader in) {
        return (Frame.Gather) in.next().orElse(null);
    }

    private static void assertFailed(Reading<?> r, int errno, String... parts) {
        String reason = r instanceof Reading.Failed<?> f ? f.reason() : r instanceof Reading.Malformed<?> m ? m.reason() : "";
        assertEquals(errno, r.errno(), r::toString);
        assertEquals(1, reason.lines().count(), "one line: " + reason);
        for (String p : parts) {
            assertTrue(reason.contains(p), () -> reason + " lacks " + p);
        }
    }

    @Test
    void bringsWhatTheAgentSends() {
        try (Link link = link("", (in, out) -> {
            FrameWriter w = new FrameWriter(out);
            FrameReader r = FrameReader.ofRequests(in, "r");
            w.greet(HELLO);
            for (int i = 0; i < 2; i++) {
                Frame.Gather g = next(r);
                w.write(new Frame.Item(g.request(), entry("/a" + i)));
                w.write(new Frame.SourceDone(g.request(), "proc", 42));
                w.write(new Frame.SourceFailed(g.request(), "sysfs", "broken"));
                w.write(new Frame.Done(g.request(), 1000, 77, i, false));
                w.flush();
            }
            r.next();
        })) {
            assertEquals(HELLO, link.hello());
            for (int i = 0; i < 2; i++) {
                Gathered g = link.gather(Set.of("proc", "sysfs"), LIMIT, () -> false).orElse(null);
                assertEquals(new Gathered(Instant.ofEpochMilli(1000), Duration.ofNanos(77_000), List.of(entry("/a" + i)), Map.of("proc", Duration.ofNanos(42_000)), i,
                        Map.of("sysfs", "broken")), g);
            }
            assertTrue(link.usable());
        }
    }

    @Test
    void aMissingAgentIsOneLineThatSaysWhatToInstall() {
        assertFailed(open(new FakeAgent("bash: dmascope: command not found; exit status 127", (in, out) -> {
        })), Errno.ENOENT, "fake: no Dmascope agent answered", "command not found", "must be installed there");
    }

    @Test
    void olderAndNewerAgentsAreNamed() {
        for (int protocol : new int[] { 0, 1, Hello.PROTOCOL + 1 }) {
            FakeAgent agent = new FakeAgent("", (in, out) -> {
                new FrameWriter(out).greet(new Hello(protocol, "0.3.1", 0, 0, "x86_64"));
                in.read();
            });
            assertFailed(open(agent), Errno.EPROTO, protocol < Hello.PROTOCOL ? "older" : "newer", "0.3.1", protocol < Hello.PROTOCOL ? "newer Dmascope there" : "newer Dmascope here");
        }
    }

    @Test
    void garbageIsNoAgent() {
        assertFailed(open(new FakeAgent("", (in, out) -> {
            while (true) {
                out.write("yes yes yes\n".getBytes());
            }
        })), Errno.EPROTO, "no agent answers", "yes yes yes", "install Dmascope there");
    }

    @Test
    void silenceIsBoundedInTime() {
        Reading<Link> r = StreamLink.open(new FakeAgent("", (in, out) -> in.read()), Duration.ofMillis(300), () -> false);
        assertFailed(r, Errno.ETIMEDOUT, "no agent answered within");
    }

    @Test
    void startCanBeCancelled() {
        long start = System.nanoTime();
        assertFailed(StreamLink.open(new FakeAgent("", (in, out) -> in.read()), LIMIT, () -> System.nanoTime() - start > 200_000_000L), Errno.ECANCELED, "cancelled");
        assertTrue(System.nanoTime() - start < 1_000_000_000L);
    }

    @Test
    void anAgentThatDiesIsOneLine() {
        try (Link link = link("ended by signal 9", (in, out) -> {
            FrameWriter w = new FrameWriter(out);
            w.greet(HELLO);
            Frame.Gather g = next(FrameReader.ofRequests(in, "r"));
            byte[] item = Frames.written(List.of(new Frame.Item(g.request(), entry("/a"))));
            out.write(item, 0, item.length - 1);
        })) {
            Reading<Gathered> r = link.gather(Set.of("proc"), LIMIT, () -> false);
            assertFailed(r, Errno.EIO, "fake: the agent has ended (ended by signal 9)");
            assertFalse(link.usable());
            assertEquals(r, link.gather(Set.of("proc"), LIMIT, () -> false));
        }
    }

    @Test
    void framesThatAnAgentMustNotSendEndTheLink() {
        for (Frame f : List.of(new Frame.Gather(1, List.of("x")), new Frame.Greeting(HELLO), new Frame.Cancel(1))) {
            try (Link link = link("", (in, out) -> {
                FrameWriter w = new FrameWriter(out);
                w.greet(HELLO);
                next(FrameReader.ofRequests(in, "r"));
                w.write(f);
                w.flush();
                in.read();
            })) {
                assertTrue(link.gather(Set.of("proc"), LIMIT, () -> false) instanceof Reading.Malformed);
                assertFalse(link.usable());
            }
        }
    }

    @Test
    void cancelIsQuickAndWhatStillComesIsPassedOver() throws Exception {
        CountDownLatch cancelSeen = new CountDownLatch(1);
        try (Link link = link("", (in, out) -> {
            FrameWriter w = new FrameWriter(out);
            FrameReader r = FrameReader.ofRequests(in, "r");
            w.greet(HELLO);
            Frame.Gather first = next(r);
            r.next();
            cancelSeen.countDown();
            Frame.Gather second = next(r);
            w.write(new Frame.Item(first.request(), entry("/late")));
            w.write(new Frame.Done(first.request(), 1, 1, 0, true));
            w.write(new Frame.Item(second.request(), entry("/new")));
            w.write(new Frame.Done(second.request(), 2, 1, 0, false));
            w.flush();
            in.read();
        })) {
            AtomicBoolean stop = new AtomicBoolean();
            Thread.ofPlatform().start(() -> {
                try {
                    Thread.sleep(200);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                stop.set(true);
            });
            long start = System.nanoTime();
            assertFailed(link.gather(Set.of("proc"), LIMIT, stop::get), Errno.ECANCELED, "cancelled");
            assertTrue(System.nanoTime() - start < 1_200_000_000L);
            cancelSeen.await();
            Gathered g = link.gather(Set.of("proc"), LIMIT, () -> false).orElse(null);
            assertEquals(List.of(entry("/new")), g.entries());
        }
    }

    @Test
    void waitingIsBoundedInTime() {
        try (Link link = link("", (in, out) -> {
            new FrameWriter(out).greet(HELLO);
            while (in.read() >= 0) {
                continue;
            }
        })) {
            assertFailed(link.gather(Set.of("proc"), Duration.ofMillis(200), () -> false), Errno.ETIMEDOUT, "did not answer within 0 s; the host may be busy, or a read blocked in the kernel: read again, with more time (--timeout SECONDS)");
        }
    }

    @Test
    void closingEndsARunningRequest() throws Exception {
        Link link = link("", (in, out) -> {
            new FrameWriter(out).greet(HELLO);
            while (in.read() >= 0) {
                continue;
            }
        });
        Thread closer = Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            link.close();
        });
        Reading<Gathered> r = link.gather(Set.of("proc"), LIMIT, () -> false);
        closer.join();
        assertFalse(r.ok());
        assertFalse(link.usable());
    }

    @Test
    void aReadingIsBoundedInSize() {
        Collector c = new Collector(1, "x");
        byte[] shared = new byte[64 << 20];
        for (int i = 0; i < 8; i++) {
            c.take(new Frame.Item(1, new Entry("x", Op.READ, "", 0, 0, 0, shared)));
        }
        assertEquals(null, c.outcome());
        c.take(new Frame.Item(1, new Entry("x", Op.READ, "", 0, 0, 0, new byte[1])));
        assertTrue(c.outcome() instanceof Reading.Malformed<Gathered> m && m.reason().contains("512 MiB"));
        Collector many = new Collector(1, "x");
        Frame small = new Frame.Item(1, entry("/"));
        for (int i = 0; i <= Gathered.MAX_ENTRIES; i++) {
            many.take(small);
        }
        assertTrue(many.outcome() instanceof Reading.Malformed);
    }
}

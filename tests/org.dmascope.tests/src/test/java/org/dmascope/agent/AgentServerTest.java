// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Op;
import org.dmascope.core.Reading;
import org.dmascope.core.Source;
import org.dmascope.wire.FakeAgent;
import org.dmascope.wire.Frame;
import org.dmascope.wire.FrameReader;
import org.dmascope.wire.FrameWriter;
import org.dmascope.wire.Gathered;
import org.dmascope.wire.Hello;
import org.dmascope.wire.Link;
import org.dmascope.wire.StreamLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The agent's server with sources that block, break and take their time. */
@Timeout(30)
class AgentServerTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Bounds SHORT = new Bounds(Duration.ofMillis(400), Duration.ofMillis(1500));
    private static final Hello HELLO = new Hello(Hello.PROTOCOL, "test", 0, 0, "x86_64");

    private final Blocking host = new Blocking();
    private FakeAgent agent;
    private Link link;

    private final Source fine = Blocking.source("fine", false, g -> g.read("/fine", 100));
    private final Source blocked = Blocking.source("blocked", true, g -> {
        g.read("/fine", 100);
        g.read(Blocking.PATH, 100);
        g.read("/fine", 100);
    });
    private final Source broken = Blocking.source("broken", false, g -> {
        g.read("/fine", 100);
        throw new IllegalStateException("a\u001bb");
    });
    private final Source endless = Blocking.source("endless", false, g -> {
        while (true) {
            g.read("/fine", 100);
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
    });
    private final Source tooLong = Blocking.source("toolong", false, g -> g.read("/" + "x".repeat(5000), 100));
    private final Source greedy = Blocking.source("greedy", false, g -> {
        throw new OutOfMemoryError("test");
    });

    private Link start() {
        agent = new FakeAgent("", (in, out) -> new AgentServer(in, out, HELLO, host, List.of(fine, blocked, broken, endless, tooLong, greedy), SHORT, () -> {
        }).serve());
        link = StreamLink.open(agent, LIMIT, () -> false).orElse(null);
        return link;
    }

    @AfterEach
    void nothingIsLeftBehind() throws InterruptedException {
        host.letGo();
        if (link != null) {
            link.close();
            assertTrue(agent.ended(2000), "the server goes on after its input has ended");
            assertNull(agent.problem());
        }
    }

    private Gathered gather(String... ids) {
        Reading<Gathered> r = link.gather(new LinkedHashSet<>(List.of(ids)), LIMIT, () -> false);
        assertTrue(r.ok(), r::toString);
        return r.orElse(null);
    }

    private static List<String> calls(Gathered g) {
        return g.entries().stream().map(e -> e.source() + " " + e.path() + " " + Errno.name(e.errno())).toList();
    }

    @Test
    void shipsWhatTheSourcesTouchInTheirOrder() {
        start();
        Gathered g = gather("fine");
        assertEquals(List.of("fine /fine "), calls(g));
        assertEquals("fine", new String(g.entries().getFirst().data()));
        assertEquals(Set.of("fine"), g.costBySource().keySet());
        assertEquals(0, g.droppedRefreshes());
    }

    @Test
    void anUnknownSourceIsToldAndTheOthersGoOn() {
        start();
        Gathered g = gather("nonsense", "fine");
        assertEquals(Set.of("nonsense"), g.failures().keySet());
        assertEquals(List.of("fine /fine "), calls(g));
    }

    @Test
    void aBrokenSourceIsOneSentenceAndTheOthersGoOn() {
        start();
        Gathered g = gather("broken", "toolong", "greedy", "fine");
        assertEquals(List.of("broken /fine ", "fine /fine "), calls(g));
        assertEquals(Set.of("broken", "toolong", "greedy"), g.failures().keySet());
        assertTrue(g.failures().get("broken").contains("IllegalStateException"), g.failures()::toString);
        assertFalse(g.failures().get("broken").contains("\u001b"));
        assertTrue(g.failures().get("greedy").contains("memory"));
    }

    @Test
    void aBlockedReadIsBoundedNeverRepeatedAndCounted() throws InterruptedException {
        start();
        long begin = System.nanoTime();
        Gathered first = gather("blocked", "fine");
        assertTrue(System.nanoTime() - begin < 3_000_000_000L);
        assertEquals(List.of("blocked /fine ", "blocked /blocked ETIMEDOUT", "fine /fine "), calls(first));
        assertEquals(0, first.droppedRefreshes());
        for (int i = 1; i <= 3; i++) {
            begin = System.nanoTime();
            Gathered again = gather("blocked", "fine");
            assertTrue(System.nanoTime() - begin < 300_000_000L, "EBUSY at once");
            assertEquals(List.of("blocked /blocked EBUSY", "fine /fine "), calls(again));
            assertEquals(i, again.droppedRefreshes());
        }
        assertEquals(1, host.readers.get(), "one read is blocked, not four");
        host.letGo();
        Thread.sleep(100);
        Gathered after = gather("blocked");
        assertEquals(List.of("blocked /fine ", "blocked /blocked ", "blocked /fine "), calls(after));
        assertEquals(3, after.droppedRefreshes());
    }

    @Test
    void aSourceWithoutEndIsStopped() {
        start();
        Gathered g = gather("endless", "fine");
        assertTrue(g.failures().get("endless").contains("was stopped"), g.failures()::toString);
        assertEquals(new Entry("fine", Op.READ, "/fine", 0, 0, g.entries().getLast().micros(), "fine".getBytes()), g.entries().getLast());
    }

    @Test
    void cancelIsQuickAndTheNextRequestIsServed() {
        start();
        long begin = System.nanoTime();
        Reading<Gathered> r = link.gather(Set.of("endless"), LIMIT, () -> System.nanoTime() - begin > 100_000_000L);
        assertEquals(Errno.ECANCELED, r.errno());
        assertTrue(System.nanoTime() - begin < 1_000_000_000L);
        assertEquals(List.of("fine /fine "), calls(gather("fine")));
        assertTrue(System.nanoTime() - begin < 1_500_000_000L, "the cancelled reading lets go");
    }

    @Test
    void aRequestWhileOneRunsIsRefusedAndCounted() throws InterruptedException {
        agent = new FakeAgent("", (in, out) -> new AgentServer(in, out, HELLO, host, List.of(fine, blocked), new Bounds(Duration.ofSeconds(1), Duration.ofSeconds(5)), () -> {
        }).serve());
        FrameReader in = new FrameReader(agent.in(), "t");
        FrameWriter out = new FrameWriter(agent.out());
        assertEquals(HELLO, in.greeting().orElse(null));
        try {
            out.write(new Frame.Gather(1, List.of("blocked")));
            out.write(new Frame.Gather(2, List.of("fine")));
            out.flush();
            Thread.sleep(50);
            out.write(new Frame.Gather(3, List.of("fine")));
            out.flush();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        int refused = 0;
        Frame.Done done = null;
        while (done == null || done.request() != 1) {
            Frame f = in.next().orElse(null);
            refused += f instanceof Frame.Refused r && r.errno() == Errno.EBUSY ? 1 : 0;
            done = f instanceof Frame.Done d ? d : done;
        }
        assertEquals(2, refused);
        assertEquals(2, done.dropped());
        agent.close();
        assertTrue(agent.ended(2000));
    }

    @Test
    void aFrontThatDoesNotKeepToTheProtocolIsLeft() throws Exception {
        agent = new FakeAgent("", (in, out) -> new AgentServer(in, out, HELLO, host, List.of(fine), SHORT, () -> {
        }).serve());
        agent.out().write("GET / HTTP/1.1\r\n\r\n".getBytes());
        FrameReader in = new FrameReader(agent.in(), "t");
        in.greeting();
        assertTrue(in.next().orElse(null) instanceof Frame.Refused r && r.errno() == Errno.EPROTO);
        assertTrue(agent.ended(2000));
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.dmascope.core.Reading;
import org.dmascope.core.event.EventBatch;
import org.dmascope.core.event.WatchInfo;
import org.dmascope.wire.Frame;
import org.dmascope.wire.FrameReader;
import org.dmascope.wire.FrameWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever ends a recording, its recorder finishes, once. */
@Timeout(30)
class RecordingsTest {
    private final AtomicInteger finished = new AtomicInteger();
    private final CountDownLatch drained = new CountDownLatch(3);
    private final CountDownLatch broken = new CountDownLatch(1);
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    private final Recorder recorder = new Recorder() {
        @Override
        public WatchInfo info() {
            return new WatchInfo(1, 2, 1, 256, List.of());
        }

        @Override
        public EventBatch drain() {
            drained.countDown();
            return new EventBatch(null, List.of(), 3 - drained.getCount());
        }

        @Override
        public EventBatch finish() {
            finished.incrementAndGet();
            return new EventBatch(null, List.of(), 3);
        }
    };

    private Recordings recordings(OutputStream out) {
        return new Recordings(new FrameWriter(out), () -> new Reading.Ok<>("x", recorder), broken::countDown);
    }

    private List<Frame> frames() {
        List<Frame> all = new ArrayList<>();
        FrameReader r = new FrameReader(new java.io.ByteArrayInputStream(sent.toByteArray()), "sent");
        for (Frame f = r.next().orElse(null); f != null && !(f instanceof Frame.End); f = r.next().orElse(null)) {
            all.add(f);
        }
        return all;
    }

    @Test
    void theEndOfTheAgentWaitsUntilTheHostIsClean() throws InterruptedException {
        Recordings all = recordings(sent);
        assertTrue(all.ask(new Frame.Watch(7)));
        drained.await();
        all.end();
        assertEquals(1, finished.get());
        assertTrue(frames().getLast() instanceof Frame.Done d && d.request() == 7, frames().toString());
        all.end();
        assertEquals(1, finished.get());
    }

    @Test
    void oneAtATimeAndOnlyItsOwnNumberCancels() throws InterruptedException {
        Recordings all = recordings(sent);
        assertTrue(all.ask(new Frame.Watch(7)));
        assertEquals(false, all.ask(new Frame.Watch(8)));
        all.cancel(8);
        drained.await();
        assertEquals(0, finished.get());
        all.cancel(7);
        for (int i = 0; i < 500 && !all.ask(new Frame.Watch(9)); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertEquals(1, finished.get());
        all.end();
        assertEquals(2, finished.get());
    }

    @Test
    void whenNobodyTakesTheFramesTheHostIsCleanedFirst() throws InterruptedException {
        Recordings all = recordings(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        });
        all.ask(new Frame.Watch(1));
        assertTrue(broken.await(10, TimeUnit.SECONDS));
        assertEquals(1, finished.get());
    }
}

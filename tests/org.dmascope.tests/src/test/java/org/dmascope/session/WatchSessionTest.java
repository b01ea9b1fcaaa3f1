// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.event.EventBatch;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.event.EventRing;
import org.dmascope.core.event.TraceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Recordings through a whole session: an agent in a process of its own, whose recorder follows a script. */
@Timeout(60)
class WatchSessionTest {
    @TempDir
    private Path folder;
    private final EventRing ring = new EventRing();

    private Reading<WatchEnd> watch(String script, WatchOptions options, int cancelAfter) {
        try (HostSession s = Sessions.open(Sessions.testMain(ScriptedRecorder.class, script, folder.toString()))) {
            List<EventBatch> seen = new ArrayList<>();
            return s.watch(options, b -> {
                seen.add(b);
                ring.add(b);
            }, () -> cancelAfter >= 0 && seen.size() > cancelAfter);
        }
    }

    @Test
    void eventsComeAndACancelledRecordingEndsInOrder() {
        WatchEnd end = watch("some", WatchOptions.untilCancelled(), 1).orElse(null);
        EventLog log = ring.log();
        assertEquals(ScriptedRecorder.INFO, log.info());
        assertEquals(List.of(EventKind.ATTACH, EventKind.PIN, EventKind.LOST), log.events().stream().map(TraceEvent::kind).toList());
        assertEquals(2, end.events());
        assertEquals(5, end.lost());
        assertEquals(5, log.lost());
        assertEquals("command", end.how());
    }

    @Test
    void theTimeEndsIt() {
        WatchEnd end = watch("quiet", WatchOptions.untilCancelled().withLimit(Duration.ofMillis(300)), -1).orElse(null);
        assertTrue(end.took().toMillis() >= 300, end.toString());
        assertEquals(0, end.lost());
    }

    @Test
    void manyEventsComeInFramesThatFit() {
        WatchEnd end = watch("flood", WatchOptions.untilCancelled().withLimit(Duration.ofSeconds(1)), -1).orElse(null);
        assertEquals(100_000, end.events());
        assertEquals(99_999, ring.log().events().get(99_999).ino());
    }

    @Test
    void refusedWithTheReason() {
        Reading<WatchEnd> r = watch("denied", WatchOptions.untilCancelled(), -1);
        assertEquals(Errno.EPERM, r.errno());
        assertTrue(Sessions.reason(r).contains("recording needs root"), r.toString());
    }

    @Test
    void anAgentThatDiesIsSaid() {
        Reading<WatchEnd> r = watch("dying", WatchOptions.untilCancelled(), -1);
        assertEquals(Errno.EIO, r.errno());
        assertTrue(Sessions.reason(r).contains("ended"), r.toString());
    }

    @Test
    void aRecorderThatFailsIsSaidAndCleanedUp() {
        Reading<WatchEnd> r = watch("broken", WatchOptions.untilCancelled(), -1);
        assertTrue(Sessions.reason(r).contains("a page that was not there"), r.toString());
        assertEquals(EventKind.LOST, ring.log().events().getLast().kind(), "finish() was not called");
    }

    @Test
    void aTreeCannotBeWatched() {
        try (HostSession s = Sessions.open(new HostSpec.Tree(folder))) {
            assertTrue(s.watch(WatchOptions.untilCancelled(), b -> {
            }, () -> false) instanceof Reading.Unsupported<WatchEnd>);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.TraceEvent;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final long START = 1000;
    private static final long END = 2000;

    private static TraceEvent event(long at, EventKind kind, long ino, String device, int attachment, Integer result) {
        return new TraceEvent(at, kind, 0, 42, "test", ino, -1, null, device, attachment, null, null, result, -1);
    }

    private static TraceEvent event(long at, EventKind kind, String device, int attachment) {
        return event(at, kind, 7, device, attachment, null);
    }

    private static Timeline of(TraceEvent... events) {
        return Timeline.of(List.of(events), START, END, null);
    }

    private static Track only(Timeline t) {
        assertEquals(1, t.lanes().size());
        assertEquals(1, t.lanes().getFirst().tracks().size());
        return t.lanes().getFirst().tracks().getFirst();
    }

    @Test
    void aPinIsOrangeUntilItIsTakenBack() {
        Track t = only(of(event(1100, EventKind.ATTACH, "nic", 1), event(1200, EventKind.PIN, "nic", 1), event(1300, EventKind.MAP, "nic", 1),
                event(1400, EventKind.UNMAP, "nic", 1), event(1500, EventKind.UNPIN, "nic", 1), event(1600, EventKind.DETACH, "nic", 1)));
        assertFalse(t.before());
        assertEquals(List.of(new Span(1100, 1200, LineState.ATTACHED), new Span(1200, 1500, LineState.PINNED), new Span(1500, 1600, LineState.ATTACHED)), t.spans());
        assertEquals(6, t.marks().size());
    }

    @Test
    void whatWasThereBeforeIsSaidToBe() {
        Track t = only(of(event(1300, EventKind.MAP, "nic", 1)));
        assertTrue(t.before());
        assertEquals(LineState.BEFORE, t.spans().getFirst().state());
        assertEquals(new Span(START, END, LineState.ATTACHED), t.spans().getLast());
    }

    @Test
    void aRevokedLineStaysRevoked() {
        Track t = only(of(event(1100, EventKind.ATTACH, "nic", 1), event(1200, EventKind.PIN, "nic", 1), event(1300, EventKind.INVALIDATE, null, 0),
                event(1310, EventKind.RDMA_REVOKE, "nic", 1), event(1320, EventKind.UNPIN, "nic", 1)));
        assertEquals(new Span(1310, END, LineState.REVOKED), t.spans().getLast());
        assertTrue(t.marks().stream().anyMatch(e -> e.kind() == EventKind.INVALIDATE), "the exporter's call is marked on every line");
    }

    /** Seen on the lab: the exporter's call came before anything else had happened to the attachment, and no line showed it. */
    @Test
    void whatTheExporterDidStandsOnLinesThatWereSilent() {
        Track t = only(of(event(1100, EventKind.INVALIDATE, null, 0), event(1200, EventKind.UNMAP, "nic", 1)));
        assertEquals(List.of(EventKind.INVALIDATE, EventKind.UNMAP), t.marks().stream().map(TraceEvent::kind).toList());
    }

    @Test
    void whatFailedChangesNothing() {
        Timeline t = of(event(1100, EventKind.ATTACH, 7, "nic", 1, -95), event(1150, EventKind.ATTACH, "gpu", 2),
                event(1200, EventKind.PIN, 7, "gpu", 2, -22));
        Track track = only(t);
        assertEquals("gpu", track.device());
        assertEquals(List.of(new Span(1150, END, LineState.ATTACHED)), track.spans());
        assertEquals(1, t.lanes().getFirst().marks().size(), "the attach that failed stays visible on the buffer");
    }

    @Test
    void twoAttachmentsOfOneDeviceAreTwoLines() {
        Timeline t = of(event(1100, EventKind.ATTACH, "nic", 1), event(1200, EventKind.ATTACH, "nic", 2), event(1300, EventKind.DETACH, "nic", 1),
                event(1400, EventKind.PIN, "nic", 2));
        List<Track> tracks = t.lanes().getFirst().tracks();
        assertEquals(List.of(1, 2), tracks.stream().map(Track::attachment).toList());
        assertEquals(new Span(1100, 1300, LineState.ATTACHED), tracks.get(0).spans().getFirst());
        assertEquals(new Span(1400, END, LineState.PINNED), tracks.get(1).spans().getLast());
    }

    @Test
    void aBufferBeginsAndEndsWithItsFile() {
        Lane l = of(event(1100, EventKind.EXPORT, null, 0), event(1900, EventKind.RELEASE, null, 0)).lanes().getFirst();
        assertEquals(1100, l.from());
        assertEquals(1900, l.to());
    }

    @Test
    void eventsWithoutABufferAreKept() {
        Timeline t = of(event(1100, EventKind.LOST, -1, null, 0, null));
        assertTrue(t.lanes().isEmpty());
        assertEquals(1, t.other().size());
    }

    /** Whatever comes, in whatever order: lines have no gaps, no overlaps, and lie within the recording. */
    @Test
    void linesAreWhole() {
        java.util.Random random = new java.util.Random(3);
        for (int round = 0; round < 2000; round++) {
            List<TraceEvent> events = new ArrayList<>();
            long at = START;
            for (int i = random.nextInt(30); i > 0; i--) {
                at += random.nextInt(40);
                int attachment = random.nextInt(4);
                EventKind kind = EventKind.values()[random.nextInt(EventKind.values().length)];
                events.add(event(at, kind, random.nextInt(3) - 1, attachment == 0 && random.nextBoolean() ? null : "d" + attachment, attachment,
                        random.nextInt(5) == 0 ? Integer.valueOf(-22) : null));
            }
            Timeline t = Timeline.of(events, START, Math.max(END, at), null);
            int marks = t.other().size();
            for (Lane l : t.lanes()) {
                marks += l.marks().size();
                for (Track track : l.tracks()) {
                    marks += (int) track.marks().stream().filter(e -> e.kind() != EventKind.INVALIDATE || e.device() != null || e.attachment() != 0).count();
                    for (int i = 0; i < track.spans().size(); i++) {
                        Span s = track.spans().get(i);
                        assertTrue(s.from() <= s.to() && s.to() <= t.end(), "round " + round + ": " + s);
                        assertEquals(i == 0 ? s.from() : track.spans().get(i - 1).to(), s.from(), "round " + round);
                    }
                }
            }
            assertEquals(events.size(), marks, "no event is lost or shown twice, round " + round);
        }
    }
}

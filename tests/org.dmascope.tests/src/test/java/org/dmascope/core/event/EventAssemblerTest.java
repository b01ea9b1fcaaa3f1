// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.kernel.trace.TraceFixture;
import org.dmascope.core.kernel.trace.TraceRecord;
import org.dmascope.core.source.struct.Sym;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of real rings: the program imported a buffer of virtio-gpu three times into vgem (twice into others that refuse) and once more. */
class EventAssemblerTest {
    static List<TraceEvent> events(String kernel) {
        TraceFixture fixture = new TraceFixture(kernel);
        EventAssembler a = new EventAssembler(p -> p == 0 ? Sym.NULL : new Sym("at_" + Long.toHexString(p), null), pid -> null);
        List<TraceEvent> out = new ArrayList<>();
        for (TraceRecord r : fixture.all()) {
            a.take(fixture.sight(r), r, out::add);
        }
        return out;
    }

    @ParameterizedTest
    @ValueSource(strings = { "6.1", "6.12", "7.3" })
    void anImportIsAnAttachAndADetachOfOneNumber(String kernel) {
        List<TraceEvent> attached = events(kernel).stream().filter(e -> e.kind() == EventKind.ATTACH && "vgem".equals(e.device())).toList();
        assertTrue(attached.size() >= 4, attached.toString());
        for (TraceEvent e : attached) {
            assertEquals(0, e.result());
            assertEquals("prime", e.comm());
            assertEquals("virtio_gpu", e.expName());
            assertEquals(16384, e.size());
            assertEquals(Sym.NULL, e.ops());
            assertNull(e.callback());
            List<EventKind> kinds = events(kernel).stream().filter(x -> x.attachment() == e.attachment()).map(TraceEvent::kind).toList();
            // the shmem helper of 7.x imports without mapping
            assertEquals(kernel.equals("7.3") ? List.of(EventKind.ATTACH, EventKind.DETACH) : List.of(EventKind.ATTACH, EventKind.MAP, EventKind.UNMAP, EventKind.DETACH), kinds);
        }
        assertEquals(attached.size(), attached.stream().map(TraceEvent::attachment).distinct().count());
    }

    @ParameterizedTest
    @ValueSource(strings = { "6.1", "6.12", "7.3" })
    void aBufferIsMadeAndGoes(String kernel) {
        List<TraceEvent> all = events(kernel);
        for (TraceEvent gone : all.stream().filter(e -> e.kind() == EventKind.RELEASE).toList()) {
            List<EventKind> kinds = all.stream().filter(e -> e.ino() == gone.ino()).map(TraceEvent::kind).toList();
            assertEquals(EventKind.RELEASE, kinds.getLast(), kinds.toString());
        }
        TraceEvent made = all.stream().filter(e -> e.kind() == EventKind.EXPORT && e.result() != null).findFirst().orElseThrow();
        assertEquals("virtio_gpu", made.expName());
        assertEquals(0, made.result());
        assertTrue(made.ino() > 0 && made.size() == 16384, made.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "6.1", "6.12", "7.3" })
    void throughBytesAndBack(String kernel) {
        List<TraceEvent> all = new ArrayList<>(events(kernel));
        all.add(new TraceEvent(all.getLast().nanos(), EventKind.LOST, 1, -1, null, -1, -1, null, null, 0, new Sym("ops", "module"), Sym.UNNAMED, -22, 5));
        WatchInfo info = new WatchInfo(1_700_000_000_123L, 77, 2, 4096, List.of(new WatchPoint(EventKind.PIN, "dma_buf_pin", WatchPoint.Way.FPROBE, null),
                new WatchPoint(EventKind.FD, "dma_buf:dma_buf_fd", WatchPoint.Way.NONE, "not here")));
        EventBatch batch = new EventBatch(info, all, 5);
        assertEquals(batch, EventParser.batch("x", EventWriter.bytes(batch)).orElse(null));
        EventLog log = new EventLog(info, all, 5, 7);
        EventLog read = EventParser.log("x", EventWriter.bytes(log)).orElse(null);
        assertEquals(log.events(), read.events());
        assertEquals(7, read.gone());
        assertEquals(info, read.info());
    }
}

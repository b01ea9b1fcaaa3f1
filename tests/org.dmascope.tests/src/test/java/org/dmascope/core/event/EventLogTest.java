// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Draw;
import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.dmascope.core.source.struct.Sym;
import org.junit.jupiter.api.Test;

/** Recordings: bounded, asked by buffer, attachment, device and time; through bytes and back. */
class EventLogTest {
    private static final WatchInfo INFO = new WatchInfo(1_000, 5, 2, 64, List.of());

    private static TraceEvent event(Draw d, long nanos) {
        return new TraceEvent(nanos, d.of(EventKind.values()), d.below(500), d.between(-1, 40_000), d.oneIn(4) ? null : d.raw(16), d.oneIn(5) ? -1 : d.below(6),
                d.oneIn(2) ? -1 : d.natural() >>> 1, d.oneIn(2) ? null : d.raw(40), d.oneIn(3) ? null : d.of("a", "b", "0000:01:00.0"), d.below(5), symbol(d), symbol(d),
                d.oneIn(2) ? null : d.between(-4095, 1), d.oneIn(2) ? -1 : d.natural() >>> 1);
    }

    private static Sym symbol(Draw d) {
        return d.of(null, Sym.NULL, Sym.UNNAMED, new Sym("mlx5_ib_dmabuf_attach_ops", "mlx5_ib"), new Sym("x" + d.below(9), null));
    }

    private static List<TraceEvent> events(Draw d) {
        long[] time = { d.natural() >>> 3 };
        return d.list(60, () -> event(d, time[0] += d.below(1000)));
    }

    @Test
    void throughBytesAndBack() {
        Property.holds(1_500, d -> {
            EventBatch b = new EventBatch(d.oneIn(2) ? null : INFO, events(d), d.below(1000));
            byte[] bytes = EventWriter.bytes(b);
            assertEquals(new Reading.Ok<>("x", b), EventParser.batch("x", bytes));
            byte[] cut = java.util.Arrays.copyOf(bytes, d.below(bytes.length));
            assertFalse(EventParser.batch("x", cut).ok(), "a part of it is not it");
        });
    }

    @Test
    void answersAreWhatASearchFinds() {
        Property.holds(500, d -> {
            EventLog log = new EventLog(INFO, events(d), 0, 0);
            long ino = d.below(6);
            int number = d.between(1, 4);
            assertEquals(log.events().stream().filter(e -> e.ino() == ino).toList(), log.ofBuffer(ino));
            assertEquals(log.events().stream().filter(e -> e.attachment() == number).toList(), log.ofAttachment(number));
            assertEquals(log.events().stream().filter(e -> "b".equals(e.device())).toList(), log.ofDevice("b"));
            long from = log.events().isEmpty() ? 0 : log.events().getFirst().nanos() + d.below(20_000);
            long to = from + d.below(20_000);
            assertEquals(log.events().stream().filter(e -> e.nanos() >= from && e.nanos() < to).toList(), log.between(from, to));
        });
    }

    @Test
    void theOldestGiveWay() {
        Property.holds(300, d -> {
            int most = d.between(1, 40);
            EventRing ring = new EventRing(most);
            List<TraceEvent> all = new ArrayList<>();
            for (int n = d.below(5); n >= 0; n--) {
                List<TraceEvent> some = events(d);
                all.addAll(some);
                ring.add(new EventBatch(all.size() == some.size() ? INFO : null, some, n));
            }
            EventLog log = ring.log();
            assertEquals(all.subList(Math.max(0, all.size() - most), all.size()), log.events());
            assertEquals(Math.max(0, all.size() - most), log.gone());
        });
    }

    @Test
    void nothingRecordedIsNotAnEmptyRecording() {
        assertFalse(EventLog.NONE.recorded());
        assertTrue(new EventLog(INFO, List.of(), 0, 0).recorded());
        assertFalse(EventParser.log("x", EventWriter.bytes(EventLog.NONE)).orElse(null).recorded());
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.watch;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.dmascope.core.event.EventAssembler;
import org.dmascope.core.event.Sight;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.core.kernel.trace.PageLayout;
import org.dmascope.core.kernel.trace.RingPage;
import org.dmascope.core.kernel.trace.TraceFs;
import org.dmascope.core.kernel.trace.TraceRecord;

/**
 * Reads the rings of all processors and gives their records out in the order of their times. A record is held back until every ring has been
 * read at a later time, because a call may begin on one processor and end on another.
 */
final class Rings {
    /** Pages of one ring that are read at one go, so that a busy host cannot keep this from its other work: 8 MiB. */
    private static final int MOST_PAGES = 2048;
    /** The clock of the traces may be this much behind the clock that is asked. */
    private static final long MARGIN = 2_000_000L;

    private final List<TraceFs.Pipe> pipes;
    private final PageLayout layout;
    private final RingPage reader;
    private final Map<Integer, Sight> sights;
    private final List<Item> held = new ArrayList<>();
    private long lost;
    private long damaged;

    /** A record, or that some were lost. */
    private record Item(long nanos, Sight sight, TraceRecord record, int cpu, long lost) {
    }

    /** @param pipes by the number of the processor @param sights by the number of the event */
    Rings(List<TraceFs.Pipe> pipes, PageLayout layout, Map<Integer, Sight> sights) {
        this.pipes = pipes;
        this.layout = layout;
        this.sights = sights;
        this.reader = new RingPage(layout, ByteOrder.nativeOrder());
    }

    /** How many records the pages said were lost. */
    long lost() {
        return lost;
    }

    /** How many pages could not be read to their end. */
    long damaged() {
        return damaged;
    }

    /** @param now time by the clock of the traces, taken before; {@link Long#MAX_VALUE} when nothing can follow */
    void read(long now, EventAssembler assembler, Consumer<TraceEvent> sink) {
        long until = now == Long.MAX_VALUE ? now : now - MARGIN;
        for (int cpu = 0; cpu < pipes.size(); cpu++) {
            until = Math.min(until, read(cpu));
        }
        held.sort(Comparator.comparingLong(Item::nanos));
        int done = 0;
        while (done < held.size() && held.get(done).nanos() <= until) {
            Item i = held.get(done++);
            if (i.sight() == null) {
                assembler.lost(i.nanos(), i.cpu(), i.lost(), sink);
            } else {
                assembler.take(i.sight(), i.record(), sink);
            }
        }
        held.subList(0, done).clear();
    }

    /** Reads what a ring holds. @return the time up to which it was read: no limit when it was emptied */
    private long read(int cpu) {
        TraceFs.Pipe pipe = pipes.get(cpu);
        Page page = new Page(cpu);
        for (int n = 0; n < MOST_PAGES; n++) {
            byte[] bytes = new byte[layout.size()];
            int length = pipe.read(bytes);
            if (length <= 0) {
                return Long.MAX_VALUE;
            }
            if (reader.read(bytes, length, page) != null) {
                damaged++;
            }
        }
        return page.last;
    }

    /** Takes what stands on the pages of a ring. */
    private final class Page implements RingPage.Sink {
        private final int cpu;
        private long last;

        Page(int cpu) {
            this.cpu = cpu;
        }

        @Override
        public void record(long nanos, byte[] page, int from, int to) {
            last = nanos;
            Sight sight = sights.get(TraceRecord.type(page, from, to, ByteOrder.nativeOrder()));
            if (sight != null) {
                held.add(new Item(nanos, sight, new TraceRecord(sight.format(), nanos, cpu, page, from, to, ByteOrder.nativeOrder()), cpu, 0));
            }
        }

        @Override
        public void lost(long nanos, long count) {
            lost += Math.max(1, Math.min(count, Integer.MAX_VALUE));
            held.add(new Item(nanos, null, null, cpu, count));
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.event.EventBatch;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.EventParser;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.wire.Link;

/** One recording over a connection of its own. Used once. */
final class HostWatch {
    private final WatchOptions options;
    private final Consumer<EventBatch> sink;
    private final BooleanSupplier cancelled;
    private long events;
    private long lost;
    private long end;
    private Reading<EventBatch> malformed;

    HostWatch(WatchOptions options, Consumer<EventBatch> sink, BooleanSupplier cancelled) {
        this.options = options;
        this.sink = sink;
        this.cancelled = cancelled;
    }

    Reading<WatchEnd> run(Connector connector) {
        Reading<Connection> connected = connector.connect(options.progress(), cancelled);
        if (!(connected instanceof Reading.Ok<Connection>(String path, Connection c))) {
            return connected.retype();
        }
        try (Link link = c.link()) {
            Reading<Duration> r = link.watch(this::take, this::over);
            if (malformed != null) {
                return malformed.retype();
            }
            return r.map(took -> new WatchEnd(link.hello(), c.how(), took, events, lost));
        }
    }

    /** The time begins with the first answer, when the probes are in place. */
    private boolean over() {
        return cancelled.getAsBoolean() || malformed != null || end != 0 && System.nanoTime() - end >= 0;
    }

    private void take(byte[] bytes) {
        if (malformed != null) {
            return;
        }
        Reading<EventBatch> parsed = EventParser.batch("events", bytes);
        if (!(parsed instanceof Reading.Ok<EventBatch>(String p, EventBatch batch))) {
            malformed = parsed;
            return;
        }
        if (end == 0 && options.limit() != null) {
            end = System.nanoTime() + options.limit().toNanos() | 1;
        }
        for (TraceEvent e : batch.events()) {
            events += e.kind() == EventKind.LOST ? 0 : 1;
        }
        lost = Math.max(lost, batch.lost());
        sink.accept(batch);
    }

    /** A host in which nothing happens. */
    static Reading<WatchEnd> still(String name) {
        return new Reading.Unsupported<>(name, Errno.EOPNOTSUPP, name + ": only a live host can be watched; a capture has kept its events");
    }
}

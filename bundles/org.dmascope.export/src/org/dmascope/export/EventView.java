// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Errno;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.core.source.struct.Sym;

/** What happened, in the order of time. What an event does not say is empty. */
final class EventView {
    private static final String SOURCE = "trace";
    private static final List<Column<ShownEvent>> COLUMNS = List.of(Column.text("time", "Time", e -> e.time().toString()),
            text("kind", "Event", e -> e.kind().word()), number("ino", "Inode", TraceEvent::ino), text("device", "Device", e -> Shown.name(e.device())),
            number("pid", "PID", TraceEvent::pid), text("comm", "Command", e -> Shown.name(e.comm())), text("importerOps", "importer_ops", e -> symbol(e.ops())),
            text("callback", "Callback", e -> symbol(e.callback())), text("result", "Result", EventView::result), number("count", "Count", TraceEvent::count),
            number("attachment", "Attachment", e -> e.attachment() == 0 ? -1 : e.attachment()), number("size", "Size", TraceEvent::size),
            text("expName", "Exporter name", e -> Shown.name(e.expName())), number("cpu", "CPU", TraceEvent::cpu));

    static final View<ShownEvent> VIEW = new View<>("events", "Events", ShownEvent.class, COLUMNS, s -> ShownEvent.of(s.events()), EventView::known,
            EventView::terms);

    private EventView() {
    }

    private static Column<ShownEvent> text(String id, String title, Function<TraceEvent, Object> value) {
        return Column.text(id, title, e -> value.apply(e.event()));
    }

    private static Column<ShownEvent> number(String id, String title, ToLongFunction<TraceEvent> value) {
        return Column.number(id, title, e -> Shown.number(value.applyAsLong(e.event())));
    }

    private static Fact<Integer> known(Snapshot s) {
        if (!s.events().recorded()) {
            return Fact.unknown("nothing was recorded", "dmascope watch records what happens from then on");
        }
        long missing = s.events().lost() + s.events().gone();
        return missing > 0 ? Fact.unknown(missing + " events were lost", null)
                : Fact.of(s.events().events().size(), new Evidence(Tier.EVENT, SOURCE, EventLog.PATH, s.takenAt()));
    }

    /** A name, {@code NULL} for a pointer that is not set, {@code ?} for one without a symbol, "" when it is not said. */
    static String symbol(Sym s) {
        return s == null ? "" : !s.set() ? "NULL" : s.named() ? Shown.name(s.name()) : Column.UNKNOWN;
    }

    private static String result(TraceEvent e) {
        return e.result() == null ? "" : e.result() == 0 ? "ok" : Errno.name(-e.result());
    }

    private static void terms(ShownEvent shown, FilterKey key, Consumer<String> sink) {
        TraceEvent e = shown.event();
        switch (key) {
            case INO -> number(e.ino(), sink);
            case PID -> number(e.pid(), sink);
            case DEV -> sink.accept(Shown.name(e.device()));
            case EXP -> sink.accept(Shown.name(e.expName()));
            case KIND -> sink.accept(e.kind().word());
            case COMM, NAME -> sink.accept(Shown.name(e.comm()));
            default -> {
                // an event says nothing about it
            }
        }
    }

    private static void number(long n, Consumer<String> sink) {
        if (n >= 0) {
            sink.accept(Long.toString(n));
        }
    }

    /** Whether a line of it says that something is missing. */
    static boolean loss(TraceEvent e) {
        return e.kind() == EventKind.LOST;
    }
}

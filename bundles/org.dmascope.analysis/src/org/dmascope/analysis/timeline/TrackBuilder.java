// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dmascope.core.axis.Pinned;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.TraceEvent;

/** Follows one attachment through its events. */
final class TrackBuilder {
    private static final long OPEN = -1;

    final String device;
    final int attachment;
    final boolean before;
    private final long from;
    private final List<TraceEvent> marks = new ArrayList<>();
    private long to = OPEN;

    /** @param from when it attached, or when the recording began */
    TrackBuilder(String device, int attachment, boolean before, long from) {
        this.device = device;
        this.attachment = attachment;
        this.before = before;
        this.from = from;
    }

    boolean alive() {
        return to == OPEN;
    }

    void add(TraceEvent e) {
        marks.add(e);
        if (e.kind() == EventKind.DETACH && !failed(e) && to == OPEN) {
            to = e.nanos();
        }
    }

    /**
     * @param pins  how the reading says that it pins; null when no reading says it
     * @param start when the recording began
     * @param end   when it ended, or now
     * @param whole events of the whole buffer that are marked on each of its lines while it is attached
     */
    Track build(Pinned pins, long start, long end, List<TraceEvent> whole) {
        List<TraceEvent> all = new ArrayList<>(marks);
        whole.stream().filter(e -> (before || e.nanos() >= from) && (to == OPEN || e.nanos() <= to)).forEach(all::add);
        all.sort(Comparator.comparingLong(TraceEvent::nanos));
        List<Span> spans = new ArrayList<>();
        int mapped = 0;
        boolean pinned = false;
        boolean revoked = false;
        long at = from;
        if (before) {
            spans.add(new Span(Math.min(from, start), start, LineState.BEFORE));
            at = start;
        }
        for (TraceEvent e : marks) {
            if (failed(e) || to != OPEN && e.nanos() > to) {
                continue;
            }
            LineState now = state(pins, mapped > 0, pinned, revoked);
            switch (e.kind()) {
                case MAP -> mapped++;
                case UNMAP -> mapped = Math.max(0, mapped - 1);
                case PIN -> pinned = true;
                case UNPIN -> pinned = false;
                case RDMA_REVOKE -> revoked = true;
                default -> {
                    continue; // leaves the line as it is
                }
            }
            at = close(spans, at, e.nanos(), now);
        }
        close(spans, at, to == OPEN ? Math.max(end, at) : to, state(pins, mapped > 0, pinned, revoked));
        return new Track(device, attachment, before, spans, all);
    }

    static boolean failed(TraceEvent e) {
        return e.result() != null && e.result() != 0;
    }

    private static long close(List<Span> spans, long from, long to, LineState state) {
        Span last = spans.isEmpty() ? null : spans.getLast();
        if (last != null && last.state() == state) {
            spans.set(spans.size() - 1, new Span(last.from(), to, state));
        } else if (to > from || last == null) {
            spans.add(new Span(from, to, state));
        }
        return to;
    }

    /** A pin that was seen is exact; what was not seen is taken from the reading, and is not known without one. */
    private static LineState state(Pinned pins, boolean mapped, boolean pinned, boolean revoked) {
        if (revoked) {
            return LineState.REVOKED;
        } else if (pins == Pinned.BY_EXPORTER) {
            return LineState.FIXED;
        } else if (pinned || pins == Pinned.FOR_LIFE) {
            return LineState.PINNED;
        } else if (pins == Pinned.WHILE_MAPPED) {
            return mapped ? LineState.MAPPED : LineState.FREE;
        }
        return pins == Pinned.NO ? LineState.FREE : LineState.ATTACHED;
    }
}

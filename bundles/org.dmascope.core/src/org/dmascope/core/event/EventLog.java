// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A recording, or its last part: at most {@link #MOST} events in the order of their times. Immutable. */
public final class EventLog {
    /** Where a capture keeps it: a path that no host has. */
    public static final String PATH = "/dmascope/events";
    /** Bound on the events that are kept; older ones give way. */
    public static final int MOST = 1_000_000;
    /** Nothing was recorded. */
    public static final EventLog NONE = new EventLog(WatchInfo.NONE, List.of(), 0, 0);

    private final WatchInfo info;
    private final List<TraceEvent> events;
    private final long lost;
    private final long gone;
    /** Made when first asked for; who comes too early makes it again. */
    private volatile Map<Long, List<TraceEvent>> byIno;
    private volatile Map<Integer, List<TraceEvent>> byAttachment;

    /**
     * @param events in the order of their times, at most {@link #MOST}
     * @param lost   events that the kernel lost
     * @param gone   events that were seen and gave way to newer ones
     */
    public EventLog(WatchInfo info, List<TraceEvent> events, long lost, long gone) {
        if (events.size() > MOST) {
            throw new IllegalArgumentException(events.size() + " events");
        }
        this.info = info;
        this.events = Collections.unmodifiableList(Arrays.asList(events.toArray(TraceEvent[]::new)));
        this.lost = lost;
        this.gone = gone;
    }

    public WatchInfo info() {
        return info;
    }

    /** All of them, by time. */
    public List<TraceEvent> events() {
        return events;
    }

    /** How many events the kernel lost during the recording. */
    public long lost() {
        return lost;
    }

    /** How many events were seen and gave way to newer ones. */
    public long gone() {
        return gone;
    }

    /** Whether anything was recorded, be it nothing at all that happened. */
    public boolean recorded() {
        return info != WatchInfo.NONE;
    }

    /** Wall clock of an event, by the clock of the host at the start of the recording. */
    public Instant time(TraceEvent e) {
        return Instant.ofEpochMilli(info.bootMillis()).plusNanos(e.nanos());
    }

    /** Events that name this buffer, by time. */
    public List<TraceEvent> ofBuffer(long ino) {
        Map<Long, List<TraceEvent>> index = byIno;
        if (index == null) {
            index = index(e -> e.ino() < 0 ? null : e.ino());
            byIno = index;
        }
        return index.getOrDefault(ino, List.of());
    }

    /** Events of this attachment, see {@link TraceEvent#attachment()}, by time. */
    public List<TraceEvent> ofAttachment(int number) {
        Map<Integer, List<TraceEvent>> index = byAttachment;
        if (index == null) {
            index = index(e -> e.attachment() == 0 ? null : e.attachment());
            byAttachment = index;
        }
        return index.getOrDefault(number, List.of());
    }

    /** Events of attachments of a device, by time. @param device raw dev_name */
    public List<TraceEvent> ofDevice(String device) {
        return events.stream().filter(e -> device.equals(e.device())).toList();
    }

    /** Events from a time (inclusive) to another (exclusive), in nanoseconds since boot. */
    public List<TraceEvent> between(long from, long to) {
        return events.subList(first(from), Math.max(first(from), first(to)));
    }

    /** Index of the first event at that time or later. */
    private int first(long nanos) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (events.get(mid).nanos() < nanos) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    private <K> Map<K, List<TraceEvent>> index(Function<TraceEvent, K> key) {
        Map<K, List<TraceEvent>> out = new HashMap<>();
        for (TraceEvent e : events) {
            K k = key.apply(e);
            if (k != null) {
                out.computeIfAbsent(k, x -> new ArrayList<>()).add(e);
            }
        }
        out.replaceAll((k, list) -> Collections.unmodifiableList(list));
        return out;
    }
}

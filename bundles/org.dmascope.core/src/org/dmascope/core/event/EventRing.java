// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.event;

import java.util.Arrays;
import java.util.List;

/** Collects a recording; when it is full, the oldest events give way. Usable by several threads. */
public final class EventRing {
    private static final int FIRST = 1024;

    private final int most;
    private TraceEvent[] ring;
    private WatchInfo info = WatchInfo.NONE;
    private int start;
    private int size;
    private long lost;
    private long gone;

    public EventRing() {
        this(EventLog.MOST);
    }

    /** @param most how many events are kept, from 1 to {@link EventLog#MOST} */
    public EventRing(int most) {
        if (most < 1 || most > EventLog.MOST) {
            throw new IllegalArgumentException(most + " events");
        }
        this.most = most;
        this.ring = new TraceEvent[Math.min(FIRST, most)];
    }

    public synchronized void add(EventBatch batch) {
        if (batch.info() != null) {
            info = batch.info();
        }
        lost = Math.max(lost, batch.lost());
        for (TraceEvent e : batch.events()) {
            if (size == ring.length && size < most) {
                grow();
            }
            if (size == most) {
                ring[start] = e;
                start = (start + 1) % most;
                gone++;
            } else {
                ring[size++] = e;
            }
        }
    }

    /** Only before anything gave way: the oldest event stands at 0. */
    private void grow() {
        ring = Arrays.copyOf(ring, (int) Math.min(most, 2L * ring.length));
    }

    public synchronized int size() {
        return size;
    }

    /** What has been collected so far. */
    public synchronized EventLog log() {
        TraceEvent[] all = new TraceEvent[size];
        int head = Math.min(size, ring.length - start);
        System.arraycopy(ring, start, all, 0, head);
        System.arraycopy(ring, 0, all, head, size - head);
        return new EventLog(info, List.of(all), lost, gone);
    }

    public synchronized void clear() {
        ring = new TraceEvent[Math.min(FIRST, most)];
        start = 0;
        size = 0;
        lost = 0;
        gone = 0;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;

/** The answers to one request for a recording, as far as they have not been taken yet. Not thread-safe. */
final class Watching {
    /** Frames that wait for the caller before the stream is left to wait. */
    private static final int MOST = 16;

    private final int request;
    private final String name;
    private final Deque<byte[]> events = new ArrayDeque<>();
    private Reading<Duration> outcome;

    Watching(int request, String name) {
        this.request = request;
        this.name = name;
    }

    int request() {
        return request;
    }

    /** What came of it; null while it runs. */
    Reading<Duration> outcome() {
        return outcome;
    }

    boolean full() {
        return events.size() >= MOST;
    }

    boolean pending() {
        return !events.isEmpty();
    }

    /** Null when none wait. */
    byte[] poll() {
        return events.poll();
    }

    /** Takes a frame; one of another request is passed over. */
    void take(Frame frame) {
        if (outcome != null) {
            return;
        }
        switch (frame) {
            case Frame.Events e when e.request() == request -> events.add(e.bytes());
            case Frame.Done d when d.request() == request -> outcome = new Reading.Ok<>(name, Duration.ofNanos(Math.min(d.micros(), Long.MAX_VALUE / 1000) * 1000));
            case Frame.Refused r when r.request() == request -> outcome = new Reading.Failed<>(name, r.errno() == 0 ? Errno.EPROTO : r.errno(),
                    "the agent cannot record: " + r.reason());
            case Frame.Gather g -> broken();
            case Frame.Watch w -> broken();
            case Frame.Try t -> broken();
            case Frame.Cancel c -> broken();
            case Frame.Greeting g -> broken();
            default -> {
                return;
            }
        }
    }

    private void broken() {
        outcome = new Reading.Malformed<>(name, 0, "not the frames of an agent: it asks instead of answering");
    }
}

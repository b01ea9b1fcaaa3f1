// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;

/** Gathers the answers to one request, within the bounds of {@link Gathered}. Not thread-safe. */
final class Collector {
    private static final int MAX_SOURCES = 64;

    private final int request;
    private final String name;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Duration> costs = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private long bytes;
    private final Consumer<Entry> seen;
    private Reading<Gathered> outcome;

    Collector(int request, String name) {
        this(request, name, entry -> {
        });
    }

    /** @param seen told of each entry that is kept */
    Collector(int request, String name, Consumer<Entry> seen) {
        this.request = request;
        this.name = name;
        this.seen = seen;
    }

    int request() {
        return request;
    }

    /** What came of it; null while it runs. */
    Reading<Gathered> outcome() {
        return outcome;
    }

    /** Takes a frame; one of another request is passed over. */
    void take(Frame frame) {
        if (outcome != null) {
            return;
        }
        switch (frame) {
            case Frame.Item i when i.request() == request -> add(i.entry());
            case Frame.SourceDone s when s.request() == request && costs.size() < MAX_SOURCES -> costs.put(s.source(), micros(s.micros()));
            case Frame.SourceFailed s when s.request() == request && failures.size() < MAX_SOURCES -> failures.put(s.source(), s.reason());
            case Frame.Refused r when r.request() == request -> outcome = new Reading.Failed<>(name, r.errno() == 0 ? Errno.EPROTO : r.errno(),
                    "the agent refuses: " + r.reason());
            case Frame.Done d when d.request() == request -> done(d);
            case Frame.Gather g -> broken("an agent that asks");
            case Frame.Cancel c -> broken("an agent that cancels");
            case Frame.Watch w -> broken("an agent that asks");
            case Frame.Try t -> broken("an agent that asks");
            case Frame.Greeting g -> broken("a second greeting");
            default -> {
                return;
            }
        }
    }

    private void add(Entry e) {
        bytes += e.path().length() + e.data().length;
        if (bytes > Gathered.MAX_BYTES || entries.size() >= Gathered.MAX_ENTRIES) {
            entries.clear();
            broken("a reading of more than " + Gathered.MAX_ENTRIES + " calls or " + (Gathered.MAX_BYTES >> 20) + " MiB");
        } else {
            entries.add(e);
            seen.accept(e);
        }
    }

    private void done(Frame.Done d) {
        if (d.cancelled()) {
            outcome = new Reading.Failed<>(name, Errno.ECANCELED, "the reading was cancelled");
            return;
        }
        outcome = new Reading.Ok<>(name, new Gathered(Instant.ofEpochMilli(d.takenAtMillis()), micros(d.micros()), List.copyOf(entries),
                java.util.Collections.unmodifiableMap(costs), d.dropped(), java.util.Collections.unmodifiableMap(failures)));
    }

    private void broken(String what) {
        outcome = new Reading.Malformed<>(name, 0, "not the frames of an agent: " + what);
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(Math.min(micros, Long.MAX_VALUE / 1000) * 1000);
    }
}

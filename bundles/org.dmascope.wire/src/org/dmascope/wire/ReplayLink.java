// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;

/** A link that answers every request with the same recorded reading: a capture, a fixture. */
public final class ReplayLink implements Link {
    private final Hello hello;
    private final Gathered recorded;

    public ReplayLink(Hello hello, Gathered recorded) {
        this.hello = hello;
        this.recorded = recorded;
    }

    @Override
    public Hello hello() {
        return hello;
    }

    @Override
    public Reading<Gathered> gather(Set<String> sourceIds, Duration limit, BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            return new Reading.Failed<>(describe(), Errno.ECANCELED, "the reading was cancelled");
        }
        List<Entry> asked = recorded.entries().stream().filter(e -> sourceIds.contains(e.source())).toList();
        return new Reading.Ok<>(describe(), new Gathered(recorded.takenAt(), recorded.cost(), asked, recorded.costBySource(),
                recorded.droppedRefreshes(), recorded.failures()));
    }

    @Override
    public Reading<Duration> watch(Consumer<byte[]> sink, BooleanSupplier cancelled) {
        return new Reading.Unsupported<>(describe(), Errno.EOPNOTSUPP, "nothing happens in a capture");
    }

    @Override
    public Reading<Gathered> attempt(List<String> exporters, List<String> importers, Duration limit, Consumer<Entry> seen, BooleanSupplier cancelled) {
        return new Reading.Unsupported<>(describe(), Errno.EOPNOTSUPP, "nothing can be tried on a capture");
    }

    @Override
    public boolean usable() {
        return true;
    }

    @Override
    public String describe() {
        return "capture";
    }

    @Override
    public void close() {
        // nothing is held open
    }
}

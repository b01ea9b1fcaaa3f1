// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.dmascope.core.Reading;

/** A way to an agent. One request at a time; {@link #close()} may be called from any thread and ends a running one. */
public interface Link extends AutoCloseable {
    /** How the agent introduced itself. */
    Hello hello();

    /**
     * Asks for a reading.
     *
     * @param sourceIds ids of sources, e.g. {@code bufinfo}; an id that the agent does not know ends up in {@link Gathered#failures()}
     * @param limit     longest time to wait for the whole
     * @param cancelled asked at least five times a second
     * @return {@link Reading.Failed} with ECANCELED when it was cancelled, ETIMEDOUT when the limit passed, EBUSY when the agent is
     *         busy; {@link Reading.Malformed} when the other side does not keep to the protocol; {@link Reading.Failed} with EIO when
     *         the agent has gone. The reason is one line. After a failure ask {@link #usable()}.
     */
    Reading<Gathered> gather(Set<String> sourceIds, Duration limit, BooleanSupplier cancelled);

    /** Whether another request makes sense; false once the other side has gone or broke the protocol. */
    boolean usable();

    /** What is at the other end, for people: {@code ssh db7}, {@code sudo -n}. */
    String describe();

    @Override
    void close();
}

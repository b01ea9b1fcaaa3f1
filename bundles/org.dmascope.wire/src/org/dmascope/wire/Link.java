// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.dmascope.core.Entry;
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

    /**
     * Records what happens on the host until it is cancelled. Nothing else can be asked of this link meanwhile.
     *
     * @param sink      takes events, see {@link org.dmascope.core.event.EventParser}; called on the thread of the caller. While it does not
     *                  return, the host's rings fill up, and what does not fit there is lost and counted
     * @param cancelled asked at least five times a second
     * @return how long it took in all, when it was cancelled and the host is as it was before; failures as of {@link #gather}, EACCES or EPERM
     *         when the agent may not record
     */
    Reading<Duration> watch(Consumer<byte[]> sink, BooleanSupplier cancelled);

    /**
     * Tries exporters with importers, see {@link org.dmascope.core.trial}. This changes the host for a moment: a person has been told how and wants it.
     *
     * @param exporters ids of the agent's own list, at most {@link Frame.Try#MOST_IDS}
     * @param limit     longest time to wait for the whole
     * @param cancelled asked at least five times a second; the trial under way is then broken off and undone, and what was tried comes back
     * @param seen      told of each entry as it comes, on a thread of the link, which waits for it: it has to be quick
     * @return the entries of {@link org.dmascope.core.trial.TrialPaths}; failures as of {@link #gather}
     */
    Reading<Gathered> attempt(List<String> exporters, List<String> importers, Duration limit, Consumer<Entry> seen, BooleanSupplier cancelled);

    /** The same, silent until it is over. */
    default Reading<Gathered> attempt(List<String> exporters, List<String> importers, Duration limit, BooleanSupplier cancelled) {
        return attempt(exporters, importers, limit, entry -> {
        }, cancelled);
    }

    /** Whether another request makes sense; false once the other side has gone or broke the protocol. */
    boolean usable();

    /** What is at the other end, for people: {@code ssh db7}, {@code sudo -n}. */
    String describe();

    @Override
    void close();
}

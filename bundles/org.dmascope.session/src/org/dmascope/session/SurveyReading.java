// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Entry;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.Survey;
import org.dmascope.core.trial.KeptTrials;
import org.dmascope.wire.Hello;

/**
 * One reading of a host.
 *
 * @param survey       what was read; {@link Survey#diagnostics()} also names sources that failed inside the agent
 * @param entries      the recorded calls, for a capture; empty unless {@link ReadOptions#keepEntries()}
 * @param hello        how the agent introduced itself
 * @param how          by which way: {@code direct}, {@code sudo -n}, {@code pkexec}, {@code ssh NAME}, {@code command}, {@code lab 7.3},
 *                     {@code files}, {@code capture}; for a file of another tool what it was recognised as
 * @param cost         what the reading cost on the host, without parsing
 * @param costBySource the same by source id
 * @param dropped      how many readings of a source were dropped so far, because an earlier one was still blocked in the kernel
 * @param events       what was recorded beside it and is kept in a capture; {@link EventLog#NONE} when nothing was
 */
public record SurveyReading(Survey survey, List<Entry> entries, Hello hello, String how, Duration cost, Map<String, Duration> costBySource,
        int dropped, EventLog events) {
    /** The same with a recording. */
    public SurveyReading with(EventLog recorded) {
        return new SurveyReading(survey, entries, hello, how, cost, costBySource, dropped, recorded);
    }

    /** The same with runs of trials, for a capture; those that it had give way to them. */
    public SurveyReading with(KeptTrials kept) {
        List<Entry> all = new ArrayList<>(entries.stream().filter(e -> !KeptTrials.kept(e)).toList());
        all.addAll(kept.entries());
        return new SurveyReading(survey, List.copyOf(all), hello, how, cost, costBySource, dropped, events);
    }

    /** Runs of trials that a capture keeps; none where they are damaged, which {@link Captures#open} refuses. */
    public KeptTrials trials() {
        return KeptTrials.of(entries).orElse(KeptTrials.NONE);
    }
}

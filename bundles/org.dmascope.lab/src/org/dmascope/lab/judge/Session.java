// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Reading;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.Survey;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialRecord;

/** A host that is read again and again by the very code of the command line; its agent stays between the readings. */
public interface Session extends AutoCloseable {
    /** @param sources ids of what is read. A failure carries the one line that a person gets */
    Reading<Survey> read(Set<String> sources);

    /** What {@code show --json} prints of the reading, with what was recorded until then. */
    Shown show(Survey survey, EventLog events);

    /** The same without a recording. */
    default Shown show(Survey survey) {
        return show(survey, EventLog.NONE);
    }

    /** The reading as every analysis gets it, with what was recorded until then; null for one of which there is none. */
    Snapshot snapshot(Survey survey, EventLog events);

    /** Begins to record, beside the readings. */
    Recording record();

    /** What can be tried. */
    Reading<TrialList> trials();

    /**
     * Tries each exporter with each importer, by their ids; as {@code trial run --yes}.
     *
     * @param cancelled asked several times a second, on the calling thread
     */
    Reading<TrialRecord> attempt(List<String> exporters, List<String> importers, BooleanSupplier cancelled);

    /** Ends the agent. */
    @Override
    void close();
}

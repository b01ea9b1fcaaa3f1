// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.trial;

import java.util.Objects;

import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRow;

/**
 * One cell of the matrix.
 *
 * @param trial    what came of it; null when it was only foretold
 * @param forecast what was to be expected; null when nobody asked
 * @param effects  what the importer did; null when it was only foretold
 */
public record TrialPair(TrialParty exporter, TrialParty importer, TrialRow trial, Forecast forecast, TrialEffects effects) {
    public TrialPair {
        Objects.requireNonNull(exporter);
        Objects.requireNonNull(importer);
    }

    /** Null unless both are there. */
    public Agreement agreement() {
        return trial == null || forecast == null ? null : Agreement.of(forecast, trial);
    }
}

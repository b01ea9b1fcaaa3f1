// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.util.List;
import java.util.Objects;

/** A run of trials as it was shipped: what could be tried, each pair, and what is left. Without a run {@code rows} is empty. */
public record TrialRecord(TrialList list, List<TrialRow> rows, TrialAftermath aftermath) {
    public TrialRecord {
        Objects.requireNonNull(list);
        Objects.requireNonNull(aftermath);
        rows = List.copyOf(rows);
    }
}

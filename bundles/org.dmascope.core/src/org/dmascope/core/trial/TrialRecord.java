// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.util.List;
import java.util.Objects;

import org.dmascope.core.source.struct.KernelCaps;

/**
 * A run of trials as it was shipped: what could be tried, each pair, and what is left. Without a run {@code rows} is empty.
 *
 * @param kernel what the kernel can do; null when that was not read
 */
public record TrialRecord(TrialList list, List<TrialRow> rows, TrialAftermath aftermath, KernelCaps kernel) {
    public TrialRecord {
        Objects.requireNonNull(list);
        Objects.requireNonNull(aftermath);
        rows = List.copyOf(rows);
    }

    /** Of a kernel of which nothing more is known. */
    public TrialRecord(TrialList list, List<TrialRow> rows, TrialAftermath aftermath) {
        this(list, rows, aftermath, null);
    }
}

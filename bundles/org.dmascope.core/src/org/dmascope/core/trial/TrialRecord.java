// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** This run and what was known before it: the latest of each pair. A pair that this run did not come to stays what it was. */
    public TrialRecord after(TrialRecord earlier) {
        Map<String, TrialRow> all = new LinkedHashMap<>();
        earlier.rows().forEach(r -> all.put(r.cell().pair(), r));
        rows.stream().filter(r -> r.cell().asked()).forEach(r -> all.put(r.cell().pair(), r));
        return new TrialRecord(list, List.copyOf(all.values()), aftermath.after(earlier.aftermath()), kernel == null ? earlier.kernel() : kernel);
    }

    /** Of a kernel of which nothing more is known. */
    public TrialRecord(TrialList list, List<TrialRow> rows, TrialAftermath aftermath) {
        this(list, rows, aftermath, null);
    }
}

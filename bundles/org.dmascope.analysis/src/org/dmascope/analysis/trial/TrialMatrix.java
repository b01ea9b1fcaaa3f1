// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.trial.TrialAftermath;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.core.trial.TrialRow;

/**
 * Exporters against importers.
 *
 * @param list      what the host says of them
 * @param exporters rows, in their order
 * @param importers columns, in their order
 * @param pairs     row by row
 * @param aftermath what was left; null when nothing was tried
 */
public record TrialMatrix(TrialList list, List<TrialParty> exporters, List<TrialParty> importers, List<TrialPair> pairs, TrialAftermath aftermath) {
    private record Key(String exporter, String importer) {
    }

    public TrialMatrix {
        exporters = List.copyOf(exporters);
        importers = List.copyOf(importers);
        pairs = List.copyOf(pairs);
    }

    /**
     * @param run      what was tried; null when nothing was
     * @param forecast whether the rules are asked
     */
    public static TrialMatrix of(TrialList list, List<TrialParty> exporters, List<TrialParty> importers, TrialRecord run, boolean forecast) {
        Map<Key, TrialRow> tried = new HashMap<>();
        if (run != null) {
            run.rows().forEach(r -> tried.put(new Key(r.cell().exporter(), r.cell().importer()), r));
        }
        Catalogue catalogue = Catalogue.load();
        KernelCaps caps = run == null ? null : run.kernel();
        Forecaster forecaster = new Forecaster(catalogue);
        List<TrialPair> pairs = new ArrayList<>();
        for (TrialParty e : exporters) {
            for (TrialParty i : importers) {
                TrialRow row = tried.get(new Key(e.id(), i.id()));
                Forecast rule = forecaster.of(e, i);
                pairs.add(new TrialPair(e, i, row, forecast ? rule : null, row == null ? null : TrialEffects.of(row, rule, caps, catalogue)));
            }
        }
        return new TrialMatrix(list, exporters, importers, pairs, run == null ? null : run.aftermath());
    }

    public TrialPair pair(int exporter, int importer) {
        return pairs.get(exporter * importers.size() + importer);
    }

    /** What a person should look at: where rule and trial say different things, and what did not go as it should. */
    public List<TrialFinding> findings() {
        return TrialFinding.of(this);
    }

    /** Pairs for which rule and trial say different things. */
    public List<TrialPair> differences() {
        return pairs.stream().filter(p -> p.agreement() == Agreement.DIFFERS).toList();
    }
}

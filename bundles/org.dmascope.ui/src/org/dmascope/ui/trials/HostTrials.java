// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.dmascope.analysis.trial.TrialMatrix;
import org.dmascope.analysis.trial.TrialPair;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.trial.KeptTrials;
import org.dmascope.core.trial.LiveBuffer;
import org.dmascope.core.trial.TrialAftermath;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialRow;
import org.dmascope.core.trial.TrialSight;

/**
 * What is known of trials on a host. Immutable; made off the display thread, because foretelling asks the catalogue for each pair.
 *
 * @param matrix the pairs, foretold and tried
 * @param live   buffers in use that somebody wants to try, beside the exporters of the list
 * @param rows   what was tried, the latest for each pair
 * @param kernel what its kernel can do, as the last run read it; null when it did not
 * @param at     when pairs were last tried, null for never
 */
record HostTrials(TrialMatrix matrix, List<TrialParty> live, List<TrialRow> rows, KernelCaps kernel, Instant at) {
    /** Nothing tried yet. */
    static HostTrials foretold(TrialList list) {
        return new HostTrials(matrix(list, List.of(), List.of(), null, null), List.of(), List.of(), null, null);
    }

    /** The list was made again; what was tried stays as long as its sides are there. */
    HostTrials listed(TrialList list) {
        return new HostTrials(matrix(list, live, rows, matrix.aftermath(), kernel), live, rows, kernel, at);
    }

    /** With a buffer in use as one more exporter. */
    HostTrials with(TrialParty buffer) {
        if (live.stream().anyMatch(p -> p.id().equals(buffer.id()))) {
            return this;
        }
        List<TrialParty> more = new ArrayList<>(live);
        more.add(buffer);
        return new HostTrials(matrix(matrix.list(), more, rows, matrix.aftermath(), kernel), List.copyOf(more), rows, kernel, at);
    }

    /** What a capture keeps; null when it keeps none. */
    static HostTrials kept(KeptTrials kept) {
        TrialRecord all = kept.merged();
        return all == null ? null : of(all, all.rows().stream().map(r -> r.cell().exporter()).distinct().filter(e -> LiveBuffer.of(e).isPresent())
                .flatMap(e -> all.list().find(TrialRole.EXPORTER, e).stream()).toList(), kept.last());
    }

    /** With what came of some pairs. */
    HostTrials with(TrialRecord run, Instant now) {
        TrialAftermath nothing = new TrialAftermath(true, null, List.of(), List.of());
        return of(run.after(new TrialRecord(run.list(), rows, matrix.aftermath() == null ? nothing : matrix.aftermath(), kernel)), live, now);
    }

    private static HostTrials of(TrialRecord all, List<TrialParty> live, Instant at) {
        return new HostTrials(matrix(all.list(), live, all.rows(), all.aftermath(), all.kernel()), live, all.rows(), all.kernel(), at);
    }

    /** With what came of one pair of a run that goes on; what was seen of its buffer comes when the run is over. */
    HostTrials seen(TrialCell c) {
        if (!c.asked()) {
            return this;
        }
        TrialSight later = new TrialSight(TrialSight.State.NOT_LOOKED, Messages.later, 0, List.of());
        TrialRow row = new TrialRow(c, later, later);
        List<TrialPair> pairs = matrix.pairs().stream()
                .map(p -> p.exporter().id().equals(c.exporter()) && p.importer().id().equals(c.importer()) ? new TrialPair(p.exporter(), p.importer(), row, p.forecast(), null) : p).toList();
        return new HostTrials(new TrialMatrix(matrix.list(), matrix.exporters(), matrix.importers(), pairs, matrix.aftermath()), live, rows, kernel, at);
    }

    private static TrialMatrix matrix(TrialList list, List<TrialParty> live, List<TrialRow> rows, TrialAftermath aftermath, KernelCaps kernel) {
        List<TrialParty> exporters = Stream.concat(list.of(TrialRole.EXPORTER).stream(), live.stream()).toList();
        return TrialMatrix.of(list, exporters, list.of(TrialRole.IMPORTER), aftermath == null ? null : new TrialRecord(list, rows, aftermath, kernel), true);
    }

    /** How many pairs were tried; those with a side that cannot be are none. */
    int tried() {
        return (int) matrix.pairs().stream().filter(p -> p.trial() != null && p.exporter().available() && p.importer().available()).count();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.List;

import org.dmascope.analysis.trial.TrialMatrix;
import org.dmascope.core.Reading;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.lab.truth.MatrixCheck;
import org.dmascope.lab.truth.Truth;

/** Tries everything with everything as {@code trial run --yes --dry-run} does; a reading afterwards must show that nothing is left. */
final class MatrixTrial implements Trial {
    @Override
    public void judge(Guest guest, Truth first, Aftermath aftermath, Verdicts verdicts) {
        try (Session session = guest.as(Account.ROOT)) {
            guest.say("trying as root");
            matrix(guest, first, session, verdicts);
            guest.say("reading as root");
            new RootReading(session, verdicts).compare(first, " after the trials");
        }
        verdicts.add("after the agents ended", aftermath.left());
    }

    private static void matrix(Guest guest, Truth first, Session session, Verdicts verdicts) {
        Reading<TrialList> listed = session.trials();
        if (!(listed instanceof Reading.Ok<TrialList>(String path, TrialList list))) {
            verdicts.fail("trials", "the list", Refusal.of(listed));
            return;
        }
        List<TrialParty> exporters = list.of(TrialRole.EXPORTER);
        List<TrialParty> importers = list.of(TrialRole.IMPORTER);
        Reading<TrialRecord> tried = session.attempt(ids(exporters), ids(importers), guest::cancelled);
        if (!(tried instanceof Reading.Ok<TrialRecord>(String p, TrialRecord record))) {
            verdicts.fail("trials", "a run", Refusal.of(tried));
            return;
        }
        TrialMatrix matrix = TrialMatrix.of(record.list(), exporters, importers, record, true);
        verdicts.add("trials", MatrixCheck.compare(first.attempts(), matrix));
        verdicts.note("trials: " + MatrixCheck.foretold(matrix));
    }

    static List<String> ids(List<TrialParty> parties) {
        return parties.stream().map(TrialParty::id).toList();
    }
}

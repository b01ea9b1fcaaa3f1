// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.trial.TrialMatrix;
import org.dmascope.core.Reading;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.lab.truth.MatrixCheck;
import org.dmascope.lab.truth.Truth;

/** Tries everything with everything as {@code trial run --yes --dry-run} does; then a buffer in use, twice; a reading afterwards must show that nothing is left. */
final class MatrixTrial implements Trial {
    @Override
    public void judge(Guest guest, Truth first, Aftermath aftermath, Verdicts verdicts) {
        try (Session session = guest.as(Account.ROOT)) {
            guest.say("trying as root");
            Truth then = matrix(guest, first, session, verdicts);
            LiveTrial live = new LiveTrial(guest, first, verdicts);
            live.asRoot(session);
            guest.say("trying while each trial is killed");
            live.killed(session);
            guest.say("reading as root");
            new RootReading(session, verdicts).compare(then, " after the trials");
        }
        guest.say("trying a buffer of another user as an ordinary one");
        try (Session session = guest.as(Account.USER)) {
            new LiveTrial(guest, first, verdicts).asUser(session);
        }
        verdicts.add("after the agents ended", aftermath.left());
    }

    /** @return what there must be afterwards */
    private static Truth matrix(Guest guest, Truth first, Session session, Verdicts verdicts) {
        Reading<TrialList> listed = session.trials();
        if (!(listed instanceof Reading.Ok<TrialList>(String path, TrialList list))) {
            verdicts.fail("trials", "the list", Refusal.of(listed));
            return first;
        }
        List<TrialParty> exporters = list.of(TrialRole.EXPORTER);
        List<TrialParty> importers = list.of(TrialRole.IMPORTER);
        Reading<TrialRecord> tried = session.attempt(ids(exporters), ids(importers), guest::cancelled);
        if (!(tried instanceof Reading.Ok<TrialRecord>(String p, TrialRecord record))) {
            verdicts.fail("trials", "a run", Refusal.of(tried));
            return first;
        }
        TrialMatrix matrix = TrialMatrix.of(record.list(), exporters, importers, record, true);
        verdicts.add("trials", MatrixCheck.compare(first.attempts(), matrix));
        verdicts.note("trials: " + MatrixCheck.foretold(matrix));
        return with(first, MatrixCheck.leaked(first.attempts(), matrix), verdicts);
    }

    /** The truth and the buffers that the kernel kept of the trials: nothing holds them, and nothing lets them go. */
    private static Truth with(Truth t, List<TrialCell> leaked, Verdicts verdicts) {
        List<Truth.Buffer> buffers = new ArrayList<>(t.buffers());
        for (TrialCell c : leaked) {
            verdicts.note("trials: the kernel keeps the buffer of " + c.exporter() + " with " + c.importer() + " for ever");
            buffers.add(new Truth.Buffer(c.ino(), c.bytes(), null, null, null, null, List.of(), List.of(), List.of(), List.of(), null, null, false));
        }
        return new Truth(t.kernel(), t.scenario(), buffers, t.notMade(), t.steps(), t.step(), t.churning(), t.many(), t.regions(), t.attempts(), t.kills(), t.peers());
    }

    static List<String> ids(List<TrialParty> parties) {
        return parties.stream().map(TrialParty::id).toList();
    }
}

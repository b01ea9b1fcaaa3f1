// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.List;

import org.dmascope.analysis.trial.TrialMatrix;
import org.dmascope.core.Reading;
import org.dmascope.core.trial.LiveBuffer;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.lab.truth.Checks;
import org.dmascope.lab.truth.LiveCheck;
import org.dmascope.lab.truth.Truth;

/**
 * Tries buffers that the scenario's own process goes on using, as {@code trial run --touch-live} does: they come to the same as fresh buffers of their
 * exporter, and are afterwards what they were, also when each trial is killed while it has the buffer attached. An ordinary user may not, and is told so.
 */
final class LiveTrial {
    /** Steps of the scenario (native/lab/src/live_kill.h). */
    private static final String KILL = "kill";
    private static final String SPARE = "spare";
    private static final String KILLED = "live buffers whose trials are killed";
    private final Guest guest;
    private final Truth truth;
    private final Verdicts verdicts;

    LiveTrial(Guest guest, Truth truth, Verdicts verdicts) {
        this.guest = guest;
        this.truth = truth;
        this.verdicts = verdicts;
    }

    void asRoot(Session session) {
        List<Truth.Buffer> used = used();
        Checks checks = new Checks();
        checks.equal("buffers in use", 1, used.size());
        for (Truth.Buffer b : used) {
            TrialMatrix m = matrix(session, b);
            if (m != null) {
                checks.add(LiveCheck.compare(truth.attempts(), b, m));
            }
        }
        verdicts.add("live buffers", checks.all());
    }

    /** The same while the guest kills, with SIGKILL, each process of a trial that has the buffer attached. */
    void killed(Session session) {
        for (Truth.Buffer b : used()) {
            Reading<Truth> begun = guest.step(KILL);
            if (!begun.ok()) {
                verdicts.fail(KILLED, "step " + KILL, Refusal.of(begun));
                return;
            }
            TrialMatrix m = matrix(session, b);
            Reading<Truth> ended = guest.step(SPARE);
            if (!(ended instanceof Reading.Ok<Truth>(String path, Truth then))) {
                verdicts.fail(KILLED, "step " + SPARE, Refusal.of(ended));
            } else if (m != null) {
                verdicts.add(KILLED, LiveCheck.killed(truth.attempts(), b, m, then.kills()));
                verdicts.note(KILLED + ": " + then.kills().trials() + " with the buffer attached");
            }
        }
    }

    void asUser(Session session) {
        Checks checks = new Checks();
        for (Truth.Buffer b : used()) {
            TrialMatrix m = matrix(session, b);
            if (m != null) {
                checks.add(LiveCheck.refused(m));
            }
        }
        verdicts.add("live buffers as an ordinary user", checks.all());
    }

    private List<Truth.Buffer> used() {
        return truth.buffers().stream().filter(b -> b.open() && b.expName() != null).toList();
    }

    private TrialMatrix matrix(Session session, Truth.Buffer b) {
        int pid = b.holders().stream().filter(h -> h.fds() > 0).findFirst().orElseThrow().pid();
        TrialParty exporter = new LiveBuffer(pid, b.ino()).party(b.exporterDevice(), b.expName());
        Reading<TrialList> listed = session.trials();
        if (!(listed instanceof Reading.Ok<TrialList>(String path, TrialList list))) {
            verdicts.fail("live buffers", "the list", Refusal.of(listed));
            return null;
        }
        List<TrialParty> importers = list.of(TrialRole.IMPORTER).stream().filter(TrialParty::available).toList();
        Reading<TrialRecord> tried = session.attempt(List.of(exporter.id()), MatrixTrial.ids(importers), guest::cancelled);
        if (!(tried instanceof Reading.Ok<TrialRecord>(String p, TrialRecord record))) {
            verdicts.fail("live buffers", "a run", Refusal.of(tried));
            return null;
        }
        return TrialMatrix.of(record.list(), List.of(exporter), importers, record, true);
    }
}

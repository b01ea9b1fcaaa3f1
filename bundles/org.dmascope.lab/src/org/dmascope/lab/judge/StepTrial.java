// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.LinkedHashSet;

import org.dmascope.core.Reading;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.Sources;
import org.dmascope.core.source.Survey;
import org.dmascope.lab.truth.Checks;
import org.dmascope.lab.truth.ContractCheck;
import org.dmascope.lab.truth.DmemCheck;
import org.dmascope.lab.truth.Reader;
import org.dmascope.lab.truth.RegionCheck;
import org.dmascope.lab.truth.Sight;
import org.dmascope.lab.truth.Truth;
import org.dmascope.lab.truth.TruthCheck;

/** Reads as the ordinary user and as root, then asks for one step after the other and reads again after each. */
final class StepTrial implements Trial {
    /** In one of the scenarios a recorder is killed: what it leaves does not depend on what it recorded. */
    private static final String KILLED = "contracts";

    @Override
    public void judge(Guest guest, Truth first, Aftermath aftermath, Verdicts verdicts) {
        asUser(guest, first, verdicts);
        asRoot(guest, first, verdicts);
        if (first.scenario().equals(WindowTrial.SCENARIO) && !guest.cancelled()) {
            WindowTrial.judge(guest, first, verdicts);
        }
        verdicts.add("after the agents ended", aftermath.left());
        if (first.scenario().equals(KILLED)) {
            KilledRecorder.compare(guest, aftermath, verdicts);
        }
    }

    private static void asRoot(Guest guest, Truth first, Verdicts verdicts) {
        try (Session session = guest.as(Account.ROOT)) {
            RootReading root = new RootReading(session, verdicts);
            guest.say("reading as root");
            root.compare(first, "");
            Judgement judgement = new Judgement(verdicts);
            judgement.add(first, root.snapshot(EventLog.NONE), "");
            if (!first.steps().isEmpty()) {
                try (Recording recording = session.record()) {
                    steps(guest, first, root, new Recorded(recording, verdicts), judgement);
                }
            }
            judgement.finish();
        }
    }

    private static void steps(Guest guest, Truth first, RootReading root, Recorded recorded, Judgement judgement) {
        Truth before = first;
        recorded.begin();
        for (String step : first.steps()) {
            if (guest.cancelled()) {
                return;
            }
            guest.say("step " + step);
            judgement.before(before, step, root.snapshot(recorded.log()));
            Reading<Truth> next = guest.step(step);
            if (next instanceof Reading.Ok<Truth>(String path, Truth truth)) {
                root.compare(truth, " after " + step);
                recorded.compare(before, truth, root, " after " + step);
                judgement.after(before, truth, root.snapshot(recorded.log()), " after " + step);
                before = truth;
            } else {
                root.fail(" after " + step, "step " + step, Refusal.of(next));
            }
        }
    }

    static void asUser(Guest guest, Truth truth, Verdicts verdicts) {
        String where = "as " + Account.USER.words();
        guest.say("reading " + where);
        try (Session session = guest.as(Account.USER)) {
            Reading<Survey> read = session.read(new LinkedHashSet<>(Sources.ids()));
            if (read instanceof Reading.Ok<Survey>(String path, Survey survey)) {
                Shown shown = session.show(survey);
                Checks checks = new Checks();
                checks.add(TruthCheck.compare(truth, shown.json(), shown.exit(), Reader.USER));
                checks.add(ContractCheck.compare(truth, shown.json(), Sight.nothing()));
                checks.add(RegionCheck.compare(truth, shown.json(), Reader.USER));
                checks.add(DmemCheck.compare(truth, shown.json(), Reader.USER));
                verdicts.add(where, checks.all());
            } else {
                verdicts.fail(where, "reading", Refusal.of(read));
            }
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.whatif.Prediction;
import org.dmascope.core.Reading;
import org.dmascope.lab.truth.EvictCheck;
import org.dmascope.lab.truth.Truth;

/** Goes through the steps as any scenario; what a step is going to want is foretold beforehand, and then compared with what the kernel did. */
final class DmemTrial implements Trial {
    @Override
    public void judge(Guest guest, Truth first, Aftermath aftermath, Verdicts verdicts) {
        StepTrial.asUser(guest, first, verdicts);
        try (Session session = guest.as(Account.ROOT)) {
            RootReading root = new RootReading(session, verdicts);
            guest.say("reading as root");
            root.compare(first, "");
            steps(guest, first, root, verdicts);
        }
        verdicts.add("after the agents ended", aftermath.left());
    }

    private static void steps(Guest guest, Truth first, RootReading root, Verdicts verdicts) {
        Truth before = first;
        warn(first, root, "", verdicts);
        for (String step : first.steps()) {
            if (guest.cancelled()) {
                return;
            }
            Prediction foretold = foretell(before, root, step, guest);
            guest.say("step " + step);
            Reading<Truth> next = guest.step(step);
            if (!(next instanceof Reading.Ok<Truth>(String path, Truth after))) {
                root.fail(" after " + step, "step " + step, Refusal.of(next));
                continue;
            }
            if (foretold != null) {
                verdicts.add("what-if " + foretold.action().label(), EvictCheck.compare(foretold, before.dmem(), after.dmem()));
            }
            root.compare(after, " after " + step);
            warn(after, root, " after " + step, verdicts);
            before = after;
        }
    }

    /** Null when nothing was announced for this step, or there is nothing to foretell it from. */
    private static Prediction foretell(Truth before, RootReading root, String step, Guest guest) {
        if (before.dmem() == null || before.dmem().next() == null || !before.dmem().next().step().equals(step) || root.last() == null) {
            return null;
        }
        Prediction p = EvictCheck.predict(Snapshots.of(root.last()), before.dmem().next());
        guest.say("foretold: " + p.action().label());
        return p;
    }

    private static void warn(Truth truth, RootReading root, String when, Verdicts verdicts) {
        if (root.last() != null) {
            Snapshot snapshot = Snapshots.of(root.last());
            verdicts.add("findings" + when, EvictCheck.warnings(truth, snapshot));
        }
    }
}

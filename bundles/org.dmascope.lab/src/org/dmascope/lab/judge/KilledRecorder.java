// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.List;

import org.dmascope.core.Reading;
import org.dmascope.core.event.EventLog;
import org.dmascope.lab.truth.Check;

/** Kills an agent that records, with SIGKILL: it cannot clean up. The next recording removes what it left, then its own. */
final class KilledRecorder {
    private KilledRecorder() {
    }

    static void compare(Guest guest, Aftermath aftermath, Verdicts verdicts) {
        guest.say("killing a recorder");
        try (Session session = guest.as(Account.ROOT)) {
            if (!record(session, guest, verdicts, true)) {
                return;
            }
        }
        try (Session session = guest.as(Account.ROOT)) {
            record(session, guest, verdicts, false);
        }
        verdicts.add("after a recorder was killed and the next one ended", aftermath.left());
    }

    private static boolean record(Session session, Guest guest, Verdicts verdicts, boolean kill) {
        try (Recording recording = session.record()) {
            Reading<EventLog> begun = recording.begun();
            if (!begun.ok()) {
                verdicts.fail("a recorder that is killed", "a recording", Refusal.of(begun));
                return false;
            }
            if (kill) {
                Reading<Leftovers> left = guest.kill();
                if (left instanceof Reading.Ok<Leftovers>(String path, Leftovers l)) {
                    // else nothing was recorded, or it could clean up: then this shows nothing
                    verdicts.add("a recorder that is killed", List.of(new Check("it leaves something behind",
                            l.instances() != null && !l.instances().isEmpty() && l.agents() == 0, "an instance and no agent", l.toString())));
                } else {
                    verdicts.fail("a recorder that is killed", "kill", Refusal.of(left));
                }
            }
            return true;
        }
    }
}

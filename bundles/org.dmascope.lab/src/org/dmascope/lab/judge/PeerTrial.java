// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.LinkedHashSet;
import java.util.Set;

import org.dmascope.core.Reading;
import org.dmascope.core.source.Sources;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.lab.truth.Checks;
import org.dmascope.lab.truth.ContractCheck;
import org.dmascope.lab.truth.PeerCheck;
import org.dmascope.lab.truth.Peers;
import org.dmascope.lab.truth.Reader;
import org.dmascope.lab.truth.Sight;
import org.dmascope.lab.truth.Truth;
import org.dmascope.lab.truth.TruthCheck;
import org.dmascope.lab.truth.WrongRules;

/**
 * Holds the kernel's own answer to "may these two be peers" for every pair of functions of a machine against the rule, as root and as an ordinary
 * user, and as root again after each step, which sets access control otherwise.
 */
final class PeerTrial implements Trial {
    /** What the rule needs; buffers are read once. */
    private static final Set<String> PLACES = Set.of("host", "sysfs");
    private final WrongRules wrong;

    /** @param wrong is held against the kernel's answers, too */
    PeerTrial(WrongRules wrong) {
        this.wrong = wrong;
    }

    @Override
    public void judge(Guest guest, Truth first, Aftermath aftermath, Verdicts verdicts) {
        if (first.peers() == null) {
            verdicts.fail(first.scenario(), "peers", "this kernel answers no questions about peers");
            return;
        }
        try (Session session = guest.as(Account.USER)) {
            guest.say("reading as " + Account.USER.words());
            compare(session, first, "as " + Account.USER.words(), Reader.USER, PLACES, verdicts);
        }
        try (Session session = guest.as(Account.ROOT)) {
            guest.say("reading as root");
            boolean buffers = !first.buffers().isEmpty();
            compare(session, first, "as root", Reader.ROOT, buffers ? new LinkedHashSet<>(Sources.ids()) : PLACES, verdicts);
            for (String step : first.steps()) {
                if (guest.cancelled()) {
                    return;
                }
                step(guest, session, step, verdicts);
            }
        }
        verdicts.add("after the agents ended", aftermath.left());
    }

    private void step(Guest guest, Session session, String step, Verdicts verdicts) {
        guest.say("step " + step);
        Reading<Truth> next = guest.step(step);
        if (next instanceof Reading.Ok<Truth>(String path, Truth truth) && truth.peers() != null) {
            compare(session, truth, "as root after " + step, Reader.ROOT, PLACES, verdicts);
        } else {
            verdicts.fail("as root after " + step, "step " + step, Refusal.of(next));
        }
    }

    private void compare(Session session, Truth truth, String where, Reader reader, Set<String> sources, Verdicts verdicts) {
        Reading<Survey> read = session.read(sources);
        if (!(read instanceof Reading.Ok<Survey>(String path, Survey survey))) {
            verdicts.fail(where, "reading", Refusal.of(read));
            return;
        }
        if (!(survey.devices() instanceof Reading.Ok<DeviceInventory>(String p, DeviceInventory inventory))) {
            verdicts.fail(where, "devices", Refusal.of(survey.devices()));
            return;
        }
        Peers peers = truth.peers();
        boolean walked = sources.contains(Sources.STRUCT);
        Shown shown = session.show(survey);
        Checks checks = new Checks();
        checks.add(PeerCheck.compare(peers, inventory, shown.json(), reader, walked));
        if (walked) {
            checks.add(TruthCheck.compare(truth, shown.json(), shown.exit(), reader));
            checks.add(ContractCheck.compare(truth, shown.json(), Sight.full()));
        }
        if (reader == Reader.ROOT) {
            checks.add(PeerCheck.sane(peers));
            wrong.hold(peers, inventory);
        }
        verdicts.add(where, checks.all());
    }
}

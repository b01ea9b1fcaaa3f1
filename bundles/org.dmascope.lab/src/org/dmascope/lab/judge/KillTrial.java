// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.List;

import org.dmascope.core.Reading;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.lab.truth.Check;
import org.dmascope.lab.truth.Checks;
import org.dmascope.lab.truth.Kills;
import org.dmascope.lab.truth.Truth;

/**
 * Tries everything with everything, again and again, while the guest kills the processes in which that happens, and now and then the agent. Then
 * nothing of it may be there: no buffer, no attachment, no memory region, no process, and no descriptor in the agent.
 */
final class KillTrial implements Trial {
    private static final String START = "start";
    private static final String LOOK = "look";
    private static final String STOP = "stop";
    /** Runs in which nothing is killed before something must be wrong. */
    private static final int IDLE_RUNS = 4;
    /** With so many, chance has hit each kind of moment. */
    private static final int ENOUGH = 20;
    private final int times;
    private int died;
    /** Agents that were killed, as far as is known. */
    private int agents;
    private final AgentDescriptors descriptors = new AgentDescriptors();

    /** @param times how many are killed, at least */
    KillTrial(int times) {
        this.times = times;
    }

    @Override
    public void judge(Guest guest, Truth first, Aftermath aftermath, Verdicts verdicts) {
        int before;
        try (Session session = guest.as(Account.ROOT)) {
            guest.say("trying as root");
            before = once(session, guest);
        }
        if (before < 0 || !step(guest, START, verdicts)) {
            verdicts.fail("kills", "a run that nobody kills", "it did not get to its end");
            return;
        }
        Truth last = kill(guest, verdicts);
        if (last == null || !step(guest, STOP, verdicts)) {
            return;
        }
        try (Session session = guest.as(Account.ROOT)) {
            int after = once(session, guest);
            Reading<Truth> then = guest.step(STOP);
            if (then instanceof Reading.Ok<Truth>(String path, Truth truth)) {
                verdicts.add("kills", compare(truth.kills(), before, after));
                verdicts.note("kills: " + truth.kills().trials() + " processes of trials and " + truth.kills().agents() + " agents, " + truth.kills().holding() + " of them with a buffer, "
                        + truth.kills().attached() + " while it was attached; " + died + " pairs were said to have died; descriptors of agents, look by look: " + descriptors);
                new RootReading(session, verdicts).compare(truth, " after the kills");
            } else {
                verdicts.fail("kills", "step " + STOP, Refusal.of(then));
            }
        }
        verdicts.add("after the agents ended", aftermath.left());
    }

    private List<Check> compare(Kills k, int before, int after) {
        Checks checks = new Checks();
        checks.holds("killed in the middle", k.all() >= times, "at least " + times, k.all());
        checks.holds("agents among them", k.agents() > 0 || times < ENOUGH, "some", k.agents());
        checks.holds("some had a buffer", k.holding() > 0 || times < ENOUGH, "some", k.holding());
        checks.equal("processes of trials that outlived their agent", 0, k.orphans());
        checks.holds("pairs that were said to have died", died > 0, "some", died);
        checks.equal("a run afterwards tries as many pairs as one before", before, after);
        checks.holds("descriptors of an agent that saw its processes die", descriptors.noMoreWithTime(), "no more with time", descriptors);
        checks.equal("agents that run", 1, k.living());
        checks.holds("processes of trials that run", k.alive() == 0, "none", k.alive());
        return checks.all();
    }

    private static boolean step(Guest guest, String step, Verdicts verdicts) {
        Reading<Truth> r = guest.step(step);
        if (!r.ok()) {
            verdicts.fail("kills", "step " + step, Refusal.of(r));
        }
        return r.ok();
    }

    /** @return the pairs that came to something; negative when the run failed */
    private int once(Session session, Guest guest) {
        return once(session, guest, 0, Integer.MAX_VALUE);
    }

    /**
     * @param turn whose turn it is among the exporters, when not all are to be tried
     * @param pairs how many; all when that is more than there are for one exporter
     */
    private int once(Session session, Guest guest, int turn, int pairs) {
        Reading<TrialList> listed = session.trials();
        if (!(listed instanceof Reading.Ok<TrialList>(String path, TrialList list))) {
            return -1;
        }
        List<String> exporters = available(list, TrialRole.EXPORTER);
        List<String> importers = available(list, TrialRole.IMPORTER);
        if (pairs < Integer.MAX_VALUE && !exporters.isEmpty()) {
            exporters = List.of(exporters.get(turn % exporters.size()));
            importers = importers.subList(0, Math.min(pairs, importers.size()));
        }
        Reading<TrialRecord> run = session.attempt(exporters, importers, new Watch(guest, agents)::killed);
        if (!(run instanceof Reading.Ok<TrialRecord>(String p, TrialRecord record))) {
            return -1;
        }
        died += (int) record.rows().stream().filter(r -> r.cell().state() == TrialCell.State.DIED).count();
        guest.say(record.rows().size() + " pairs, " + died + " died in all");
        return (int) record.rows().stream().map(r -> r.cell().state()).filter(s -> s == TrialCell.State.WORKS || s == TrialCell.State.FAILS).count();
    }

    /** The port of an agent that was killed does not end; so the guest is asked. */
    private static final class Watch {
        private static final long EVERY_NANOS = 5_000_000_000L;
        private final Guest guest;
        private final int agents;
        private long asked = System.nanoTime();

        Watch(Guest guest, int agents) {
            this.guest = guest;
            this.agents = agents;
        }

        boolean killed() {
            if (System.nanoTime() - asked < EVERY_NANOS) {
                return guest.cancelled();
            }
            asked = System.nanoTime();
            return guest.step(LOOK) instanceof Reading.Ok<Truth>(String path, Truth truth) && truth.kills().agents() > agents || guest.cancelled();
        }
    }

    private static List<String> available(TrialList list, TrialRole role) {
        return list.of(role).stream().filter(TrialParty::available).map(TrialParty::id).toList();
    }

    /** @return the truth when enough have been killed; null when that cannot be told */
    private Truth kill(Guest guest, Verdicts verdicts) {
        int idle = 0;
        int killed = 0;
        Session session = guest.as(Account.ROOT);
        try {
            for (int turn = 0; !guest.cancelled(); turn++) {
                boolean whole = once(session, guest, turn, times - killed) >= 0;
                if (!whole) {
                    session.close(); // its agent was killed: the next one finds what it left
                    session = guest.as(Account.ROOT);
                }
                Reading<Truth> now = guest.step(LOOK);
                if (!(now instanceof Reading.Ok<Truth>(String path, Truth truth))) {
                    verdicts.fail("kills", "step " + LOOK, Refusal.of(now));
                    return null;
                }
                agents = truth.kills().agents();
                if (whole && truth.kills().living() == 1) {
                    descriptors.of(agents, truth.kills().fds());
                }
                if (truth.kills().all() >= times) {
                    return truth;
                }
                idle = truth.kills().all() == killed ? idle + 1 : 0;
                killed = truth.kills().all();
                guest.say(killed + " of " + times + " killed");
                if (idle > IDLE_RUNS) {
                    verdicts.fail("kills", "killing " + times, "nothing more was killed after " + killed);
                    return null;
                }
            }
        } finally {
            session.close();
        }
        return null;
    }
}

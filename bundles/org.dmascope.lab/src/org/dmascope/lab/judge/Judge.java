// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.time.Duration;

import org.dmascope.lab.truth.Truth;
import org.dmascope.lab.truth.WrongRules;

/**
 * Runs the trial of a scenario. Afterwards the kernel's log must be clean, and nothing of the agents may be left in the kernel: neither
 * after they ended nor after they were killed.
 */
public final class Judge {
    private static final String CHURN = "churn";
    private static final String PRIVILEGES = "privileges";
    private static final String MANY = "many";
    private static final String TRIALS = "trials";
    private static final String TRIAL_KILL = "trial-kill";
    private static final String PEERS = "p2p";
    private static final String DMEM = "dmem";
    private final int readings;
    private final Duration limit;
    private final int times;
    /** Over all machines that are judged. */
    private final WrongRules wrong = new WrongRules();

    /**
     * @param readings how many readings while a scenario churns; 0 for as many as the time allows
     * @param limit    how long those may take
     * @param times    how many trials are killed in the middle
     */
    public Judge(int readings, Duration limit, int times) {
        this.readings = readings;
        this.limit = limit;
        this.times = times;
    }

    public void judge(Guest guest, Truth first, Verdicts verdicts) {
        Aftermath aftermath = new Aftermath(guest);
        trial(first).judge(guest, first, aftermath, verdicts);
        verdicts.add("the kernel's log", aftermath.log());
    }

    /** After all machines of a scenario that has several: what only they together show. */
    public void finish(Verdicts verdicts) {
        if (wrong.held()) {
            wrong.words().forEach(verdicts::note);
            verdicts.add("wrong rules", wrong.caught());
        }
    }

    private Trial trial(Truth truth) {
        if (truth.scenario().equals(PEERS) || truth.scenario().startsWith(PEERS + "-")) {
            return new PeerTrial(wrong);
        }
        return switch (truth.scenario()) {
            case CHURN -> new ChurnTrial(readings, limit);
            case PRIVILEGES -> new PrivilegeTrial();
            case MANY -> new ManyTrial();
            case TRIALS -> new MatrixTrial();
            case DMEM -> new DmemTrial();
            case TRIAL_KILL -> new KillTrial(times);
            default -> new StepTrial();
        };
    }
}

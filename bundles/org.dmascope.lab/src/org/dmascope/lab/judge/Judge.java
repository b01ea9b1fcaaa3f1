// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Reading;
import org.dmascope.lab.truth.Check;
import org.dmascope.lab.truth.Checks;
import org.dmascope.lab.truth.Truth;

/**
 * Runs the trial of a scenario. Afterwards the kernel's log must be clean, and nothing of the agents may be left in the kernel: neither
 * after they ended nor after they were killed.
 */
public final class Judge {
    private static final String CHURN = "churn";
    private static final String PRIVILEGES = "privileges";
    /** An agent that was told to end has this long. */
    private static final int TRIES = 10;
    private static final int PAUSE_MS = 500;
    private final int readings;
    private final Duration limit;

    /**
     * @param readings how many readings while a scenario churns; 0 for as many as the time allows
     * @param limit    how long those may take
     */
    public Judge(int readings, Duration limit) {
        this.readings = readings;
        this.limit = limit;
    }

    public void judge(Guest guest, Truth first, Verdicts verdicts) {
        Reading<Leftovers> before = guest.leftovers();
        trial(first).judge(guest, first, verdicts);
        Checks checks = new Checks();
        if (before instanceof Reading.Ok<Leftovers>(String path, Leftovers empty)) {
            left(guest, checks, empty);
        } else {
            checks.holds("what is left can be told", false, "told", Refusal.of(before));
        }
        log(guest, checks);
        verdicts.add("afterwards", checks.all());
    }

    private Trial trial(Truth truth) {
        return switch (truth.scenario()) {
            case CHURN -> new ChurnTrial(readings, limit);
            case PRIVILEGES -> new PrivilegeTrial();
            default -> new StepTrial();
        };
    }

    private static void left(Guest guest, Checks checks, Leftovers before) {
        Reading<Leftovers> now = guest.leftovers();
        for (int i = 1; i < TRIES && now instanceof Reading.Ok<Leftovers>(String path, Leftovers left) && !left.none(before); i++) {
            if (!pause()) {
                break;
            }
            now = guest.leftovers();
        }
        if (now instanceof Reading.Ok<Leftovers>(String path, Leftovers left)) {
            left.compare(checks, "after the agents ended", before);
        } else {
            checks.holds("what is left can be told", false, "told", Refusal.of(now));
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void log(Guest guest, Checks checks) {
        Reading<KernelLog> read = guest.log();
        if (read instanceof Reading.Ok<KernelLog>(String path, KernelLog log)) {
            List<Check> lines = new ArrayList<>();
            log.broken().forEach(l -> lines.add(new Check("the kernel's log is clean", false, "no such line", l)));
            checks.add(lines.isEmpty() ? List.of(new Check("the kernel's log is clean", true, "no such line", log.lines().size() + " lines")) : lines);
        } else {
            checks.holds("the kernel's log can be read", false, "read", Refusal.of(read));
        }
    }
}

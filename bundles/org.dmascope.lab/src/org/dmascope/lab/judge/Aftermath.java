// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.List;

import org.dmascope.core.Reading;
import org.dmascope.lab.truth.Check;
import org.dmascope.lab.truth.Checks;

/** What a guest must be like when agents have ended: nothing of them is left in the kernel, and its log is clean. */
final class Aftermath {
    /** An agent that was told to end has this long. */
    private static final int TRIES = 10;
    private static final int PAUSE_MS = 500;
    private final Guest guest;
    private final Reading<Leftovers> before;

    /** To be made before the first agent starts. */
    Aftermath(Guest guest) {
        this.guest = guest;
        this.before = guest.leftovers();
    }

    /** To be asked for when every agent has been told to end. */
    List<Check> left() {
        Checks checks = new Checks();
        if (!(before instanceof Reading.Ok<Leftovers>(String path, Leftovers empty)) || !empty.told()) {
            checks.holds("what was there before can be told", false, "told", Refusal.of(before));
            return checks.all();
        }
        Reading<Leftovers> now = guest.leftovers();
        for (int i = 1; i < TRIES && now instanceof Reading.Ok<Leftovers>(String p, Leftovers left) && !left.equals(empty) && pause(); i++) {
            now = guest.leftovers();
        }
        if (now instanceof Reading.Ok<Leftovers>(String p, Leftovers left)) {
            left.compare(checks, empty);
        } else {
            checks.holds("what is left can be told", false, "told", Refusal.of(now));
        }
        return checks.all();
    }

    List<Check> log() {
        Checks checks = new Checks();
        Reading<KernelLog> read = guest.log();
        if (read instanceof Reading.Ok<KernelLog>(String path, KernelLog log)) {
            checks.holds("the kernel's log is whole", !log.lost(), "whole", log.lost() ? "its beginning is lost" : "whole");
            checks.equal("the kernel's log is clean", List.of(), log.broken());
            if (log.lockdep() != null) {
                checks.holds("lockdep has watched to the end", log.lockdep(), "on", log.lockdep() ? "on" : "it has turned itself off");
            }
        } else {
            checks.holds("the kernel's log can be read", false, "read", Refusal.of(read));
        }
        return checks.all();
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
}

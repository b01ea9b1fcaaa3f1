// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.List;

import org.dmascope.core.Reading;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.lab.truth.Check;
import org.dmascope.lab.truth.Checks;
import org.dmascope.lab.truth.EventCheck;
import org.dmascope.lab.truth.Truth;

/** Holds a recording against what each step did. */
final class Recorded {
    /** Events come a moment after they happened. */
    private static final int TRIES = 20;
    private static final int PAUSE_MS = 250;
    private final Recording recording;
    private final Verdicts verdicts;
    private boolean running;
    private int seen;

    Recorded(Recording recording, Verdicts verdicts) {
        this.recording = recording;
        this.verdicts = verdicts;
    }

    /** Waits until it runs. */
    void begin() {
        Reading<EventLog> begun = recording.begun();
        running = begun.ok();
        if (!running) {
            verdicts.fail("recording", "a recording", Refusal.of(begun));
        }
    }

    /** What was recorded until now. */
    EventLog log() {
        return running ? recording.log() : EventLog.NONE;
    }

    /** @param root the reading that was made after the step */
    void compare(Truth before, Truth after, RootReading root, String when) {
        if (!running) {
            return; // said once
        }
        EventLog log = recording.log();
        List<Check> checks = of(before, after, log);
        for (int i = 1; i < TRIES && checks.stream().anyMatch(c -> !c.ok()) && pause(); i++) {
            log = recording.log();
            checks = of(before, after, log);
        }
        Checks all = new Checks();
        all.add(checks);
        all.equal("no event was lost", 0L, log.lost());
        verdicts.add("events" + when, all.all());
        root.compare(after, when, log);
        seen = log.events().size();
    }

    private List<Check> of(Truth before, Truth after, EventLog log) {
        List<TraceEvent> now = log.events();
        return EventCheck.compare(before, after, now.subList(Math.min(seen, now.size()), now.size()));
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

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.HashMap;
import java.util.Map;

import org.dmascope.analysis.ProcessState;
import org.dmascope.analysis.diff.Growth;
import org.dmascope.analysis.diff.GrowthRow;
import org.dmascope.analysis.diff.Past;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;

/** A process that holds more and more buffers from reading to reading. Only a series can show it. */
final class GrowsSteadily implements FindingRule {
    private static final About ABOUT = new About("process.grows-steadily", Severity.WARNING, "Leak suspect: over the series one process holds more and more buffers",
            "Does the number of buffers of one process never fall over five readings of a series or more, rise at least three times, and still in the last third?",
            "A pool fills up once and keeps its size. What grows on and on is not given back.",
            "Look with dmascope diff at what came between two steps, and record events (dmascope watch) to see which call makes such buffers.",
            "/proc/PID/fd");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        Past past = host.snapshot().past();
        if (past.readings() < 2) {
            return;
        }
        Map<String, ProcessState> processes = new HashMap<>();
        host.snapshot().processes().forEach(p -> processes.put(Growth.name(p), p));
        for (GrowthRow g : past.growth()) {
            ProcessState p = g.group().equals("process") ? processes.get(g.name()) : null;
            if (p != null && g.endless()) {
                Evidence series = new Evidence(Tier.RULE, "series", "analysis.diff", host.snapshot().takenAt());
                report.found(FindingSubject.of(p.process()), g.shown("?") + " buffers in " + past.readings() + " readings, never fewer", new Clue("buffers", Fact.of(p.holdings().size(), p.evidence())),
                        new Clue("buffers more than at first", Fact.of(g.more(), series)), new Clue("bytes more than at first", Fact.of(g.grown(), series)),
                        new Clue("readings since", Fact.of(past.since().toString(), series)));
            }
        }
        report.known(host.snapshot().holdersKnown());
    }
}

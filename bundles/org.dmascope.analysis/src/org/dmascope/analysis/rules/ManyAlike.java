// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.LinkedHashMap;
import java.util.Map;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.HoldingState;
import org.dmascope.analysis.ProcessState;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;

/** Many buffers of one process that look the same. */
final class ManyAlike implements FindingRule {
    private static final About ABOUT = new About("process.many-alike", Severity.WARNING, "Leak suspect: one process holds very many buffers that look the same",
            "Does one process hold 128 buffers or more of the same size and exporter?",
            "A pool of buffers is rarely so large. A program that makes a buffer for each frame and never frees it looks so.",
            "Compare two captures with dmascope diff: a pool keeps its size, a leak grows.",
            "/proc/PID/fd");

    private static final int MANY = 128;

    private record Kind(long size, String expName) {
    }

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        for (ProcessState p : host.snapshot().processes()) {
            if (p.holdings().size() < MANY) {
                continue;
            }
            Map<Kind, Integer> counts = new LinkedHashMap<>();
            for (HoldingState h : p.holdings()) {
                BufferState b = h.buffer();
                if (b.size().known() && b.expName().known()) {
                    counts.merge(new Kind(b.size().value(), b.expName().value()), 1, Integer::sum);
                }
            }
            counts.forEach((kind, n) -> {
                if (n >= MANY) {
                    report.found(FindingSubject.of(p.process()), n + " buffers of " + kind.size + " bytes by the exporter " + Names.display(kind.expName),
                            new Clue("buffers", Fact.of(n, p.evidence())));
                }
            });
        }
        report.known(host.snapshot().holdersKnown());
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.analysis.HoldingState;
import org.dmascope.analysis.ProcessState;
import org.dmascope.core.Fact;

/** Descriptors of one buffer in one process that grow in number. */
final class DescriptorsPileUp implements FindingRule {
    private static final About ABOUT = new About("process.descriptors-pile-up", Severity.WARNING, "One process has the same buffer open many times",
            "Has one process sixteen descriptors or more of the same buffer?",
            "Each one keeps the buffer. So many are what a program leaves that receives the descriptor again for each frame or "
                    + "message and never closes it.",
            "The program has to close the descriptors that it received.",
            "/proc/PID/fd, drivers/dma-buf/dma-buf.c dma_buf_file_release()");

    private static final int MANY = 16;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        for (ProcessState p : host.snapshot().processes()) {
            for (HoldingState h : p.holdings()) {
                if (h.fds().size() >= MANY) {
                    report.found(FindingSubject.of(p.process()), h.fds().size() + " descriptors of " + FindingSubject.of(h.buffer()).label(),
                            new Clue("descriptors", Fact.of(h.fds().size(), p.evidence())));
                }
            }
        }
        report.known(host.snapshot().holdersKnown());
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.analysis.BufferState;
import org.dmascope.core.source.bufinfo.FenceLine;

/** A fence that nobody who is left waits for. */
final class FenceUnheld implements FindingRule {
    private static final About ABOUT = new About("buffer.fence-unheld", Severity.WARNING, "Work is outstanding on a buffer that nobody holds",
            "Has the buffer a fence that has not signalled, while no process holds it?",
            "The work that the fence stands for was asked for by somebody who has gone, or the device hangs. Until it signals "
                    + "nobody can move, revoke or free the memory.",
            "Look again after some seconds; when the same sequence number stays, the device or its driver hangs: see the kernel "
                    + "log.",
            "drivers/dma-buf/dma-resv.c dma_resv_describe()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        if (!host.allHolders(report)) {
            return;
        }
        for (Looked l : host.buffers(report)) {
            BufferState b = l.buffer();
            FenceLine open = b.ino() < 0 || !b.holders().isEmpty() ? null : b.openFence();
            if (open != null) {
                report.found(FindingSubject.of(b), "a " + open.label() + " has not signalled, and no process is seen to hold it", new Clue("holders", b.holderCount()),
                        new Clue("flags", b.flags()));
            }
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import org.dmascope.analysis.failure.ProcessLimits;
import org.dmascope.analysis.failure.ProcessLine;
import org.dmascope.core.Reading;
import org.dmascope.core.source.proc.ProcessRights;
import org.dmascope.core.source.proc.Rights;

/** RLIMIT_MEMLOCK: dma-buf regions are not counted, queues and ordinary regions of the same program are. */
final class MemoryLocks implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("limits.memlock", "May the process lock the memory that its queues need?", "drivers/infiniband/core/umem.c ib_umem_get()");

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        if (!p.importer().isRdma()) {
            return ReadyRow.yes(ABOUT, Weight.LIMITS, p.rule("limit:memlock", "only RDMA counts it"), "RLIMIT_MEMLOCK does not count for this importer");
        }
        if (p.pid() == 0) {
            return ReadyRow.unknown(ABOUT, Weight.LIMITS, "it depends on the process (dma-buf regions are not counted, queues and ordinary regions are)", "name one: --for PID");
        }
        ProcessRights r = p.host().survey().rights() instanceof Reading.Ok<Rights> ok ? ok.value().processes().get(p.pid()) : null;
        if (r == null) {
            return ReadyRow.unknown(ABOUT, Weight.LIMITS, "the limits of process " + p.pid() + " were not read", "read as root, while it runs");
        }
        ProcessLine line = ProcessLimits.memlock(r, p.text("rights", "/proc/" + p.pid() + "/limits", null));
        if (!line.holds().known()) {
            return ReadyRow.unknown(ABOUT, Weight.LIMITS, line.holds(), line.remedy());
        }
        String note = line.holds().evidence().note();
        return line.holds().value() ? ReadyRow.yes(ABOUT, Weight.LIMITS, line.holds().evidence(), "process " + p.pid() + " may: " + note)
                : ReadyRow.no(ABOUT, Weight.LIMITS, line.holds().evidence(), "of process " + p.pid() + " " + note + " (dma-buf regions are not counted, its queues are)", line.remedy());
    }
}

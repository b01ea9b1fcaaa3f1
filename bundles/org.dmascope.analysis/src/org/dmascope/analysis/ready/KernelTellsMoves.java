// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import org.dmascope.core.Fact;
import org.dmascope.core.catalogue.KnownExporter;

/** Whether importers are told of moves, or pinned by the framework instead. */
final class KernelTellsMoves implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("kernel.move-notify", "Are importers told of moves, instead of being pinned by the framework?",
            "drivers/dma-buf/dma-buf.c dma_buf_map_attachment(), CONFIG_DMABUF_MOVE_NOTIFY");

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        Fact<Boolean> on = p.kernel().moveNotify();
        KnownExporter e = p.row();
        if (!on.known()) {
            return ReadyRow.unknown(ABOUT, Weight.LIMITS, on, "read the configuration of the kernel");
        }
        if (on.value()) {
            return ReadyRow.yes(ABOUT, Weight.LIMITS, on.evidence(), "importers that can follow moves are told of them");
        }
        return e != null && e.fixed() ? ReadyRow.yes(ABOUT, Weight.LIMITS, on.evidence(), "importers are not told of moves, but memory of " + e.id() + " never moves")
                : ReadyRow.no(ABOUT, Weight.LIMITS, on.evidence(), "importers that could follow moves are pinned while they map, so the memory cannot be evicted",
                        "use a kernel with CONFIG_DMABUF_MOVE_NOTIFY=y, or one from which the option has gone (7.1)");
    }
}

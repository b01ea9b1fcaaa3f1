// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import org.dmascope.core.Fact;

/** Dynamic attachments, without which there is no peer to peer (5.7; peer to peer 5.8). */
final class KernelAttaches implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("kernel.dma-buf", "Does the kernel have dma-bufs with dynamic attachments?",
            "drivers/dma-buf/dma-buf.c dma_buf_dynamic_attach()");

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        Fact<Boolean> symbol = p.kernel().symbol("dma_buf_dynamic_attach");
        Fact<Boolean> types = p.kernel().attachOps();
        Fact<Boolean> has = symbol.known() ? symbol : types.known() ? types : symbol;
        if (!has.known()) {
            return ReadyRow.unknown(ABOUT, Weight.NEEDED, has, "read the live host");
        }
        return has.value() ? ReadyRow.yes(ABOUT, Weight.NEEDED, has.evidence(), "the kernel lets importers attach dynamically")
                : ReadyRow.no(ABOUT, Weight.NEEDED, has.evidence(), "the kernel has no dynamic attachments, so nobody can take peer-to-peer memory",
                        "use a kernel with CONFIG_DMA_SHARED_BUFFER, 5.8 or newer");
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import org.dmascope.core.Fact;

/** Whether exporters can ask for importers that they can revoke (7.1). */
final class KernelRevokes implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("kernel.revoke", "Can this kernel revoke importers that pin?", "drivers/dma-buf/dma-buf.c dma_buf_attach_revocable()");

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        Fact<Boolean> has = p.kernel().symbol("dma_buf_attach_revocable");
        if (!has.known()) {
            return ReadyRow.unknown(ABOUT, Weight.LIMITS, has, "read the live host");
        }
        return has.value() ? ReadyRow.yes(ABOUT, Weight.LIMITS, has.evidence(), "exporters can tell which importers they can take a buffer back from")
                : ReadyRow.no(ABOUT, Weight.LIMITS, has.evidence(), "exporters that take buffers back wait for nobody who pins: those import from them not at all",
                        "nothing, unless the exporter is vfio-pci: then use an importer that follows moves, or a kernel of 7.1 or newer");
    }
}

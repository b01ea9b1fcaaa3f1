// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import org.dmascope.core.Fact;

/** Without CONFIG_PCI_P2PDMA every pair is refused. */
final class KernelKnowsPeers implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("kernel.p2pdma", "Was the kernel built with peer-to-peer DMA?", "drivers/pci/p2pdma.c pci_p2pdma_distance_many()");

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        Fact<Boolean> has = p.kernel().symbol("pci_p2pdma_distance_many");
        // NVIDIA's module decides by rules of its own
        Weight weight = p.exporter().bound("nvidia") ? Weight.LIMITS : Weight.NEEDED;
        if (!has.known()) {
            return ReadyRow.unknown(ABOUT, weight, has, "read the live host");
        }
        return has.value() ? ReadyRow.yes(ABOUT, weight, has.evidence(), "the kernel has its peer-to-peer rule")
                : ReadyRow.no(ABOUT, weight, has.evidence(), "the kernel was built without CONFIG_PCI_P2PDMA: it answers \"not supported\" for every pair",
                        "use a kernel with CONFIG_PCI_P2PDMA=y (and CONFIG_ZONE_DEVICE)");
    }
}

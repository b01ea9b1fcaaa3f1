// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import org.dmascope.core.Fact;
import org.dmascope.core.Reading;
import org.dmascope.core.source.sysfs.DeviceInventory;

/** Options that change or hide what is read: debugging of dma-bufs and DMA, overrides of ACS, lockdown. */
final class NothingHidden implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("kernel.debug", "Is no option on that hides or changes what is seen here?",
            "drivers/dma-buf/dma-buf.c dma_buf_wrap_sg_table() (CONFIG_DMABUF_DEBUG), kernel/dma/debug.c (CONFIG_DMA_API_DEBUG), security/lockdown");

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        String line = p.host().survey().devices() instanceof Reading.Ok<DeviceInventory> ok ? ok.value().platform().commandLine() : null;
        if (line != null && line.contains("pcie_acs_override=")) {
            return ReadyRow.no(ABOUT, Weight.LIMITS, p.text("sysfs", "/proc/cmdline", "pcie_acs_override="), "the kernel is patched to pretend isolation (pcie_acs_override): IOMMU groups are not what the hardware does",
                    "boot without it");
        }
        if (p.host().snapshot().host() != null && "confidentiality".equals(p.host().snapshot().host().lockdown())) {
            return ReadyRow.no(ABOUT, Weight.LIMITS, p.text("host", "/sys/kernel/security/lockdown", "confidentiality"), "lockdown hides the kernel's structures: contracts of attachments are inferred only",
                    "boot without lockdown=confidentiality to look");
        }
        for (String name : new String[] { "dma_buf_wrap_sg_table", "mangle_sg_table" }) {
            Fact<Boolean> on = p.kernel().younger(name);
            if (Boolean.TRUE.equals(on.value())) {
                return ReadyRow.no(ABOUT, Weight.LIMITS, on.evidence(), "CONFIG_DMABUF_DEBUG hides pages of shared buffers from importers: one that looks at them fails here and nowhere else",
                        "measure on a kernel without it");
            }
        }
        Fact<Boolean> api = p.kernel().younger("debug_dma_map_sg");
        if (Boolean.TRUE.equals(api.value())) {
            return ReadyRow.no(ABOUT, Weight.LIMITS, api.evidence(), "CONFIG_DMA_API_DEBUG checks each mapping: it is slower here than elsewhere", "boot with dma_debug=off to measure");
        }
        // the functions of CONFIG_DMABUF_DEBUG may be inlined, so that they are not named proves nothing
        return ReadyRow.unknown(ABOUT, Weight.LIMITS, !api.known() ? api.reason() : "nothing of that kind was seen, but CONFIG_DMABUF_DEBUG may be on all the same",
                "grep CONFIG_DMABUF_DEBUG in the configuration of the kernel");
    }
}

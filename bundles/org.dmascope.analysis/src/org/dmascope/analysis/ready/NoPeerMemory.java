// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import org.dmascope.core.Fact;

/** nvidia-peermem, the other way from a NIC to GPU memory: where it is loaded, libraries may take it instead of dma-bufs. */
final class NoPeerMemory implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("way.peermem", "Is dma-buf the only way that libraries can take, not the peer memory interface?",
            "out of tree: nvidia-peermem.c nv_mem_get_pages(), ib_register_peer_memory_client()");

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        Fact<Boolean> module = p.kernel().younger("nv_mem_get_pages");
        Fact<Boolean> face = p.kernel().younger("ib_register_peer_memory_client");
        if (!module.known() || !face.known()) {
            return ReadyRow.unknown(ABOUT, Weight.LIMITS, module.known() ? face : module, "lsmod");
        }
        if (module.value() || face.value() && !p.exporter().bound("nvidia")) {
            Fact<Boolean> found = module.value() ? module : face;
            return ReadyRow.no(ABOUT, Weight.LIMITS, found.evidence(), module.value() ? "nvidia-peermem is loaded: libraries may register GPU memory by it, and no dma-buf is then seen"
                    : "the RDMA core has the peer memory interface of the vendor's stack: libraries may use it instead of dma-bufs",
                    "unload the module, or tell the library which way to take (NCCL_DMABUF_ENABLE=1, UCX_IB_GPU_DIRECT_RDMA); it logs which one it took");
        }
        return ReadyRow.yes(ABOUT, Weight.LIMITS, module.evidence(), face.value() ? "the RDMA core has the peer memory interface, but nvidia-peermem is not loaded" : "there is no peer memory interface");
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.row.BufferRow;

/**
 * In which order locks are taken under a policy: by who registers memory, by who closes, and by the exporter that takes memory back; and where these do not go together.
 *
 * @param policy    under which contract
 * @param paths     those that meet in what was predicted
 * @param conflicts found by their order
 * @param regions   memory regions that the prediction has deregistered by the kernel, so that they are concerned
 */
public record LockStory(Policy policy, List<LockPath> paths, List<LockConflict> conflicts, int regions) {
    private static final String VFIO = "vfio-pci";
    private static final String MAIL = "proposal: linux-rdma, August 2021, [RFC] Make use of non-dynamic dmabuf in RDMA";
    private static final String CALLBACK = "drivers/infiniband/hw/mlx5/mr.c mlx5_ib_dmabuf_invalidate_cb()";

    public LockStory {
        paths = List.copyOf(paths);
        conflicts = List.copyOf(conflicts);
    }

    /** Of a prediction: its policy, the drivers of the exporters in it, and what it says of memory regions. */
    public static LockStory of(Prediction p) {
        List<LockPath> out = new ArrayList<>();
        out.add(register(p.policy()));
        out.add(close());
        boolean vfio = p.effects().stream().map(c -> c.subject().buffer()).anyMatch(LockStory::vfio);
        boolean other = p.effects().stream().map(c -> c.subject().buffer()).anyMatch(b -> b != null && !vfio(b));
        if (vfio) {
            out.add(taken(p.policy(), true));
        }
        if (other || !vfio) {
            out.add(taken(p.policy(), false));
        }
        int regions = (int) p.effects().stream().filter(c -> c.rule() == WhatIfRule.REGION_GONE).count();
        return new LockStory(p.policy(), out, LockConflict.among(out), regions);
    }

    private static boolean vfio(BufferRow b) {
        return b != null && b.exporterDriver().known() && VFIO.equals(b.exporterDriver().value());
    }

    private static LockPath register(Policy policy) {
        List<LockStep> s = new ArrayList<>();
        s.add(new LockStep(Lock.RDMA_FILE, false, true, "a new object is made: read, and tried only", "drivers/infiniband/core/rdma_core.c rdma_alloc_begin_uobject()"));
        s.add(new LockStep(Lock.RESERVATION, true, false, "the importer attaches", "drivers/dma-buf/dma-buf.c dma_buf_dynamic_attach()"));
        s.add(new LockStep(Lock.RESERVATION, true, true, "the buffer is pinned and mapped", "drivers/infiniband/core/umem_dmabuf.c ib_umem_dmabuf_get_pinned()"));
        if (policy.softPin()) {
            s.add(new LockStep(Lock.OTHER_RESERVATION, true, true, "somebody else's pin is pushed out, as the last resort", MAIL));
            s.add(new LockStep(Lock.IMPORTER, true, false, "the callback of that importer stops its device", CALLBACK));
        }
        return new LockPath("register", "register a memory region", policy.softPin(), s);
    }

    private static LockPath close() {
        return new LockPath("close", "close the RDMA file", false,
                List.of(new LockStep(Lock.RDMA_FILE, true, true, "all its objects are destroyed: written", "drivers/infiniband/core/rdma_core.c uverbs_destroy_ufile_hw()"),
                        new LockStep(Lock.IMPORTER, true, false, "the region's key is destroyed", "drivers/infiniband/core/verbs.c ib_dereg_mr_user()"),
                        new LockStep(Lock.RESERVATION, true, false, "the buffer is unmapped, unpinned and detached", "drivers/infiniband/core/umem_dmabuf.c ib_umem_dmabuf_release()")));
    }

    /** The exporter moves the memory, revokes it, or the device goes. */
    private static LockPath taken(Policy policy, boolean vfio) {
        List<LockStep> s = new ArrayList<>();
        if (vfio) {
            s.add(new LockStep(Lock.DEVICE_MEMORY, true, true, "the memory of the function is switched off: written", "drivers/vfio/pci/vfio_pci_dmabuf.c vfio_pci_dma_buf_move()"));
        }
        s.add(new LockStep(Lock.RESERVATION, true, true, "importers are told", vfio ? "drivers/vfio/pci/vfio_pci_dmabuf.c vfio_pci_dma_buf_move()" : "drivers/dma-buf/dma-buf.c dma_buf_invalidate_mappings()"));
        s.add(new LockStep(Lock.IMPORTER, true, false, policy.today() || policy.softPin() ? "the callback stops the importer's device" : "revoke_notify stops the importer's device",
                policy.today() || policy.softPin() ? CALLBACK : MAIL));
        if (policy.deregisters()) {
            s.add(new LockStep(Lock.RDMA_FILE, false, true, "the region's object is taken away from its file: read, and tried only", MAIL));
            s.add(new LockStep(Lock.RESERVATION, true, false, "the region lets go of the buffer, as a deregistration does", "drivers/infiniband/core/umem_dmabuf.c ib_umem_dmabuf_release()"));
        }
        return new LockPath(vfio ? "revoke-vfio" : "take-back", vfio ? "vfio-pci takes a buffer back" : "the exporter takes a buffer back", policy.proposal(), s);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

/** The rules of predictions: name, what it says, and where it was read. */
public enum WhatIfRule {
    MOVABLE("revoke.movable", "its callback tears the mapping down; the next access maps again", Places.INVALIDATE),
    MOVABLE_GONE("revoke.movable-gone", "its callback tears the mapping down, and to map again fails: the exporter does not come back", Places.VFIO),
    PINNED_REVOCABLE("revoke.pinned-revocable", "it has pinned, so its callback means that the mapping is gone for good", Places.INVALIDATE),
    WAITS("revoke.waits-for-unmap", "it is not told, and the exporter waits in the kernel until it has unmapped", Places.VFIO),
    NOT_WAITED("revoke.not-waited-for", "it is not told, and this kernel waits for fences only: it goes on with a mapping of what is gone", Places.VFIO),
    EITHER("revoke.class-unknown", "its callback tears the mapping down; whether for good is not known", Places.INVALIDATE),
    UNDER_WAY("revoke.under-way", "it was asked to unmap and has not yet: the exporter waits for it", Places.VFIO),
    NOT_TOLD("revoke.no-callback", "it has no callback that would tear its mapping down", Places.INVALIDATE),
    ALREADY("revoke.already", "it was taken back before", Places.INVALIDATE),
    NO_REVOKE("exporter.no-revoke", "its exporter never takes a buffer back, and the memory does not move", Places.CATALOGUE),
    PIN_HOLDS("exporter.pin-holds", "it has pinned the memory, and this exporter revokes no pin", Places.TTM),
    PINNED_STAYS("exporter.pinned-stays", "the memory is pinned by somebody, so it is not moved and nobody is told", Places.TTM),
    MOVES("exporter.moves", "nobody has pinned the memory: it can be moved, and its importers are told", Places.TTM),
    EXPORTER_REVOKES("exporter.revokes", "its exporter takes it back", Places.VFIO),
    EXPORTER_UNKNOWN("exporter.unknown", "whether its exporter ever takes a buffer back is not known; what is said of its attachments holds if it does", Places.INVALIDATE),
    UNREAD("fact.unknown", "what it depends on was not read", Places.INVALIDATE),
    RESET_STAYS("reset.no-revoke", "a reset of this exporter's device takes nothing back from importers; what the memory holds afterwards is another matter", Places.CATALOGUE),
    OWN_IMPORTS("reset.own-imports", "what a reset does to the imports of the device itself is its driver's affair", Places.CATALOGUE),
    UNPLUG_STALE("drm.unplug.no-invalidate", "no invalidate is sent on unplug: the mapping stays as it is", Places.UNPLUG),
    UNPLUG_REFS("drm.unplug.refs", "the device is torn down only when its last descriptor and buffer are closed", Places.UNPLUG),
    UNPLUG_WAITS("unplug.waits", "its exporter revokes nothing: removal waits for it, or the memory is kept alive for it", Places.CATALOGUE),
    UNPLUG_IMPORT_DRM("drm.unplug.imports", "an import of an unplugged device stays until its handle is closed", Places.UNPLUG),
    UNPLUG_IMPORT_RDMA("rdma.unplug", "removal of an RDMA device destroys its memory regions and their imports", Places.DISASSOCIATE),
    UNPLUG_IMPORT("unplug.own-imports", "what removal does to the imports of the device itself is its driver's affair", Places.CATALOGUE),
    ZAP("drm.unplug.zap-maps", "CPU mappings are zapped; the next touch reads a zeroed page", Places.UNPLUG),
    REFAULT("ttm.move.refault", "CPU mappings are zapped when the memory moves, and come back on the next touch", "drivers/gpu/drm/ttm/ttm_bo.c ttm_bo_unmap_virtual()"),
    MAP_STAYS("map.stays", "nothing touches CPU mappings of this buffer", Places.CATALOGUE),
    REGION_FOLLOWS("rdma.region-follows", "a memory region fares as the attachment that it is on", Places.UMEM),
    REGION_FENCED("rdma.no-auto-deregister", "its memory is gone; region and key stay reserved until it is deregistered or its process ends", Places.UMEM),
    REGION_GONE("policy.auto-deregister", "the kernel deregisters it: region and key are gone; this takes the locks of the register path with the buffer's reservation held,"
            + " the reverse of their order there", Places.MAIL),
    LOSES("process.loses", "it loses what is listed for it", Places.CATALOGUE),
    ENDS("close.ends", "it ends: descriptors, mappings and handles are closed", "fs/file_table.c __fput()"),
    CLOSED_MAP("close.map", "its mapping goes with it", "mm/mmap.c exit_mmap()"),
    CLOSED_REGION("close.region", "its memory regions are deregistered when it ends", "drivers/infiniband/core/rdma_core.c uverbs_destroy_ufile_hw()"),
    CLOSED_HANDLE("close.handle", "only its handles keep this import, and they are closed", "drivers/gpu/drm/drm_gem.c drm_gem_release()"),
    OTHERS_HOLD("close.others-hold", "others hold it", "drivers/dma-buf/dma-buf.c dma_buf_release()"),
    LAST_HOLDER("close.last", "no reference is left, so it is freed", "drivers/dma-buf/dma-buf.c dma_buf_release()"),
    OTHER_REFERENCES("close.references", "there are references that no process is seen to hold", "drivers/dma-buf/dma-buf.c dma_buf_release()"),
    IMPORTER_PROCESS("close.importer-process", "nothing tells which process made it", "include/linux/dma-buf.h struct dma_buf_attachment"),
    OTHER_REGION("close.other-region", "it belongs to a memory region of another process", Places.UMEM),
    EVICT_PINNED("evict.pinned", "pinned memory is never a victim", Places.TTM),
    EVICT_ALL("evict.all-needed", "all that can be moved is needed, so it is moved", Places.TTM),
    EVICT_ORDER("evict.order", "it may be moved: the least recently used goes first, an order that no interface shows", Places.TTM),
    EVICT_SHORT("evict.short", "what can be moved is not enough: the call fails with ENOMEM (in the kernel ENOSPC)", Places.TTM),
    EVICT_ENOUGH("evict.enough", "enough can be moved", Places.TTM),
    EVICT_OTHER_GROUP("evict.other-group", "at the limit of a control group only what is charged to it, or below, is evicted", Places.DMEM),
    EVICT_MIN("evict.min", "its control group has no more than its minimum, so nothing of it is evicted", Places.DMEM),
    EVICT_LOW("evict.low", "its control group has no more than its low mark, so it is moved only because nothing else is left", Places.DMEM),
    EVICT_LOW_SPARED("evict.low-spared", "enough can be had without groups that are within their low mark", Places.DMEM),
    PIN_WITHIN("pin-limit.within", "its control group has no more pinned than its minimum, so the pin stands, and pinned memory is never a victim", Places.LIMIT),
    PIN_REFUSED("pin-limit.refused", "its control group has more pinned than its minimum: this pin is refused with ENOMEM, so whoever asked for it is not there", Places.LIMIT),
    SOFT_MOVABLE("soft-pin.movable", "it is moved out and told; it maps again", Places.MAIL),
    SOFT_KILLED("soft-pin.revoked", "its pin is revoked, as the last resort; that is catastrophic for the importer", Places.MAIL),
    SOFT_BLOCKS("soft-pin.no-callback", "it cannot be told, so its pin cannot be revoked", Places.MAIL),
    SAME_OWNER("soft-pin.same-owner", "a buffer of the same user is never a victim", Places.MAIL),
    NOT_NEEDED("soft-pin.not-needed", "enough can be had without revoking pins", Places.MAIL),
    DEVICE_MOVABLE("device-revoke.movable", "revoke_notify tears its mapping down; the next access faults", Places.MAIL),
    DEVICE_KILLED("device-revoke.revoked", "revoke_notify takes its mapping for good", Places.MAIL),
    DEVICE_REFUSED("device-revoke.refused", "an importer that cannot be told may not attach: it would not be there", Places.MAIL),
    DEVICE_ZAP("device-revoke.zap-maps", "CPU mappings are revoked with the device", Places.MAIL);

    private static final class Places {
        static final String INVALIDATE = "drivers/dma-buf/dma-buf.c dma_buf_invalidate_mappings()";
        static final String VFIO = "drivers/vfio/pci/vfio_pci_dmabuf.c vfio_pci_dma_buf_move()";
        static final String CATALOGUE = "the driver's own source, see the catalogue";
        static final String TTM = "drivers/gpu/drm/ttm/ttm_bo.c ttm_bo_evict_cb()";
        static final String DMEM = "kernel/cgroup/dmem.c dmem_cgroup_state_evict_valuable()";
        static final String UNPLUG = "drivers/gpu/drm/drm_drv.c drm_dev_unplug()";
        static final String UMEM = "drivers/infiniband/core/umem_dmabuf.c";
        static final String DISASSOCIATE = "drivers/infiniband/core/rdma_core.c uverbs_destroy_ufile_hw()";
        /** The mail asks for a limit and names none. */
        static final String LIMIT = "proposal: linux-rdma, August 2021, [RFC] Make use of non-dynamic dmabuf in RDMA; that dmem.min is the limit is an assumption of ours";
        static final String MAIL = "proposal: linux-rdma, August 2021, [RFC] Make use of non-dynamic dmabuf in RDMA";
    }

    private final String id;
    private final String sentence;
    private final String source;

    WhatIfRule(String id, String sentence, String source) {
        this.id = id;
        this.sentence = sentence;
        this.source = source;
    }

    /** Name of the rule, as text and JSON have it. */
    public String id() {
        return id;
    }

    /** What happens, and why. */
    public String sentence() {
        return sentence;
    }

    /** File and function of the kernel, or the proposal. */
    public String source() {
        return source;
    }
}

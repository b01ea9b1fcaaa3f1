// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

/** The rules by which structures are judged: name, what is asked, and where in the kernel's sources it was read. */
public enum Rule {
    IMPORTER_STATIC("importer-ops-null", "is importer_ops NULL?", "drivers/dma-buf/dma-buf.c dma_buf_attach()"),
    IMPORTER_DYNAMIC("importer-ops-set", "is importer_ops NULL?", "drivers/dma-buf/dma-buf.c dma_buf_dynamic_attach()"),
    PEER_TO_PEER("peer2peer-negotiated", "what is attach->peer2peer since the exporter's attach operation?", "drivers/dma-buf/dma-buf.c dma_buf_dynamic_attach()"),

    STATIC_ON_STATIC("static-on-static", "importer_ops NULL, and has the exporter a pin operation?", "drivers/dma-buf/dma-buf.c dma_buf_dynamic_attach()"),
    STATIC_ON_DYNAMIC("static-on-dynamic", "importer_ops NULL, and has the exporter a pin operation?", "drivers/dma-buf/dma-buf.c dma_buf_pin_on_map()"),
    NO_CALLBACK("no-callback", "is the callback NULL?", "drivers/dma-buf/dma-buf.c dma_buf_attach_revocable()"),
    DUMMY_CALLBACK("dummy-callback", "does the importer pin for good, with a callback that only warns?",
            "drivers/infiniband/core/umem_dmabuf.c ib_umem_dmabuf_unsupported_move_notify()"),
    UMEM_REVOCABLE("pinned-revocable-ops", "is it the RDMA import that pins and can be revoked?", "drivers/infiniband/core/umem_dmabuf.c ib_umem_dmabuf_revoke_locked()"),
    IOMMUFD("iommufd-ops", "is it iommufd's import?", "drivers/iommu/iommufd/pages.c iopt_revoke_notify()"),
    MOVABLE("movable-ops", "is it an importer that is known to follow moves?", "the importer's own source, see the catalogue"),
    UMEM_DYNAMIC("umem-follows-moves", "is it an RDMA import that does not pin?", "drivers/infiniband/core/umem_dmabuf.c ib_umem_dmabuf_get()"),
    UNKNOWN_CALLBACK("callback-of-unknown-importer", "whose is the callback?", "drivers/dma-buf/dma-buf.c dma_buf_invalidate_mappings()"),
    CALLBACK_IS_A_MUST("callback-is-a-must", "whose is the callback?", "drivers/dma-buf/dma-buf.c dma_buf_dynamic_attach(), move_notify"),
    UNNAMED_CALLBACK("callback-without-name", "whose is the callback?", "drivers/dma-buf/dma-buf.c dma_buf_move_notify()"),

    EXPORTER_WITHOUT_PIN("exporter-without-pin", "has the exporter a pin operation?", "drivers/dma-buf/dma-buf.c dma_buf_pin()"),
    EXPORTER_FIXED("exporter-memory-fixed", "can the exporter's memory move at all?", "the exporter's own source, see the catalogue"),
    PINNED_AT_ATTACH("pinned-at-attach", "has struct dma_buf_attachment a member sgt?", "drivers/dma-buf/dma-buf.c dma_buf_dynamic_attach(), up to 6.14"),
    PINNED_ON_MAP("pinned-on-map", "has struct dma_buf_attachment a member sgt?", "drivers/dma-buf/dma-buf.c dma_buf_pin_on_map()"),
    UMEM_PINNED("umem-pinned", "what is ib_umem_dmabuf.pinned?", "drivers/infiniband/core/umem_dmabuf.c ib_umem_dmabuf_get_pinned_with_dma_device()"),
    UMEM_RELEASED("umem-released", "what is ib_umem_dmabuf.pinned?", "drivers/infiniband/core/umem_dmabuf.c ib_umem_dmabuf_revoke()"),
    IOMMUFD_RELEASED("iommufd-released", "what is pages->dmabuf.phys.len?", "drivers/iommu/iommufd/pages.c iopt_revoke_notify()"),
    MOVES_ARE_TOLD("move-notify", "are dynamic importers left unpinned when they map?", "drivers/dma-buf/dma-buf.c dma_buf_map_attachment()"),
    MOVES_ARE_NOT_TOLD("no-move-notify", "are dynamic importers left unpinned when they map?", "drivers/dma-buf/dma-buf.c dma_buf_map_attachment(), CONFIG_DMABUF_MOVE_NOTIFY"),
    IMPORTER_PINS("importer-always-pins", "does this import always pin?", "the importer's own source, see the catalogue"),
    PIN_IS_PRIVATE("pin-is-private", "who pins?", "include/linux/dma-buf.h struct dma_buf_attachment"),

    REVOKED_UMEM("umem-revoked", "what is ib_umem_dmabuf.revoked?", "drivers/infiniband/core/umem_dmabuf.c ib_umem_dmabuf_revoke_locked()"),
    REVOKED_IOMMUFD("iommufd-revoked", "what is pages->dmabuf.phys.len?", "drivers/iommu/iommufd/pages.c iopt_revoke_notify()"),
    REVOKED_EXPORTER("exporter-revoked", "has the exporter taken the buffer back?", "drivers/vfio/pci/vfio_pci_dmabuf.c vfio_pci_dma_buf_move()"),
    REVOKING_EXPORTER("exporter-revoking", "are there mappings that the exporter's revoke waits for?", "drivers/vfio/pci/vfio_pci_dmabuf.c vfio_pci_dma_buf_move()"),
    NOT_REVOCABLE("not-revocable", "can it be revoked?", "drivers/dma-buf/dma-buf.c dma_buf_invalidate_mappings()"),
    LIVE_UMEM("umem-live", "what is ib_umem_dmabuf.revoked?", "drivers/infiniband/core/umem_dmabuf.c ib_umem_dmabuf_revoke_locked()"),
    LIVE_IOMMUFD("iommufd-live", "what is pages->dmabuf.phys.len?", "drivers/iommu/iommufd/pages.c iopt_map_dmabuf()"),
    LIVE_MOVABLE("follows-moves", "can its mapping come back?", "drivers/dma-buf/dma-buf.c dma_buf_invalidate_mappings()"),
    LIVE_EXPORTER("exporter-live", "has the exporter taken the buffer back?", "drivers/vfio/pci/vfio_pci_dmabuf.c vfio_pci_dma_buf_move()"),
    STATE_IS_PRIVATE("state-is-private", "who keeps the state?", "include/linux/dma-buf.h struct dma_buf_attachment"),

    EVENT_ATTACH("event-attach", "with what did it attach?", "drivers/dma-buf/dma-buf.c dma_buf_dynamic_attach()"),
    EVENT_MAPPED_UNPINNED("event-mapped-unpinned", "did it pin before it mapped?", "drivers/dma-buf/dma-buf.c dma_buf_pin(), dma_buf_map_attachment()"),
    EVENT_PINNED_FIRST("event-pinned-first", "did it pin before it mapped?", "drivers/dma-buf/dma-buf.c dma_buf_pin(), dma_buf_map_attachment()"),
    EVENT_PIN_HELD("event-pin-held", "has it a pin since it attached?", "drivers/dma-buf/dma-buf.c dma_buf_pin(), dma_buf_unpin()"),
    EVENT_PIN_RELEASED("event-pin-released", "has it a pin since it attached?", "drivers/dma-buf/dma-buf.c dma_buf_pin(), dma_buf_unpin()"),
    EVENT_NO_PIN("event-no-pin", "has it a pin since it attached?", "drivers/dma-buf/dma-buf.c dma_buf_pin(), dma_buf_unpin()"),
    EVENT_LIVE("event-live", "was the buffer invalidated since it attached, or since it mapped?", "drivers/dma-buf/dma-buf.c dma_buf_invalidate_mappings()"),
    EVENT_REVOKING("event-revoking", "did it unmap after the buffer was invalidated?", "drivers/dma-buf/dma-buf.c dma_buf_invalidate_mappings()"),
    EVENT_REVOKED("event-revoked", "did it unmap after the buffer was invalidated?", "drivers/dma-buf/dma-buf.c dma_buf_invalidate_mappings()");

    private final String id;
    private final String test;
    private final String source;

    Rule(String id, String test, String source) {
        this.id = id;
        this.test = test;
        this.source = source;
    }

    /** Name of the rule, as evidence and filters have it. */
    public String id() {
        return id;
    }

    /** What is asked. */
    public String test() {
        return test;
    }

    /** File and function of the kernel. */
    public String source() {
        return source;
    }
}

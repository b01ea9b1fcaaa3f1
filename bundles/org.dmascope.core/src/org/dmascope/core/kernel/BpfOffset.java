// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

/**
 * Members of structures that live in modules, whose offsets the BPF programs get as numbers: relocation against a module's type
 * information does not work on every kernel. The order is that of {@code enum offset} in native/bpf/records.h.
 */
public enum BpfOffset {
    /** include/rdma/ib_umem.h. */
    UMEM_ATTACH("ib_umem_dmabuf", "attach"),
    UMEM_SGT("ib_umem_dmabuf", "sgt"),
    UMEM_PINNED("ib_umem_dmabuf", "pinned"),
    UMEM_REVOKED("ib_umem_dmabuf", "revoked"),
    UMEM_IS_DMABUF("ib_umem_dmabuf", "umem.is_dmabuf"),
    UMEM_ADDRESS("ib_umem_dmabuf", "umem.address"),
    UMEM_LENGTH("ib_umem_dmabuf", "umem.length"),
    UMEM_IBDEV("ib_umem_dmabuf", "umem.ibdev"),
    /** include/rdma/ib_verbs.h. */
    IBDEV_NAME("ib_device", "name"),
    /** include/drm/drm_gem.h. */
    GEM_DMABUF("drm_gem_object", "dma_buf"),
    GEM_DEV("drm_gem_object", "dev"),
    GEM_FUNCS("drm_gem_object", "funcs"),
    FUNCS_MMAP("drm_gem_object_funcs", "mmap"),
    FUNCS_SG_TABLE("drm_gem_object_funcs", "get_sg_table"),
    /** include/drm/drm_device.h. */
    DRM_DEV("drm_device", "dev"),
    /** include/drm/ttm/ttm_bo.h. */
    TTM_BASE("ttm_buffer_object", "base"),
    TTM_PIN_COUNT("ttm_buffer_object", "pin_count"),
    TTM_RESOURCE("ttm_buffer_object", "resource"),
    /** include/drm/ttm/ttm_resource.h. */
    TTM_MEM_TYPE("ttm_resource", "mem_type"),
    /** include/drm/drm_gem_shmem_helper.h. */
    SHMEM_BASE("drm_gem_shmem_object", "base"),
    SHMEM_PIN_COUNT("drm_gem_shmem_object", "pages_pin_count"),
    /** drivers/vfio/pci/vfio_pci_dmabuf.c. */
    VFIO_DMABUF("vfio_pci_dma_buf", "dmabuf"),
    VFIO_VDEV("vfio_pci_dma_buf", "vdev"),
    VFIO_REVOKED("vfio_pci_dma_buf", "revoked"),
    VFIO_KREF("vfio_pci_dma_buf", "kref.refcount.refs.counter"),
    VFIO_WAITER("vfio_pci_dma_buf", "comp.wait.task_list.next"),
    /** include/linux/vfio_pci_core.h. */
    VFIO_PDEV("vfio_pci_core_device", "pdev"),
    /** include/rdma/uverbs_types.h. */
    UVERBS_DMABUF("ib_uverbs_dmabuf_file", "dmabuf"),
    UVERBS_REVOKED("ib_uverbs_dmabuf_file", "revoked"),
    UVERBS_KREF("ib_uverbs_dmabuf_file", "kref.refcount.refs.counter"),
    UVERBS_WAITER("ib_uverbs_dmabuf_file", "comp.wait.task_list.next"),
    /** drivers/iommu/iommufd/io_pagetable.h. */
    IOPT_ATTACH("iopt_pages", "dmabuf.attach"),
    IOPT_LENGTH("iopt_pages", "dmabuf.phys.len"),
    /** drivers/media/common/videobuf2/videobuf2-dma-contig.c and -dma-sg.c. */
    VB2_CONTIG_DEV("vb2_dc_buf", "dev"),
    VB2_SG_DEV("vb2_dma_sg_buf", "dev"),
    /** drivers/dma-buf/udmabuf.c and include/linux/miscdevice.h. */
    UDMABUF_DEVICE("udmabuf", "device"),
    MISC_DEVICE("miscdevice", "this_device");

    /** Room for offsets in the programs' map, {@code struct control}. */
    public static final int ROOM = 48;

    private final String struct;
    private final String member;

    BpfOffset(String struct, String member) {
        this.struct = struct;
        this.member = member;
    }

    /** Offset in bits; -1 when this kernel has no such member, or the module that it is in is not loaded. */
    public int bits(KernelTypes types) {
        Field f = types.field(struct, member);
        return f == null ? -1 : f.offset() * Byte.SIZE + (f.bits() > 0 ? f.bit() : 0);
    }
}

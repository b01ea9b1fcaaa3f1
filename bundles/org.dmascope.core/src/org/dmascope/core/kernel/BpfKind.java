// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.List;

/**
 * What an exporter or an importer is, found by the symbol of its operations; the BPF programs look the symbol up to know which structure
 * lies behind a private pointer. A structure is only believed when it points back. The order is that of {@code enum kind} in
 * native/bpf/records.h.
 */
public enum BpfKind {
    UNKNOWN(null),
    /** drivers/iommu/iommufd/pages.c. */
    IOMMUFD(null, "iopt_dmabuf_attach_revoke_ops"),
    VFIO("vfio", "vfio_pci_dmabuf_ops"),
    UVERBS("uverbs", "uverbs_dmabuf_ops"),
    UDMABUF("udmabuf", "udmabuf_ops"),
    HEAP("heap", "system_heap_buf_ops", "cma_heap_buf_ops", "tee_heap_buf_ops"),
    VB2("vb2", "vb2_vmalloc_dmabuf_ops"),
    VB2_CONTIG("vb2", "vb2_dc_dmabuf_ops"),
    VB2_SG("vb2", "vb2_dma_sg_dmabuf_ops"),
    GEM("drm-gem"),
    /** Tables of GEM functions of the drivers whose objects are TTM's. */
    TTM("ttm", "amdgpu_gem_object_funcs", "xe_gem_object_funcs", "nouveau_gem_object_funcs", "radeon_gem_object_funcs", "qxl_object_funcs",
            "vmw_gem_object_funcs", "lsdc_gem_object_funcs", "drm_gem_vram_object_funcs"),
    SHMEM("drm-gem", "drm_gem_shmem_funcs", "panfrost_gem_funcs", "panthor_gem_funcs", "lima_gem_funcs", "v3d_gem_funcs", "virtio_gpu_shmem_funcs",
            "pvr_gem_object_funcs", "ivpu_gem_funcs");

    private final String type;
    private final List<String> symbols;

    BpfKind(String type, String... symbols) {
        this.type = type;
        this.symbols = List.of(symbols);
    }

    /** Word of {@link org.dmascope.core.source.struct.StructExporter#type()}; null when nothing is known of the exporter. */
    String type() {
        return type;
    }

    public List<String> symbols() {
        return symbols;
    }
}

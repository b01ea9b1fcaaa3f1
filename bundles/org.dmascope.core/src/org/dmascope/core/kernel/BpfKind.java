// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.List;

/**
 * What an exporter or an importer is, found by the symbol of its operations or of one of its functions; the BPF programs look the symbol
 * up to know which structure lies behind a private pointer. Where the structure has a pointer back, that must match too. The order is that
 * of {@code enum kind} in native/bpf/records.h.
 */
public enum BpfKind {
    UNKNOWN(null),
    /** drivers/iommu/iommufd/pages.c. */
    IOMMUFD(null, "iopt_dmabuf_attach_revoke_ops"),
    /** Release functions of exporters, up to {@link #GEM}: functions have a symbol on every kernel, and each frees one type only. */
    VFIO("vfio", "vfio_pci_dma_buf_release"),
    UVERBS("uverbs", "uverbs_dmabuf_release"),
    UDMABUF("udmabuf", "release_udmabuf"),
    HEAP("heap", "system_heap_dma_buf_release", "cma_heap_dma_buf_release"),
    VB2("vb2", "vb2_vmalloc_dmabuf_ops_release"),
    VB2_CONTIG("vb2", "vb2_dc_dmabuf_ops_release"),
    VB2_SG("vb2", "vb2_dma_sg_dmabuf_ops_release"),
    GEM("drm-gem", "drm_gem_dmabuf_release"),
    /** TTM's drivers map through its helper, or bring a table of their own, whose names are these. */
    TTM("ttm", "drm_gem_ttm_mmap", "amdgpu_gem_object_funcs", "xe_gem_object_funcs", "nouveau_gem_object_funcs", "radeon_gem_object_funcs",
            "qxl_object_funcs", "vmw_gem_object_funcs", "lsdc_gem_object_funcs", "drm_gem_vram_object_funcs"),
    SHMEM("drm-gem", "drm_gem_shmem_object_get_sg_table");

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

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

/**
 * What {@code dma_buf->priv} leads to, for exporters whose type is known and in BTF. Null means not said.
 *
 * @param type     {@code drm-gem}, {@code ttm}, {@code vfio}, {@code udmabuf}, {@code heap}, {@code uverbs}, {@code vb2}
 * @param device   dev_name of the exporting device
 * @param driver   its driver
 * @param funcs    {@code drm_gem_object.funcs}: tells drivers apart that share the exporter name {@code drm}
 * @param pinCount {@code ttm_buffer_object.pin_count}, or {@code drm_gem_shmem_object.pages_pin_count}
 * @param memType  {@code ttm_buffer_object.resource->mem_type}: 0 system, 1 TT, 2 VRAM (include/drm/ttm/ttm_placement.h), others by driver
 * @param revoked  {@code vfio_pci_dma_buf.revoked}, {@code ib_uverbs_dmabuf_file.revoked}
 * @param mappings mappings that a revoke waits for: {@code vfio_pci_dma_buf.kref} less the exporter's own one
 */
public record StructExporter(String type, String device, String driver, Sym funcs, Integer pinCount, Integer memType, Boolean revoked,
        Integer mappings) {
}

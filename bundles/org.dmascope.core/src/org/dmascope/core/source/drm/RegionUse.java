// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

/**
 * What a client uses of one region, in bytes; -1 where its driver does not print the key (Documentation/gpu/drm-usage-stats.rst).
 *
 * @param region    name by the driver: {@code vram}, {@code gtt}, {@code system0}, {@code memory}, …
 * @param total     {@code drm-total-}: all buffers of the client, with or without memory
 * @param shared    {@code drm-shared-}: those with more than one handle or exported or imported as a dma-buf
 * @param resident  {@code drm-resident-}: those that have memory now
 * @param purgeable {@code drm-purgeable-}: those that the kernel may take back
 * @param active    {@code drm-active-}: those that the device works on
 * @param memory    {@code drm-memory-}: as resident, the word of amdgpu and of older drivers
 */
public record RegionUse(String region, long total, long shared, long resident, long purgeable, long active, long memory) {
    /** Bytes that have memory now, by whatever key says it; -1 when none does. */
    public long held() {
        return resident >= 0 ? resident : memory;
    }
}

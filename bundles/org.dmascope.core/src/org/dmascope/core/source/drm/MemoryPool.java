// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

/**
 * A kind of memory of a device as a whole.
 *
 * @param region   {@code vram}, {@code vram0}, {@code visible-vram}, {@code gtt}, {@code stolen}, {@code system}, …
 * @param size     as printed, in the unit that {@code pages} names; -1 when it is not printed
 * @param pages    whether {@code size} counts pages of the CPU, not bytes
 * @param pageSize bytes of a page when the text itself shows it; -1 else
 * @param used     bytes; -1 when it is not printed
 */
public record MemoryPool(String region, long size, boolean pages, long pageSize, long used) {
    /** Bytes in all; -1 when it is not known. {@code page} is the size of a page where the text does not show it, -1 when unknown. */
    public long total(long page) {
        long unit = !pages ? 1 : pageSize > 0 ? pageSize : page;
        return size < 0 || unit <= 0 || Math.multiplyHigh(size, unit) != 0 || size * unit < 0 ? -1 : size * unit;
    }
}

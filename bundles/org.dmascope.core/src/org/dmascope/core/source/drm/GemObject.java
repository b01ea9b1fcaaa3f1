// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

/**
 * A buffer object as amdgpu prints it (drivers/gpu/drm/amd/amdgpu/amdgpu_object.c, amdgpu_bo_print_info()).
 *
 * @param handle    GEM handle of the client in {@code amdgpu_gem_info}; a running number in {@code amdgpu_vm_info}
 * @param size      bytes
 * @param placement word as printed: {@code VRAM}, {@code VRAM VISIBLE}, {@code GTT}, {@code CPU}, {@code UNKNOWN} when it was locked, …
 * @param pinCount  printed only above 0, so 0 when it is not printed
 * @param sharing   whether it is a dma-buf, and whose
 * @param ino       inode of that dma-buf; -1 when it is none, or when the kernel prints a hashed pointer instead (6.1, 6.2)
 */
public record GemObject(long handle, long size, String placement, int pinCount, Sharing sharing, long ino) {
    /** What a buffer object has to do with a dma-buf. */
    public enum Sharing {
        /** None was made of it. */
        NONE,
        /** {@code exported as}: this device is the exporter. */
        EXPORTED,
        /** {@code imported from}: another device is; size and place are those of the import. */
        IMPORTED
    }

    /** Whether the dma-buf can be told by its inode. */
    public boolean joined() {
        return ino >= 0;
    }
}

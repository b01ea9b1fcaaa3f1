// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

import java.util.List;

import org.dmascope.core.Reading;

/**
 * What debugfs says of a DRM device.
 *
 * @param folder  its folder below {@code /sys/kernel/debug/dri}
 * @param name    driver and device
 * @param gemInfo objects by client: {@code amdgpu_gem_info}; Absent for other drivers
 * @param vmInfo  objects by GPU address space: {@code amdgpu_vm_info}. Objects made by the compute driver are here and not in the other file
 * @param pools   memory of the device, from whatever file prints it
 * @param files   open files: {@code clients}
 */
public record DrmDevice(String folder, DrmName name, Reading<List<GemClient>> gemInfo, Reading<List<GemClient>> vmInfo, List<PoolReading> pools,
        List<OpenFile> files) {
    /** A pool and the file that says it. */
    public record PoolReading(String path, MemoryPool pool) {
    }

    public DrmDevice {
        pools = List.copyOf(pools);
        files = List.copyOf(files);
    }
}

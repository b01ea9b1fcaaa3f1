// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.source.drm.DrmClient;
import org.dmascope.core.source.drm.DrmDevice;
import org.dmascope.core.source.drm.DrmFdinfo;
import org.dmascope.core.source.drm.DrmInfo;
import org.dmascope.core.source.drm.DrmName;
import org.dmascope.core.source.drm.DrmProcess;
import org.dmascope.core.source.drm.GemClient;
import org.dmascope.core.source.drm.GemObject;
import org.dmascope.core.source.drm.GemObject.Sharing;
import org.dmascope.core.source.drm.MemoryPool;
import org.dmascope.core.source.drm.RegionUse;

/** A host with two graphics devices and an accelerator, made by hand. */
public final class GraphicsHost {
    public static final String GPU = "0000:03:00.0";
    private static final String DRI = "/sys/kernel/debug/dri";
    private static final long GIB = 1L << 30;

    private GraphicsHost() {
    }

    private static DrmDevice.PoolReading pool(String folder, MemoryPool p) {
        return new DrmDevice.PoolReading(folder + "/" + p.region(), p);
    }

    private static DrmClient client(String driver, String pdev, long id, String node, List<DrmClient.Descriptor> seen, RegionUse... uses) {
        return new DrmClient(new DrmFdinfo(driver, pdev, id, id == 7 ? "main" : null, List.of(uses), Map.of()), node, seen);
    }

    private static DrmClient.Descriptor at(int pid, String comm, int fd) {
        return new DrmClient.Descriptor(new DrmProcess(pid, pid * 100L, comm, 1000, "/user.slice"), fd);
    }

    /** What its clients use. */
    public static List<DrmClient> clients() {
        List<DrmClient> out = new ArrayList<>();
        out.add(client("amdgpu", GPU, 7, "/dev/dri/renderD128", List.of(at(44, "ga\tme", 4), at(45, "child", 4)),
                new RegionUse("vram", 3 * GIB, GIB, 2 * GIB, 0, GIB, -1), new RegionUse("cpu", 0, 0, 0, 0, 0, -1)));
        out.add(client("amdgpu", GPU, 9, "/dev/dri/renderD128", List.of(at(50, "old", 3)), new RegionUse("vram", -1, -1, -1, -1, -1, 4096)));
        out.add(client("accel", null, 2, "/dev/accel/accel0", List.of(at(60, null, 5)), new RegionUse("memory", 8192, -1, 8192, -1, -1, -1)));
        out.add(client("virtio", null, 3, "/dev/dri/card9", List.of(at(61, "x", 5)), new RegionUse("memory", 8192, -1, 8192, -1, -1, -1)));
        return out;
    }

    /** Everything. */
    public static DrmInfo info() {
        String gpu = DRI + "/" + GPU;
        GemClient game = new GemClient(44, "ga\tme", List.of(new GemObject(5, 1228800, "VRAM", 1, Sharing.EXPORTED, 12)));
        DrmDevice amd = new DrmDevice(gpu, new DrmName("amdgpu", GPU), new Reading.Ok<>(gpu + "/amdgpu_gem_info", List.of(game)),
                new Reading.Absent<>(gpu + "/amdgpu_vm_info", Errno.ENOENT),
                List.of(pool(gpu, new MemoryPool("vram", 16 * GIB, false, -1, 5 * GIB)), pool(gpu, new MemoryPool("gtt", 1000, true, -1, 4096))), List.of());
        String other = DRI + "/fb000000.gpu";
        DrmDevice panthor = new DrmDevice(other, new DrmName("panthor", "fb000000.gpu"), new Reading.Absent<>(other, Errno.ENOENT),
                new Reading.Absent<>(other, Errno.ENOENT), List.of(pool(other, new MemoryPool("memory", -1, false, -1, 8359936))), List.of());
        return new DrmInfo(new Reading.Ok<>(DRI, List.of(amd, panthor)), clients());
    }

    /** The same host to a reader without the right to debugfs. */
    public static DrmInfo denied() {
        return new DrmInfo(new Reading.Denied<>(DRI, Errno.EACCES), clients());
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.List;
import java.util.Map;

import org.dmascope.core.Errno;
import org.dmascope.core.MemoryRoot;
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
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructReadings;

/** A graphics device whose memory control groups are charged for: two jobs, one of which has lent a pinned buffer to a network card. */
public final class AccountedHost {
    public static final String GPU = "0000:03:00.0";
    public static final String NIC = "0000:41:00.0";
    public static final long MIB = 1L << 20;
    private static final String MOUNT = "/sys/fs/cgroup";
    private static final String DRI = "/sys/kernel/debug/dri";
    private static final String REGION = "drm/" + GPU + "/vram ";

    private AccountedHost() {
    }

    private static void group(MemoryRoot root, String path, long current, String max, long peak) {
        root.file(MOUNT + path + "/dmem.current", REGION + current + "\n").file(MOUNT + path + "/dmem.max", REGION + max + "\n").file(MOUNT + path + "/dmem.min", REGION + "0\n")
                .file(MOUNT + path + "/dmem.low", REGION + "4194304\n").file(MOUNT + path + "/dmem.peak", REGION + peak + "\n").file(MOUNT + path + "/memory.current", "12288\n")
                .file(MOUNT + path + "/memory.max", "max\n");
    }

    /** The control groups: {@code /job/train} may have 64 MiB, and below {@code /job/infer} there is one without the controller. */
    public static MemoryRoot groups() {
        MemoryRoot root = new MemoryRoot().file(MOUNT + "/cgroup.controllers", "cpu memory dmem\n").file(MOUNT + "/cgroup.subtree_control", "memory dmem\n")
                .file(MOUNT + "/dmem.capacity", REGION + 1024 * MIB + "\n").file(MOUNT + "/dmem.current", REGION + 300 * MIB + "\n");
        group(root, "/job", 280 * MIB, "max", 290 * MIB);
        group(root, "/job/train", 60 * MIB, Long.toString(64 * MIB), 64 * MIB);
        group(root, "/job/infer", 200 * MIB, "max", 210 * MIB);
        return root.file(MOUNT + "/job/infer/worker/cgroup.procs", "50\n");
    }

    private static DrmClient client(int pid, String comm, String cgroup, long id, RegionUse use) {
        return new DrmClient(new DrmFdinfo("amdgpu", GPU, id, null, List.of(use), Map.of()), "/dev/dri/renderD128",
                List.of(new DrmClient.Descriptor(new DrmProcess(pid, pid * 100L, comm, 1000, cgroup), 4)));
    }

    private static DrmInfo drm() {
        String gpu = DRI + "/" + GPU;
        GemClient train = new GemClient(44, "train", List.of(new GemObject(5, 56 * MIB, "VRAM", 1, Sharing.EXPORTED, 12), new GemObject(6, 2 * MIB, "VRAM", 0, Sharing.EXPORTED, 13)));
        GemClient infer = new GemClient(50, "infer", List.of(new GemObject(9, 8 * MIB, "GTT", 1, Sharing.EXPORTED, 14)));
        DrmDevice amd = new DrmDevice(gpu, new DrmName("amdgpu", GPU), new Reading.Ok<>(gpu + "/amdgpu_gem_info", List.of(train, infer)),
                new Reading.Absent<>(gpu + "/amdgpu_vm_info", Errno.ENOENT),
                List.of(new DrmDevice.PoolReading(gpu + "/amdgpu_vram_mm", new MemoryPool("vram", 1024 * MIB, false, -1, 310 * MIB)),
                        new DrmDevice.PoolReading(gpu + "/amdgpu_gtt_mm", new MemoryPool("gtt", 512 * MIB, false, -1, 16 * MIB))), List.of());
        return new DrmInfo(new Reading.Ok<>(DRI, List.of(amd)), List.of(
                client(44, "train", "/job/train", 7, new RegionUse("vram", 100 * MIB, 58 * MIB, 60 * MIB, 0, 0, -1)),
                client(50, "infer", "/job/infer/worker", 8, new RegionUse("vram", 210 * MIB, 56 * MIB, 200 * MIB, 0, 0, -1))));
    }

    /** With the kernel's structures, so that pins and peer to peer are known. */
    public static Surveys survey() {
        StructAttachment nic = Structs.attachment(NIC, true, "ib_umem_dmabuf_attach_pinned_ops", null, Structs.umem(true, null, true), null);
        return new Surveys().device(GPU, "pci", "amdgpu").device(NIC, "pci", "mlx5_core").buffer(12, 56 * MIB, "drm", "weights", NIC).buffer(13, 2 * MIB, "drm", null)
                .buffer(14, 8 * MIB, "drm", null).buffer(15, 4096, "system", "heap")
                .process(60, "rdma", "/job/infer", Surveys.fd(3, 12, 56 * MIB, "drm", "weights")).drm(drm()).groups(groups())
                .struct(new StructReadings(new Reading.Ok<>("k", Structs.fresh()), new Reading.Ok<>("b", Structs.dump(StructDump.Method.BPF_DMABUF,
                        Structs.buffer(12, 56 * MIB, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", null, nic),
                        Structs.buffer(13, 2 * MIB, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", null),
                        Structs.buffer(14, 8 * MIB, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", null),
                        Structs.buffer(15, 4096, "system", "system_heap_buf_ops", null, null))), new Reading.Denied<>("c", Errno.EPERM)));
    }

    public static Snapshot snapshot() {
        return survey().snapshot();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.dmascope.analysis.GraphicsHost;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Structs;
import org.dmascope.analysis.Surveys;
import org.dmascope.analysis.diff.Growth;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.event.WatchInfo;
import org.dmascope.core.source.bufinfo.FenceLine;
import org.dmascope.core.source.drm.DrmDevice;
import org.dmascope.core.source.drm.DrmInfo;
import org.dmascope.core.source.drm.DrmName;
import org.dmascope.core.source.drm.MemoryPool;
import org.dmascope.core.source.host.HostFacts;
import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.StructReadings;

/** A host for each rule that has what it looks for, and as little else as possible. */
final class Cases {
    private static final String GPU = GraphicsHost.GPU;
    private static final String VFIO = "0000:00:05.0";
    private static final long GIB = 1L << 30;
    private static final int VRAM = 2;
    private static final int GTT = 1;

    private final Map<String, Supplier<Snapshot>> all = new LinkedHashMap<>();

    Cases() {
        all.put("buffer.revoke-waits", () -> vfio(true, 2, Structs.attachment("nic", true, "ib_umem_dmabuf_attach_pinned_revocable_ops", "ib_umem_dmabuf_revoke_locked",
                Structs.umem(true, false, true), null)));
        all.put("attachment.revoked-kept", () -> with(Structs.fresh(), Structs.buffer(10, 4096, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", amdgpu(VRAM, 0), Structs.attachment("nic",
                true, "ib_umem_dmabuf_attach_pinned_revocable_ops", "ib_umem_dmabuf_revoke_locked", Structs.umem(false, true, false), null))));
        all.put("attachment.survives-revoke", () -> vfio(false, 1, Structs.attachment("nic", true, "ib_umem_dmabuf_attach_pinned_ops", null, Structs.umem(true, null, true), null)));
        all.put("buffer.revoked-kept", () -> vfio(true, 0));
        all.put("buffer.leak-suspect", () -> host().buffer(10, 4096, "system", null).snapshot());
        all.put("process.grows-steadily", () -> growing(6));
        all.put("process.many-alike", () -> many(128));
        all.put("process.descriptors-pile-up", () -> descriptors(16));
        all.put("attachment.piled-up", () -> pile(16));
        all.put("buffer.fence-unheld", () -> host().buffer(10, 4096, "msm", null).fence(new FenceLine("write", "vgem", "t", 7, 3, false)).snapshot());
        all.put("device.gone", () -> with(Structs.fresh(), Structs.buffer(10, 4096, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin",
                new StructExporter("ttm", "0000:09:00.0", "amdgpu", Structs.sym("amdgpu_gem_object_funcs"), 0, VRAM, null, null))));
        all.put("attachment.static-pins-vram", () -> gpu(VRAM, 0, Structs.attachment("vgem", false, null, null)));
        all.put("buffer.fallback-forced", () -> gpu(GTT, 0, plain("xe", true, true), plain("xe", false, false)));
        all.put("attachment.p2p-refused", () -> gpu(VRAM, 0, plain("xe", false, true)));
        all.put("kernel.no-move-notify", () -> with(Structs.old(), Structs.buffer(10, 4096, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", amdgpu(VRAM, 0), plain("xe", true, true))));
        all.put("device.pinned-near-limit", () -> big(14 * GIB));
        all.put("cgroup.pinned-near-limit", () -> limited(GIB + GIB / 8));
        all.put("device.region-full", () -> full(97));
        all.put("buffer.inode-twice", () -> host().buffer(10, 4096, "msm", null).buffer(10, 8192, "msm", null).snapshot());
        all.put("source.disagree", () -> host().buffer(10, 4096, "system", "x").process(7, "app", List.of(Surveys.fd(3, 10, 8192, "system", "x")), List.of()).snapshot());
        all.put("events.lost", () -> Snapshots.of(host().survey(), new EventLog(new WatchInfo(1, 1, 1, 64, List.of()), List.of(), 3, 0)));
        all.put("buffer.handle-only", () -> host().buffer(10, 4096, "drm", null).snapshot());
        all.put("buffer.attached-unheld", () -> host().buffer(10, 4096, "system", null, "vgem").snapshot());
        all.put("attachment.static-on-movable", () -> gpu(null, 0, Structs.attachment("vgem", false, null, null)));
        all.put("buffer.not-in-device-memory", () -> gpu(GTT, 0, plain("xe", false, false)));
        all.put("attachment.pinned-for-life", () -> gpu(VRAM, 0, Structs.attachment("nic", true, "ib_umem_dmabuf_attach_pinned_ops", null, Structs.umem(true, null, true), null)));
        all.put("buffer.pinned-unattached", () -> gpu(VRAM, 1));
        all.put("heap.uncharged", () -> held("reserved", null).snapshot());
        all.put("name.hostile", () -> held("system", "a\nTotal 0 objects").snapshot());
        all.put("importer.unknown", () -> gpu(VRAM, 0, Structs.attachment("x", true, "mine", "mine_too")));
        all.put("exporter.unknown", () -> held("dmabuf_lab", null).snapshot());
        all.put("process.not-looked-into", () -> held("system", null).processesDenied(3).snapshot());
        all.put("host.no-debugfs", () -> host().host(facts("none", null)).bufinfoDenied()
                .complain(new Diagnostic("bufinfo", Surveys.BUFINFO, Diagnostic.Outcome.ABSENT, Errno.ENOENT, 0, "not there", "mount debugfs", 1)).snapshot());
        all.put("kernel.no-btf", () -> caps(new KernelCaps(null, null, null, null, "dmabuf_list", null, Set.of())));
        all.put("kernel.config-unread", () -> caps(Structs.unconfigured()));
        all.put("kernel.symbols-hidden", () -> gpu(VRAM, 0, Structs.attachment("x", true, "?", "?")));
        all.put("host.lockdown", () -> held("system", null).host(facts("confidentiality", "/sys/kernel/debug")).snapshot());
        all.put("kernel.no-inodes", () -> host().old().buffer(-1, 4096, "msm", null).snapshot());
        all.put("reading.torn", () -> gpu(VRAM, 0, Structs.unstable(plain("xe", true, true))));
    }

    Map<String, Supplier<Snapshot>> all() {
        return all;
    }

    /** The last of a series of readings of a process that has one buffer more in each. */
    static Snapshot growing(int readings) {
        Growth growth = new Growth();
        Snapshot last = null;
        for (int n = 1; n <= readings; n++) {
            Surveys s = host();
            List<DmabufFd> fds = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                s.buffer(10 + i, 4096, "system", null);
                fds.add(Surveys.fd(3 + i, 10 + i, 4096, "system", null));
            }
            last = s.process(7, "app", fds, List.of()).snapshot();
            growth.add(last);
        }
        return last.with(growth.past());
    }

    /** Everything is as it should be. */
    static Snapshot calm() {
        return Snapshots.of(gpuSurvey(Structs.fresh(), Structs.buffer(10, 4096, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", amdgpu(VRAM, 0), plain("xe", true, true)))
                .drm(new DrmInfo(new Reading.Ok<>("/sys/kernel/debug/dri", List.of()), List.of())).survey());
    }

    static Surveys host() {
        return new Surveys().device(GPU, "pci", "amdgpu").device(VFIO, "pci", "vfio-pci").device("vgem", "platform", "vgem").device("nic", "pci", "mlx5_core").device("xe", "pci", "xe");
    }

    static Surveys held(String expName, String name) {
        return host().buffer(10, 4096, expName, name).process(7, "app", List.of(Surveys.fd(3, 10, 4096, expName, name)), List.of());
    }

    static HostFacts facts(String lockdown, String debugfs) {
        return new HostFacts("lab", "7.3.4", "x86_64", "b00t", 0, 1L << 21, lockdown, 1, 2, debugfs, null, 2);
    }

    private static StructExporter amdgpu(Integer memType, int pins) {
        return new StructExporter("ttm", GPU, "amdgpu", Structs.sym("amdgpu_gem_object_funcs"), pins, memType, null, null);
    }

    /** An importer that follows moves. */
    static StructAttachment plain(String device, boolean p2p, boolean asked) {
        return new StructAttachment(device, "pci", "xe", p2p, Structs.sym("xe_dma_buf_attach_ops"), Structs.sym("xe_dma_buf_move_notify"), asked, null, null, null, true);
    }

    private static Surveys gpuSurvey(KernelCaps caps, StructBuffer b) {
        return host().buffer(b.ino(), b.size(), b.expName(), null, b.attachments().stream().map(StructAttachment::device).toArray(String[]::new))
                .process(7, "app", List.of(Surveys.fd(3, b.ino(), b.size(), b.expName(), null)), List.of()).struct(readings(caps, b));
    }

    private static StructReadings readings(KernelCaps caps, StructBuffer... buffers) {
        return new StructReadings(new Reading.Ok<>("k", caps), new Reading.Ok<>("b", Structs.dump(StructDump.Method.BPF_DMABUF, buffers)), new Reading.Denied<>("c", Errno.EPERM));
    }

    private static Snapshot with(KernelCaps caps, StructBuffer b) {
        return gpuSurvey(caps, b).snapshot();
    }

    static Snapshot gpu(Integer memType, int pins, StructAttachment... attachments) {
        return with(Structs.fresh(), Structs.buffer(10, 4096, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", amdgpu(memType, pins), attachments));
    }

    static Snapshot vfio(boolean revoked, int mappings, StructAttachment... attachments) {
        return with(Structs.fresh(), Structs.buffer(10, 4096, "vfio_pci_core", "vfio_pci_dmabuf_ops", null, Structs.vfio(revoked, mappings), attachments));
    }

    /** A revoked import of a buffer with a fence. @param live whether another import of it is */
    static Snapshot worked(boolean live) {
        StructAttachment revoked = Structs.attachment("nic", true, "ib_umem_dmabuf_attach_pinned_revocable_ops", "ib_umem_dmabuf_revoke_locked", Structs.umem(false, true, false), null);
        StructAttachment other = Structs.attachment("nic2", true, "ib_umem_dmabuf_attach_pinned_revocable_ops", "ib_umem_dmabuf_revoke_locked", Structs.umem(true, false, true), null);
        StructBuffer b = Structs.buffer(10, 4096, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", amdgpu(VRAM, 0), live ? new StructAttachment[] { revoked, other } : new StructAttachment[] { revoked });
        return gpuSurvey(Structs.fresh(), b).fence(new FenceLine("write", "vgem", "t", 7, 3, false)).snapshot();
    }

    private static Snapshot caps(KernelCaps caps) {
        return held("system", null).struct(new StructReadings(new Reading.Ok<>("k", caps), new Reading.Denied<>("b", Errno.EPERM), new Reading.Denied<>("c", Errno.EPERM))).snapshot();
    }

    static Snapshot many(int n) {
        Surveys s = host();
        List<DmabufFd> fds = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            s.buffer(10 + i, 4096, "system", null);
            fds.add(Surveys.fd(3 + i, 10 + i, 4096, "system", null));
        }
        return s.process(7, "app", fds, List.of()).snapshot();
    }

    static Snapshot descriptors(int n) {
        List<DmabufFd> fds = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            fds.add(Surveys.fd(3 + i, 10, 4096, "system", null));
        }
        return host().buffer(10, 4096, "system", null).process(7, "app", fds, List.of()).snapshot();
    }

    static Snapshot pile(int n) {
        String[] devices = new String[n];
        java.util.Arrays.fill(devices, "vgem");
        return host().buffer(10, 4096, "system", null, devices).process(7, "app", List.of(Surveys.fd(3, 10, 4096, "system", null)), List.of()).snapshot();
    }

    private static DrmInfo memory(long total, long used) {
        String folder = "/sys/kernel/debug/dri/" + GPU;
        return new DrmInfo(new Reading.Ok<>("/sys/kernel/debug/dri", List.of(new DrmDevice(folder, new DrmName("amdgpu", GPU), new Reading.Absent<>(folder, Errno.ENOENT),
                new Reading.Absent<>(folder, Errno.ENOENT), List.of(new DrmDevice.PoolReading(folder + "/vram", new MemoryPool("vram", total, false, -1, used))), List.of()))), List.of());
    }

    /** Of 16 GiB in all. */
    static Snapshot big(long pinned) {
        return gpuSurvey(Structs.fresh(), Structs.buffer(10, pinned, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", amdgpu(VRAM, 1), plain("xe", true, true)))
                .drm(memory(16 * GIB, GIB)).snapshot();
    }

    /** 1 GiB is pinned by a process of a group that may have so much. */
    static Snapshot limited(long max) {
        String mount = "/sys/fs/cgroup";
        String region = "drm/" + GPU + "/vram ";
        MemoryRoot groups = new MemoryRoot().file(mount + "/cgroup.controllers", "dmem\n").file(mount + "/dmem.capacity", region + 16 * GIB + "\n")
                .file(mount + "/dmem.current", region + GIB + "\n").file(mount + "/user.slice/dmem.current", region + GIB + "\n")
                .file(mount + "/user.slice/dmem.max", region + (max == 0 ? "max" : max) + "\n");
        return gpuSurvey(Structs.fresh(), Structs.buffer(10, GIB, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", amdgpu(VRAM, 1), plain("xe", true, true)))
                .drm(memory(16 * GIB, GIB)).groups(groups).snapshot();
    }

    static Snapshot full(int percent) {
        return host().drm(memory(100 * GIB, percent * GIB)).snapshot();
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.dmascope.analysis.RdmaHost;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Structs;
import org.dmascope.analysis.Surveys;
import org.dmascope.core.Errno;
import org.dmascope.core.FileStat;
import org.dmascope.core.Reading;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.drm.DrmDevice;
import org.dmascope.core.source.drm.DrmInfo;
import org.dmascope.core.source.drm.DrmName;
import org.dmascope.core.source.drm.GemClient;
import org.dmascope.core.source.drm.GemObject;
import org.dmascope.core.source.drm.MemoryPool;
import org.dmascope.core.source.host.HostFacts;
import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.pci.Cpu;
import org.dmascope.core.source.pci.PciCapabilities;
import org.dmascope.core.source.pci.PciPlatform;
import org.dmascope.core.source.proc.ProcLimits;
import org.dmascope.core.source.proc.Credentials;
import org.dmascope.core.source.proc.ProcessRights;
import org.dmascope.core.source.proc.Rights;
import org.dmascope.core.source.rdma.RdmaDevice;
import org.dmascope.core.source.rdma.RdmaId;
import org.dmascope.core.source.rdma.RdmaInfo;
import org.dmascope.core.source.rdma.RdmaKind;
import org.dmascope.core.source.rdma.RdmaPaths;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructReadings;
import org.dmascope.core.source.struct.StructRegions;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.DeviceRecord;
import org.dmascope.core.source.sysfs.PciBar;
import org.dmascope.core.source.sysfs.PciFunction;

/** A server with a GPU and a NIC below one switch, made by hand; everything in it can be read, and everything can be spoilt. */
final class ReadyMachine {
    static final String GPU = "0000:03:00.0";
    static final String NIC = RdmaHost.NIC;
    private static final String ROOT = "/sys/devices/pci0000:00/0000:00:01.0";
    private static final String SWITCH = ROOT + "/0000:01:00.0";
    private static final long GIB = 1L << 30;
    private static final int CHARACTER = 020000;

    String gpuDriver = "amdgpu";
    String nicDriver = "mlx5_core";
    String gpuPath = SWITCH + "/0000:02:00.0/" + GPU;
    DeviceNode gpuNode = new DeviceNode("drm", "renderD128", "226:128", Map.of());
    List<DeviceNode> nicNodes = List.of(new DeviceNode("infiniband", "mlx5_0", "231:192", Map.of("uverbs", "uverbs0")));
    Acs acs = Acs.NONE;
    long bar = 16 * GIB;
    int group = 7;
    String groupType = "identity";
    String commandLine = "quiet";
    Cpu cpu = new Cpu("GenuineIntel", 6);
    KernelCaps caps = young();
    Boolean dmabufOp = true;
    Long odp = 1L;
    boolean rdmaRead = true;
    Reading<List<DrmDevice>> drm = drm(List.of());
    Map<String, FileStat> nodes = new LinkedHashMap<>(Map.of("/dev/dri/renderD128", node(0660, 44), "/dev/infiniband/uverbs0", node(0666, 0)));
    boolean rightsRead = true;
    ProcLimits limits = new ProcLimits(ProcLimits.UNLIMITED, 1024);
    Credentials credentials = new Credentials(1000, 1000, List.of(44L), 0, 1, 0);
    HostFacts host = new HostFacts("lab", "7.3.4", "x86_64", "b00t", 0, 1L << 21, "none", 1, 2, "/sys/kernel/debug", null, 0);
    final List<StructBuffer> walked = new ArrayList<>();
    final Surveys surveys = new Surveys();

    static FileStat node(int mode, int gid) {
        return new FileStat(1, 0, CHARACTER | mode, 0, 0, gid);
    }

    static Reading<List<DrmDevice>> drm(List<GemObject> objects) {
        String folder = "/sys/kernel/debug/dri/" + GPU;
        List<GemClient> clients = objects.isEmpty() ? List.of() : List.of(new GemClient(812, "train", objects));
        return new Reading.Ok<>("/sys/kernel/debug/dri", List.of(new DrmDevice(folder, new DrmName("amdgpu", GPU), new Reading.Ok<>(folder + "/amdgpu_gem_info", clients),
                new Reading.Absent<>(folder + "/amdgpu_vm_info", Errno.ENOENT), List.of(new DrmDevice.PoolReading(folder + "/amdgpu_vram_mm", new MemoryPool("vram", 16 * GIB, false, -1, GIB))), List.of())));
    }

    /** What a kernel of today has, with these symbols more and these less. */
    static KernelCaps with(KernelCaps c, Set<String> more, Set<String> less) {
        Set<String> all = new HashSet<>(c.symbols());
        all.addAll(more);
        all.removeAll(less);
        return new KernelCaps(c.sgtInAttachment(), c.callbackMember(), c.moveNotify(), c.moveNotifyPath(), c.listSymbol(), c.iterDmabuf(), all);
    }

    static KernelCaps young() {
        return with(Structs.fresh(), Set.of("pci_bus_type", "pci_enable_device", "pci_p2pdma_distance_many", "dma_buf_dynamic_attach", "dma_buf_attach_revocable",
                "vfio_pci_core_feature_dma_buf", "ib_umem_dmabuf_get_pinned", "ib_umem_dmabuf_revoke_locked", "mlx5_ib_dmabuf_invalidate_cb"), Set.of());
    }

    private DeviceRecord bridge(String path, Acs control) {
        return pci(path, 0x8086, 0x060400, null, control, List.of(), List.of());
    }

    private DeviceRecord pci(String path, int vendor, int classCode, String driver, Acs control, List<PciBar> bars, List<DeviceNode> offers) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        boolean bridge = classCode >> 8 == 0x0604;
        PciCapabilities c = new PciCapabilities(4096, null, control, List.of(), null, List.of());
        return new DeviceRecord(id, "pci", driver, driver, path, null, "pci0000:00",
                new PciFunction(vendor, 0x1234, -1, -1, classCode, 0, null, null, bridge, -1, -1, bridge ? -1 : group, null, bars, 4096, c, false, null), offers);
    }

    private List<DeviceRecord> devices() {
        return List.of(pci("/sys/devices/pci0000:00/0000:00:00.0", 0x8086, 0x060000, null, Acs.NONE, List.of(), List.of()), bridge(ROOT, Acs.NONE), bridge(SWITCH, Acs.NONE),
                bridge(SWITCH + "/0000:02:00.0", acs), bridge(SWITCH + "/0000:02:01.0", Acs.NONE),
                pci(gpuPath, 0x1002, 0x038000, gpuDriver, Acs.NONE, bar == 0 ? List.of() : List.of(new PciBar(0, 0, bar, 0x14220c), new PciBar(5, 0, 1 << 20, 0x40200)), List.of(gpuNode)),
                pci(SWITCH + "/0000:02:01.0/" + NIC, 0x15b3, 0x020700, nicDriver, Acs.NONE, List.of(), nicNodes));
    }

    Survey survey() {
        List<DeviceRecord> devices = devices();
        Map<String, List<DeviceRecord>> byName = new HashMap<>();
        devices.forEach(d -> byName.put(d.id(), List.of(d)));
        Map<Integer, String> types = groupType == null ? Map.of() : Map.of(group, groupType);
        DeviceInventory inventory = new DeviceInventory(devices, byName, new PciPlatform(cpu, commandLine, null, types));
        Survey s = surveys.host(host).survey();
        RdmaDevice nic = new RdmaDevice(new RdmaId(0, "mlx5_0", 1, "1.2.3", 0x12345678, 1, "roce"), new Reading.Ok<>("p", List.of()),
                java.util.stream.Stream.of(RdmaKind.CONTEXT, RdmaKind.PD, RdmaKind.CQ, RdmaKind.QP, RdmaKind.SRQ).collect(Collectors.toMap(k -> k, k -> new Reading.Ok<>(RdmaPaths.of(0, k), List.of()))),
                new Reading.Ok<>(RdmaPaths.of(0, RdmaKind.MR), List.of()), Set.of());
        RdmaInfo rdma = rdmaRead ? new RdmaInfo(new Reading.Ok<>(RdmaPaths.DEVICES, List.of(nic)), Map.of()) : RdmaInfo.notAsked();
        Reading<StructDump> walk = walked.isEmpty() ? new Reading.Absent<>("b", Errno.ENOENT) : new Reading.Ok<>("b", Structs.dump(StructDump.Method.BPF_DMABUF, walked.toArray(StructBuffer[]::new)));
        StructRegions regions = new StructRegions(null, List.of(new StructRegions.Nic(0, "mlx5_0", nicDriver.equals("mlx5_core") ? "mlx5_ib" : "drv_ib", dmabufOp, odp, "mlx5_ib_mr.umem", true, List.of(), List.of())),
                List.of());
        Reading<KernelCaps> kernel = caps == null ? new Reading.Denied<>("/dmascope/struct/kernel", Errno.EPERM) : new Reading.Ok<>("/dmascope/struct/kernel", caps);
        List<Rights.Node> all = new ArrayList<>();
        nodes.forEach((path, stat) -> all.add(new Rights.Node(path, stat == null ? new Reading.Denied<>(path, Errno.EACCES) : new Reading.Ok<>(path, stat))));
        Rights rights = new Rights(all, Map.of(812, new ProcessRights(812, new Reading.Ok<>("/proc/812/status", credentials), new Reading.Ok<>("/proc/812/limits", limits), 3)));
        return new Survey(s.takenAt(), s.host(), s.bufinfo(), s.holders(), s.stats(), new Reading.Ok<>("/sys", inventory), new DrmInfo(drm, List.of()), rdma,
                new StructReadings(kernel, walk, new Reading.Absent<>("c", Errno.ENOENT), dmabufOp == null && odp == null ? new Reading.Absent<>("r", Errno.ENOENT) : new Reading.Ok<>("r", regions)),
                rightsRead ? new Reading.Ok<>("/proc", rights) : Rights.notAsked(), s.dmem(), s.diagnostics());
    }

    Readiness look() {
        return look(0);
    }

    Readiness look(int pid) {
        Survey s = survey();
        ReadyHost h = new ReadyHost(Snapshots.of(s), s);
        return Readiness.of(new ReadyPair(h, Party.find(h.snapshot(), GPU).getFirst(), Party.find(h.snapshot(), NIC).getFirst(), pid));
    }
}

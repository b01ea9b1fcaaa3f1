// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Structs;
import org.dmascope.analysis.Surveys;
import org.dmascope.core.Reading;
import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.pci.Cpu;
import org.dmascope.core.source.pci.LinksTold;
import org.dmascope.core.source.pci.PciCapabilities;
import org.dmascope.core.source.pci.PciExpress;
import org.dmascope.core.source.pci.PciPlatform;
import org.dmascope.core.source.pci.PortType;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.StructReadings;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.DeviceRecord;
import org.dmascope.core.source.sysfs.PciFunction;
import org.dmascope.core.source.sysfs.PciLink;

/**
 * A server made by hand: on each NUMA node two host bridges, below each a switch with two GPUs and a NIC, and two further NICs on root ports of their own. The walk over
 * the kernel's structures tells exporters and contracts.
 */
public final class Server {
    private static final String[] OPS = { "mlx5_ib_dmabuf_attach_ops", "ib_umem_dmabuf_attach_pinned_ops", "ib_umem_dmabuf_attach_pinned_revocable_ops", null };
    private static final String[] CALLBACKS = { "mlx5_ib_dmabuf_invalidate_cb", "ib_umem_dmabuf_unsupported_move_notify", "ib_umem_dmabuf_revoke_locked", null };

    private final Surveys surveys = new Surveys();
    private final List<String> gpus = new ArrayList<>();
    private final List<String> nics = new ArrayList<>();
    private final List<StructBuffer> buffers = new ArrayList<>();
    private final Random random = new Random(5);
    private final int virtual;
    private final String gpu;
    /** How its GPUs are linked with one another; null for not at all. */
    private DeviceNode linked;

    private Server(int virtual, String gpu) {
        this.virtual = virtual;
        this.gpu = gpu;
        on(new Cpu("AuthenticAMD", 0x19));
    }

    /** Its processors: whether the kernel trusts their host bridges. */
    public Server on(Cpu cpu) {
        surveys.platform(new PciPlatform(cpu, "quiet", null, Map.of()));
        return this;
    }

    /** 8 GPUs and 12 NICs. */
    public static Server eight() {
        return eight(0);
    }

    /** @param virtual functions of each NIC that is a bnxt_en, idle */
    public static Server eight(int virtual) {
        return new Server(virtual, "amdgpu").bridges();
    }

    /** The same with its GPUs prepared for virtual machines: what they export is device memory or nothing. */
    public static Server passedThrough() {
        return new Server(0, "vfio-pci").bridges();
    }

    /** Each GPU linked with each by XGMI; or, with NVIDIA's driver, by NVLink through a switch. */
    public static Server linked(boolean nvlink) {
        Server s = new Server(0, nvlink ? "nvidia" : "amdgpu");
        s.linked = nvlink ? new DeviceNode("nvlink", "0000:c4:00.0", null, Map.of("count", "18", "switch", "1", "link_bandwidth", "26562")) : new DeviceNode("xgmi", "", null, Map.of("max_bandwidth", "50000"));
        s.bridges();
        s.surveys.platform(new PciPlatform(new Cpu("AuthenticAMD", 0x19, "AMD EPYC 9654 96-Core Processor"), "quiet", null, Map.of()).telling(new LinksTold(Set.copyOf(s.gpus), Map.of())));
        return s;
    }

    /** Processes that hold buffers: each the buffers of these numbers. */
    public Server process(int pid, String comm, long... inos) {
        surveys.process(pid, comm, java.util.Arrays.stream(inos).mapToObj(i -> Surveys.fd((int) (i - 990), i, 1 << 21, "drm", null)).toList(), List.of());
        return this;
    }

    private List<DeviceNode> offered(int bus, DeviceNode own) {
        List<DeviceNode> out = new ArrayList<>(List.of(own));
        if (linked != null && linked.subsystem().equals("nvlink")) {
            out.add(linked);
        } else if (linked != null) {
            for (int b = 0; b < 4; b++) {
                for (int i = 0; i < 2; i++) {
                    int other = 0x13 + 0x30 * b + i;
                    if (other != bus) {
                        out.add(new DeviceNode(linked.subsystem(), id(other, 0), null, linked.attributes()));
                    }
                }
            }
        }
        return out;
    }

    private Server bridges() {
        for (int b = 0; b < 4; b++) {
            hostBridge(0x10 + 0x30 * b, b / 2);
        }
        return this;
    }

    private void hostBridge(int bus, int numa) {
        String host = String.format(Locale.ROOT, "pci0000:%02x", bus);
        String root = "/sys/devices/" + host;
        String port = bridge(root, host, bus, 1, PortType.ROOT_PORT, numa, 0);
        String up = bridge(port, host, bus + 1, 0, PortType.UPSTREAM, numa, 0);
        for (int i = 0; i < 3; i++) {
            String down = bridge(up, host, bus + 2, i, PortType.DOWNSTREAM, numa, bus == 0x40 && i == 2 ? Acs.REQUEST_REDIRECT | Acs.COMPLETION_REDIRECT : 0);
            if (i < 2) {
                gpus.add(function(down, host, bus + 3 + i, gpu, 0x030200, numa, null, offered(bus + 3 + i, new DeviceNode("drm", "renderD" + (128 + gpus.size()), "226:128", Map.of()))));
            } else {
                nics.add(function(down, host, bus + 3 + i, "mlx5_core", 0x020700, numa, null, List.of(new DeviceNode("infiniband", "mlx5_" + nics.size(), "231:1", Map.of()))));
            }
        }
        for (int i = 0; i < 2; i++) {
            String p = bridge(root, host, bus, 3 + i, PortType.ROOT_PORT, numa, Acs.REQUEST_REDIRECT | Acs.COMPLETION_REDIRECT | Acs.UPSTREAM_FORWARDING);
            nics.add(function(p, host, bus + 0x10 + i, i == 0 ? "mlx5_core" : "bnxt_en", 0x020000, numa, null, List.of(new DeviceNode("net", "eth" + nics.size(), null, Map.of()))));
        }
    }

    private static String id(int bus, int device) {
        return String.format(Locale.ROOT, "0000:%02x:%02x.0", bus, device);
    }

    private String bridge(String parent, String host, int bus, int device, PortType type, int numa, int acs) {
        String id = id(bus, device);
        add(id, parent, host, "pcieport", 0x060400, true, numa, type, acs, null, List.of());
        return parent + "/" + id;
    }

    private String function(String parent, String host, int bus, String driver, int code, int numa, String physical, List<DeviceNode> offered) {
        String id = id(bus, 0);
        add(id, parent, host, driver, code, false, numa, PortType.ENDPOINT, 0, physical, offered);
        for (int v = 1; v <= virtual && driver.equals("bnxt_en"); v++) {
            add(String.format(Locale.ROOT, "0000:%02x:00.%d", bus, v), parent, host, "bnxt_en", code, false, numa, PortType.ENDPOINT, 0, id, List.of());
        }
        return id;
    }

    private void add(String id, String parent, String host, String driver, int code, boolean bridge, int numa, PortType type, int acs, String physical, List<DeviceNode> nodes) {
        PciExpress express = new PciExpress(2, type, 0, 16000, 16, 16000, 16, false, 0, false, false);
        PciCapabilities caps = new PciCapabilities(4096, express, bridge ? new Acs(Acs.State.READ, 0x100, 0x1f, acs) : Acs.NONE, List.of(), null, List.of());
        PciFunction f = new PciFunction("nvidia".equals(driver) ? 0x10de : 0x1002, 0x738c, 0, 0, code, 1, null, null, bridge, bridge ? 1 : 0, numa, 1, new PciLink(16000, 16, 16000, 16), List.of(), 4096, caps, false,
                physical);
        surveys.device(new DeviceRecord(id, "pci", driver, driver, parent + "/" + id, parent.startsWith("/sys/devices/pci0000:") && parent.indexOf('/', 13) < 0 ? null
                : parent.substring(parent.lastIndexOf('/') + 1), host, f, nodes));
    }

    /** Exported by the GPUs in turn, each with up to two attachments of NICs. */
    public Server buffers(int n) {
        for (int i = 0; i < n; i++) {
            String gpu = gpus.get(i % gpus.size());
            List<StructAttachment> attached = new ArrayList<>();
            int many = random.nextInt(3);
            for (int k = 0; k < many; k++) {
                int how = random.nextInt(OPS.length);
                attached.add(Structs.attachment(nics.get((i % gpus.size() + random.nextInt(4)) % nics.size()), how != 3, OPS[how], CALLBACKS[how],
                        how == 2 && random.nextInt(3) == 0 ? Structs.umem(true, true, false) : null, null));
            }
            buffer(1000 + i, (1L + i % 7) << 21, gpu, i % 3 == 0 ? "kv-cache-" + i : null, i % 5 == 0 ? 1 : 2, attached);
        }
        return this;
    }

    public Server buffer(long ino, long size, String exporter, String name, int memType, List<StructAttachment> attached) {
        surveys.buffer(ino, size, "drm", name, attached.stream().map(StructAttachment::device).toArray(String[]::new));
        buffers.add(new StructBuffer(ino, size, "drm", name, null, Structs.sym("amdgpu_dmabuf_ops"), Structs.sym("amdgpu_dma_buf_pin"), 3, 0,
                new StructExporter("ttm", exporter, "amdgpu", Structs.sym("amdgpu_gem_object_funcs"), 0, memType, null, null), null, List.copyOf(attached), true));
        return this;
    }

    public List<String> gpus() {
        return gpus;
    }

    public List<String> nics() {
        return nics;
    }

    public Snapshot snapshot() {
        StructDump dump = Structs.dump(StructDump.Method.BPF_DMABUF, buffers.toArray(StructBuffer[]::new));
        return surveys.struct(new StructReadings(new Reading.Ok<>("/k", Structs.fresh()), new Reading.Ok<>("/b", dump), new Reading.Ok<>("/c", dump))).snapshot();
    }
}

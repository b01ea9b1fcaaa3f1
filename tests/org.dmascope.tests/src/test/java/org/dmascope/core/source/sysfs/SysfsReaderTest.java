// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Diagnostic.Outcome;
import org.dmascope.core.Errno;
import org.dmascope.core.Gatherer;
import org.dmascope.core.Entry;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SysfsReaderTest {
    @TempDir
    Path folder;
    private FakeHost host;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    @BeforeEach
    void make() {
        host = new FakeHost(folder);
    }

    private DeviceInventory read() {
        diagnostics.clear();
        return ((Reading.Ok<DeviceInventory>) SysfsReader.read(host.tree.root(), diagnostics)).value();
    }

    private static DeviceRecord device(DeviceInventory inventory, String id) {
        List<DeviceRecord> found = inventory.byName().getOrDefault(id, List.of());
        assertEquals(1, found.size(), id);
        return found.getFirst();
    }

    @Test
    void aHealthyHostGivesNoDiagnostics() {
        read();
        assertEquals(List.of(), diagnostics);
    }

    @Test
    void functionsHangOnTheirBridges() {
        DeviceInventory all = read();
        assertNull(device(all, "0000:00:01.0").parentId());
        assertEquals("0000:00:01.0", device(all, "0000:01:00.0").parentId());
        assertEquals("0000:01:00.0", device(all, "0000:02:01.0").parentId());
        assertEquals("0000:02:00.0", device(all, "0000:03:00.0").parentId());
        assertEquals("0000:04:00.0", device(all, "mlx5_core.rdma.0").parentId());
        assertEquals("pci0000:00", device(all, "0000:03:00.0").hostBridge());
        assertEquals("pci0000:80", device(all, "0000:80:02.0").hostBridge());
        assertNull(device(all, "vgem").hostBridge());
        List<String> paths = all.devices().stream().map(DeviceRecord::sysfsPath).toList();
        for (DeviceRecord d : all.devices()) {
            String parent = d.parentId();
            assertTrue(parent == null || paths.indexOf(device(all, parent).sysfsPath()) < paths.indexOf(d.sysfsPath()), d.id());
            assertSame(d, device(all, d.id()));
        }
    }

    @Test
    void whatAFunctionSays() {
        DeviceRecord gpu = device(read(), "0000:03:00.0");
        PciFunction pci = gpu.pci();
        assertEquals("amdgpu", gpu.driver());
        assertEquals("amdgpu", gpu.module());
        assertEquals(0x1002, pci.vendor());
        assertEquals(0x740c, pci.device());
        assertEquals(0x038000, pci.classCode());
        assertEquals(3, pci.revision());
        assertEquals(1, pci.numaNode());
        assertEquals(12, pci.iommuGroup());
        assertEquals(new PciLink(16_000, 16, 32_000, 16), pci.link());
        assertEquals(List.of(new PciBar(0, 0x380000000000L, 64L << 30, 0x14220c), new PciBar(2, 0x381000000000L, 2 << 20, 0x14220c),
                new PciBar(6, 0xc0000000L, 128 << 10, 0x46200)), pci.bars());
        assertEquals(64, pci.configBytes());
        assertFalse(pci.bridge());
        assertEquals(-1, pci.secondaryBus());
        PciFunction port = device(read(), "0000:02:01.0").pci();
        assertTrue(port.bridge());
        assertEquals(4, port.secondaryBus());
        assertEquals(-1, port.iommuGroup());
        assertNull(port.link());
    }

    @Test
    void aVirtualFunctionHasTheIdsOfTheFiles() {
        PciFunction vf = device(read(), "0000:04:00.1").pci();
        assertEquals(0x15b3, vf.vendor());
        assertEquals(0x101e, vf.device());
    }

    @Test
    void aSleepingFunctionIsNotWoken() {
        List<Entry> entries = new ArrayList<>();
        new SysfsSource().gather(new Gatherer("sysfs", host.tree.root(), entries::add, 0));
        List<String> touched = entries.stream().filter(e -> e.path().startsWith(FakeHost.SLEEPER)).map(e -> e.op() + e.path().substring(FakeHost.SLEEPER.length()))
                .toList();
        assertFalse(touched.contains("READ/config"));
        assertTrue(touched.stream().noneMatch(t -> t.startsWith("READ/current_link") || t.startsWith("READ/max_link")), touched.toString());
        PciFunction pci = device(read(), "0000:80:02.0").pci();
        assertEquals(0x10de, pci.vendor());
        assertEquals(0xa1, pci.revision());
        assertEquals(0, pci.configBytes());
        assertEquals(new PciLink(0, 0, 0, 0), pci.link());
    }

    @Test
    void whatDevicesOfferToPrograms() {
        DeviceInventory all = read();
        assertEquals(List.of(new DeviceNode("drm", "card1", "226:1", Map.of()), new DeviceNode("drm", "renderD128", "226:128", Map.of())),
                device(all, "0000:03:00.0").nodes());
        assertEquals(List.of(new DeviceNode("infiniband", "mlx5_0", "231:192",
                Map.of("node_type", "1: CA", "fw_ver", "28.39.1002", "ports/1/state", "4: ACTIVE", "ports/1/link_layer", "Ethernet", "uverbs", "uverbs0")),
                new DeviceNode("net", "enp4s0", null, Map.of("operstate", "up"))), device(all, "0000:04:00.0").nodes());
        assertEquals(List.of(new DeviceNode("vfio-dev", "vfio0", "511:0", Map.of()), new DeviceNode("vfio", "40", "240:0", Map.of())),
                device(all, "0000:04:00.1").nodes());
        assertEquals(List.of(new DeviceNode("video4linux", "video0", "81:0", Map.of("name", "vivid-000-vid-cap"))), device(all, "vivid.0").nodes());
        assertEquals("faux", device(all, "vgem").bus());
        assertEquals("card0", device(all, "vgem").nodes().getFirst().name());
        for (String name : List.of("system", "udmabuf", "rxe0")) {
            assertEquals("virtual", device(all, name).bus());
            assertEquals(name, device(all, name).nodes().getFirst().name());
        }
        assertFalse(all.byName().containsKey("loop-control"));
        assertFalse(all.byName().containsKey("lo"));
        assertFalse(all.byName().containsKey("PNP0A08:00"), "no DMA, no dma-buf");
    }

    @Test
    void aNameOnTwoBusesHasTwoCandidates() {
        host.device("virtio", FakeHost.GPU + "/vgem", "virtio_gpu");
        List<DeviceRecord> both = read().byName().get("vgem");
        assertEquals(List.of("faux", "virtio"), both.stream().map(DeviceRecord::bus).sorted().toList());
    }

    @Test
    void idsOfOldTreesComeFromSingleFiles() {
        host.tree.delete(FakeHost.GPU + "/uevent").delete(FakeHost.GPU + "/config").file(FakeHost.GPU + "/vendor", "0x1002\n").file(FakeHost.GPU + "/device", "0x740c\n")
                .file(FakeHost.GPU + "/subsystem_vendor", "0x1002\n").file(FakeHost.GPU + "/subsystem_device", "0x0b0c\n").file(FakeHost.GPU + "/class", "0x038000\n");
        PciFunction pci = device(read(), "0000:03:00.0").pci();
        assertEquals(0x1002, pci.vendor());
        assertEquals(0x0b0c, pci.subDevice());
        assertEquals(0x038000, pci.classCode());
        assertEquals(-1, pci.revision());
        assertEquals(List.of("config"), diagnostics.stream().map(d -> SysfsPath.name(d.path())).toList());
    }

    @Test
    void configSpaceThatDisagreesIsTold() {
        host.tree.file(FakeHost.GPU + "/config", FakeHost.normal(0x1002, 0x740f, 0x038000));
        assertEquals(0x740c, device(read(), "0000:03:00.0").pci().device());
        assertEquals(Outcome.DISAGREE, diagnostics.getFirst().outcome());
        assertEquals("device is 0x740f in config space and 0x740c in the kernel's file; the file is used", diagnostics.getFirst().reason());
        assertEquals(1, diagnostics.size());
    }

    @Test
    void configSpaceSpeaksForMissingFiles() {
        host.tree.delete(FakeHost.GPU + "/uevent");
        PciFunction pci = device(read(), "0000:03:00.0").pci();
        assertEquals(0x740c, pci.device());
        assertEquals(0x038000, pci.classCode());
        assertEquals(5, diagnostics.stream().filter(d -> d.outcome() == Outcome.ABSENT).count());
    }

    @Test
    void garbageIsMalformedAndEverythingElseStays() {
        host.tree.file(FakeHost.GPU + "/config", new byte[] {1, 2, 3}).file(FakeHost.GPU + "/resource", "no addresses\n").file(FakeHost.GPU + "/numa_node", "many\n")
                .file(FakeHost.GPU + "/current_link_speed", "fast\n").file(FakeHost.GPU + "/max_link_width", "-3\n").file(FakeHost.GPU + "/uevent", "PCI_ID=zz:1\nPCI_CLASS=")
                .file(FakeHost.GPU + "/drm/card1/dev", "226\n");
        DeviceRecord gpu = device(read(), "0000:03:00.0");
        assertEquals("amdgpu", gpu.driver());
        assertEquals(-1, gpu.pci().vendor());
        assertEquals(-1, gpu.pci().classCode());
        assertEquals(List.of(), gpu.pci().bars());
        assertEquals(new PciLink(0, 16, 32_000, 0), gpu.pci().link());
        assertTrue(diagnostics.stream().allMatch(d -> d.outcome() == Outcome.MALFORMED), diagnostics.toString());
        // three of them in uevent: ids, subsystem ids, class
        assertEquals(9, diagnostics.stream().mapToInt(Diagnostic::count).sum(), diagnostics.toString());
    }

    @Test
    void aDeviceThatDoesNotAnswerIsTold() {
        byte[] ones = new byte[64];
        java.util.Arrays.fill(ones, (byte) 0xff);
        host.tree.file(FakeHost.GPU + "/config", ones);
        PciFunction pci = device(read(), "0000:03:00.0").pci();
        assertEquals(0x740c, pci.device());
        assertEquals(-1, pci.secondaryBus());
        assertFalse(pci.bridge());
        assertEquals("all bits set: the device does not answer", diagnostics.getFirst().reason());
    }

    @Test
    void likeThingsAreCountedTogether() {
        for (String path : List.of(FakeHost.GPU, FakeHost.NIC, FakeHost.VF)) {
            host.tree.delete(path + "/resource");
        }
        read();
        assertEquals(1, diagnostics.size());
        assertEquals(3, diagnostics.getFirst().count());
        assertEquals(Outcome.ABSENT, diagnostics.getFirst().outcome());
    }

    @Test
    void entriesThatLeadAstrayAreNoDevices() {
        host.tree.link("/sys/bus/pci/devices/0000:09:00.0", "../../../../etc").link("/sys/bus/pci/devices/0000:09:01.0", "../../../devices/pci0000:00/0000:00:01.0")
                .link("/sys/bus/platform/devices/vgem", "../../../devices/faux/vgem").link("/sys/class/drm/card9", "/sys/kernel/card9")
                .dir("/sys/bus/pci/devices/0000:0a:00.0");
        DeviceInventory all = read();
        assertFalse(all.byName().containsKey("0000:09:00.0"));
        assertFalse(all.byName().containsKey("0000:09:01.0"));
        assertNull(device(all, "0000:0a:00.0").parentId());
        assertNull(device(all, "0000:0a:00.0").hostBridge());
        assertEquals(1, all.byName().get("vgem").size());
        assertTrue(diagnostics.stream().anyMatch(d -> d.reason().equals("two bus entries lead to the same device")));
        assertTrue(diagnostics.stream().anyMatch(d -> d.reason().startsWith("a folder instead of a link")));
        assertEquals(3, diagnostics.stream().filter(d -> d.reason().startsWith("the entry does not lead")).mapToInt(Diagnostic::count).sum());
    }

    @Test
    void aBridgeCanStartADomainOfItsOwn() {
        String nvme = FakeHost.ROOT_PORT + "/pci10000:00/10000:00:02.0";
        host.function(nvme, 0x8086, 0x0953, 0x010802, FakeHost.normal(0x8086, 0x0953, 0x010802), "nvme");
        DeviceRecord d = device(read(), "10000:00:02.0");
        assertEquals("pci10000:00", d.hostBridge());
        assertEquals("0000:00:01.0", d.parentId());
    }

    @Test
    void withoutSysfsThereIsNoInventory() {
        Reading<DeviceInventory> r = SysfsReader.read(new MemoryRoot().error("/sys/bus", Errno.EACCES), diagnostics);
        assertInstanceOf(Reading.Denied.class, r);
        assertInstanceOf(Reading.Absent.class, SysfsReader.read(new MemoryRoot(), diagnostics));
        assertEquals(List.of(Outcome.DENIED, Outcome.ABSENT), diagnostics.stream().map(Diagnostic::outcome).toList());
    }

    @Test
    void deniedFilesAreToldWithARemedy() {
        MemoryRoot root = new MemoryRoot().link("/sys/bus/pci/devices/0004:01:00.0", "../../../devices/pci0004:00/0004:01:00.0", null).directory("/sys/class")
                .error("/sys/devices/pci0004:00/0004:01:00.0/uevent", Errno.EACCES).error("/sys/devices/pci0004:00/0004:01:00.0/driver", Errno.EACCES);
        DeviceInventory all = ((Reading.Ok<DeviceInventory>) SysfsReader.read(root, diagnostics)).value();
        assertNull(device(all, "0004:01:00.0").driver());
        assertEquals("pci0004:00", device(all, "0004:01:00.0").hostBridge());
        List<Diagnostic> denied = diagnostics.stream().filter(d -> d.outcome() == Outcome.DENIED).toList();
        assertEquals(2, denied.size());
        assertTrue(denied.stream().allMatch(d -> d.remedy() != null));
    }
}

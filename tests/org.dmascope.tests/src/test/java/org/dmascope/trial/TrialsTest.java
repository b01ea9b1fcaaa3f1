// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dmascope.core.Errno;
import org.dmascope.core.FileStat;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;
import org.junit.jupiter.api.Test;

/** Which exporters and importers a host has, and what is said of those that it has not. */
class TrialsTest {
    private final FakeCalls calls = new FakeCalls();

    private static List<String> ids(TrialList list, TrialRole role) {
        return list.of(role).stream().map(p -> p.id() + " " + p.state().word() + " " + p.driver()).toList();
    }

    private static MemoryRoot drm(MemoryRoot root, String name, String device, String driver) {
        root.link("/sys/class/drm/" + name + "/device", "../../../" + device, new FileStat(1, 0, 040755, 0, 0));
        return driver == null ? root : root.link("/sys/class/drm/" + name + "/device/driver", "../../bus/pci/drivers/" + driver, null);
    }

    /** The nodes of the lab's stock scenario, as sysfs of 7.3 shows them. */
    private static MemoryRoot stock() {
        MemoryRoot root = new MemoryRoot().directory("/sys/class/misc/udmabuf").directory("/sys/class/dma_heap/system");
        drm(root, "card0", "vgem", null);
        drm(root, "renderD128", "vgem", null);
        drm(root, "card1", "0000:00:03.0", "bochs-drm");
        drm(root, "card2", "0000:00:04.0", "virtio-pci");
        drm(root, "renderD129", "0000:00:04.0", "virtio-pci");
        root.directory("/sys/class/drm/card1-Virtual-1").directory("/sys/class/drm/version");
        for (String n : List.of("card2", "renderD129")) {
            root.link("/sys/class/drm/" + n + "/device/virtio1/driver", "../../../bus/virtio/drivers/virtio_gpu", null);
        }
        return root;
    }

    @Test
    void oneNodeOfEachDeviceIsTried() {
        TrialList list = new Trials().list(stock(), calls);
        assertEquals(List.of("udmabuf available udmabuf", "heap-system available dma_heap", "dumb-card0 available null", "dumb-card1 available bochs-drm", "dumb-card2 available virtio_gpu",
                "vfio unavailable null", "cuda unavailable null", "hip unavailable null", "ze unavailable null", "gaudi unavailable null"),
                ids(list, TrialRole.EXPORTER));
        assertEquals(List.of("prime-renderD128 available null", "prime-renderD129 available virtio_gpu", "prime-card1 available bochs-drm", "mr unavailable null", "ibv unavailable null", "v4l2 unavailable null",
                "netdev-tx unavailable null", "iommufd refused null",
                "netdev-rx refused null"), ids(list, TrialRole.IMPORTER));
        assertEquals("vgem", list.find(TrialRole.IMPORTER, "prime-renderD128").orElseThrow().device());
        assertEquals(java.util.Map.of(), calls.open, "nothing was opened");
        assertEquals(List.of(), calls.log);
    }

    @Test
    void everyPartyHasItsKind() {
        TrialList list = new Trials().list(stock(), calls);
        list.parties().forEach(p -> assertTrue(list.kind(p).isPresent(), p.id()));
        assertEquals(16, list.kinds().size());
    }

    @Test
    void rightsAndMissingNodesAreToldApart() {
        calls.access.put("/dev/dri/renderD128", -Errno.EACCES);
        calls.access.put("/dev/dri/renderD129", -Errno.ENOENT);
        TrialList list = new Trials().list(stock(), calls);
        TrialParty denied = list.find(TrialRole.IMPORTER, "prime-renderD128").orElseThrow();
        assertEquals(TrialParty.State.UNAVAILABLE, denied.state());
        assertEquals("/dev/dri/renderD128 may not be opened (EACCES)", denied.reason());
        assertEquals("needs root or group render", denied.remedy());
        assertTrue(list.find(TrialRole.IMPORTER, "prime-renderD129").orElseThrow().reason().contains("is not there"));
    }

    @Test
    void anEmptyHostSaysWhatToLoad() {
        TrialList list = new Trials().list(new MemoryRoot(), calls);
        for (TrialParty p : list.parties()) {
            assertTrue(p.state() != TrialParty.State.AVAILABLE && !p.reason().isEmpty() && !p.remedy().isEmpty(), p.id());
        }
        assertEquals("load it: modprobe udmabuf; else it needs CONFIG_UDMABUF", list.find(TrialRole.EXPORTER, "udmabuf").orElseThrow().remedy());
    }

    /** Nothing is loaded for that: the loader's cache is read. */
    @Test
    void aVendorsLibraryIsLookedForWithoutLoadingIt() {
        MemoryRoot root = new MemoryRoot().link("/sys/bus/pci/drivers/nvidia/0000:0a:00.0", "../../../../devices/pci0000:00/0000:0a:00.0", new FileStat(1, 0, 040755, 0, 0));
        TrialParty without = new Trials().list(root, calls).find(TrialRole.EXPORTER, "cuda-0000:0a:00.0").orElseThrow();
        assertEquals("libcuda.so.1 is not installed", without.reason());
        assertTrue(without.remedy().contains("libcuda1"), without.remedy());
        root.file("/etc/ld.so.cache", "glibc-ld.so.cache1.1\0libcuda.so.1x\0/usr/lib/libcuda.so.10\0");
        assertEquals(TrialParty.State.UNAVAILABLE, new Trials().list(root, calls).find(TrialRole.EXPORTER, "cuda-0000:0a:00.0").orElseThrow().state());
        root.file("/etc/ld.so.cache", "glibc-ld.so.cache1.1\0libcuda.so.1\0/usr/lib/x86_64-linux-gnu/libcuda.so.1\0");
        assertTrue(new Trials().list(root, calls).find(TrialRole.EXPORTER, "cuda-0000:0a:00.0").orElseThrow().available());
    }

    /** An RDMA device is tried by the raw call and by its library; the latter bears its name. */
    @Test
    void anRdmaDeviceHasTwoWays() {
        MemoryRoot root = new MemoryRoot().file("/sys/class/infiniband_verbs/uverbs0/ibdev", "mlx5_0\n").file("/etc/ld.so.cache", "\0/lib64/libibverbs.so.1\0");
        TrialList list = new Trials().list(root, calls);
        TrialParty raw = list.find(TrialRole.IMPORTER, "mr-uverbs0").orElseThrow();
        TrialParty library = list.find(TrialRole.IMPORTER, "ibv-mlx5_0").orElseThrow();
        assertEquals(raw.node(), library.node());
        assertTrue(library.available());
    }

    @Test
    void hostileNamesAreNoIds() {
        MemoryRoot root = new MemoryRoot().directory("/sys/class/dma_heap/a\nb").directory("/sys/class/dma_heap/-x").directory("/sys/class/dma_heap/" + "y".repeat(64));
        assertEquals(List.of("heap unavailable null"), ids(new Trials().list(root, calls), TrialRole.EXPORTER).subList(1, 2));
    }
}

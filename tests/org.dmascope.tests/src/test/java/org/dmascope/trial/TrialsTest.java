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
        assertEquals(List.of("udmabuf available udmabuf", "heap-system available dma_heap", "dumb-card0 available null", "dumb-card1 available bochs-drm", "dumb-card2 available virtio_gpu"),
                ids(list, TrialRole.EXPORTER));
        assertEquals(List.of("prime-renderD128 available null", "prime-renderD129 available virtio_gpu", "prime-card1 available bochs-drm", "mr unavailable null", "v4l2 unavailable null", "iommufd refused null",
                "netdev-rx refused null"), ids(list, TrialRole.IMPORTER));
        assertEquals("vgem", list.find(TrialRole.IMPORTER, "prime-renderD128").orElseThrow().device());
        assertEquals(java.util.Map.of(), calls.open, "nothing was opened");
        assertEquals(List.of(), calls.log);
    }

    @Test
    void everyPartyHasItsKind() {
        TrialList list = new Trials().list(stock(), calls);
        list.parties().forEach(p -> assertTrue(list.kind(p).isPresent(), p.id()));
        assertEquals(9, list.kinds().size());
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

    @Test
    void hostileNamesAreNoIds() {
        MemoryRoot root = new MemoryRoot().directory("/sys/class/dma_heap/a\nb").directory("/sys/class/dma_heap/-x").directory("/sys/class/dma_heap/" + "y".repeat(64));
        assertEquals(List.of("heap unavailable null"), ids(new Trials().list(root, calls), TrialRole.EXPORTER).subList(1, 2));
    }
}

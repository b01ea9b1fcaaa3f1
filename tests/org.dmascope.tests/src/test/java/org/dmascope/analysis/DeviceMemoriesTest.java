// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.source.drm.DrmInfo;
import org.junit.jupiter.api.Test;

/** Totals and clients of devices, joined. */
class DeviceMemoriesTest {
    private static String show(MemoryState m) {
        return m.device().value() + " " + m.region() + " " + m.total().value() + " " + m.used().value() + " "
                + m.clients().stream().map(c -> c.client().info().clientId() + ":" + c.use().held()).collect(Collectors.joining(","));
    }

    private static Surveys host() {
        return new Surveys().device(GraphicsHost.GPU, "pci", "amdgpu").device("ff000000.npu", "platform", "rocket");
    }

    @Test
    void totalsAndClientsMeetByDeviceAndRegion() {
        Snapshot s = host().drm(GraphicsHost.info()).snapshot();
        assertEquals(List.of("0000:03:00.0 vram 17179869184 5368709120 7:2147483648,9:4096", "0000:03:00.0 gtt 4096000 4096 ", "fb000000.gpu memory null 8359936 ",
                "null memory null null 2:8192", "null memory null null 3:8192"), s.memory().stream().map(DeviceMemoriesTest::show).toList());
        assertEquals(5, s.memoryKnown().value());
        assertEquals("printed as 1000 pages", s.memory().get(1).total().evidence().note());
        assertEquals(2, s.memory().getFirst().clientsKnown().value());
        assertTrue(s.memory().get(3).device().reason().contains("/dev/accel/accel0"));
    }

    @Test
    void aNodeLeadsToItsDevice() {
        Snapshot s = new Surveys().device("0000:00:02.0", "pci", "virtio").drm(new DrmInfo(new Reading.Absent<>("/sys/kernel/debug/dri", Errno.ENOENT),
                GraphicsHost.clients().stream().map(c -> c.info().clientId() == 3 ? new org.dmascope.core.source.drm.DrmClient(c.info(), "/dev/dri/card0", c.seenAt()) : c)
                        .toList())).snapshot();
        MemoryState m = s.memory().stream().filter(x -> x.driver().value().equals("virtio")).findFirst().orElseThrow();
        assertEquals("0000:00:02.0", m.device().value());
        assertEquals(Tier.JOIN, m.device().evidence().tier());
    }

    @Test
    void withoutDebugfsTotalsAreUnknownAndClientsAreNot() {
        Snapshot s = host().drm(GraphicsHost.denied()).processesDenied(3).snapshot();
        assertFalse(s.memoryKnown().known());
        MemoryState vram = s.memory().getFirst();
        assertFalse(vram.total().known());
        assertTrue(vram.total().reason().contains("permission denied"), vram.total().reason());
        assertEquals(2, vram.clients().size());
        assertFalse(vram.clientsKnown().known());
    }

    @Test
    void aHostWithoutGraphicsHasNone() {
        DrmInfo none = new DrmInfo(new Reading.Absent<>("/sys/kernel/debug/dri", Errno.ENOENT), List.of());
        assertEquals(0, host().drm(none).snapshot().memoryKnown().value());
        assertFalse(host().bufinfoDenied().drm(none).snapshot().memoryKnown().known());
    }
}

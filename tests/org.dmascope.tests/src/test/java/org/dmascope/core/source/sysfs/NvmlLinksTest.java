// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PathStory;
import org.dmascope.core.Content;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Entry;
import org.dmascope.core.Fixture;
import org.dmascope.core.Gatherer;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;
import org.dmascope.core.source.PciIds;
import org.dmascope.core.source.Surveyor;
import org.dmascope.core.source.nvml.NvmlSource;
import org.dmascope.export.ExportRequest;
import org.dmascope.export.Exporters;
import org.dmascope.export.Filter;
import org.dmascope.export.Views;
import org.junit.jupiter.api.Test;

/** Recorded answers of NVML, joined with the devices of the host and with its paths. Written by hand: seen on no hardware of ours. */
class NvmlLinksTest {
    private final MemoryRoot root = new MemoryRoot().directory("/sys/bus/pci/devices").directory("/sys/class");

    private void function(String id, int vendor, String code, String driver) {
        String real = "/sys/devices/pci0000:00/" + id;
        root.link("/sys/bus/pci/devices/" + id, "../../../devices/pci0000:00/" + id, null).file(real + "/vendor", String.format("0x%04x%n", vendor)).file(real + "/device", "0x2330\n")
                .file(real + "/class", code + "\n").file(real + "/resource", "").file(real + "/config", new byte[64]).file(real + "/numa_node", "0\n");
        if (driver != null) {
            root.link(real + "/driver", "/sys/bus/pci/drivers/" + driver, null).link("/sys/bus/pci/drivers/" + driver + "/" + id, "x", null);
        }
    }

    private Recording recorded(String answers) {
        List<Entry> entries = new ArrayList<>();
        new SysfsSource().gather(new Gatherer(SysfsSource.ID, root, entries::add, 0));
        Gatherer g = new Gatherer(NvmlSource.ID, root, entries::add, 0);
        g.list(NvmlSource.DRIVER);
        if (answers != null) {
            g.recordDerived(NvmlSource.LINKS, new Reading.Ok<>(NvmlSource.LINKS, new Content(answers.getBytes(StandardCharsets.ISO_8859_1), false)));
        }
        return new Recording(entries);
    }

    private Recording machine() {
        for (String id : List.of("0000:0f:00.0", "0000:2d:00.0", "0000:3d:00.0", "0000:db:00.0")) {
            function(id, 0x10de, "0x030200", "nvidia");
        }
        function("0000:c4:00.0", 0x10de, "0x068000", null);
        function("0000:40:00.0", 0x15b3, "0x020700", "mlx5_core");
        return recorded(Fixture.raw("core/nvml/hgx.links"));
    }

    private static Snapshot snapshot(Recording r) {
        return Snapshots.of(Surveyor.read(r, Instant.EPOCH, PciIds.none()));
    }

    private static PathState path(Snapshot s, String a, String b) {
        return s.paths().between(s.paths().find(a).getFirst(), s.paths().find(b).getFirst());
    }

    @Test
    void linksAreWithTheirDevices() {
        List<Diagnostic> said = new ArrayList<>();
        DeviceInventory all = ((Reading.Ok<DeviceInventory>) SysfsReader.read(machine(), said)).value();
        List<DeviceNode> first = all.devices().stream().filter(d -> d.id().equals("0000:0f:00.0")).findFirst().orElseThrow().nodes();
        Map<String, String> attributes = Map.of("count", "1", "version", "4", "link_bandwidth", "26562", "switch", "1");
        assertEquals(List.of(new DeviceNode("nvlink", "0000:c4:00.0", null, attributes), new DeviceNode("nvlink", "0000:c5:00.0", null, attributes)), first);
        assertTrue(said.stream().anyMatch(d -> d.reason().equals("NVML's answer about 0000:3d:00.0 failed with NVML_ERROR_GPU_IS_LOST")), said.toString());
    }

    @Test
    void pairsSayNv() {
        Snapshot s = snapshot(machine());
        PathState p = path(s, "0f:00.0", "2d:00.0");
        assertEquals("NV1", p.letters(), "one link leads from one to the other");
        assertEquals("PHB", p.place().letters());
        String story = PathStory.of(s, p).toString();
        assertTrue(story.contains("NVLink, 26.6 GB/s each in one direction") || story.contains("finding=NV1"), story);
        assertEquals("nobody uses 0000:db:00.0, so the driver has not initialised it; asking NVML for its NVLinks would", path(s, "0f:00.0", "db:00.0").sideLink().reason());
        assertTrue(path(s, "0f:00.0", "3d:00.0").sideLink().reason().contains("NVML_ERROR_GPU_IS_LOST"));
        assertEquals(null, path(s, "0f:00.0", "40:00.0").sideLink(), "a NIC has no such links");
        assertEquals("PHB", path(s, "0f:00.0", "40:00.0").letters());
    }

    @Test
    void whatIsAbsentIsNotNone() {
        function("0000:0f:00.0", 0x10de, "0x030200", "nvidia");
        function("0000:2d:00.0", 0x10de, "0x030200", "nvidia");
        Snapshot s = snapshot(recorded("nvml 1\nlibrary -1\ngpu 0000:0f:00.0 -1\ngpu 0000:2d:00.0 -1\nend 5\n"));
        assertFalse(path(s, "0f:00.0", "2d:00.0").sideLink().known());
        assertEquals("libnvidia-ml.so.1 (NVML) could not be loaded, and nothing else tells of NVLink", path(s, "0f:00.0", "2d:00.0").sideLink().reason());
        assertTrue(s.diagnostics().stream().anyMatch(d -> d.source().equals("nvml") && d.count() == 2), s.diagnostics().toString());
        assertFalse(path(snapshot(recorded(null)), "0f:00.0", "2d:00.0").sideLink().known(), "an older capture was not asked");
    }

    @Test
    void whoHasNoneHasNone() {
        function("0000:0f:00.0", 0x10de, "0x030200", "nvidia");
        function("0000:2d:00.0", 0x10de, "0x030200", "nvidia");
        Snapshot s = snapshot(recorded("nvml 1\nlibrary 0\ninit 0\ngpu 0000:0f:00.0 0\nlink 0000:0f:00.0 0 state=3 version=-1 p2p=-1 type=-1 remote=-1\ngpu 0000:2d:00.0 0\n"
                + "link 0000:2d:00.0 0 state=3 version=-1 p2p=-1 type=-1 remote=-1\nend 8\n"));
        assertEquals("none", path(s, "0f:00.0", "2d:00.0").sideLink().value().kind().word());
    }

    /** As NCCL writes it: a target with the number of links and its class, also of a switch that is no function here. */
    @Test
    void theyAreInTheTopologyOfNccl() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exporters.byId("nccl-xml").write(new ExportRequest(snapshot(machine()), Views.byId("devices"), Filter.ALL, 0), out);
        String xml = out.toString(StandardCharsets.UTF_8);
        assertTrue(xml.contains("<nvlink target=\"0000:c4:00.0\" count=\"1\" tclass=\"0x068000\"/>"), xml);
        assertTrue(xml.contains("<nvlink target=\"0000:c5:00.0\" count=\"1\" tclass=\"0x068000\"/>"), "a switch that is no function of this host");
        assertTrue(xml.contains("<nvlink target=\"0000:0f:00.0\" count=\"1\" tclass=\"0x030200\"/>"), xml);
    }
}

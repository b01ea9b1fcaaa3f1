// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import static org.dmascope.analysis.path.BuiltMachine.DOWNSTREAM;
import static org.dmascope.analysis.path.BuiltMachine.ENDPOINT;
import static org.dmascope.analysis.path.BuiltMachine.NO_ACS;
import static org.dmascope.analysis.path.BuiltMachine.ROOT_PORT;
import static org.dmascope.analysis.path.BuiltMachine.UPSTREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dmascope.core.FileStat;
import org.dmascope.core.Tier;
import org.dmascope.core.catalogue.KnownHostBridge;
import org.dmascope.core.catalogue.PeerCatalogue;
import org.junit.jupiter.api.Test;

/** Class, letters, reason, fix and bound of pairs on machines of known shape. */
class PathsTest {
    private static final int BRIDGE = 0x060400;
    private static final int GPU = 0x038000;
    private static final int NIC = 0x020700;
    private static final String RP = "pci0000:40/0000:40:01.1";

    /**
     * The server of the ACS report ROCm/rccl#547: ConnectX-6 at 45:00.0 and two MI100 below two levels of switches, and the root port with the control that it was
     * seen to have: SrcValid+ ReqRedir+ CmpltRedir+ UpstreamFwd+.
     */
    private static BuiltMachine report(int rootPortAcs) {
        BuiltMachine m = new BuiltMachine().cpu("AuthenticAMD", 23);
        m.function("pci0000:40/0000:40:00.0", 0x1022, 0x1480, 0x060000, 9, NO_ACS, null);
        m.function(RP, 0x1022, 0x1483, BRIDGE, ROOT_PORT, rootPortAcs, "pcieport");
        String up = RP + "/0000:43:00.0";
        m.function(up, 0x11f8, 0x4000, BRIDGE, UPSTREAM, NO_ACS, "pcieport");
        m.function(up + "/0000:44:00.0", 0x11f8, 0x4000, BRIDGE, DOWNSTREAM, 0, "pcieport");
        m.function(up + "/0000:44:00.0/0000:45:00.0", 0x15b3, 0x101b, NIC, ENDPOINT, NO_ACS, "mlx5_core");
        gpu(m, up, "44:01.0", "46", "47", "48", "49", "4a");
        gpu(m, up, "44:02.0", "4c", "4d", "4e", "4f", "50");
        return m;
    }

    private static void gpu(BuiltMachine m, String up, String down, String... buses) {
        String p = up + "/0000:" + down;
        m.function(p, 0x11f8, 0x4000, BRIDGE, DOWNSTREAM, 0, "pcieport");
        for (int i = 0; i < buses.length - 1; i++) {
            p += "/0000:" + buses[i] + ":00.0";
            m.function(p, i < 2 ? 0x11f8 : 0x1002, 0x4000, BRIDGE, i % 2 == 0 ? UPSTREAM : DOWNSTREAM, NO_ACS, "pcieport");
        }
        m.function(p + "/0000:" + buses[buses.length - 1] + ":00.0", 0x1002, 0x738c, GPU, ENDPOINT, NO_ACS, "amdgpu");
    }

    @Test
    void theReportIsToldWithItsRootPort() {
        // both are below the upstream port 43:00.0, so the root port's own control is not on the way
        PathState direct = report(0x1d).path("4a:00.0", "45:00.0");
        assertEquals(MapType.BUS_ADDRESS, direct.type().value());
        assertEquals("PXB", direct.place().letters());
        assertEquals(PathClass.SAME_ROOT_PORT, direct.pathClass().value());
        assertEquals(8, direct.distance());
        // a NIC right below the root port, as on the report's second slot, meets the GPUs at the root port itself
        BuiltMachine m = report(0x1d);
        m.function(RP + "/0000:43:00.1", 0x15b3, 0x101b, NIC, ENDPOINT, NO_ACS, "mlx5_core");
        PathState p = m.path("4a:00.0", "43:00.1");
        assertEquals(MapType.THROUGH_HOST_BRIDGE, p.type().value());
        assertEquals(List.of("0000:40:01.1"), p.redirecting());
        assertEquals("ACS redirect on 0000:40:01.1 sends the traffic up to the root; it may pass because the processor is AMD family 0x17 (0x17 and later pass it on)", p.reason());
        assertEquals("boot with pci=disable_acs_redir=0000:40:01.1 on the kernel's command line; functions below are then no longer isolated from each other", p.fix());
        assertEquals("amdgpu: peer to peer is negotiated if the importer can do it too", p.outcomeOfA());
        assertNull(p.outcomeOfB(), "a NIC exports no device memory");
        assertEquals(Tier.RULE, p.type().evidence().tier());
        m.root.file("/proc/cmdline", "quiet pci=disable_acs_redir=0000:40:01.1\n");
        assertTrue(m.path("4a:00.0", "43:00.1").fix().startsWith("the command line has pci=disable_acs_redir=0000:40:01.1 already"));
        assertEquals(MapType.NOT_SUPPORTED, m.cpu("HygonGenuine", 24).path("4a:00.0", "43:00.1").type().value());
        assertTrue(m.path("4a:00.0", "43:00.1").outcomeOfA().contains("falls back to system memory"));
    }

    @Test
    void sourceValidationAloneYieldsNoComplaint() {
        BuiltMachine m = report(0x01);
        m.function(RP + "/0000:43:00.1", 0x15b3, 0x101b, NIC, ENDPOINT, NO_ACS, "mlx5_core");
        PathState p = m.path("4a:00.0", "43:00.1");
        assertEquals(MapType.BUS_ADDRESS, p.type().value());
        assertEquals(List.of(), p.redirecting());
        assertNull(p.fix());
    }

    @Test
    void aCaptureShowsTheSame() {
        BuiltMachine m = report(0x1d);
        PathState live = m.path("4a:00.0", "45:00.0");
        PathState kept = BuiltMachine.path(m.recorded(), "4a:00.0", "45:00.0");
        assertEquals(live.type().value(), kept.type().value());
        assertEquals(live.reason(), kept.reason());
        assertEquals(live.bound().value(), kept.bound().value());
        assertEquals(live.way(), kept.way());
    }

    private static BuiltMachine roots(String hostBridge, int vendor, int device) {
        BuiltMachine m = new BuiltMachine().cpu("GenuineIntel", 6);
        for (String bus : List.of("00", "80")) {
            String host = "pci0000:" + bus + "/0000:" + bus;
            m.function(host + ":00.0", vendor, device, 0x060000, 9, NO_ACS, null).numa(host + ":00.0", bus.equals("00") ? 0 : 1);
            for (int i = 1; i < 3; i++) {
                String rp = host + ":0" + i + ".0";
                int below = Integer.parseInt(bus, 16) + i;
                String end = String.format("%s/0000:%02x:00.0", rp, below);
                m.function(rp, 0x8086, 0x2034, BRIDGE, ROOT_PORT, 0, "pcieport").numa(rp, bus.equals("00") ? 0 : 1);
                m.function(end, i == 1 ? 0x1002 : 0x15b3, 0x1000, i == 1 ? GPU : NIC, ENDPOINT, NO_ACS, i == 1 ? "xe" : "mlx5_core").numa(end, bus.equals("00") ? 0 : 1);
            }
        }
        return m;
    }

    @Test
    void hostBridgesOfTheListPassByTheirScope() {
        BuiltMachine any = roots("any", 0x8086, 0x09a2);
        assertEquals("PHB THROUGH_HOST_BRIDGE", said(any.path("01:00.0", "02:00.0")));
        assertEquals("SYS THROUGH_HOST_BRIDGE", said(any.path("01:00.0", "82:00.0")));
        BuiltMachine same = roots("same", 0x8086, 0x2f00);
        assertEquals("PHB THROUGH_HOST_BRIDGE", said(same.path("01:00.0", "02:00.0")));
        assertEquals("SYS NOT_SUPPORTED", said(same.path("01:00.0", "82:00.0")));
        assertTrue(same.path("01:00.0", "82:00.0").reason().contains("below one host bridge only"));
        PathState none = roots("none", 0x8086, 0x1237).path("01:00.0", "02:00.0");
        assertEquals("PHB NOT_SUPPORTED", said(none));
        assertEquals("no bridge is above both, and it may not pass because 0000:00:00.0 (8086:1237), the first function of pci0000:00, is not in the kernel's list of host bridges",
                none.reason());
        assertEquals("xe: no peer to peer; the buffer falls back to system memory, for all its importers", none.outcomeOfA());
    }

    @Test
    void aRowOfNewerKernelsOnlyIsNotTakenForGranted() {
        PathState p = roots("new", 0x1ae0, 0x1234).path("01:00.0", "02:00.0");
        assertFalse(p.type().known());
        assertTrue(p.type().reason().contains("is in the list of kernel 7.3"), p.type().reason());
        assertTrue(p.type().remedy().contains("trial"));
    }

    private static String said(PathState p) {
        return p.place().letters() + " " + p.type().value();
    }

    @Test
    void lettersAreThoseOfTopo() {
        BuiltMachine m = roots("any", 0x8086, 0x09a2);
        String rp = "pci0000:00/0000:00:01.0";
        m.function(rp + "/0000:01:00.1", 0x1002, 0x1001, GPU, ENDPOINT, NO_ACS, null).numa(rp + "/0000:01:00.1", 0);
        assertEquals("PIX", m.path("01:00.0", "01:00.1").place().letters());
        assertEquals(PathClass.SAME_ROOT_PORT, m.path("01:00.0", "01:00.1").pathClass().value());
        assertEquals(2, m.path("01:00.0", "01:00.1").distance());
        assertEquals("X", m.path("01:00.0", "01:00.0").place().letters());
        // a second root bus of the same node
        m.function("pci0000:c0/0000:c0:01.0", 0x8086, 0x2034, NIC, ENDPOINT, NO_ACS, null).numa("pci0000:c0/0000:c0:01.0", 0);
        assertEquals("NODE", m.path("01:00.0", "c0:01.0").place().letters());
    }

    @Test
    void theSlowestLinkBounds() {
        BuiltMachine m = roots("any", 0x8086, 0x09a2);
        String nic = "pci0000:00/0000:00:02.0/0000:02:00.0";
        assertEquals(31_506, m.path("01:00.0", "02:00.0").bound().value().megabytes());
        m.link(nic, "8.0 GT/s PCIe", 8, "16.0 GT/s PCIe", 16);
        Bound b = m.path("01:00.0", "02:00.0").bound().value();
        assertEquals(new Bound(7_876, "0000:02:00.0", 8_000, 8, 31_506), b);
        assertEquals("7.9 GB/s (x8 8 GT/s)", b.words());
        m.link(nic, "Unknown", 0, "16.0 GT/s PCIe", 16);
        assertFalse(m.path("01:00.0", "02:00.0").bound().known());
        assertEquals(2_000, Bound.megabytes(2_500, 8));
        assertEquals(121_000, Bound.megabytes(64_000, 16));
    }

    @Test
    void withoutRootAndAsleepTheRemedyIsNamed() {
        BuiltMachine m = new BuiltMachine().cpu("GenuineIntel", 6).asUser();
        m.function(RP, 0x1022, 0x1483, BRIDGE, ROOT_PORT, 0x1d, null).function(RP + "/0000:43:00.0", 0x1002, 1, GPU, ENDPOINT, NO_ACS, "amdgpu")
                .function(RP + "/0000:43:00.1", 0x15b3, 1, NIC, ENDPOINT, NO_ACS, null);
        PathState user = m.path("43:00.0", "43:00.1");
        assertFalse(user.type().known());
        assertTrue(user.type().reason().contains("0000:40:01.1"), user.type().reason());
        assertEquals("read as root: others see the first 64 bytes of config space only", user.type().remedy());
        m.root.file("/sys/devices/" + RP + "/0000:43:00.0/power/runtime_status", "suspended\n").link("/sys/devices/" + RP + "/0000:43:00.0/current_link_speed", "",
                new FileStat(1, 0, 0100444, 0, 0));
        assertTrue(m.path("43:00.0", "43:00.1").type().remedy().contains("while 0000:43:00.0 is in use"));
    }

    @Test
    void eachRowOfTheTablesNamesItsSource() {
        PeerCatalogue c = PeerCatalogue.load();
        assertTrue(c.hostBridges().stream().map(KnownHostBridge::source).allMatch("drivers/pci/p2pdma.c pci_p2pdma_whitelist[]"::equals));
        assertEquals(10, c.hostBridges().stream().filter(b -> b.since() == null).count());
        assertEquals(4, c.hostBridges().stream().filter(KnownHostBridge::sameOnly).count());
        assertTrue(c.exporters().stream().allMatch(e -> e.source().startsWith("drivers/") || e.source().startsWith("out of tree")));
        assertNull(c.hostBridge(0x8086, 0x1237));
        assertEquals("Google", c.hostBridge(0x1ae0, 7).name());
    }

    /** 256 functions: each pair is one row. */
    @Test
    void everyPairIsARowOnce() {
        BuiltMachine m = roots("any", 0x8086, 0x09a2);
        Paths paths = m.snapshot().paths();
        assertEquals(4, paths.peers().size());
        assertEquals(6, paths.rows().size());
        assertEquals(6, paths.known().value());
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import org.dmascope.analysis.path.MapType;
import org.dmascope.analysis.rules.Findings;
import org.dmascope.core.Fixture;
import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.pci.PciExpress;
import org.dmascope.core.source.sysfs.DeviceRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/** Dumps of lspci: of machines whose sysfs was captured, too, and what people make of them in reports. */
class LspciDumpTest {
    private static String dump(String machine) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Fixture.bytes("core/p2p/" + machine + "/lspci-vvv-xxxx.gz")))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What sysfs of the same machine says: address → real path. */
    private static Map<String, String> places(String machine) {
        Map<String, String> out = new TreeMap<>();
        for (String line : Fixture.raw("core/p2p/" + machine + "/sysfs-devices").split("\n")) {
            String[] words = line.split(" ");
            out.put(words[0], words[1].replace("../../../devices", "/sys/devices"));
        }
        return out;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-direct_iommu-on_EPYC", "b-rootports_iommu-on_max", "c-switch_iommu-on_max", "c-switch_iommu-off_max", "e-multifunction_iommu-on_max",
        "e-multifunction_iommu-on_max_config_acs-UFonly-00-04.0"})
    void theDumpOfAMachineHasThePlacesOfItsSysfs(String machine) {
        Opened o = Opened.of(Fixture.bytes("core/p2p/" + machine + "/lspci-vvv-xxxx.gz"));
        Map<String, String> read = new TreeMap<>();
        o.functions().values().forEach(d -> read.put(d.id(), d.sysfsPath()));
        assertEquals(places(machine), read);
        assertEquals(List.of(), o.problems());
    }

    /** The text that lspci decoded is a second opinion on the bytes: both give the same. */
    @ParameterizedTest
    @ValueSource(strings = {"b-rootports_iommu-on_max", "c-switch_iommu-on_EPYC", "e-multifunction_iommu-on_max_disable_acs_redir-00-04.0"})
    void withoutTheBytesTheTextSaysTheSame(String machine) {
        String text = dump(machine);
        String decoded = text.replaceAll("(?m)^[0-9a-f]{2,3}: [0-9a-f ]+\n", "");
        assertTrue(decoded.length() < text.length() / 2);
        Opened bytes = Opened.of(text);
        Opened words = Opened.of(decoded);
        assertEquals(bytes.functions().keySet(), words.functions().keySet());
        int acs = 0;
        int links = 0;
        for (DeviceRecord d : bytes.functions().values()) {
            DeviceRecord w = words.function(d.id());
            assertEquals(d.sysfsPath(), w.sysfsPath());
            assertEquals(d.pci().bridge(), w.pci().bridge(), d.id());
            Acs a = d.pci().capabilities().acs();
            Acs b = w.pci().capabilities().acs();
            if (a.state() == Acs.State.READ) {
                acs++;
                assertEquals(a, b, d.id());
            } else {
                assertFalse(b.redirects(), d.id());
            }
            PciExpress e = d.pci().capabilities().express();
            if (e != null && w.pci().capabilities().express() != null) {
                links++;
                PciExpress x = w.pci().capabilities().express();
                assertEquals(List.of(e.type(), e.maxSpeed(), e.maxWidth(), e.currentSpeed(), e.currentWidth()), List.of(x.type(), x.maxSpeed(), x.maxWidth(), x.currentSpeed(),
                        x.currentWidth()), d.id());
            }
        }
        assertTrue(acs > 0 && links > acs, acs + " " + links);
    }

    @Test
    void theReportNamesTheRootPort() {
        Opened o = Opened.of(Fixture.bytes("core/foreign/rccl-547.txt"));
        assertEquals("/sys/devices/pci0000:40/0000:40:01.1/0000:43:00.0/0000:44:00.0/0000:45:00.0", o.function("0000:45:00.0").sysfsPath());
        assertEquals("0000:49:00.0", o.function("0000:4a:00.0").parentId());
        Acs acs = o.function("0000:40:01.1").pci().capabilities().acs();
        assertEquals(Acs.State.READ, acs.state());
        assertEquals(0x5f, acs.capability());
        assertEquals(0x1d, acs.control());
        assertEquals(1, o.function("0000:40:01.1").pci().numaNode());
        var p = o.path("4a:00.0", "43:00.1");
        assertEquals(List.of("0000:40:01.1"), p.redirecting());
        assertTrue(p.reason().startsWith("ACS redirect on 0000:40:01.1 sends the traffic up to the root"), p.reason());
        assertEquals("root port", o.snapshot().paths().find("40:01.1").getFirst().kind());
        assertTrue(p.sysfs().note().contains("lspci's dump"), p.sysfs().note());
        // both ends are below the switch at 43:00.0: the root port is not on their way, and the switch's own ACS is not in the report
        var near = o.path("4a:00.0", "45:00.0");
        assertFalse(near.type().known());
        assertTrue(near.reason().contains("0000:44:00.0") && !near.reason().contains("40:01.1"), near.reason());
        assertEquals("take the dump with lspci -xxxx as root", near.type().remedy());
    }

    private static final String PORT = """
            40:01.1 PCI bridge [0604]: Some Bridge [1022:1483] (prog-if 00 [Normal decode])
            \tBus: primary=40, secondary=43, subordinate=44, sec-latency=0
            \tCapabilities: [58] Express (v2) Root Port (Slot+), MSI 00
            \t\tLnkCap:\tPort #1, Speed 16GT/s, Width x16, ASPM L1
            \t\tLnkSta:\tSpeed 8GT/s (downgraded), Width x8 (downgraded)
            \tCapabilities: [100 v1] Advanced Error Reporting
            \tCapabilities: [2a0 v1] Access Control Services
            \t\tACSCap:\tSrcValid+ TransBlk+ ReqRedir+ CmpltRedir+ UpstreamFwd+ EgressCtrl- DirectTrans+
            \t\tACSCtl:\tSrcValid+ TransBlk- ReqRedir- CmpltRedir- UpstreamFwd- EgressCtrl- DirectTrans-

            """;
    private static final String TWO = """
            43:00.0 Display controller [0380]: GPU [1002:738c]
            \tCapabilities: [64] Express (v2) Endpoint, MSI 00
            \tCapabilities: [100 v1] Vendor Specific Information
            \tKernel driver in use: amdgpu

            43:00.1 Infiniband controller [0207]: NIC [15b3:101b]
            \tCapabilities: [64] Express (v2) Endpoint, MSI 00
            \tCapabilities: [100 v1] Vendor Specific Information
            \tKernel driver in use: mlx5_core
            """;

    @Test
    void sourceValidationAloneIsNoComplaint() {
        Opened o = Opened.of(PORT + TWO);
        assertEquals(Acs.SOURCE_VALIDATION, o.function("0000:40:01.1").pci().capabilities().acs().control());
        var p = o.path("43:00.0", "43:00.1");
        assertEquals(MapType.BUS_ADDRESS, p.type().value(), p.reason());
        assertEquals(List.of(), p.redirecting());
        assertNull(p.fix());
        assertEquals(List.of(), Findings.of(o.snapshot()).all().stream().filter(f -> f.toString().contains("ACS")).toList());
    }

    @Test
    void lineByLine() {
        Opened o = Opened.of(PORT + TWO);
        var port = o.function("0000:40:01.1").pci();
        assertEquals(0x060400, port.classCode());
        assertEquals(0x1022, port.vendor());
        assertEquals(0x43, port.secondaryBus());
        assertEquals(16_000, port.link().maxSpeed());
        assertEquals(8_000, port.link().currentSpeed());
        assertEquals(8, port.link().currentWidth());
        assertEquals("amdgpu", o.function("0000:43:00.0").driver());
        assertEquals(0x038000, o.function("0000:43:00.0").pci().classCode());
        assertEquals(Acs.State.NONE, o.function("0000:43:00.0").pci().capabilities().acs().state());
    }

    @Test
    void aBugReportAroundItChangesNothing() {
        Map<String, DeviceRecord> plain = Opened.of(PORT + TWO).functions();
        String quoted = ("Hello,\nthis is my machine: see 1.2.3.4:80 and 12:30 today\n\n" + PORT + TWO + "\nThanks\n").replaceAll("(?m)^", "> ").replace("\n", "\r\n");
        assertEquals(plain, Opened.of(quoted).functions());
        assertEquals(plain, Opened.of(PORT + "and then, in another comment:\n\n" + TWO).functions());
    }

    @Test
    void whatOnlyRootMayReadIsUnknownWithoutIt() {
        Opened o = Opened.of(PORT.replaceAll("(?s)\tCapabilities: \\[58\\].*", "\tCapabilities: <access denied>\n\n") + TWO);
        assertEquals(Acs.State.UNREAD, o.function("0000:40:01.1").pci().capabilities().acs().state());
        assertNull(o.function("0000:40:01.1").parentId());
        var p = o.path("43:00.0", "43:00.1");
        assertFalse(p.type().known());
    }

    @Test
    void whatIsBelowABridgeIsKnownWithoutWhatIsAboveIt() {
        Opened o = Opened.of((PORT + TWO).replace("Root Port", "Downstream Port"));
        assertNull(o.function("0000:40:01.1").parentId());
        assertEquals("0000:40:01.1", o.function("0000:43:00.0").parentId());
        assertEquals(MapType.BUS_ADDRESS, o.path("43:00.0", "43:00.1").type().value());
        assertEquals("PIX", o.path("43:00.0", "43:00.1").place().letters());
        Opened redirects = Opened.of((PORT + TWO).replace("Root Port", "Downstream Port").replace("ReqRedir- CmpltRedir-", "ReqRedir+ CmpltRedir-"));
        assertTrue(redirects.path("43:00.0", "43:00.1").reason().endsWith("what is above 0000:40:01.1 is not known"), redirects.path("43:00.0", "43:00.1").reason());
        assertTrue(redirects.problems().getFirst().startsWith("what 1 of the functions hang on is not known"), redirects.problems().toString());
    }

    @Test
    void anAddressThatIsThereTwice() {
        Opened o = Opened.of(PORT + TWO + PORT.replace("1483", "9999"));
        assertEquals(0x1483, o.function("0000:40:01.1").pci().device());
        assertTrue(o.problems().stream().anyMatch(p -> p.equals("0000:40:01.1 is there twice; the first one, of line 1, is shown")), o.problems().toString());
    }

    @Test
    void domainsOf32Bits() {
        Opened o = Opened.of((PORT + TWO).replaceAll("(?m)^4", "10000:4").replaceAll("(?m)^10000:43:00.1", "fffffffe:43:00.1"));
        assertEquals("/sys/devices/pci10000:40/10000:40:01.1/10000:43:00.0", o.function("10000:43:00.0").sysfsPath());
        assertTrue(o.functions().containsKey("fffffffe:43:00.1"));
        assertNull(o.function("fffffffe:43:00.1").hostBridge(), "no bridge of its domain is there");
    }

    @Test
    void twoBridgesThatLeadToOneBus() {
        Opened o = Opened.of(PORT + PORT.replace("40:01.1", "40:02.1") + TWO);
        assertTrue(o.problems().stream().anyMatch(p -> p.contains("0000:40:01.1 and 0000:40:02.1 both lead to bus 43")), o.problems().toString());
        assertNull(o.function("0000:43:00.0").hostBridge());
        assertFalse(o.path("43:00.0", "43:00.1").type().known());
    }

    @Test
    void bridgesThatLeadBackToThemselves() {
        String one = PORT.replace("Root Port", "Upstream Port").replace("secondary=43", "secondary=41");
        String other = one.replace("40:01.1", "41:00.0").replace("secondary=41", "secondary=40").replace("primary=40", "primary=41");
        Opened o = Opened.of(one + other);
        assertEquals(2, o.functions().size());
        assertTrue(o.problems().stream().anyMatch(p -> p.contains("lead back")), o.problems().toString());
        assertEquals(1, Opened.of(one.replace("secondary=41", "secondary=40")).functions().size());
    }

    @Test
    void bytesWithAGap() {
        String dump = dump("b-rootports_iommu-on_max");
        Opened o = Opened.of(dump.replaceFirst("(?m)^50: .*\n", ""));
        assertTrue(o.problems().stream().anyMatch(p -> p.contains("bytes are missing") && p.contains("0x60")), o.problems().toString());
    }

    @Test
    void onlyLinesAboutAcsAreNoDump() {
        assertTrue(Opened.refused("ACSCtl: SrcValid+ TransBlk- ReqRedir-\n".getBytes(StandardCharsets.ISO_8859_1)).startsWith("not recognised"));
    }

    @Test
    void nothingIsMadeUp() {
        Opened o = Opened.of(PORT + TWO);
        List<String> silent = new ArrayList<>();
        o.survey().diagnostics().forEach(d -> silent.add(d.source() + ": " + d.reason()));
        assertTrue(silent.contains("bufinfo: lspci's dump does not say this"), silent.toString());
        assertFalse(o.snapshot().buffersKnown().known());
        assertFalse(o.survey().holders().ok());
    }
}

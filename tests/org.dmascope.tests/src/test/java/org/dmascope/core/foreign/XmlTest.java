// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.dmascope.analysis.path.PathClass;
import org.dmascope.core.Fixture;
import org.dmascope.core.source.sysfs.DeviceRecord;
import org.dmascope.export.ExportRequest;
import org.dmascope.export.Exporters;
import org.dmascope.export.Filter;
import org.dmascope.export.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Topologies of hwloc and NCCL, and XML that is meant to do harm. */
@Timeout(60)
class XmlTest {
    @TempDir
    private Path folder;

    private static Opened nccl() {
        return Opened.of(Fixture.bytes("core/foreign/topo_8p_rome_4nics.xml"));
    }

    @Test
    void hwlocOfBothVersionsSaysTheSame() {
        Opened one = Opened.of(Fixture.bytes("core/foreign/hwloc-v1.xml"));
        Opened two = Opened.of(Fixture.bytes("core/foreign/hwloc-v2.xml"));
        assertEquals(Set.of(ForeignKind.HWLOC), two.kinds());
        assertEquals(two.functions(), one.functions());
        DeviceRecord ib = two.function("0000:82:00.0");
        assertEquals("0000:80:02.2", ib.parentId());
        assertEquals("pci0000:80", ib.hostBridge());
        assertEquals(1, ib.pci().numaNode());
        assertEquals(0x15b3, ib.pci().vendor());
        assertEquals(0x0280, ib.pci().classCode() >> 8);
        assertEquals(List.of("infiniband mlx4_0", "net ib0"), ib.nodes().stream().map(n -> n.subsystem() + " " + n.name()).sorted().toList());
        assertEquals(0x82, two.function("0000:80:02.2").pci().secondaryBus());
        assertTrue(two.function("0000:80:02.2").pci().bridge());
        assertFalse(two.function("0000:80:02.2").pci().capabilities().acs().known(), "nothing says that it has no ACS");
        assertEquals(0, two.function("0000:02:00.0").pci().numaNode());
        assertNull(two.snapshot().paths().cpu(), "this file does not name the vendor of the processor");
        assertEquals("hwloc's XML carries no config space (ACS, capabilities); open an lspci -xxxx dump taken as root",
                two.survey().diagnostics().stream().filter(d -> d.path().endsWith("/config")).findFirst().orElseThrow().reason());
        assertEquals(PathClass.ACROSS_NUMA_NODES, two.path("02:00.0", "82:00.0").pathClass().value());
    }

    @Test
    void whatHwlocSaysOfTheMachine() {
        Opened o = Opened.of("""
                <?xml version="1.0"?><!DOCTYPE topology SYSTEM "hwloc2.dtd"><topology version="2.0"><object type="Machine" nodeset="0x00000001">
                <info name="HostName" value="db7"/><info name="OSRelease" value="7.3.4"/><info name="Architecture" value="x86_64"/>
                <object type="Package" nodeset="0x00000001"><info name="CPUVendor" value="AuthenticAMD"/><info name="CPUFamilyNumber" value="25"/>
                <object type="Bridge" bridge_type="0-1" bridge_pci="10000:[00-02]"><object type="PCIDev" pci_busid="10000:00:00.0" pci_type="0302 [10de:20b0] [0000:0000] a1 00"/>
                <object type="PCIDev" pci_busid="10000:01:00.0" pci_type="0302 [0000:0000] [0000:0000] ff"/></object></object></object></topology>""");
        assertEquals(List.of(), o.problems());
        assertEquals(List.of("db7", "7.3.4", "x86_64"), List.of(o.survey().host().name(), o.survey().host().kernel(), o.survey().host().machine()));
        assertEquals(25, o.snapshot().paths().cpu().family());
        assertEquals("pci10000:00", o.function("10000:00:00.0").hostBridge());
        assertEquals(0, o.function("10000:00:00.0").pci().numaNode());
        assertEquals(-1, o.function("10000:01:00.0").pci().vendor(), "hwloc writes 0 for what it could not read");
        assertEquals(0x030200, o.function("10000:01:00.0").pci().classCode());
    }

    @Test
    void ncclWithItsLinks() {
        Opened o = nccl();
        assertEquals(Set.of(ForeignKind.NCCL), o.kinds());
        DeviceRecord gpu = o.function("0000:4a:00.0");
        assertEquals("0000:48:00.0", gpu.parentId());
        assertEquals(0, gpu.pci().numaNode());
        assertEquals(16_000, gpu.pci().link().maxSpeed());
        assertEquals(16, gpu.pci().link().maxWidth());
        assertEquals(0, gpu.pci().link().currentSpeed(), "what NCCL copies is the most that the link can do");
        assertEquals(List.of("xgmi 0000:50:00.0 1", "xgmi 0000:0a:00.0 1", "xgmi 0000:0f:00.0 1"),
                gpu.nodes().stream().map(n -> n.subsystem() + " " + n.name() + " " + n.attributes().get("count")).toList());
        assertEquals("mlx5_1", o.function("0000:45:00.0").nodes().getFirst().name());
        assertEquals(143, o.snapshot().paths().cpu().family());
        assertEquals("x86_64", o.survey().host().machine());
        assertTrue(o.problems().getLast().startsWith("not understood, so not shown and not kept by an export: "), o.problems().toString());
        assertTrue(o.problems().getLast().contains("gpu sm (8 times)"), o.problems().toString());
    }

    @Test
    void ncclDoesNotTellHopsAcsAndHostBridges() {
        Opened o = nccl();
        var near = o.path("4a:00.0", "45:00.0");
        assertEquals("PXB", near.place().letters());
        assertEquals(-1, near.distance());
        assertEquals("open an lspci -xxxx dump taken as root", near.type().remedy());
        var far = o.path("4a:00.0", "0a:00.0");
        assertEquals("SYS", far.place().letters());
        Opened intel = Opened.of(Fixture.bytes("core/foreign/ndv5-topo.xml"));
        var same = intel.path("0001:00:00.0", "0002:00:00.0");
        assertFalse(same.pathClass().known());
        assertTrue(same.pathClass().reason().contains("does not tell whether one host bridge"), same.pathClass().reason());
        assertFalse(same.type().known());
        assertTrue(same.type().reason().contains("may leave out the first function of the root bus"), same.type().reason());
        assertEquals("PIX", intel.path("0001:00:00.0", "0101:00:00.0").place().letters());
        assertEquals(-1, intel.function("ffff:ff:01.0").pci().vendor(), "0x0000 in such a file stands for unknown");
    }

    @Test
    void thereAndBack() throws IOException {
        Opened first = nccl();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exporters.byId("nccl-xml").write(new ExportRequest(first.snapshot(), Views.BUFFERS, Filter.ALL, 0), out);
        String written = out.toString(StandardCharsets.UTF_8);
        Opened second = Opened.of(out.toByteArray());
        assertEquals(new TreeMap<>(first.functions()), new TreeMap<>(second.functions()), written);
        assertEquals(first.snapshot().paths().cpu(), second.snapshot().paths().cpu());
        assertEquals(first.survey().host().machine(), second.survey().host().machine());
        assertEquals(List.of(), second.problems(), "everything that is written is understood");
        assertTrue(written.contains("<!-- Not written: ACS and other capabilities"), written);
        assertEquals(24, written.lines().filter(l -> l.contains("<xgmi ")).count());
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        Exporters.byId("nccl-xml").write(new ExportRequest(second.snapshot(), Views.BUFFERS, Filter.ALL, 0), again);
        assertEquals(written, again.toString(StandardCharsets.UTF_8));
    }

    /** A host that was read from a kernel is written in the shape that NCCL itself would find: over ports to the upstream port of a switch. */
    @Test
    void ofAKernelsOwnTree() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Opened o = Opened.of(Fixture.bytes("core/foreign/rccl-547.txt"));
        Exporters.byId("nccl-xml").write(new ExportRequest(o.snapshot(), Views.BUFFERS, Filter.ALL, 0), out);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("Not written: "), "its classes are not told, so nothing is known to be a GPU");
        out.reset();
        Opened hw = Opened.of(Fixture.bytes("core/foreign/hwloc-v2.xml"));
        Exporters.byId("nccl-xml").write(new ExportRequest(hw.snapshot(), Views.BUFFERS, Filter.ALL, 0), out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("    <pci busid=\"0000:82:00.0\" class=\"0x028000\" vendor=\"0x15b3\""), text);
        assertTrue(text.contains("        <net name=\"mlx4_0\"/>"), text);
        assertFalse(text.contains("0000:80:02.2"), "a root port: " + text);
        assertEquals(hw.function("0000:82:00.0").pci().vendor(), Opened.of(out.toByteArray()).function("0000:82:00.0").pci().vendor());
    }

    @Test
    void whatWasReadBeforeTheCutIsShown() {
        String whole = Fixture.raw("core/foreign/topo_8p_rome_4nics.xml");
        Opened cut = Opened.of(whole.substring(0, whole.indexOf("0000:0b:00.0")));
        assertTrue(cut.functions().size() > 8 && cut.functions().size() < nccl().functions().size());
        assertEquals(nccl().function("0000:4a:00.0"), cut.function("0000:4a:00.0"));
        assertTrue(cut.problems().getFirst().startsWith("the XML is not well-formed from here on"), cut.problems().toString());
        assertTrue(cut.file().diagnostics().getFirst().line() > 20, cut.file().diagnostics().toString());
        String hwloc = Fixture.raw("core/foreign/hwloc-v2.xml");
        assertTrue(Opened.of(hwloc.substring(0, hwloc.length() / 2)).problems().getFirst().contains("not well-formed"));
    }

    /** The parser of the JDK writes about such bytes to standard error by itself. */
    @Test
    void bytesThatAreNotOfTheEncodingEndWhatIsReadAndSayNothingOfTheirOwn() {
        String nccl = "<system><cpu numaid=\"0\"><pci busid=\"0000:01:00.0\"/>%s<pci busid=\"0000:02:00.0\"/></cpu></system>";
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Opened broken = Opened.of("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + String.format(nccl, "\u00ff"));
            assertEquals(1, broken.functions().size());
            assertEquals("the XML is not well-formed from here on, so what follows is not shown: bytes that are not of its encoding", broken.problems().getFirst());
            assertEquals(2, Opened.of("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + String.format(nccl, "\u00ff")).functions().size(), "of Latin 1 every byte is");
            assertEquals(2, Opened.of("\u00ef\u00bb\u00bf" + String.format(nccl, "")).functions().size(), "a mark at the beginning is passed over");
        } finally {
            System.setErr(before);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void entitiesAreRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "0000:13:37.0");
        String external = "<!DOCTYPE system [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><system><cpu numaid=\"0\"><pci busid=\"0000:01:00.0\"/>&x;</cpu></system>";
        Opened o = Opened.of(external);
        assertTrue(o.problems().getFirst().startsWith("a document type with declarations of its own is refused"), o.problems().toString());
        assertEquals(Set.of(), o.functions().keySet());
        StringBuilder bomb = new StringBuilder("<!DOCTYPE topology [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        bomb.append("]><topology><object type=\"&a29;\"/></topology>");
        assertTrue(Opened.of(bomb.toString()).problems().getFirst().contains("refused"), Opened.of(bomb.toString()).problems().toString());
        byte[] wide = bomb.toString().getBytes(StandardCharsets.UTF_16);
        assertTrue(ForeignFiles.parse("wide", wide) instanceof org.dmascope.core.Reading.Unsupported || Opened.of(wide).functions().isEmpty());
        assertFalse(Opened.of("<!DOCTYPE topology SYSTEM \"file:///etc/passwd\"><topology version=\"2.0\"/>").problems().stream().anyMatch(p -> p.contains("root:")));
    }

    @Test
    void boundsHold() {
        Opened deep = Opened.of("<system>" + "<cpu>".repeat(100_000));
        assertTrue(deep.problems().getFirst().startsWith("more than 90 elements within each other"), deep.problems().toString());
        StringBuilder many = new StringBuilder("<system><cpu numaid=\"0\">");
        for (int i = 0; i < 17_000; i++) {
            many.append(String.format("<pci busid=\"%x:%02x:00.0\"/>", i >> 8, i & 0xff));
        }
        Opened o = Opened.of(many + "</cpu></system>");
        assertEquals(Planter.MOST, o.functions().size());
        assertTrue(o.problems().stream().anyMatch(p -> p.startsWith("more functions")), o.problems().toString());
    }

    @Test
    void wrongValuesAreNamed() {
        Opened o = Opened.of("""
                <system version="1"><cpu numaid="0" vendor="Genuine&#10;cpu family : 25">
                <pci busid="0000:01:00.0" class="0x030200"/><pci busid="0000:01:00.0" class="0x020000"/><pci busid="nonsense"/>
                <pci busid="00000000:02:00.0"/><pci busid="12345678:03:00.0"/><pci busid="0000:04:20.0"/><unheard/>
                </cpu></system>""");
        assertEquals(Set.of("0000:01:00.0", "0000:02:00.0", "12345678:03:00.0"), o.functions().keySet());
        assertEquals(0x030200, o.function("0000:01:00.0").pci().classCode());
        assertTrue(o.problems().contains("0000:01:00.0 is there twice; the first one is shown"), o.problems().toString());
        assertEquals(2, o.problems().stream().filter(p -> p.equals("a pci element without an address in busid")).count());
        assertTrue(o.problems().getLast().contains("<unheard>"), o.problems().toString());
        assertNull(o.snapshot().paths().cpu());
    }

    @Test
    void otherXmlIsRefused() {
        assertEquals("XML, but neither a topology of hwloc (<topology>) nor one of NCCL (<system>)", Opened.refused("<html/>".getBytes(StandardCharsets.UTF_8)));
        assertEquals("it begins like XML but has no element that can be read", Opened.refused("<<<".getBytes(StandardCharsets.UTF_8)));
    }
}

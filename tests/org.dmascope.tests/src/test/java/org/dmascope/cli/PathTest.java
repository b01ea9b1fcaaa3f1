// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.dmascope.core.Fixture;
import org.dmascope.core.Tree;
import org.dmascope.core.source.pci.LspciDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The path between two functions, and the square of all, over a copied tree. */
class PathTest {
    private static final String RP = "/sys/devices/pci0000:00/0000:00:04.0";
    @TempDir
    Path folder;
    private Tree tree;

    @BeforeEach
    void host() {
        tree = new Tree(folder);
        byte[] port = LspciDump.parse(Fixture.raw("core/pci/root-port-acs.lspci")).get("0000:00:04.0").config();
        function(RP, 0x060400, port, "pcieport", "16.0 GT/s PCIe");
        byte[] plain = port.clone();
        plain[0x54 + 2] = 2; // an endpoint
        plain[0x100] = plain[0x101] = plain[0x102] = plain[0x103] = 0;
        plain[0x0e] = 0;
        function(RP + "/0000:01:00.0", 0x038000, plain, "amdgpu", "8.0 GT/s PCIe");
        function(RP + "/0000:01:00.1", 0x020000, plain, "mlx5_core", "16.0 GT/s PCIe");
        tree.file("/proc/cpuinfo", "processor\t: 0\nvendor_id\t: GenuineIntel\ncpu family\t: 6\n\n").file("/proc/cmdline", "ro\n");
    }

    private void function(String path, int classCode, byte[] config, String driver, String speed) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        byte[] c = config.clone();
        c[9] = (byte) classCode;
        c[10] = (byte) (classCode >> 8);
        c[11] = (byte) (classCode >> 16);
        tree.dir(path).link("/sys/bus/pci/devices/" + id, "../../.." + path.substring(4)).dir("/sys/bus/pci/drivers/" + driver);
        tree.link(path + "/driver", "../".repeat(path.split("/").length - 2) + "bus/pci/drivers/" + driver);
        tree.file(path + "/vendor", "0x1b36\n").file(path + "/device", "0x000c\n").file(path + "/class", String.format("0x%06x%n", classCode)).file(path + "/config", c)
                .file(path + "/current_link_speed", speed + "\n").file(path + "/current_link_width", "16\n").file(path + "/max_link_speed", "16.0 GT/s PCIe\n")
                .file(path + "/max_link_width", "16\n");
    }

    @Test
    void theStripNamesThePortToBlame() {
        Ran r = Ran.dmascope("path", "01:00.0", "0000:01:00.1", "root:" + folder);
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        List<String> lines = r.lines();
        assertEquals("Path  0000:01:00.0 \u2192 0000:01:00.1  same root port (PIX), 2 hops", lines.getFirst());
        assertTrue(lines.contains("  0000:00:04.0  root port         pcieport      x16 16 GT/s   ACS 0x001d redirects"), r.out());
        assertEquals(List.of(
                "Verdict          no peer to peer: map type NOT_SUPPORTED, distance 2, pci_p2pdma_distance() answers -1  [RULE p2pdma]",
                "Reason           ACS redirect on 0000:00:04.0: redirected at root port 0000:00:04.0, the bridge above both: request redirect and completion redirect  [TEXT config 0x14e = 0x001d]",
                "Refused because  the host bridge is not trusted: 0000:00:04.0 (1b36:000c), the first function of pci0000:00, is not in the kernel's list of host bridges  [RULE p2pdma.whitelist]",
                "Fix              pci=disable_acs_redir=0000:00:04.0: on the kernel's command line, from the next boot; Dmascope never changes it  [RULE p2pdma.acs-hint]",
                "Cost of the fix  no isolation is lost: this host has no IOMMU groups: nothing isolates 0000:01:00.0 and 0000:01:00.1 now either  [TEXT iommu_group]",
                "Bound            15.8 GB/s (x16 8 GT/s): the slowest link is at 0000:01:00.0; up to 31.5 GB/s when no link is lowered  [TEXT current_link_speed]",
                "dma-buf          0000:01:00.0 exports: amdgpu: no peer to peer; the buffer falls back to system memory, for all its importers"
                        + "  [RULE peer:amdgpu]"), lines.subList(5, 12));
        assertTrue(lines.get(12).startsWith("In use now       not known: attachments: bufinfo: there is no /sys/kernel/debug"), r.out());
        assertEquals("Same cause       no other pair: of those that take part in dma-bufs  [RULE p2pdma]", lines.getLast());
    }

    @Test
    void asJson() throws IOException {
        String text = Ran.dmascope("path", "01:00.0", "01:00.1", "root:" + folder, "--json").out();
        assertEquals(List.of(), Fixtures.errors(text, "dmascope-path-1"));
        JsonObject o = JsonParser.parseString(text).getAsJsonObject();
        JsonObject why = o.getAsJsonArray("story").get(1).getAsJsonObject();
        assertEquals("reason ACS redirect on 0000:00:04.0 TEXT config 0x14e = 0x001d " + RP + "/config", why.get("part").getAsString() + ' ' + why.get("finding").getAsString()
                + ' ' + why.get("tier").getAsString() + ' ' + why.get("source").getAsString() + ' ' + why.get("path").getAsString());
        assertEquals("dmascope-path/1", o.get("schema").getAsString());
        JsonObject path = o.getAsJsonObject("path");
        assertEquals("not-supported", path.getAsJsonObject("mapType").get("value").getAsString());
        assertEquals("RULE", path.getAsJsonObject("mapType").get("tier").getAsString());
        assertEquals("[\"0000:00:04.0\"]", path.get("redirects").toString());
        assertEquals(15_752, path.getAsJsonObject("bound").get("megabytesPerSecond").getAsInt());
        assertEquals(3, o.getAsJsonArray("devices").size());
        assertEquals("0x001d", o.getAsJsonArray("devices").get(1).getAsJsonObject().getAsJsonObject("pci").getAsJsonObject("acs").get("control").getAsString());
    }

    @Test
    void theSquareHasTheLettersOfTopo() {
        Ran r = Ran.dmascope("show", "root:" + folder, "--view", "paths", "--matrix", "letters");
        assertEquals("\t0000:01:00.0\t0000:01:00.1\tKind\tDriver\tNUMA", r.lines().getFirst());
        assertEquals("0000:01:00.0\tX\tPIX\tgpu\tamdgpu\tN/A", r.lines().get(1));
        assertEquals("0000:01:00.1\tPIX\tX\tnetwork\tmlx5_core\tN/A", r.lines().get(2));
        assertEquals("0000:01:00.0\tbus-address\tnot-supported\tgpu\tamdgpu\tN/A", Ran.dmascope("show", "root:" + folder, "--view", "paths", "--matrix", "verdict").lines().get(1));
    }

    @Test
    void theSquareAsJson() throws IOException {
        String text = Ran.dmascope("show", "root:" + folder, "--view", "paths", "--matrix", "verdict", "--json").out();
        assertEquals(List.of(), Fixtures.errors(text, "dmascope-matrix-1"));
        JsonObject o = JsonParser.parseString(text).getAsJsonObject();
        assertEquals("[\"0000:01:00.0\",\"0000:01:00.1\"]", o.getAsJsonArray("ends").asList().stream().map(e -> e.getAsJsonObject().get("id")).toList().toString().replace(" ", ""));
        assertEquals(List.of("same 0", "never 2", "never 2", "same 0"), o.getAsJsonArray("pairs").asList().stream().map(JsonElement::getAsJsonObject)
                .map(p -> p.get("verdict").getAsString() + ' ' + p.get("distance").getAsInt()).toList());
    }

    @Test
    void onlyWhatConcernsPathsIsSaidToBeMissing() {
        Ran paths = Ran.dmascope("show", "root:" + folder, "--view", "paths");
        assertTrue(paths.err().contains("/0000:01:00.1/resource: not there"), paths.err());
        assertFalse(paths.err().contains("/sys/kernel/debug"), paths.err());
        assertFalse(paths.err().contains("/proc"), paths.err());
        assertTrue(Ran.dmascope("show", "root:" + folder, "--view", "attachments").err().contains("/sys/kernel/debug"));
        String config = "/sys/devices/pci0000:00/0000:00:04.0/0000:01:00.0/config";
        tree.delete(config).dir(config);
        assertTrue(Ran.dmascope("show", "root:" + folder, "--view", "paths").err().contains(config));
    }

    @Test
    void rowsAreFilteredByBothEnds() {
        String tsv = Ran.dmascope("show", "root:" + folder, "--view", "paths", "--tsv", "--filter", "drv:mlx5 p2p:no PIX").out();
        assertEquals(2, tsv.lines().count(), tsv);
        assertTrue(tsv.lines().skip(1).findFirst().orElseThrow().startsWith("0000:01:00.0\tgpu\t0000:01:00.1\tnetwork\tsame-root-port\tPIX\tnot-supported\t2\t15752\t0000:01:00.0\t0000:00:04.0\t"), tsv);
        assertEquals(1, Ran.dmascope("show", "root:" + folder, "--view", "paths", "--tsv", "--filter", "p2p:yes").out().lines().count());
    }

    @Test
    void whatIsNoFunctionIsSaid() {
        Ran.dmascope("path", "01:00.0", "card7", "root:" + folder).failed(ExitStatus.USAGE, "\"card7\" is no PCI function of this host");
    }

    private static List<String> told(String a, String b) {
        Ran r = Ran.dmascope("path", a, b, Fixtures.capture("p2p-server"));
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        return r.lines().subList(r.lines().indexOf("") + 1, r.lines().size());
    }

    @Test
    void aRedirectedPairIsToldWithItsFixAndCost() {
        assertEquals(List.of(
                "Verdict          peer to peer, through the host bridge: map type THRU_HOST_BRIDGE, distance 4, mapped as memory is  [RULE p2pdma]",
                "Reason           ACS redirect on 0000:43:00.0: redirected at downstream port 0000:43:00.0, on the provider's side: request redirect and completion redirect  [TEXT config 0x14e = 0x001d]",
                "Allowed because  the processor passes it on: the processor is AMD family 0x19 (0x17 and later pass it on)  [TEXT /proc/cpuinfo]",
                "Not the cause    0000:43:01.0: source validation and upstream forwarding alone redirect nothing  [TEXT config 0x14e = 0x0011]",
                "Fix              pci=disable_acs_redir=0000:43:00.0: on the kernel's command line, from the next boot; Dmascope never changes it  [RULE p2pdma.acs-hint]",
                "Cost of the fix  IOMMU groups 56 and 57 become one: 0000:44:00.0 joins the group of 0000:43:00.0; what it sends directly is not seen by the IOMMU"
                        + "  [RULE iommu.acs-group]",
                "Bound            63.0 GB/s (x16 32 GT/s): the slowest link is at 0000:44:00.0  [TEXT current_link_speed]",
                "dma-buf          0000:44:00.0 exports: xe: peer to peer is negotiated if the importer can do it too  [RULE peer:xe]",
                "In use now       no attachment: no buffer of one is attached to the other at the moment  [TEXT bufinfo]",
                "Same cause       1 other pair: 0000:44:00.0 with 0000:46:00.0  [RULE p2pdma]",
                "Assumes          a kernel with CONFIG_PCI_P2PDMA: whether this one has it could not be told  [RULE p2pdma]"), told("44:00.0", "mlx5_0"));
    }

    @Test
    void attachmentsOfAPairAreToldWithTheirPlacement() {
        List<String> lines = told("card1", "45:00.0");
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("In use now       ino 1187 kv-cache-0 on 0000:45:00.0: whether peer to peer was negotiated is not known")
                && l.endsWith("; in device memory (visible-vram)  [TEXT drm]")), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("                 ino 1188 spilled on 0000:45:00.0: ") && l.endsWith("; in system memory (gtt)  [TEXT drm]")), lines.toString());
        List<String> lost = told("41:00.0", "vgem");
        assertTrue(lost.contains("Reason           vgem is no PCI function and hangs on none  [RULE p2pdma]"), lost.toString());
        assertTrue(lost.contains("In use now       ino 1188 spilled on vgem: not peer to peer; fallen back to system memory (gtt)  [TEXT drm]"), lost.toString());
    }

    @Test
    void theDocumentsOfAServerAreAsTheirSchemasSay() throws IOException {
        String host = Fixtures.capture("p2p-server");
        for (String end : List.of("45:00.0", "c1:00.0", "vgem")) {
            assertEquals(List.of(), Fixtures.errors(Ran.dmascope("path", "41:00.0", end, host, "--json").out(), "dmascope-path-1"), end);
        }
        assertEquals(List.of(), Fixtures.errors(Ran.dmascope("show", host, "--view", "paths", "--matrix", "hops", "--json").out(), "dmascope-matrix-1"));
        Ran square = Ran.dmascope("show", host, "--view", "paths", "--matrix", "letters");
        assertEquals("vgem\t-\t-\t-\t-\t-\t-\t-\tX\tnot PCI\t\tN/A", square.lines().get(8).replaceFirst("\\t\\?\\t", "\t\t"));
    }
}

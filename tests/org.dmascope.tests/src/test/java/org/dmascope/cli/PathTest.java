// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.dmascope.core.Fixture;
import org.dmascope.core.Tree;
import org.dmascope.core.source.pci.LspciDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertTrue(r.out().contains("Verdict     no peer to peer (not-supported)"), r.out());
        assertTrue(r.out().contains("To blame    0000:00:04.0"), r.out());
        assertTrue(r.out().contains("Fix         boot with pci=disable_acs_redir=0000:00:04.0"), r.out());
        assertTrue(r.out().contains("Bound       15.8 GB/s (x16 8 GT/s) at 0000:01:00.0; up to 31.5 GB/s when no link is lowered"), r.out());
        assertTrue(r.out().contains("0000:01:00.0 exports: amdgpu: no peer to peer; the buffer falls back to system memory"), r.out());
    }

    @Test
    void asJson() {
        JsonObject o = JsonParser.parseString(Ran.dmascope("path", "01:00.0", "01:00.1", "root:" + folder, "--json").out()).getAsJsonObject();
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
}

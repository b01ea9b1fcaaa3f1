// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dmascope.core.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Files of other tools where a host is named. */
class ForeignHostTest {
    @TempDir
    Path folder;

    private String file(String name) throws IOException {
        return Files.write(folder.resolve(name), Fixture.bytes("core/foreign/" + name)).toString();
    }

    @Test
    void aTopologyIsShownByItsNameAlone() throws IOException {
        String file = file("topo_8p_rome_4nics.xml");
        Ran r = Ran.dmascope("show", file, "--view", "devices");
        assertEquals(ExitStatus.PARTIAL, r.status(), r.err());
        assertTrue(r.lines().getFirst().endsWith("x86_64  read from a file: NCCL or RCCL topology (XML)"), r.out());
        assertTrue(r.out().contains("0000:4a:00.0"), r.out());
        assertTrue(r.err().contains("carries no config space (ACS, capabilities); open an lspci -xxxx dump taken as root"), r.err());
        assertEquals(r.out(), Ran.dmascope("show", "file:" + file, "--view", "devices").out());
    }

    @Test
    void asJsonWithItsLinks() throws IOException {
        Ran r = Ran.dmascope("show", file("topo_8p_rome_4nics.xml"), "--json");
        JsonObject o = JsonParser.parseString(r.out()).getAsJsonObject();
        JsonObject gpu = o.getAsJsonArray("devices").asList().stream().map(d -> d.getAsJsonObject()).filter(d -> d.get("id").getAsString().equals("0000:4a:00.0")).findFirst().orElseThrow();
        JsonObject link = gpu.getAsJsonArray("nodes").get(0).getAsJsonObject();
        assertEquals("xgmi", link.get("subsystem").getAsString());
        assertEquals("0000:50:00.0", link.get("name").getAsString());
        assertEquals("unread", gpu.getAsJsonObject("pci").getAsJsonObject("acs").get("state").getAsString());
        assertTrue(o.get("buffers").isJsonNull(), "none was read, which is not none");
    }

    @Test
    void thePathOfAReport() throws IOException {
        Ran r = Ran.dmascope("path", "4a:00.0", "43:00.1", file("rccl-547.txt"));
        assertTrue(r.out().contains("Reason           ACS redirect on 0000:40:01.1"), r.out());
        assertTrue(r.out().contains("0000:40:01.1  root port                                     ACS 0x001d redirects"), r.out());
        assertTrue(r.out().contains("redirected at root port 0000:40:01.1, the bridge above both"), r.out());
    }

    /** GPU and NIC of the report meet at the switch below the root port: what people blame is named, and what was not read. */
    @Test
    void theRootPortOfTheReportIsNotOnTheWayOfGpuAndNic() throws IOException {
        String file = file("rccl-547.txt");
        Ran r = Ran.dmascope("path", "4a:00.0", "45:00.0", file);
        assertTrue(r.out().contains("Verdict          not known: whether ACS redirects on 0000:4a:00.0"), r.out());
        assertTrue(r.out().contains("Not the cause    ACS redirect on 0000:40:01.1: root port with request redirect and completion redirect set, above 0000:43:00.0 where the two ways meet: "
                + "traffic is redirected there only if a port on the way sends it up, which was not read  [TEXT config 0x2a6 = 0x001d]"), r.out());
        Ran all = Ran.dmascope("show", "--view", "paths", file);
        assertTrue(all.lines().stream().anyMatch(l -> l.contains("0000:43:00.1") && l.contains("0000:4a:00.0") && l.contains("redirect on 0000:40:01.1")), all.out());
    }

    @Test
    void buffersOfAPastedText() throws IOException {
        Ran r = Ran.dmascope("show", file("asahi-126.bufinfo"));
        assertEquals(ExitStatus.PARTIAL, r.status());
        assertTrue(r.out().contains("5 buffers can be shown; there may be more"), r.out());
        Ran regions = Ran.dmascope("show", file("rdma-mr-2018.txt"), "--view", "mrs");
        assertTrue(regions.out().contains("0x38010100"), regions.out());
    }

    @Test
    void aCaptureOfAFileKeepsTheFile() throws IOException {
        String kept = folder.resolve("kept.dmascope").toString();
        String file = file("rccl-547.txt");
        Ran saved = Ran.dmascope("capture", file, "-o", kept);
        assertTrue(saved.status() == ExitStatus.DONE || saved.status() == ExitStatus.PARTIAL, saved.err());
        Files.delete(Path.of(file));
        assertTrue(Ran.dmascope("path", "4a:00.0", "43:00.1", kept).out().contains("Reason           ACS redirect on 0000:40:01.1"));
    }

    @Test
    void aDrawingOfATopologyDoesNotSayMoreThanIt() throws IOException {
        String svg = Ran.dmascope("export", file("topo_8p_rome_4nics.xml"), "--format", "svg").out();
        assertTrue(svg.contains("driver unknown") && !svg.contains("no driver"), "the file says nothing of drivers");
        assertTrue(svg.contains("not told") && !svg.contains("ffffffff"), "nor of host bridges");
        assertTrue(svg.contains("ACS of 20 bridges is not told: ") && !svg.contains("needs root"), svg);
    }

    @Test
    void whatIsNotRecognisedIsSaid() throws IOException {
        Path other = Files.writeString(folder.resolve("readme.txt"), "hello\n");
        Ran r = Ran.dmascope("show", other.toString());
        assertEquals(ExitStatus.UNREADABLE, r.status());
        assertTrue(r.err().contains("not recognised: no topology XML of hwloc or NCCL"), r.err());
        assertTrue(Ran.dmascope("show", folder.resolve("none.xml").toString()).err().contains("unknown host"));
        assertEquals(ExitStatus.UNREADABLE, Ran.dmascope("show", "file:" + folder.resolve("none.xml")).status());
        assertEquals(ExitStatus.USAGE, Ran.dmascope("show", "file:").status());
    }
}

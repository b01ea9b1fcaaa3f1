// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.proc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Content;
import org.dmascope.core.Fixture;
import org.dmascope.core.Parsed;
import org.dmascope.core.Property;
import org.dmascope.core.source.proc.CgroupParser;
import org.dmascope.core.source.proc.DmabufLink;
import org.dmascope.core.source.proc.DmabufMap;
import org.dmascope.core.source.proc.Fdinfo;
import org.dmascope.core.source.proc.FdinfoParser;
import org.dmascope.core.source.proc.MapsParser;
import org.dmascope.core.source.proc.ProcStatParser;
import org.dmascope.core.source.proc.ProcStatus;
import org.dmascope.core.source.proc.ProcStatusParser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ProcParsersTest {
    private static Fdinfo fdinfo(String name) {
        Parsed<Fdinfo> p = FdinfoParser.parse(Fixture.content("core/proc/" + name));
        assertEquals(List.of(), p.problems());
        return p.value();
    }

    @Test
    void readsFdinfoOfRealKernels() {
        assertEquals(new Fdinfo(7, 2097152, 11, "udmabuf", "evil\nTotal 9 devices attached"), fdinfo("7.3-names-odd/fdinfo/5"));
        assertEquals(new Fdinfo(8, 4194304, 11, "udmabuf", "tab\tname"), fdinfo("7.3-names-odd/fdinfo/7"));
        assertEquals(new Fdinfo(11, 118784, 9, "videobuf2_vmalloc", ""), fdinfo("7.3-names-odd/fdinfo/14"));
        assertEquals(new Fdinfo(1, 2097152, 11, "udmabuf", null), fdinfo("7.3-names-none/fdinfo/5"));
        assertEquals(new Fdinfo(3, 233472, 9, "videobuf2_vmalloc", "vivid-vmalloc-0"), fdinfo("6.1-owner/fdinfo/11"));
        assertFalse(fdinfo("6.1-owner/fdinfo/0").isDmabuf());
    }

    @Test
    void fdinfoOfMail() throws IOException {
        Path file = Fixture.samples().map(s -> s.resolve("drm-text/dmabuf.fdinfo.chen210.txt")).filter(Files::exists).orElse(null);
        Assumptions.assumeTrue(file != null, "no folder of samples");
        assertEquals(new Fdinfo(2, 1048576, 4, "drm", null), FdinfoParser.parse(Fixture.content(Files.readAllBytes(file))).value());
    }

    @Test
    void aNameForgesNoLineOfFdinfo() {
        Property.holds(10_000, d -> {
            String name = d.oneIn(5) ? null : d.pieces(31, "\n", "size:\t1", "count:\t9", "exp_name:\tdrm", "name:\t", "ino:\t7", "\t", "x", "\u00ff", ":");
            Fdinfo want = new Fdinfo(d.oneIn(3) ? -1 : d.natural(), d.natural(), d.natural(), d.of("drm", "linux,cma"), name);
            String text = "pos:\t0\nflags:\t02000002\nmnt_id:\t16\n" + (want.ino() < 0 ? "" : "ino:\t" + want.ino() + "\n") + (d.oneIn(3) ? "lock:\t1: FLOCK  ADVISORY  WRITE 1 00:0e:1 0 EOF\n" : "")
                    + "size:\t" + want.size() + "\ncount:\t" + want.count() + "\nexp_name:\t" + want.expName() + "\n" + (name == null ? "" : "name:\t" + name + "\n");
            assertEquals(Parsed.of(want), FdinfoParser.parse(Fixture.text(text)));
            Parsed<Fdinfo> cut = FdinfoParser.parse(Fixture.text(text.substring(0, d.below(text.length()))));
            assertTrue(cut.value().expName() == null || cut.value().expName().equals(want.expName()));
        });
    }

    @Test
    void fdinfoThatIsTooLongOrCutIsAProblem() {
        String head = "ino:\t1\nsize:\t4096\ncount:\t1\nexp_name:\tdrm\nname:\t";
        assertFalse(FdinfoParser.parse(Fixture.text(head + "x".repeat(32) + "\n")).problems().isEmpty());
        assertFalse(FdinfoParser.parse(Fixture.text(head + "half")).problems().isEmpty());
        assertFalse(FdinfoParser.parse(Fixture.text("size:\tmany\n")).problems().isEmpty());
        assertEquals(List.of(), FdinfoParser.parse(Fixture.text(head + "x".repeat(31) + "\n")).problems());
    }

    @Test
    void aLinkIsItsPrefixAndAllTheRest() {
        assertEquals("", DmabufLink.name("/dmabuf:"));
        assertEquals("sp ace (deleted)", DmabufLink.name("/dmabuf:sp ace (deleted)"));
        assertNull(DmabufLink.name("/memfd:x (deleted)"));
        assertNull(DmabufLink.name("anon_inode:dmabuf"));
        assertNull(DmabufLink.name("/home/u/dmabuf:x"));
    }

    @Test
    void findsMappingsOfRealKernels() {
        Parsed<List<MapsParser.Line>> p = MapsParser.parse(Fixture.content("core/proc/7.3-names-odd/maps"));
        assertEquals(List.of(), p.problems());
        assertEquals(List.of("\u00ff\u00fe bad utf8", "", "\u00c3\u00bcn\u00c3\u00fcode", "sp ace (deleted)", "tab\tname", "evil\nTotal 9 devices attached"), p.value().stream().map(l -> l.map().name()).toList());
        assertEquals(List.of("00:0e"), p.value().stream().map(MapsParser.Line::dev).distinct().toList());
        assertEquals(new DmabufMap(0x7fe064bcb000L, 0x7fe064dcb000L, "rw-s", 0, 7, "evil\nTotal 9 devices attached"), p.value().getLast().map());
        assertEquals(0x100000000L, MapsParser.parse(Fixture.content("core/proc/7.3-names-none/maps")).value().get(2).map().offset());
    }

    @Test
    void otherMappingsAreNone() {
        String line = "7f0000000000-7f0000001000 rw-s 00000000 00:0e 5                          ";
        for (String path : List.of("/home/u/x /dmabuf:y", "[anon:/dmabuf:y]", "/x/dmabuf:y", "/dmabufs:y")) {
            assertEquals(Parsed.of(List.of()), MapsParser.parse(Fixture.text(line + path + "\n")), path);
        }
        for (String bad : List.of("7f0000001000-7f0000000000 rw-s 00000000 00:0e 5  /dmabuf:y\n", "7f00-7g00 rw-s 00000000 00:0e 5  /dmabuf:y\n", "/dmabuf:y\n", "1-2 rw-s 0 00:0e x  /dmabuf:y\n",
                "-2 rw-s 0 00:0e 5  /dmabuf:y\n", "1-2 rw-s 0 000e 5  /dmabuf:y\n", line + "/dmabuf:y")) {
            Parsed<List<MapsParser.Line>> p = MapsParser.parse(Fixture.text(bad));
            assertEquals(0, p.value().size(), bad);
            assertEquals(1, p.problems().size(), bad);
        }
    }

    @Test
    void startTimeIsBehindTheLastParenthesis() {
        String rest = " S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 4711 20 21\n";
        for (String comm : List.of("cat", "a) b", "((", ") S 1 2 3", "new\nline)", ")")) {
            assertEquals(Parsed.of(4711L), ProcStatParser.startTime(Fixture.text("12 (" + comm + ")" + rest)), comm);
        }
        for (String bad : List.of("", "12 (cat", "12 (cat)", "12 (cat) S 1 2 3", "12 (cat)" + rest.replace("4711", "-1"), "12 (cat)" + rest.replace("4711", ""))) {
            Parsed<Long> p = ProcStatParser.startTime(Fixture.text(bad));
            assertEquals(-1, p.value(), bad);
            assertEquals(1, p.problems().size(), bad);
        }
    }

    @Test
    void readsStatus() {
        Parsed<ProcStatus> p = ProcStatusParser.parse(Fixture.content("core/proc/6.1-owner/status"));
        assertEquals(Parsed.of(new ProcStatus(0, 0, true, 0x1ffffffffffL)), p);
        assertEquals(new ProcStatus(1000, 0, true, -1L), ProcStatusParser.parse(Fixture.text("Name:\tx\nUid:\t1000\t0\t0\t0\nCapEff:\tffffffffffffffff\n")).value());
        assertEquals(2, ProcStatusParser.parse(Fixture.text("Uid:\tx\nCapEff:\t12\n")).problems().size());
        assertEquals(2, ProcStatusParser.parse(Fixture.text("NameUid:\t1\t1\t1\t1\n")).problems().size());
    }

    @Test
    void readsCgroups() {
        assertEquals("/", CgroupParser.parse(Fixture.content("core/proc/6.1-owner/cgroup")).value().unified());
        Parsed<CgroupParser.Cgroups> p = CgroupParser.parse(Fixture.text("4:cpu,cpuacct:/a:b\n1:name=systemd:/init.scope\n0::/user.slice/x (deleted)\n"));
        assertEquals(Parsed.of(new CgroupParser.Cgroups("/user.slice/x (deleted)", Map.of("cpu,cpuacct", "/a:b", "name=systemd", "/init.scope"))), p);
        assertNull(CgroupParser.parse(Fixture.text("1:cpu:/\n")).value().unified());
        assertEquals(List.of(2, 3), CgroupParser.parse(Fixture.text("0::/\nx\n0::/half")).problems().stream().map(q -> q.line()).toList());
    }

    @Test
    void randomBytesAreNoException() {
        Property.holds(20_000, d -> {
            Content c = new Content(d.oneIn(2) ? d.bytes(d.below(200)) : Fixture.text(d.pieces(200, "\n", "\t", " ", ":", "/dmabuf:", "0::/", ")", "(", "-", "12", "ff", "Uid:\t", "CapEff:\t", "name:\t", "exp_name:\t", "rw-s",
                    "00:0e")).bytes(), d.oneIn(2));
            FdinfoParser.parse(c);
            CgroupParser.parse(c);
            ProcStatParser.startTime(c);
            ProcStatusParser.parse(c);
            for (MapsParser.Line l : MapsParser.parse(c).value()) {
                assertTrue(Long.compareUnsigned(l.map().start(), l.map().end()) < 0);
            }
        });
    }
}

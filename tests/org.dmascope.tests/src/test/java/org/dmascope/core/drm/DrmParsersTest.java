// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.drm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Fixture;
import org.dmascope.core.Parsed;
import org.dmascope.core.source.drm.AmdgpuParser;
import org.dmascope.core.source.drm.ClientsParser;
import org.dmascope.core.source.drm.DrmFdinfo;
import org.dmascope.core.source.drm.DrmFdinfoParser;
import org.dmascope.core.source.drm.GemClient;
import org.dmascope.core.source.drm.GemObject;
import org.dmascope.core.source.drm.GemObject.Sharing;
import org.dmascope.core.source.drm.I915Parser;
import org.dmascope.core.source.drm.MemoryPool;
import org.dmascope.core.source.drm.OpenFile;
import org.dmascope.core.source.drm.PanGemsParser;
import org.dmascope.core.source.drm.RegionUse;
import org.dmascope.core.source.drm.TtmParser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The parsers on texts written from the drivers' format strings, on texts of the lab, and on samples of real machines when there are any. */
class DrmParsersTest {
    private static Content printf(String name) {
        return Fixture.content("core/drm/printf/" + name);
    }

    private static <T> T clean(Parsed<T> p) {
        assertEquals(List.of(), p.problems());
        return p.value();
    }

    private static GemObject exported(long handle, long size, String place, int pins, long ino) {
        return new GemObject(handle, size, place, pins, Sharing.EXPORTED, ino);
    }

    @Test
    void objectsOfAmdgpu() {
        List<GemClient> all = clean(AmdgpuParser.parse(printf("amdgpu_gem_info-7.3")));
        assertEquals(List.of("1479 gnome-shell/compositor 10", "2200 x\ny 1", "9 <unknown> 0"),
                all.stream().map(c -> c.pid() + " " + c.command() + " " + c.objects().size()).toList());
        List<GemObject> first = all.getFirst().objects();
        assertEquals(exported(0xf81, 3981312, "GTT", 0, 275), first.get(0));
        assertEquals(exported(0xf83, 3981312, "VRAM VISIBLE", 1, 277), first.get(1));
        assertEquals(new GemObject(0xf84, 65536, "VRAM", 0, Sharing.NONE, -1), first.get(2));
        assertEquals(new GemObject(0xf85, 1048576, "GTT", 2, Sharing.IMPORTED, 301), first.get(3));
        assertEquals(List.of("UNKNOWN", "NONE", "DOORBELL", "MMIO REMAP", "CPU", "PREEMPTIBLE"), first.stream().skip(4).map(GemObject::placement).toList());
        assertEquals(283, first.get(7).ino());
        assertTrue(all.getFirst().isOf("gnome-shell"));
        assertFalse(all.getFirst().isOf("gnome"));
    }

    @Test
    void hashedPointersAreNoInodes() {
        List<GemClient> all = clean(AmdgpuParser.parse(printf("amdgpu_gem_info-6.1")));
        assertEquals(exported(1, 8294400, "VRAM", 1, -1), all.get(1).objects().getFirst());
        assertEquals(Sharing.IMPORTED, all.getFirst().objects().get(2).sharing());
        assertFalse(all.getFirst().objects().get(2).joined());
    }

    @Test
    void addressSpacesOfAmdgpu() {
        List<GemClient> all = clean(AmdgpuParser.parse(printf("amdgpu_vm_info-7.3")));
        assertEquals(List.of(new GemClient(1479, "gnome-shell", List.of(exported(0, 3981312, "VRAM VISIBLE", 1, 277), exported(0, 2147483648L, "VRAM", 1, 290)))), all);
    }

    @Test
    void aCommandForgesNoObject() {
        // the 15 bytes of a command name hold no line of an object
        Parsed<List<GemClient>> p = AmdgpuParser.parse(Fixture.text("pid        1 command \n\t\t0x00000001: :\n\t\t0x00000002:         4096 byte GTT\n"));
        assertEquals(1, p.value().size());
        assertEquals(List.of(2L), p.value().getFirst().objects().stream().map(GemObject::handle).toList());
        assertEquals(List.of(), AmdgpuParser.parse(Fixture.text("pid        1 command \n0x1: 1 byte A::\n")).value().getFirst().objects());
        p = AmdgpuParser.parse(Fixture.text("pid        1 command a:\n b:\n\t\t0x00000002:         4096 byte GTT\n"));
        assertEquals("a", p.value().getFirst().command());
        assertEquals(1, p.problems().size());
        assertEquals(1, p.value().getFirst().objects().size());
    }

    @Test
    void totalsOfAmdgpuAndXe() {
        assertEquals(List.of(new MemoryPool("vram", 17163091968L, false, -1, 2461319168L), new MemoryPool("visible-vram", -1, false, -1, 188743680L)),
                clean(TtmParser.parse(printf("amdgpu_vram_mm-7.3"), "vram", false)));
        assertEquals(List.of(new MemoryPool("gtt", 16689524736L, false, -1, 92274688L)), clean(TtmParser.parse(printf("amdgpu_gtt_mm-7.3"), "gtt", false)));
        assertEquals(List.of(new MemoryPool("vram0", 17045651456L, false, -1, 1216348160L), new MemoryPool("visible-vram0", 16256L << 20, false, -1, 1160L << 20)),
                clean(TtmParser.parse(printf("xe_vram_mm-7.3"), "vram0", false)));
        MemoryPool gtt = clean(TtmParser.parse(printf("xe_gtt_mm-7.3"), "gtt", true)).getFirst();
        assertEquals(-1, gtt.total(-1));
        assertEquals(8142031L << 12, gtt.total(4096));
    }

    @Test
    void totalsOfTheLab() {
        for (String f : List.of("6.1/1", "6.12/0000_00_03.0")) {
            MemoryPool p = clean(TtmParser.parse(Fixture.content("core/drm/lab/" + f + "/vram-mm"), "vram", true)).getFirst();
            assertEquals(new MemoryPool("vram", 4096, true, 4096, 4096000), p);
            assertEquals(16L << 20, p.total(-1));
        }
    }

    @Test
    void aSizeInTheWrongUnitIsLeftOut() {
        Parsed<List<MemoryPool>> p = TtmParser.parse(Fixture.content("core/drm/lab/6.1/1/vram-mm"), "vram", false);
        assertEquals(new MemoryPool("vram", -1, false, -1, 4096000), p.value().getFirst());
        assertEquals(1, p.problems().size());
    }

    @Test
    void regionsOfI915() {
        I915Parser.Objects o = clean(I915Parser.parse(printf("i915_gem_objects-7.3")));
        assertEquals(1291, o.objects());
        assertEquals(1049624576, o.bytes());
        assertEquals(List.of(new MemoryPool("system", 0x7d5a4d000L, false, -1, -1), new MemoryPool("local0", 6366953472L, false, -1, 1184104448L),
                new MemoryPool("stolen-local", 0x3f00000, false, -1, -1)), o.pools());
        // a process called like a region adds none
        assertEquals(List.of(new MemoryPool("system", 0x3ddfc3000L, false, -1, 0), new MemoryPool("stolen-system", 0x3800000, false, -1, 0x800000)),
                clean(I915Parser.parse(printf("i915_gem_objects-5.15"))).pools());
    }

    @Test
    void aLabelForgesNoSums() {
        assertEquals(new PanGemsParser.Totals(8425472, 8359936, 0), clean(PanGemsParser.parse(printf("panthor_gems-7.0"))));
        Content whole = printf("panthor_gems-7.0");
        assertNull(PanGemsParser.parse(new Content(whole.bytes(), true)).value());
    }

    @Test
    void clientsOfTheLab() {
        assertEquals(List.of(new OpenFile("dmabuf-owner", 189, 0, true, 0, null, -1), new OpenFile("dmabuf-owner", 189, 128, false, 0, null, -1)),
                clean(ClientsParser.parse(Fixture.content("core/drm/lab/6.1/0/clients"))));
        assertEquals(List.of(new OpenFile("dmabuf-owner", 196, 0, true, 0, null, 3), new OpenFile("dmabuf-owner", 196, 128, false, 0, null, 6)),
                clean(ClientsParser.parse(Fixture.content("core/drm/lab/7.3/vgem/clients"))));
    }

    @Test
    void aCommandWithBlanksIsReadFromTheEnd() {
        String head = "             command  tgid dev master a   uid      magic\n";
        assertEquals(List.of(new OpenFile("Web  Content y", 12345, 128, false, 1000, null, -1)),
                clean(ClientsParser.parse(Fixture.text(head + "      Web  Content y 12345 128   n    n  1000          0\n"))));
        assertEquals(1, ClientsParser.parse(Fixture.text(head + "                   a\nb     1   0   y    y     0          0\n")).problems().size());
    }

    @Test
    void memoryOfClients() {
        DrmFdinfo f = clean(DrmFdinfoParser.parse(printf("fdinfo-amdgpu-7.3")));
        assertEquals("amdgpu 0000:03:00.0 55 compositor", f.driver() + " " + f.pdev() + " " + f.clientId() + " " + f.clientName());
        assertEquals(List.of("cpu", "gtt", "vram"), f.regions().stream().map(RegionUse::region).toList());
        assertEquals(new RegionUse("vram", 66L << 20, 30L << 20, 66L << 20, 0, 4L << 20, 67584L << 10), f.regions().get(2));
        assertEquals(67584L << 10, f.extras().get("amd-requested-vram"));
        DrmFdinfo old = clean(DrmFdinfoParser.parse(printf("fdinfo-amdgpu-6.1")));
        assertEquals(new RegionUse("vram", -1, -1, -1, -1, -1, 2068L << 10), old.regions().getFirst());
        assertEquals(2068L << 10, old.regions().getFirst().held());
        assertEquals(1688L << 10, clean(DrmFdinfoParser.parse(printf("fdinfo-i915-7.3"))).regions().getFirst().purgeable());
        assertNull(clean(DrmFdinfoParser.parse(printf("fdinfo-panthor-7.3"))).pdev());
    }

    @Test
    void aSizeOfAnotherUnitIsNoSize() {
        Parsed<DrmFdinfo> p = DrmFdinfoParser.parse(Fixture.text("drm-driver:\tx\ndrm-total-a:\t5 GiB\ndrm-total-b:\t-1\ndrm-total-c:\t9223372036854775807 KiB\n"));
        assertEquals(3, p.problems().size());
        assertTrue(p.value().regions().stream().allMatch(r -> r.total() == -1));
    }

    @Test
    void samplesOfRealMachines() throws IOException {
        Path folder = Fixture.samples().map(s -> s.resolve("drm-text")).filter(Files::isDirectory).orElse(null);
        Assumptions.assumeTrue(folder != null, "no samples here");
        Parsed<List<GemClient>> gem = AmdgpuParser.parse(Fixture.content(Files.readAllBytes(folder.resolve("amdgpu_gem_info.before.txt"))));
        assertEquals(List.of(exported(0xf81, 3981312, "GTT", 0, 275), exported(0xf82, 3981312, "GTT", 0, 276), exported(0xf83, 3981312, "VRAM VISIBLE", 1, 277)),
                gem.value().getFirst().objects());
        DrmFdinfo f = clean(DrmFdinfoParser.parse(Fixture.content(Files.readAllBytes(folder.resolve("amdgpu.fdinfo.amdgpu_top-87.txt")))));
        assertEquals(217, f.clientId());
        assertEquals(8192L << 10, f.regions().get(1).memory());
        assertFalse(clean(DrmFdinfoParser.parse(Fixture.content(Files.readAllBytes(folder.resolve("dmabuf.fdinfo.chen210.txt"))))).isDrm());
        assertEquals(249675776, clean(I915Parser.parse(Fixture.content(Files.readAllBytes(folder.resolve("i915_gem_objects.kernel5.txt"))))).bytes());
    }
}

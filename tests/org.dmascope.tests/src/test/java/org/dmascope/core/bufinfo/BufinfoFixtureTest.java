// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.bufinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.dmascope.core.Fixture;
import org.dmascope.core.Parsed;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.bufinfo.BufinfoParser;
import org.dmascope.core.source.bufinfo.FenceLine;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parser on texts of real kernels (see PROVENANCE.md) and on texts written from the format strings of old ones. */
class BufinfoFixtureTest {
    private static Bufinfo clean(String name) {
        Parsed<Bufinfo> p = BufinfoParser.parse(Fixture.content("core/bufinfo/" + name));
        assertEquals(List.of(), p.problems());
        return p.value();
    }

    private static String show(BufinfoBuffer b) {
        return b.size() + " " + b.expName() + " " + b.ino() + " " + b.name() + " " + b.attachments();
    }

    @ParameterizedTest
    @CsvSource({"6.1,6,6,3391488", "6.12,10,9,11960320", "7.3,10,10,11501568"})
    void readsFences(String kernel, int buffers, int fences, long bytes) {
        Bufinfo b = clean(kernel + "/fences.bufinfo");
        assertEquals(buffers, b.buffers().size());
        assertEquals(buffers, b.totalObjects());
        assertEquals(bytes, b.totalBytes());
        List<FenceLine> all = b.buffers().stream().flatMap(x -> x.fences().stream()).toList();
        assertEquals(fences, all.size());
        for (FenceLine f : all) {
            assertEquals("vgem", f.driver());
            assertEquals("unbound", f.timeline());
            assertEquals(1, f.seqno());
            assertEquals(kernel.equals("7.3"), f.context() > 0);
            assertEquals(false, f.signalled());
        }
    }

    @Test
    void readsEveryColumn() {
        BufinfoBuffer b = clean("7.3/fences.bufinfo").buffers().getFirst();
        assertEquals(new BufinfoBuffer(118784, 2, 0x2080007, 14, "videobuf2_dma_contig", 10, "vivid-contig-1", List.of(new FenceLine("write", "vgem", "unbound", 13, 1, false)),
                List.of("vgem", "0000:00:03.0", "vgem"), 4), b);
    }

    /** The kernel's structures, read by another program at the same moment, say the same. */
    @ParameterizedTest
    @ValueSource(strings = {"6.1", "6.12", "7.3"})
    void agreesWithTheStructures(String kernel) {
        String structures = Fixture.raw("core/bufinfo/" + kernel + "/contracts.iter");
        String ours = clean(kernel + "/contracts.bufinfo").buffers().stream()
                .map(b -> "dma_buf ino=" + b.ino() + " size=" + b.size() + " exp=" + b.expName() + " name=" + b.name() + "\n"
                        + b.attachments().stream().map(a -> "   attach dev=" + a + "\n").collect(Collectors.joining()))
                .collect(Collectors.joining());
        assertEquals(structures, ours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.1", "6.12", "7.3"})
    void readsAnEmptyList(String kernel) {
        assertEquals(new Bufinfo(true, true, List.of(), 0, 0), clean(kernel + "/empty.bufinfo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.1", "6.12", "7.3"})
    void buffersWithoutANameHaveNone(String kernel) {
        clean(kernel + "/names-none.bufinfo").buffers().forEach(b -> assertNull(b.name()));
    }

    @Test
    void hostileNamesForgeNothing() {
        assertEquals(List.of("118784 videobuf2_vmalloc 12 \u00ff\u00fe bad utf8 [vgem, vgem]", "118784 videobuf2_vmalloc 11  [vgem, vgem]", "1228800 drm 10 \u00c3\u00bcn\u00c3\u00fcode []",
                "1048576 system 9 sp ace (deleted) [vgem, vgem]", "4194304 udmabuf 8 tab\tname [vgem, vgem]", "2097152 udmabuf 7 evil\nTotal 9 devices attached [vgem, vgem]"),
                clean("7.3/names-odd.bufinfo").buffers().stream().map(BufinfoFixtureTest::show).toList());
        for (String kernel : List.of("6.1", "6.12")) {
            List<BufinfoBuffer> odd = clean(kernel + "/names-odd.bufinfo").buffers();
            assertTrue(odd.stream().anyMatch(b -> "evil\nTotal 9 devices attached".equals(b.name())), odd.toString());
            assertTrue(odd.stream().anyMatch(b -> "tab\tname".equals(b.name())), odd.toString());
        }
    }

    @Test
    void readsTheGrammarOf4_4() {
        Parsed<Bufinfo> p = BufinfoParser.parse(Fixture.content("core/bufinfo/printf/4.4.bufinfo"));
        assertEquals(1, p.problems().size());
        assertEquals(10, p.problems().getFirst().line());
        assertEquals(new Bufinfo(false, false, List.of(new BufinfoBuffer(8294400, 2, 7, 5, "drm", -1, null, List.of(), List.of("gpu-subsystem", "0000:00:02.0"), 4),
                new BufinfoBuffer(4096, 0x80000, 5, 2, "i915", -1, null, List.of(), List.of(), 11)), 2, 8298496), p.value());
    }

    @Test
    void readsTheGrammarOf4_15() {
        Bufinfo b = clean("printf/4.15.bufinfo");
        assertEquals(List.of(new FenceLine("write", "etnaviv", "134000.gpu", -1, -1, true), new FenceLine("read", "i915", "renderer[1234]/1", -1, -1, false)), b.buffers().getFirst().fences());
        assertEquals(123456789012L, b.buffers().get(1).size());
    }

    @Test
    void readsTheGrammarOf5_4() {
        Parsed<Bufinfo> p = BufinfoParser.parse(Fixture.content("core/bufinfo/printf/5.4.bufinfo"));
        assertEquals(1, p.problems().size());
        assertEquals(List.of("65536 drm 19532  [0000:03:00.0]", "4096 udmabuf 19531 camera []"), p.value().buffers().stream().map(BufinfoFixtureTest::show).toList());
        assertEquals(List.of(new FenceLine("read", "amdgpu", "sdma0", -1, -1, false), new FenceLine("read", "amdgpu", "sdma1", -1, -1, true)), p.value().buffers().get(1).fences());
    }

    @Test
    void readsTheFencesInBetween() {
        assertEquals(List.of(new FenceLine("write", "amdgpu", "gfx", -1, 77, true), new FenceLine("read", "amdgpu", "sdma0", -1, 78, false)), clean("printf/5.17.bufinfo").buffers().getFirst().fences());
    }

    @Test
    void readsTheGrammarOf5_19() {
        Bufinfo b = clean("printf/5.19.bufinfo");
        assertEquals(List.of(new FenceLine("kernel", "amdgpu", "sdma0", -1, 12, true), new FenceLine("write", "drm_sched", "gfx_0.0.0", -1, -1L, false), new FenceLine("read", "", "", -1, 3, true)),
                b.buffers().getFirst().fences());
        // That kernel prints nothing for a missing name, so these six characters were given by someone.
        assertEquals("<none>", b.buffers().get(1).name());
    }

    @Test
    void readsTheGrammarOf7_0() {
        assertEquals(List.of(new FenceLine("kernel", "", "", 0, 0, true), new FenceLine("write", "drm_sched", "gfx_0.0.0", 13, 1, false),
                new FenceLine("read", "i915", "ring with blanks", 14, 9, false)), clean("printf/7.0.bufinfo").buffers().getFirst().fences());
    }

    private static Parsed<Bufinfo> sample(String name) throws IOException {
        Path file = Fixture.samples().map(s -> s.resolve("bufinfo-text").resolve(name)).filter(Files::exists).orElse(null);
        Assumptions.assumeTrue(file != null, "no folder of samples");
        return BufinfoParser.parse(Fixture.content(Files.readAllBytes(file)));
    }

    @Test
    void readsTextFromMail() throws IOException {
        Bufinfo b = sample("amdgpu-mlx5-attach.bufinfo.part.txt").value();
        assertEquals(List.of("1048576 drm 2 null [0000:01:00.0]"), b.buffers().stream().map(BufinfoFixtureTest::show).toList());
        assertEquals(List.of(new FenceLine("kernel", "", "", 0, 0, true)), b.buffers().getFirst().fences());
        assertEquals(-1, b.totalObjects());
    }

    @Test
    void readsTextThatLostItsTabs() throws IOException {
        Parsed<Bufinfo> old = sample("etnaviv-fence-2017.bufinfo.txt");
        assertEquals(List.of("8294400 drm -1 null [gpu-subsystem]"), old.value().buffers().stream().map(BufinfoFixtureTest::show).toList());
        assertEquals(1, old.value().totalObjects());
        Parsed<Bufinfo> cut = sample("asahi-126.bufinfo.part.txt");
        assertEquals(List.of(125955L, 125953L, 125950L, 125948L, 125947L), cut.value().buffers().stream().map(BufinfoBuffer::ino).toList());
        assertEquals(new FenceLine("write", "drm_sched", "asahi_sched", -1, 5809165, true), cut.value().buffers().getFirst().fences().getFirst());
        assertTrue(cut.problems().size() >= 3, "altered, cut off, no totals: " + cut.problems());
    }
}

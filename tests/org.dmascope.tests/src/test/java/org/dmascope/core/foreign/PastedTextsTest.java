// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Fixture;
import org.dmascope.core.axis.Placement;
import org.dmascope.core.source.rdma.RdmaDevice;
import org.dmascope.core.source.rdma.RdmaMr;
import org.junit.jupiter.api.Test;

/** Texts of debugfs and rdma as people paste them. */
class PastedTextsTest {
    private static List<String> buffers(Opened o) {
        return o.snapshot().buffers().stream().map(b -> b.ino() + " " + b.size().value() + " " + b.attachments().size()).toList();
    }

    @Test
    void aBufinfoThatLostItsTabsAndItsEnd() {
        Opened o = Opened.of(Fixture.bytes("core/foreign/asahi-126.bufinfo"));
        assertEquals(Set.of(ForeignKind.BUFINFO), o.kinds());
        assertEquals(List.of("125955 1064960 1", "125953 1064960 1", "125950 23068672 0", "125948 23068672 0", "125947 23805952 0"), buffers(o));
        List<String> said = o.survey().diagnostics().stream().filter(d -> d.source().equals("bufinfo")).map(d -> d.reason()).toList();
        assertTrue(said.contains("the columns are separated by blanks, not by TAB: the text was altered on its way, so copy the file itself"), said.toString());
        assertTrue(said.contains("the last line with the totals is missing: the text is cut off"), said.toString());
        assertFalse(o.snapshot().buffersKnown().known());
    }

    @Test
    void inTheMiddleOfAReportAndQuoted() {
        String text = Fixture.raw("core/bufinfo/7.3/fences.bufinfo");
        List<String> plain = buffers(Opened.of(text));
        assertTrue(plain.size() > 2);
        assertEquals(plain, buffers(Opened.of("Hello,\n\n[1.] Full description\n" + text.replaceAll("(?m)^", "    ") + "\n\nThanks\n")));
        assertEquals(plain, buffers(Opened.of("It says:\r\n" + text.replaceAll("(?m)^", "> ").replace("\n", "\r\n") + "> \r\nbye\r\n")));
    }

    @Test
    void withoutItsHeading() {
        String text = Fixture.raw("core/bufinfo/7.3/fences.bufinfo");
        Opened o = Opened.of(text.substring(text.indexOf("name\n") + 5));
        assertEquals(buffers(Opened.of(text)), buffers(o));
        assertTrue(o.problems().contains("the heading of bufinfo is missing: what the columns are is taken from the first row"), o.problems().toString());
    }

    @Test
    void aGemInfoWithoutItsHeads() {
        Opened o = Opened.of(Fixture.bytes("core/foreign/amdgpu_gem_info.part"));
        assertEquals(Set.of(ForeignKind.GEM_INFO), o.kinds());
        Snapshot s = o.snapshot();
        assertEquals(List.of(275L, 276L, 277L), s.buffers().stream().map(BufferState::ino).toList());
        BufferState pinned = s.buffers().getLast();
        assertEquals(3_981_312L, pinned.size().value());
        assertEquals(Placement.VISIBLE_VRAM, pinned.placement().value());
        assertEquals(1, pinned.pinCount().value());
        assertEquals(Placement.GTT, s.buffers().getFirst().placement().value());
        assertFalse(s.buffersKnown().known(), "those that are not exported by this device are not in the text");
        assertTrue(o.problems().getFirst().contains("does not name its device"), o.problems().toString());
    }

    @Test
    void aGemInfoWithItsHeadsAndOtherBlanks() {
        Opened o = Opened.of("""
                pid 1234 command Xwayland:
                  0x00000001: 4096 byte  VRAM  pin count 2  exported as ino:77 CPU_ACCESS_REQUIRED
                pid     99 command a b c:
                  0x00000002: 8192 byte GTT imported from ino:78
                """);
        assertEquals(List.of(1234, 99).stream().sorted().toList(), o.snapshot().processes().stream().map(p -> p.process().pid()).sorted().toList());
        assertEquals(List.of(77L, 78L), o.snapshot().buffers().stream().map(BufferState::ino).toList());
        assertEquals(2, o.snapshot().buffers().getFirst().pinCount().value());
    }

    private static List<RdmaMr> regions(Opened o, int device) {
        List<RdmaDevice> all = o.survey().rdma().devices().orElse(List.of());
        return all.get(device).regions().orElse(List.of());
    }

    @Test
    void regionsInTheOldGrammar() {
        Opened o = Opened.of(Fixture.bytes("core/foreign/rdma-mr-2018.txt"));
        assertEquals(Set.of(ForeignKind.RDMA), o.kinds());
        assertEquals(List.of("cxgb4_0", "mlx4_0"), o.survey().rdma().devices().orElse(List.of()).stream().map(d -> d.id().name()).toList());
        assertEquals(7, regions(o, 0).size());
        RdmaMr last = regions(o, 1).getLast();
        assertEquals(List.of(0x38010100L, 0x38010100L, 16L, 0x1b627e8L, 30489L), List.of(last.rkey(), last.lkey(), last.length(), last.iova(), (long) last.pid()));
        assertEquals("rping", o.survey().rdma().comms().get(30489));
        assertTrue(o.problems().getFirst().startsWith("14 regions have no mrn"), o.problems().toString());
    }

    @Test
    void regionsInJsonThatIsNone() {
        Opened o = Opened.of(Fixture.bytes("core/foreign/rdma-mr-broken.json"));
        RdmaMr m = regions(o, 0).getFirst();
        assertEquals(1, regions(o, 0).size());
        assertEquals(List.of(6L, 0x300L, 131_072L, 8L, 1524L), List.of(m.mrn(), m.rkey(), m.length(), m.pdn(), (long) m.pid()));
        assertTrue(o.problems().getFirst().startsWith("the JSON of rdma is not well-formed"), o.problems().toString());
    }

    @Test
    void regionsAsTodaysRdmaPrintsThem() {
        Opened text = Opened.of("dev mlx5_0 mrn 2 rkey 0x1021 lkey 0x1021 mrlen 4096 pdn 5 pid 77 comm ib_write_bw\ndev mlx5_0 mrn 3 mrlen 8192 pdn 1 comm [ib_core]\n");
        assertEquals(List.of(), text.problems());
        assertEquals("ib_core", regions(text, 0).get(1).kernel());
        Opened json = Opened.of("""
                [{"ifindex":2,"ifname":"mlx5_0","mrn":2,"rkey":"1021","lkey":"1021","mrlen":4096,"pdn":5,"pid":77,"comm":"ib_write_bw"},
                {"ifindex":2,"ifname":"mlx5_0","mrn":3,"mrlen":8192,"pdn":1,"comm":"[ib_core]"}]""");
        assertEquals(List.of(), json.problems());
        assertEquals(regions(text, 0), regions(json, 0));
        assertEquals(2, json.snapshot().regions().size());
    }

    @Test
    void severalInOneReport() {
        Opened o = Opened.of("lspci says\n\n01:00.0 VGA compatible controller [0300]: A GPU [1002:73bf] (rev c1)\n\tKernel driver in use: amdgpu\n\nand debugfs\n\n"
                + Fixture.raw("core/foreign/amdgpu-mlx5.bufinfo") + "\n\nand rdma\n\ndev mlx5_0 mrn 2 rkey 0x1021 lkey 0x1021 mrlen 1048576 pdn 5 pid 77 comm ib_write_bw\n");
        assertEquals(Set.of(ForeignKind.LSPCI, ForeignKind.BUFINFO, ForeignKind.RDMA), o.kinds());
        Snapshot s = o.snapshot();
        assertEquals("amdgpu", s.buffers().getFirst().attachments().getFirst().driver().value(), "the name in bufinfo leads to the function of lspci");
        assertEquals(1, s.regions().size());
    }

    @Test
    void otherTextIsRefusedWithWhatIsRead() {
        assertTrue(Opened.refused("hello\nworld\n".getBytes()).startsWith("not recognised: no topology XML"));
        assertTrue(Opened.refused(new byte[0]).startsWith("not recognised"));
        assertTrue(Opened.refused(new byte[] {'B', 'Z', 'h', '9', 1}).startsWith("compressed with bzip2"));
    }
}

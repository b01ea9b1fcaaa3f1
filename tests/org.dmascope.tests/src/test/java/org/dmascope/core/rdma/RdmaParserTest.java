// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.rdma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Content;
import org.dmascope.core.Problem;
import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.dmascope.core.source.rdma.Answer;
import org.dmascope.core.source.rdma.RdmaId;
import org.dmascope.core.source.rdma.RdmaKind;
import org.dmascope.core.source.rdma.RdmaMr;
import org.dmascope.core.source.rdma.RdmaObject;
import org.dmascope.core.source.rdma.RdmaParser;
import org.dmascope.core.source.rdma.RdmaPort;
import org.junit.jupiter.api.Test;

class RdmaParserTest {
    private static final String PATH = "/dmascope/rdma/0/mr";

    private static Answer<RdmaMr> mrs(byte[] b) {
        return RdmaParser.regions(PATH, new Content(b, false));
    }

    private static List<String> reasons(Answer<?> a) {
        return a.problems().stream().map(Problem::reason).toList();
    }

    private static <T> List<T> all(Answer<T> a) {
        return assertInstanceOf(Reading.Ok.class, a.reading()) == null ? null : a.reading().orElse(null);
    }

    @Test
    void aDevice() {
        Answer<RdmaId> a = RdmaParser.devices("/d", new Content(new RdmaBytes().device(3, "mlx5_0").device(4, "rxe\n0").done(0).bytes(), false));
        assertEquals(List.of(new RdmaId(3, "mlx5_0", 1, "16.35.1012", 0x0c42a10300123456L, 1, "roce"), new RdmaId(4, "rxe\n0", 1, "16.35.1012", 0x0c42a10300123456L, 1, "roce")),
                all(a));
        assertEquals(List.of(), a.problems());
        assertFalse(a.interrupted());
    }

    @Test
    void ports() {
        byte[] b = new RdmaBytes().message(5, m -> m.u32(1, 0).text(2, "rxe0").u32(3, 1).u8(12, 4).u8(13, 5).u32(50, 2).text(51, "eth0"))
                .message(5, m -> m.u32(1, 0).text(2, "rxe0").u32(3, 2).u8(12, 1).u8(13, 3)).done(0).bytes();
        assertEquals(List.of(new RdmaPort(1, 4, 5, "eth0"), new RdmaPort(2, 1, 3, null)), all(RdmaParser.ports("/p", new Content(b, false))));
    }

    /** Of a process with and without CAP_NET_ADMIN, of the kernel, of a process that has ended, with what mlx5 adds, and of all addresses. */
    @Test
    void regionsOfEveryKind() {
        byte[] b = new RdmaBytes().message(13, m -> m.u32(1, 0).text(2, "mlx5_0").nest(RdmaBytes.MR_TABLE, t -> t.mr(1, 0x1ff3ff, 4096, 7, 812)
                .nest(RdmaBytes.MR_ENTRY, e -> e.u64(45, 8192).u32(62, 2).u32(60, 7).u32(28, 812))
                .nest(RdmaBytes.MR_ENTRY, e -> e.u32(42, 9).u32(43, 9).u64(45, 0).u32(62, 3).text(29, "nvme_rdma")))).message(13,
                        m -> m.u32(1, 0).text(2, "mlx5_0").nest(RdmaBytes.MR_TABLE, t -> t.nest(RdmaBytes.MR_ENTRY, e -> e.u64(45, 4096).u32(62, 4).u32(60, 8))
                                .nest(RdmaBytes.MR_ENTRY, e -> e.u64(45, -1).u32(62, 5).u32(60, 8).u32(28, 9)
                                        .nest(52, d -> d.text(54, "odp").text(54, "implicit").text(54, "key").u8(55, 1).u32(57, 0xfe).text(54, "n").u32(56, -3)))))
                .done(0).bytes();
        Answer<RdmaMr> a = mrs(b);
        assertEquals(List.of(new RdmaMr(1, 0x1ff3ff, 0x1ff3ff, 4096, -1, 7, 812, null, Map.of()), new RdmaMr(2, -1, -1, 8192, -1, 7, 812, null, Map.of()),
                new RdmaMr(3, 9, 9, 0, -1, -1, -1, "nvme_rdma", Map.of()), new RdmaMr(4, -1, -1, 4096, -1, 8, 0, null, Map.of()),
                new RdmaMr(5, -1, -1, Long.MAX_VALUE, -1, 8, 9, null, Map.of("odp", "implicit", "key", "0xfe", "n", "-3"))), all(a));
        assertEquals(List.of(), a.problems());
    }

    @Test
    void objects() {
        byte[] qps = new RdmaBytes().message(10, m -> m.u32(1, 0).text(2, "x").nest(19, t -> t.nest(20, e -> e.u32(3, 1).u32(21, 17).u8(26, 2).u8(27, 3).u32(60, 5).u32(28, 44))))
                .done(0).bytes();
        assertEquals(List.of(new RdmaObject(RdmaKind.QP, 17, 44, null, -1, 5, -1, 2, 3, -1, -1, Map.of())), all(RdmaParser.objects("/q", new Content(qps, false), RdmaKind.QP)));
        byte[] cqs = new RdmaBytes().message(12, m -> m.nest(35, t -> t.nest(36, e -> e.u32(37, 1023).u64(38, 2).u32(61, 6).u32(64, 1).text(29, "ib_core")))).done(0).bytes();
        assertEquals(List.of(new RdmaObject(RdmaKind.CQ, 6, -1, "ib_core", 1, -1, 6, -1, -1, 2, 1023, Map.of())), all(RdmaParser.objects("/c", new Content(cqs, false), RdmaKind.CQ)));
    }

    @Test
    void anEmptyDumpIsEmptyAndNotAFailure() {
        assertEquals(List.of(), all(mrs(new RdmaBytes().done(0).bytes())));
    }

    @Test
    void refusals() {
        assertInstanceOf(Reading.Denied.class, mrs(new RdmaBytes().error(-1).bytes()).reading());
        assertInstanceOf(Reading.Absent.class, mrs(new RdmaBytes().error(-19).bytes()).reading());
        assertInstanceOf(Reading.Unsupported.class, mrs(new RdmaBytes().error(-22).bytes()).reading());
        assertInstanceOf(Reading.Unsupported.class, mrs(new RdmaBytes().error(-95).bytes()).reading());
        // what was listed before is not all there is
        assertInstanceOf(Reading.Failed.class, mrs(new RdmaBytes().message(13, m -> m.nest(40, t -> t.mr(1, 1, 1, 1, 1))).done(-12).bytes()).reading());
        assertEquals(List.of("the dump ends with 12, which is no error number"), reasons(mrs(new RdmaBytes().done(12).bytes())));
    }

    @Test
    void aListThatChangedSaysSo() {
        assertTrue(mrs(new RdmaBytes().message(13, 0x12, m -> m.nest(40, t -> t.mr(1, 1, 1, 1, 1))).done(0).bytes()).interrupted());
    }

    @Test
    void unknownAttributesAndPaddingArePassedOver() {
        byte[] b = new RdmaBytes().message(13, m -> m.u32(900, 1).nest(0x8000 | 40, t -> t.u32(77, 1).nest(0x8000 | 41, e -> e.u32(500, 9).attribute(0, new byte[0]).u64(45, 5).u32(62, 1)
                .text(600, "later")))).done(0).bytes();
        Answer<RdmaMr> a = mrs(b);
        assertEquals(List.of(new RdmaMr(1, -1, -1, 5, -1, -1, 0, null, Map.of())), all(a));
        assertEquals(List.of(), a.problems());
    }

    @Test
    void whatDoesNotFitIsSaid() {
        byte[] whole = new RdmaBytes().message(13, m -> m.nest(40, t -> t.mr(1, 1, 1, 1, 1))).done(0).bytes();
        Answer<RdmaMr> a = mrs(Arrays.copyOf(whole, whole.length - 20));
        assertEquals(1, all(a).size());
        assertEquals(List.of("the reply was cut off at byte " + (whole.length - 20)), reasons(a));
        assertEquals(List.of("the reply is larger than what is read of it; the rest is missing"),
                reasons(RdmaParser.regions(PATH, new Content(Arrays.copyOf(whole, whole.length - 20), true))));
        assertEquals(List.of("a memory region without its number"), reasons(mrs(new RdmaBytes().message(13, m -> m.nest(40, t -> t.nest(41, e -> e.u64(45, 1)))).done(0).bytes())));
        byte[] broken = new RdmaBytes().message(13, m -> m.nest(40, t -> t.nest(41, e -> e.u32(62, 1).raw(new byte[] {99, 0, 45, 0})))).done(0).bytes();
        assertEquals(List.of("an attribute does not fit into its entry"), reasons(mrs(broken)));
        assertEquals(List.of("the reply was cut off at byte 0"), reasons(mrs(new byte[0])));
    }

    /** A capture of a big-endian host is read on this machine. */
    @Test
    void theOtherByteOrder() {
        byte[] b = new RdmaBytes(ByteOrder.BIG_ENDIAN).message(13, m -> m.nest(40, t -> t.mr(1, 2, 4096, 4, 5))).done(0).bytes();
        assertEquals(List.of(new RdmaMr(1, 2, 2, 4096, -1, 4, 5, null, Map.of())), all(mrs(b)));
    }

    @Test
    void oneOwnerIsOneString() {
        List<RdmaMr> two = all(mrs(new RdmaBytes().message(13, m -> m.nest(40, t -> t.nest(41, e -> e.u32(62, 1).text(29, "nvme")).nest(41, e -> e.u32(62, 2).text(29, "nvme"))))
                .done(0).bytes()));
        assertSame(two.get(0).kernel(), two.get(1).kernel());
    }

    /** Whatever a device has, in whatever messages the kernel puts it, comes out as it was. */
    @Test
    void whatWasWrittenIsRead() {
        Property.holds(300, d -> {
            ByteOrder order = d.oneIn(4) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            RdmaBytes b = new RdmaBytes(order);
            List<RdmaMr> expected = new ArrayList<>();
            for (int messages = d.below(4); messages > 0; messages--) {
                b.message(13, m -> m.u32(1, 0).text(2, "mlx5_0").nest(40, t -> {
                    for (int n = d.below(20); n > 0; n--) {
                        RdmaMr mr = region(d, expected.size());
                        expected.add(mr);
                        t.nest(41, e -> write(e, mr));
                    }
                }));
            }
            Answer<RdmaMr> a = mrs(b.done(0).bytes());
            assertEquals(expected, all(a));
            assertEquals(List.of(), a.problems());
        });
    }

    private static RdmaMr region(org.dmascope.core.Draw d, int mrn) {
        boolean kernel = d.oneIn(5);
        boolean admin = d.oneIn(2);
        return new RdmaMr(mrn, admin ? d.natural() & 0xffffffffL : -1, admin ? d.natural() & 0xffffffffL : -1, d.natural(), -1, kernel ? -1 : d.below(100),
                kernel ? -1 : d.below(1 << 22), kernel ? "module" + d.below(3) : null, d.oneIn(8) ? Map.of("odp", "explicit") : Map.of());
    }

    private static void write(RdmaBytes e, RdmaMr m) {
        if (m.rkey() >= 0) {
            e.u32(42, m.rkey()).u32(43, m.lkey());
        }
        e.u64(45, m.length()).u32(62, m.mrn());
        if (m.pdn() >= 0) {
            e.u32(60, m.pdn());
        }
        if (m.kernel() != null) {
            e.text(29, m.kernel());
        } else if (m.pid() > 0) {
            e.u32(28, m.pid());
        }
        if (!m.driver().isEmpty()) {
            e.nest(52, n -> n.text(54, "odp").text(54, "explicit"));
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.rdma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Content;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Gatherer;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;
import org.dmascope.core.source.rdma.RdmaDevice;
import org.dmascope.core.source.rdma.RdmaInfo;
import org.dmascope.core.source.rdma.RdmaKind;
import org.dmascope.core.source.rdma.RdmaMr;
import org.dmascope.core.source.rdma.RdmaNetlink;
import org.dmascope.core.source.rdma.RdmaReader;
import org.dmascope.core.source.rdma.RdmaSource;
import org.junit.jupiter.api.Test;

/** From the question to the records: what the source asks and ships, and what the reader makes of it. */
class RdmaReaderTest {
    private final Map<String, List<Reading<Content>>> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final RdmaNetlink netlink = new RdmaNetlink() {
        @Override
        public Reading<Content> dump(String path, int command, int device) {
            asked.add(path);
            List<Reading<Content>> of = answers.getOrDefault(path, List.of(ok(path, new RdmaBytes().done(0))));
            return of.size() > 1 ? of.removeFirst() : of.getFirst();
        }

        @Override
        public Reading<Content> statistics(String path, int device) {
            return dump(path, 17, device);
        }
    };

    private static Reading<Content> ok(String path, RdmaBytes b) {
        return new Reading.Ok<>(path, new Content(b.bytes(), false));
    }

    private void answer(String path, RdmaBytes... replies) {
        answers.put(path, new ArrayList<>(List.of(replies).stream().map(r -> ok(path, r)).toList()));
    }

    private static MemoryRoot host() {
        return new MemoryRoot().directory("/sys/class/infiniband").file("/proc/812/comm", "trainer\n");
    }

    private RdmaInfo read(MemoryRoot root) {
        new RdmaSource(netlink).gather(new Gatherer("rdma", root, entries::add, System.nanoTime()));
        return RdmaReader.read(new Recording(entries), diagnostics);
    }

    @Test
    void allKindsOfEveryDeviceAreAskedAndProcessesNamed() {
        answer("/dmascope/rdma/dev", new RdmaBytes().device(2, "mlx5_0").done(0));
        answer("/dmascope/rdma/2/mr", new RdmaBytes().message(13, m -> m.nest(40, t -> t.mr(1, 2, 4096, 3, 812).mr(2, 4, 4096, 3, 813))).done(0));
        answer("/dmascope/rdma/2/ctx", new RdmaBytes().error(-22));
        RdmaInfo info = read(host());
        assertEquals(List.of("/dmascope/rdma/dev", "/dmascope/rdma/2/port", "/dmascope/rdma/2/ctx", "/dmascope/rdma/2/pd", "/dmascope/rdma/2/cq", "/dmascope/rdma/2/qp",
                "/dmascope/rdma/2/srq", "/dmascope/rdma/2/mr"), asked);
        RdmaDevice d = info.devices().orElse(List.of()).getFirst();
        assertEquals(2, d.regions().orElse(List.of()).size());
        assertInstanceOf(Reading.Unsupported.class, d.objects().get(RdmaKind.CONTEXT));
        assertEquals(Map.of(812, "trainer"), info.comms());
        assertEquals(1, diagnostics.size());
        assertEquals(Diagnostic.Outcome.UNSUPPORTED, diagnostics.getFirst().outcome());
    }

    /** rdma_nl_stat_hwcounter_entry() pads before each value of 64 bits, with RDMA_NLDEV_ATTR_PAD (61). */
    private static void counter(RdmaBytes b, String name, long value) {
        b.nest(81, e -> e.text(82, name).attribute(61, new byte[0]).u64(83, value));
    }

    @Test
    void statisticsOfRegionsThatArePagedOnDemand() {
        answer("/dmascope/rdma/dev", new RdmaBytes().device(2, "mlx5_0").done(0));
        answer("/dmascope/rdma/2/mr", new RdmaBytes().message(13, m -> m.nest(40, t -> t.mr(1, 2, 4096, 3, 812)
                .nest(41, e -> e.u32(62, 2).u32(28, 812).nest(52, n -> n.text(54, "odp").text(54, "explicit"))))).done(0));
        answer("/dmascope/rdma/2/mr-stat", new RdmaBytes().message(17, m -> m.nest(40, t -> t.nest(41, e -> e.u32(62, 1))
                .nest(41, e -> e.u32(62, 2).nest(80, c -> {
                    counter(c, "page_faults", 17);
                    counter(c, "page_invalidations", -1);
                    c.nest(81, x -> x.text(82, "no value"));
                })))).done(0));
        List<RdmaMr> regions = read(host()).devices().orElse(List.of()).getFirst().regions().orElse(List.of());
        assertEquals(Map.of(), regions.get(0).driver());
        assertEquals(Map.of("odp", "explicit", "page_faults", "17", "page_invalidations", "18446744073709551615"), regions.get(1).driver());
        answer("/dmascope/rdma/2/mr-stat", new RdmaBytes().error(-22));
        entries.clear();
        assertEquals(Map.of("odp", "explicit"), read(host()).devices().orElse(List.of()).getFirst().regions().orElse(List.of()).get(1).driver());
        assertEquals(List.of(), diagnostics, "a kernel that does not answer that is no fault");
    }

    /** Opening the socket would make the kernel load RDMA support. */
    @Test
    void withoutRdmaNothingIsAsked() {
        RdmaInfo info = read(new MemoryRoot().directory("/sys/class/drm"));
        assertEquals(List.of(), asked);
        assertInstanceOf(Reading.Absent.class, info.devices());
        assertEquals(List.of(), diagnostics);
    }

    @Test
    void aTreeWithoutSysfsDoesNotSayThatThereIsNone() {
        assertInstanceOf(Reading.Unsupported.class, RdmaReader.read(new MemoryRoot().directory("/proc"), diagnostics).devices());
    }

    @Test
    void aCopiedTreeHoldsNoAnswers() {
        RdmaInfo info = RdmaReader.read(host(), diagnostics);
        assertInstanceOf(Reading.Unsupported.class, info.devices());
        assertEquals(1, diagnostics.size());
        assertTrue(diagnostics.getFirst().remedy().contains("capture"), diagnostics.toString());
    }

    @Test
    void aListThatChangesIsReadAgainAndThenSaidToBeTorn() {
        answer("/dmascope/rdma/dev", new RdmaBytes().device(0, "rxe0").done(0));
        RdmaBytes torn = new RdmaBytes().message(13, 0x12, m -> m.nest(40, t -> t.mr(1, 2, 4096, 3, 812))).done(0);
        RdmaBytes calm = new RdmaBytes().message(13, m -> m.nest(40, t -> t.mr(1, 2, 4096, 3, 812).mr(2, 2, 4096, 3, 812))).done(0);
        answer("/dmascope/rdma/0/mr", torn, calm);
        RdmaDevice d = read(host()).devices().orElse(List.of()).getFirst();
        assertEquals(2, d.regions().orElse(List.of()).size());
        assertEquals(List.of(), List.copyOf(d.torn()));
        assertEquals(2, asked.stream().filter(p -> p.endsWith("/mr")).count());

        entries.clear();
        asked.clear();
        answer("/dmascope/rdma/0/mr", torn, torn, torn, calm);
        d = read(host()).devices().orElse(List.of()).getFirst();
        assertEquals(List.of(RdmaKind.MR), List.copyOf(d.torn()));
        assertEquals(3, asked.stream().filter(p -> p.endsWith("/mr")).count());
        assertEquals(Errno.EINTR, diagnostics.getLast().errno());
    }

    @Test
    void whatIsDeniedIsNotEmpty() {
        answers.put("/dmascope/rdma/dev", List.of(new Reading.Denied<>("/dmascope/rdma/dev", Errno.EACCES)));
        assertInstanceOf(Reading.Denied.class, read(host()).devices());
        assertEquals(Diagnostic.Outcome.DENIED, diagnostics.getFirst().outcome());
        assertTrue(diagnostics.getFirst().remedy() != null, diagnostics.toString());
    }

    /** A hostile name of a process or device stays raw until it is shown. */
    @Test
    void hostileNames() {
        answer("/dmascope/rdma/dev", new RdmaBytes().device(0, "a\tb\n\u00ff").done(0));
        answer("/dmascope/rdma/0/mr", new RdmaBytes().message(13, m -> m.nest(40, t -> t.mr(1, 2, 4096, 3, 7))).done(0));
        RdmaInfo info = read(host().file("/proc/7/comm", "x\ny\n"));
        assertEquals("a\tb\n\u00ff", info.devices().orElse(List.of()).getFirst().id().name());
        assertEquals("x\ny", info.comms().get(7));
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.dmascope.core.Property;
import org.dmascope.core.source.struct.RegionsWriter;
import org.dmascope.core.source.struct.StructParser;
import org.dmascope.core.source.struct.StructRegions;
import org.dmascope.core.source.struct.StructRegions.Kind;
import org.dmascope.core.source.struct.StructRegions.Nic;
import org.dmascope.core.source.struct.StructRegions.OnBuffer;
import org.dmascope.core.source.struct.StructRegions.Span;
import org.dmascope.core.source.struct.StructText;
import org.dmascope.core.source.struct.StructUmem;
import org.junit.jupiter.api.Test;

/** The walk from RDMA devices over their regions to buffers, through memory that was made for it, whole and broken. */
class RegionWalkTest {
    private final RdmaKernel r = new RdmaKernel();
    private final FakeKernel k = r.k;

    private Nic only() {
        StructRegions walk = r.walk().walk();
        assertNull(walk.partial());
        assertEquals(1, walk.devices().size());
        return walk.devices().getFirst();
    }

    /** Of rxe: its structure is known. */
    private long rxe(long device, long id, long length, long umem) {
        long mr = r.region(device, id, length, 24, 256);
        k.put(mr - 24 + 168, 8, umem);
        return mr;
    }

    @Test
    void noDevices() {
        assertEquals(new StructRegions(null, List.of(), List.of()), r.walk().walk());
        assertNull(RegionWalk.missing(k.types, k.symbols()));
        assertNotNull(RegionWalk.missing(Kernels.types(), k.symbols()));
        assertNotNull(RegionWalk.missing(k.types, new FakeKernel().symbols()));
    }

    @Test
    void everyFieldOfADeviceAndItsRegions() {
        long d = r.device(3, "rxe0", "rdma_rxe", true);
        k.set(d, "ib_device", "attrs.odp_caps.general_caps", 1);
        long b = r.buffer(42);
        k.attach(b, r.dev, r.importer, 0, true);
        long u = r.attached(d, 4096, b);
        k.set(u, "ib_umem_dmabuf", "revoked", 1).set(u, "ib_umem_dmabuf", "umem.address", 0x1000);
        long odp = r.umem(d, 1);
        k.set(odp, "ib_umem_dmabuf", "umem.is_odp", 1);
        long kernels = rxe(d, 9, 0, r.umem(d, 0));
        k.set(kernels, "ib_mr", "res.kern_name", k.string("x"));
        rxe(d, 1, 4096, r.umem(d, 4096));
        rxe(d, 2, 4096, r.umem(d, 4096));
        rxe(d, 5, 4096, u);
        rxe(d, 6, 1, odp);
        rxe(d, 8, 1, 0);
        Nic nic = only();
        assertEquals(new Nic(3, "rxe0", "rdma_rxe", true, 1L, "rxe_mr.umem", true,
                List.of(new Span(Kind.PLAIN, 1, 2), new Span(Kind.DMA_BUF, 5, 5), new Span(Kind.ODP, 6, 6), new Span(Kind.NONE, 8, 9)),
                List.of(new OnBuffer(5, 4096, 42, "0000:41:00.0", 1, new StructUmem(true, true, false, 0x1000, 4096, "rxe0")))), nic);
        assertTrue(nic.complete());
        assertEquals(Kind.PLAIN, nic.kind(2));
        assertNull(nic.kind(3), "no region has this number");
    }

    /** With data-direct the region that the process has leads to the one that holds the umem. */
    @Test
    void aRegionThatCrossesToAnother() {
        long d = r.device(0, "mlx5_0", "mlx5_ib", true);
        long u = r.attached(d, 4096, r.buffer(42));
        long mr = r.region(d, 1, 4096, 0, 256);
        long other = k.alloc("mlx5_ib_mr");
        k.set(other, "mlx5_ib_mr", "umem", u);
        assertEquals(Kind.NONE, only().kind(1));
        k.set(mr, "mlx5_ib_mr", "dd_crossed_mr", other);
        assertEquals(42, only().onBuffers().getFirst().ino());
    }

    /** A driver whose types nobody knows: the pointer to the umem is found, at the same place in each region. */
    @Test
    void anUnknownDriver() {
        long d = r.device(0, "new0", "newdrv", true);
        long b = r.buffer(42);
        for (int id = 1; id <= 3; id++) {
            long mr = r.region(d, id, 4096L * id, 0, 192);
            k.put(mr + 8, 8, d);
            k.put(mr + 144, 8, d - 8); // its parent: something whose first member leads to the device too
            k.put(mr + 168, 8, id == 2 ? r.umem(d, 8192) : r.attached(d, 4096L * id, b));
        }
        Nic nic = only();
        assertEquals("newdrv's region + 168", nic.layout());
        assertEquals(List.of(new Span(Kind.DMA_BUF, 1, 1), new Span(Kind.PLAIN, 2, 2), new Span(Kind.DMA_BUF, 3, 3)), nic.spans());
        assertEquals(List.of(0, 1), nic.onBuffers().stream().map(OnBuffer::place).toList());
    }

    /** What stands in the region behind belongs to that one. */
    @Test
    void theNextRegionsUmemIsNotTaken() {
        long d = r.device(0, "new0", null, true);
        k.put(r.region(d, 9, 4096, 0, 192) + 168, 8, r.umem(d, 4096));
        r.region(d, 1, 4096, 0, 192);
        long second = r.region(d, 2, 4096, 0, 192);
        k.put(second + 168, 8, r.attached(d, 4096, r.buffer(42)));
        Nic nic = only();
        assertEquals("the driver's region + 168", nic.layout());
        assertEquals(List.of(2L), nic.onBuffers().stream().map(OnBuffer::mrn).toList());
        assertEquals(Kind.UNKNOWN, nic.kind(1));
        assertFalse(nic.complete());
    }

    @Test
    void placesThatDoNotAgreeCountForNothing() {
        long d = r.device(0, "new0", "newdrv", true);
        long b = r.buffer(42);
        long one = r.region(d, 1, 4096, 0, 192);
        long two = r.region(d, 2, 4096, 0, 192);
        k.put(one + 168, 8, r.attached(d, 4096, b));
        k.put(two + 160, 8, r.attached(d, 4096, b));
        Nic nic = only();
        assertNull(nic.layout());
        assertEquals(List.of(new Span(Kind.UNKNOWN, 1, 2)), nic.spans());
    }

    @Test
    void umemsThatLeadElsewhere() {
        long d = r.device(0, "rxe0", "rdma_rxe", true);
        long u = r.attached(d, 4096, r.buffer(42));
        rxe(d, 1, 4096, u);
        rxe(d, 2, 4096, r.umem(d + 512, 4096));
        rxe(d, 3, 4096, 0xdead000000000100L);
        assertEquals(List.of(new Span(Kind.DMA_BUF, 1, 1), new Span(Kind.UNKNOWN, 2, 3)), only().spans());
        k.set(k.get(u + k.types.offset("ib_umem_dmabuf", "attach")), "dma_buf_attachment", "importer_priv", u + 8);
        StructRegions walk = r.walk().walk();
        assertEquals(List.of(new Span(Kind.UNKNOWN, 1, 3)), walk.devices().getFirst().spans());
        assertTrue(walk.problems().toString().contains("does not lead back"), walk.problems().toString());
    }

    @Test
    void entriesThatAreNoRegionsOfTheDevice() {
        long d = r.device(0, "rxe0", "rdma_rxe", true);
        rxe(d, 1, 4096, r.umem(d, 4096));
        assertTrue(only().complete());
        long other = rxe(d, 2, 4096, r.umem(d, 4096));
        for (Map.Entry<String, Long> e : new TreeMap<>(Map.of("res.id", 3L, "res.type", 1L, "device", d + 8)).entrySet()) {
            long was = k.get(other + k.types.offset("ib_mr", e.getKey())) & (e.getKey().equals("device") ? -1L : 0xffffffffL);
            k.set(other, "ib_mr", e.getKey(), e.getValue());
            assertFalse(only().complete(), e.getKey());
            assertNull(only().kind(2));
            k.set(other, "ib_mr", e.getKey(), was);
        }
        assertTrue(only().complete());
    }

    /** What changes between the two looks is not told. */
    @Test
    void whatChangesIsUnknown() {
        long d = r.device(0, "rxe0", "rdma_rxe", true);
        long u = r.attached(d, 4096, r.buffer(42));
        rxe(d, 1, 4096, u);
        int[] reads = new int[1];
        k.onRead = () -> reads[0]++;
        assertEquals(Kind.DMA_BUF, only().kind(1));
        int half = reads[0] / 2;
        reads[0] = 0;
        k.onRead = () -> {
            if (++reads[0] == half + 1) {
                k.set(u, "ib_umem_dmabuf", "revoked", 1);
            }
        };
        assertEquals(Kind.UNKNOWN, only().kind(1));
    }

    @Test
    void manyRegionsInATreeOfSeveralLevels() {
        long d = r.device(0, "rxe0", "rdma_rxe", true);
        long plain = r.umem(d, 4096);
        for (long id : new long[] { 0, 1, 63, 64, 4095, 4096, 262_144, 16_777_215 }) {
            rxe(d, id, 4096, plain);
        }
        assertEquals(List.of(new Span(Kind.PLAIN, 0, 1), new Span(Kind.PLAIN, 63, 64), new Span(Kind.PLAIN, 4095, 4096), new Span(Kind.PLAIN, 262_144, 262_144),
                new Span(Kind.PLAIN, 16_777_215, 16_777_215)), only().spans());
    }

    /** A tree with anything in its nodes: it ends, says so, and what is shown crosses the wire. */
    @Test
    void hostileTreesEnd() {
        Property.holds(300, d -> {
            RdmaKernel h = new RdmaKernel();
            long nic = h.device(0, "rxe0", "rdma_rxe", true);
            List<Long> entries = new ArrayList<>();
            long plain = h.umem(nic, 4096);
            for (int id = 1; id < 200; id++) {
                long mr = h.region(nic, id, 4096, 24, 256);
                h.k.put(mr - 24 + 168, 8, plain);
                entries.add(mr + 48);
            }
            long head = h.restrack(nic) + h.k.types.offset("xarray", "xa_head");
            long root = h.k.get(head) - 2;
            for (int n = d.between(1, 40); n > 0; n--) {
                long leaf = h.k.get(h.slots(root) + 8L * d.below(4)) - 2;
                long node = d.oneIn(3) || leaf < 0 && leaf > -100 ? root : leaf;
                long value = switch (d.below(6)) {
                    case 0 -> root + 2;
                    case 1 -> leaf + 2;
                    case 2 -> d.any();
                    case 3 -> d.of(0L, 2L, 6L, 1026L, 1030L, 1L, 3L);
                    case 4 -> entries.get(d.below(entries.size()));
                    default -> head + 2;
                };
                if (node != root && !h.k.contains(node, 608)) {
                    continue;
                }
                switch (d.below(5)) {
                    case 0 -> h.k.set(node, "xa_node", "shift", d.of(0L, 6L, 12L, 63L, 64L, 255L));
                    case 1 -> h.k.set(node, "xa_node", d.of("parent", "array"), value);
                    case 2 -> h.k.put(head, 8, value);
                    default -> h.slot(node, d.below(64), value);
                }
            }
            StructRegions walk = h.walk().walk();
            assertTrue(h.k.reads < 10_000, h.k.reads + " pages");
            assertEquals(walk, StructParser.regions(StructText.RDMA, RegionsWriter.regions(walk)).reading().orElse(null));
        });
    }

    /** Whatever is overwritten, a region is never shown on a buffer that it is not on. */
    @Test
    void overwrittenMemoryNeverJoinsWrongly() {
        int[] joined = new int[1];
        Property.holds(300, d -> {
            RdmaKernel h = new RdmaKernel();
            boolean known = d.oneIn(2);
            long nic = h.device(0, known ? "rxe0" : "new0", known ? "rdma_rxe" : "newdrv", true);
            List<Long> mrs = new ArrayList<>();
            Map<Long, Long> truth = new TreeMap<>();
            for (long id = 1; id < 12; id++) {
                long length = 4096L * d.between(1, 2);
                long mr = h.region(nic, id, length, 24, 256);
                long ino = d.oneIn(3) ? 0 : 100 + id;
                h.k.put(mr - 24 + 168, 8, ino == 0 ? h.umem(nic, length) : h.attached(nic, length, h.buffer(ino)));
                truth.put(id, ino);
                mrs.add(mr);
            }
            for (int n = d.below(6); n > 0; n--) {
                h.k.put(mrs.get(d.below(mrs.size())) - 24 + 8L * d.below(30), 8, d.oneIn(2) ? d.any() : d.of(0L, nic, mrs.get(d.below(mrs.size()))));
            }
            StructRegions walk = h.walk().walk();
            for (Nic n : walk.devices()) {
                for (OnBuffer o : n.onBuffers()) {
                    joined[0]++;
                    assertEquals(truth.get(o.mrn()), o.ino(), () -> o.toString());
                }
            }
        });
        assertTrue(joined[0] > 500, "only " + joined[0] + " were joined at all");
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.dmascope.core.Property;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructDump.Method;
import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.StructFence;
import org.dmascope.core.source.struct.StructUmem;
import org.dmascope.core.source.struct.Sym;

class BpfRecordsTest {
    private static final long OPS = 0xffffffffc0001000L;
    private static final long CALL = 0xffffffffc0002000L;
    private static final long DEV = 0xffff888100000000L;
    private static final long RDMA = 0xffff888200000000L;

    private static StructDump dump(RingWriter ring) {
        return RingWriter.read(ring.bytes()).dump(Method.BPF_DMABUF, null, List.of());
    }

    private static StructBuffer one(RingWriter ring) {
        StructDump d = dump(ring);
        assertEquals(1, d.buffers().size(), d.problems().toString());
        return d.buffers().getFirst();
    }

    private static StructAttachment attachment(RingWriter ring) {
        return one(ring).attachments().getFirst();
    }

    /** A walk of the lab, see README.md beside it. */
    @Test
    void walkOfTheLabIsUnderstood() throws IOException {
        byte[] ring;
        try (InputStream in = BpfRecordsTest.class.getResourceAsStream("/core/kernel/bpf/contracts-7.3.ring")) {
            ring = in.readAllBytes();
        }
        StructDump d = RingWriter.read(ring).dump(Method.BPF_DMABUF, null, List.of());
        assertEquals(List.of(), d.problems());
        assertEquals(20, d.buffers().size());
        assertTrue(d.buffers().stream().allMatch(b -> b.stable() && b.fences().isEmpty()));
        StructBuffer heap = d.buffers().get(1);
        assertEquals("heap's", heap.name());
        assertEquals(14, heap.fileCount());
        assertEquals(new Sym("system_heap_buf_ops", null), heap.ops());
        assertEquals(Sym.NULL, heap.pinOp());
        assertEquals("heap", heap.exporter().type());
        assertEquals(List.of("lab-static", "lab-movable", "lab-local", "lab-notified", "lab-pinned", "lab-revocable", "lab-ext", "lab-ib-movable", "lab-ib-pinned",
                "lab-ib-revocable"), heap.attachments().stream().map(StructAttachment::device).toList());
        assertEquals(new StructAttachment("lab-ib-pinned", "platform", null, true, new Sym("ib_umem_dmabuf_attach_pinned_ops", "ib_core"), Sym.NULL, true, null,
                new StructUmem(true, false, true, 0, 16384, ""), null, true), heap.attachments().get(8));
        StructBuffer gem = d.buffers().stream().filter(b -> b.ino() == 17).findFirst().orElseThrow();
        assertEquals(new StructExporter("drm-gem", "vgem", "faux_driver", new Sym("drm_gem_shmem_funcs", "drm_shmem_helper"), 10, null, null, null), gem.exporter());
    }

    @Test
    void namesThatComeAfterTheRecordsThatUseThemArePutIn() {
        StructBuffer b = one(new RingWriter().buffer(1, 77, OPS, CALL, 0).symbol(OPS, "my_ops+0x0/0x60 [my_module]").symbol(CALL, "pin+0x0/0x10")
                .attachment(1, DEV, OPS, CALL).device(DEV, "0000:01:00.0", "pci", "mlx5_core").fence(4 | 3, 9, 11, OPS).end(0, 1, 1));
        assertEquals(77, b.ino());
        assertEquals(4096, b.size());
        assertEquals(3, b.fileCount());
        assertEquals(new Sym("my_ops", "my_module"), b.ops());
        assertEquals(new Sym("pin", null), b.pinOp());
        assertEquals(List.of(new StructFence("bookkeep", 9, 11, true, new Sym("my_ops", "my_module"))), b.fences());
        assertEquals(List.of(new StructAttachment("0000:01:00.0", "pci", "mlx5_core", true, new Sym("my_ops", "my_module"), new Sym("pin", null), false, null,
                null, null, true)), b.attachments());
        assertTrue(b.stable());
        assertNull(b.name());
        assertNull(b.owner());
        assertNull(b.exporter());
    }

    @Test
    void pointerIntoTheMiddleOrNowhereIsNotNamed() {
        assertEquals(Sym.UNNAMED, BpfText.symbol("my_ops+0x8/0x60 [my_module]"));
        assertEquals(Sym.UNNAMED, BpfText.symbol("0xffff888100000000"));
        assertEquals(Sym.UNNAMED, BpfText.symbol(""));
        assertEquals(Sym.UNNAMED, BpfText.symbol("cut+0x0/0x60 [my_mod"));
        assertEquals(new Sym("f", null), BpfText.symbol("f.llvm.123456+0x0/0x10"));
        assertEquals(new Sym("f.cold", "m"), BpfText.symbol("f.cold+0x0/0x10 [m]"));
    }

    @Test
    void umemIsWhatItsFlagsSay() {
        RingWriter ring = new RingWriter().buffer(1, 1, OPS, 0, 0).device(DEV, "nic", null, null).device(RDMA, "mlx5_0", null, null)
                .attachment(16 | 32 | 64 | 128 | 512, DEV, OPS, CALL, 0x1000, 0x2000, RDMA, 0).end(0, 1, 0);
        assertEquals(new StructUmem(true, false, true, 0x1000, 0x2000, "mlx5_0"), attachment(ring).umem());
        // a kernel whose structure has no member "revoked"
        RingWriter old = new RingWriter().buffer(1, 1, OPS, 0, 0).device(DEV, "nic", null, null).attachment(16 | 32, DEV, OPS, CALL, 0, 8, 0, 0).end(0, 1, 0);
        assertEquals(new StructUmem(false, null, false, 0, 8, null), attachment(old).umem());
    }

    @Test
    void operationsOfAModuleThatHasGoneAreNotReadAsNone() {
        RingWriter faulted = new RingWriter().buffer(1, 1, OPS, 0, 0).device(DEV, "nic", null, null).attachment(4096 | 2048, DEV, OPS, 0).end(1, 1, 0);
        RingWriter zeroes = new RingWriter().buffer(1, 1, OPS, 0, 0).device(DEV, "nic", null, null).symbol(OPS, "0xffffffffc0001000")
                .attachment(0, DEV, OPS, 0).end(0, 1, 0);
        for (RingWriter ring : List.of(faulted, zeroes)) {
            StructAttachment a = attachment(ring);
            assertEquals(Sym.UNNAMED, a.callback());
            assertNull(a.allowPeer2peer());
            assertFalse(a.stable());
        }
        RingWriter pinned = new RingWriter().buffer(1, 1, OPS, 0, 0).device(DEV, "nic", null, null).symbol(OPS, "ops+0x0/0x10").attachment(0, DEV, OPS, 0)
                .end(0, 1, 0);
        assertEquals(Sym.NULL, attachment(pinned).callback());
        assertTrue(attachment(pinned).stable());
    }

    @Test
    void revokeWaitsForTheMappingsThatTheExporterCounts() {
        int revocable = 16 | 64;
        int revoked = revocable | 32;
        int awaited = revoked | 512;
        record Case(int flags, int references, boolean attached, Boolean isRevoked, int mappings) {
        }
        for (Case c : List.of(new Case(revocable, 1, true, false, 0), new Case(revocable, 3, true, false, 2), new Case(awaited, 2, true, true, 2),
                new Case(awaited, 1, true, true, 1), new Case(revoked, 1, true, true, 0), new Case(revoked, 0, true, true, 0),
                new Case(revoked, 1, false, true, 0), new Case(revocable, 0, false, false, 0))) {
            RingWriter ring = new RingWriter().privateBuffer(1, 1, OPS, 0, c.flags, BpfKind.VFIO.ordinal(), DEV, 0, 0, c.references)
                    .device(DEV, "0000:00:05.0", "pci", "vfio-pci");
            if (c.attached) {
                ring.attachment(0, DEV, 0, 0);
            }
            StructExporter x = one(ring.end(0, c.attached ? 1 : 0, 0)).exporter();
            assertEquals(new StructExporter("vfio", "0000:00:05.0", "vfio-pci", null, null, null, c.isRevoked, c.mappings), x, c.toString());
        }
    }

    @Test
    void whatChangedOrWasLostIsMarked() {
        assertFalse(one(new RingWriter().buffer(1, 1, OPS, 0, 256).end(0, 0, 0)).stable());
        assertFalse(one(new RingWriter().buffer(1, 1, OPS, 0, 0).end(1, 0, 0)).stable());
        // two were written, one was lost
        assertFalse(one(new RingWriter().buffer(1, 1, OPS, 0, 0).device(DEV, "d", null, null).attachment(0, DEV, 0, 0).end(0, 2, 0)).stable());
        // a device that was never described
        assertFalse(attachment(new RingWriter().buffer(1, 1, OPS, 0, 0).attachment(0, DEV, 0, 0).end(0, 1, 0)).stable());
        StructDump more = dump(new RingWriter().buffer(1, 1, OPS, 0, 0).end(2 | 4, 0, 2000));
        assertEquals(2, more.problems().size());
        assertNull(more.buffers().getFirst().fences());
    }

    @Test
    void bufferThatSeveralProcessesHaveIsOne() {
        StructDump d = dump(new RingWriter().buffer(1, 1, OPS, 0, 0).end(0, 0, 0).buffer(2, 2, OPS, 0, 0).end(0, 0, 0).buffer(1, 1, OPS, 0, 0)
                .attachment(0, DEV, 0, 0).end(0, 1, 0));
        assertEquals(List.of(1L, 2L), d.buffers().stream().map(StructBuffer::ino).toList());
        assertEquals(List.of(), d.problems());
    }

    @Test
    void oddRecordsAreCountedAndPassedOver() {
        StructDump d = dump(new RingWriter().discarded().buffer(1, 1, OPS, 0, 0).buffer(2, 2, OPS, 0, 0).end(0, 0, 0).end(0, 0, 0));
        assertEquals(List.of(2L), d.buffers().stream().map(StructBuffer::ino).toList());
        assertEquals(List.of("1 records of the BPF programs could not be understood"), d.problems());
    }

    @Test
    void piecesAreJoinedWhereverTheRingWasEmptied() {
        RingWriter first = new RingWriter().symbol(OPS, "ops+0x0/0x1").buffer(1, 1, OPS, 0, 0);
        RingWriter second = new RingWriter().device(DEV, "d", null, null).attachment(0, DEV, 0, 0).end(0, 1, 0);
        BpfRecords r = new BpfRecords(true);
        r.take(ByteBuffer.wrap(first.bytes()).order(ByteOrder.LITTLE_ENDIAN));
        r.take(ByteBuffer.wrap(second.bytes()).order(ByteOrder.LITTLE_ENDIAN));
        assertEquals("d", r.dump(Method.BPF_DMABUF, null, List.of()).buffers().getFirst().attachments().getFirst().device());
    }

    @Test
    void anyNumberOfBuffersComesBackAsItWasWritten() {
        Property.holds(300, draw -> {
            RingWriter ring = new RingWriter();
            int n = draw.below(20);
            List<List<String>> written = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                int own = draw.below(3); // few, so that buffers are often alike
                written.add(new ArrayList<>());
                ring.buffer(i + 1, i, OPS, draw.of(0L, CALL), 0);
                for (int k = 0; k < own; k++) {
                    int flags = draw.of(0, 1, 4, 12);
                    long ops = draw.of(0L, OPS);
                    ring.attachment(flags, DEV, ops, CALL);
                    written.getLast().add((flags & 1) + " " + (ops != 0) + " " + ((flags & 4) == 0 ? null : (flags & 8) != 0));
                }
                ring.symbol(OPS, "o+0x0/0x1").symbol(CALL, "c+0x0/0x1").device(DEV, draw.raw(120), draw.of(null, "pci"), draw.of(null, "drv")).end(0, own, 0);
            }
            BpfRecords once = new BpfRecords(false);
            once.take(ByteBuffer.wrap(ring.bytes()).order(ByteOrder.LITTLE_ENDIAN));
            StructDump d = dump(ring);
            assertEquals(d, once.dump(Method.BPF_DMABUF, null, List.of()), "a walk that comes to each buffer once");
            assertEquals(n, d.buffers().size());
            assertEquals(written, d.buffers().stream()
                    .map(b -> b.attachments().stream().map(a -> (a.peer2peer() ? 1 : 0) + " " + a.importerOps().set() + " " + a.sgtCached()).toList()).toList());
            assertTrue(d.buffers().stream().allMatch(StructBuffer::stable));
            assertEquals(List.of(), d.problems());
        });
    }
}

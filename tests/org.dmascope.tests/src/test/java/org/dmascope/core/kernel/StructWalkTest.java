// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dmascope.core.Property;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.StructFence;
import org.dmascope.core.source.struct.StructUmem;
import org.dmascope.core.source.struct.Sym;
import org.junit.jupiter.api.Test;

/** The walk over a kernel's memory that was made for it, whole and broken. */
class StructWalkTest {
    private final FakeKernel k = new FakeKernel();
    private final long plainOps = k.exporterOps("plain_ops", 0, k.function("plain_release"));

    private StructBuffer only(StructDump d) {
        assertEquals(1, d.buffers().size());
        return d.buffers().getFirst();
    }

    @Test
    void anEmptyList() {
        assertEquals(new StructDump(StructDump.Method.KCORE, null, List.of(), List.of()), k.walk().dump());
    }

    @Test
    void everyFieldOfABuffer() {
        long ops = k.exporterOps("gpu_ops", k.function("gpu_pin"), k.function("gpu_release"));
        long b = k.buffer(42, 8192, "gpu", "cam\n", ops);
        long module = k.alloc("module");
        k.put(module + k.types.offset("module", "name"), 3, 'g' | 'p' << 8 | 'u' << 16);
        long fence = k.alloc("dma_fence");
        k.set(fence, "dma_fence", "context", 13).set(fence, "dma_fence", "seqno", 7).set(fence, "dma_fence", "flags", 2)
                .set(fence, "dma_fence", "ops", k.symbol(k.alloc(8), "gpu_fence_ops"));
        long list = k.alloc(64);
        k.set(list, "dma_resv_list", "num_fences", 1);
        k.put(list + k.types.offset("dma_resv_list", "table"), 8, fence | 3);
        long resv = k.alloc("dma_resv");
        k.set(resv, "dma_resv", "fences", list);
        k.set(b, "dma_buf", "owner", module).set(b, "dma_buf", "resv", resv).set(b, "dma_buf", "vmapping_counter", 2);
        long attach = k.importerOps("nic_ops", true, k.function("nic_move"));
        k.attach(b, k.device("0000:01:00.0", "pci", "mlx5_core"), attach, 0, true);
        k.attach(b, k.device("vgem", "platform", null), 0, 0, false);
        StructDump d = k.walk().dump();
        assertEquals(List.of(), d.problems());
        assertEquals(new StructBuffer(42, 8192, "gpu", "cam\n", "gpu", new Sym("gpu_ops", null), new Sym("gpu_pin", null), 3, 2, null,
                List.of(new StructFence("bookkeep", 13, 7, true, new Sym("gpu_fence_ops", null))),
                List.of(new StructAttachment("0000:01:00.0", "pci", "mlx5_core", true, new Sym("nic_ops", null), new Sym("nic_move", null), true, null, null, null, true),
                        new StructAttachment("vgem", "platform", null, false, Sym.NULL, Sym.NULL, null, null, null, null, true)),
                true), only(d));
    }

    @Test
    void anRdmaUmemSaysSoItself() {
        long b = k.buffer(1, 4096, "x", null, plainOps);
        long umem = k.alloc("ib_umem_dmabuf");
        long ib = k.alloc("ib_device");
        k.put(ib + k.types.offset("ib_device", "name"), 6, 0x305f3578_6c6dL); // mlx5_0
        k.set(umem, "ib_umem_dmabuf", "umem.length", 4096).set(umem, "ib_umem_dmabuf", "umem.address", 0x1000).set(umem, "ib_umem_dmabuf", "umem.ibdev", ib)
                .set(umem, "ib_umem_dmabuf", "pinned", 1).set(umem, "ib_umem_dmabuf", "umem.is_dmabuf", 1);
        long ops = k.importerOps("any_ops", true, 0);
        long a = k.attach(b, k.device("nic", null, null), ops, umem, true);
        assertNull(only(k.walk().dump()).attachments().getFirst().umem(), "it does not lead back");
        k.set(umem, "ib_umem_dmabuf", "attach", a);
        assertEquals(new StructUmem(true, false, false, 0x1000, 4096, "mlx5_0"), only(k.walk().dump()).attachments().getFirst().umem());
        k.set(umem, "ib_umem_dmabuf", "pinned", 0).set(umem, "ib_umem_dmabuf", "revoked", 1).set(umem, "ib_umem_dmabuf", "sgt", umem);
        assertEquals(new StructUmem(false, true, true, 0x1000, 4096, "mlx5_0"), only(k.walk().dump()).attachments().getFirst().umem());
        k.set(umem, "ib_umem_dmabuf", "umem.is_dmabuf", 0);
        assertNull(only(k.walk().dump()).attachments().getFirst().umem());
    }

    @Test
    void aVfioBufferIsRevokedAndLiveAgain() {
        long b = k.buffer(1, 4096, "vfio_pci_core", null, k.exporterOps("vfio_pci_dmabuf_ops", 0, k.function("vfio_pci_dma_buf_release")));
        long priv = k.alloc("vfio_pci_dma_buf");
        long vdev = k.alloc("vfio_pci_core_device");
        long pdev = k.alloc("pci_dev");
        k.set(pdev + k.types.offset("pci_dev", "dev"), "device", "kobj.name", k.string("0000:00:05.0"));
        k.set(vdev, "vfio_pci_core_device", "pdev", pdev);
        k.set(priv, "vfio_pci_dma_buf", "dmabuf", b).set(priv, "vfio_pci_dma_buf", "vdev", vdev).set(priv, "vfio_pci_dma_buf", "kref.refcount.refs.counter", 2);
        long sleepers = priv + k.types.offset("vfio_pci_dma_buf", "comp.wait.task_list.next");
        k.set(priv, "vfio_pci_dma_buf", "comp.wait.task_list.next", sleepers);
        k.set(b, "dma_buf", "priv", priv);
        k.attach(b, k.device("nic", null, null), k.importerOps("nic_ops", true, k.function("nic_move")), 0, true);
        assertEquals(new StructExporter("vfio", "0000:00:05.0", null, null, null, null, false, 1), only(k.walk().dump()).exporter());
        k.set(priv, "vfio_pci_dma_buf", "revoked", 1).set(priv, "vfio_pci_dma_buf", "kref.refcount.refs.counter", 1);
        assertEquals(0, only(k.walk().dump()).exporter().mappings(), "nobody waits: the exporter has its own reference again");
        k.set(priv, "vfio_pci_dma_buf", "comp.wait.task_list.next", priv + 0x1000);
        assertEquals(1, only(k.walk().dump()).exporter().mappings(), "its own reference is dropped, one mapping is waited for");
        k.set(priv, "vfio_pci_dma_buf", "comp.wait.task_list.next", sleepers).set(priv, "vfio_pci_dma_buf", "kref.refcount.refs.counter", 0);
        assertEquals(0, only(k.walk().dump()).exporter().mappings(), "nobody waits, and it has not got its own back");
        k.set(priv, "vfio_pci_dma_buf", "dmabuf", b + 8);
        assertNull(only(k.walk().dump()).exporter(), "the private part is of something else");
    }

    @Test
    void aListThatNeverCloses() {
        long b = k.buffer(1, 4096, "x", null, plainOps);
        k.buffer(2, 4096, "x", null, plainOps);
        int node = k.types.offset("dma_buf", "list_node");
        k.put(k.get(b + node), 8, b + node); // 1 → 2 → 1 → …
        StructDump d = k.walk().dump();
        assertNotNull(d.partial());
        assertTrue(d.buffers().size() <= 2);
    }

    @Test
    void attachmentsThatNeverClose() {
        long b = k.buffer(1, 4096, "x", null, plainOps);
        long dev = k.device("nic", null, null);
        long first = k.attach(b, dev, 0, 0, false) + k.types.offset("dma_buf_attachment", "node");
        long second = k.attach(b, dev, 0, 0, false) + k.types.offset("dma_buf_attachment", "node");
        k.put(second, 8, first);
        StructBuffer read = only(k.walk().dump());
        assertFalse(read.stable());
        assertEquals(2, read.attachments().size());
        assertEquals(1, k.walk().dump().problems().size());
    }

    @Test
    void aNodeOfAnotherBuffer() {
        long b = k.buffer(1, 4096, "x", null, plainOps);
        long dev = k.device("nic", null, null);
        k.attach(b, dev, 0, 0, false);
        k.set(k.attach(b, dev, 0, 0, false), "dma_buf_attachment", "dmabuf", b + 256);
        StructBuffer read = only(k.walk().dump());
        assertEquals(1, read.attachments().size());
        assertFalse(read.stable());
    }

    @Test
    void pointersIntoNowhere() {
        for (long nowhere : new long[] { 0, 1, 0xdead000000000100L, 0x7fff00000000L, FakeKernel.START + FakeKernel.SIZE - 8, -8, Long.MIN_VALUE }) {
            for (String member : List.of("file", "ops", "exp_name", "name", "owner", "resv", "priv")) {
                FakeKernel fake = new FakeKernel();
                fake.buffer(1, 4096, "x", "n", fake.exporterOps("ops", 0, 0));
                long b = fake.buffer(2, 4096, "x", "n", fake.exporterOps("ops", 0, 0));
                fake.set(b, "dma_buf", member, nowhere);
                StructDump d = fake.walk().dump();
                assertTrue(d.buffers().size() == 2 || d.buffers().size() == 1 && d.partial() != null, member + " " + d);
            }
        }
    }

    @Test
    void opsThatWentWithTheirModule() {
        long b = k.buffer(1, 4096, "x", null, plainOps);
        k.newPage();
        long ops = k.importerOps(null, true, 0);
        k.newPage();
        k.attach(b, k.device("nic", null, null), ops, 0, true);
        assertTrue(only(k.walk().dump()).attachments().getFirst().stable());
        k.unmap(ops);
        StructAttachment a = only(k.walk().dump()).attachments().getFirst();
        assertFalse(a.stable());
        assertEquals(Sym.UNNAMED, a.callback(), "not: no callback");
        FakeKernel zero = new FakeKernel();
        zero.attach(zero.buffer(1, 1, "x", null, zero.exporterOps("ops", 0, 0)), zero.device("nic", null, null), zero.alloc(16), 0, false);
        assertFalse(only(zero.walk().dump()).attachments().getFirst().stable(), "kcore reads as zeros where nothing is");
    }

    @Test
    void whatChangesBetweenTheLooksIsMarked() {
        long b = k.buffer(1, 4096, "x", null, plainOps);
        k.buffer(2, 4096, "x", null, plainOps);
        k.newPage();
        long dev = k.device("nic", null, null);
        k.attach(b, dev, 0, 0, false);
        long changing = k.attach(b, dev, k.importerOps("a_ops", true, 0), 0, false);
        k.walk().dump();
        int perLook = k.reads / 2;
        k.reads = 0;
        k.onRead = () -> k.set(changing, "dma_buf_attachment", "peer2peer", k.reads < perLook ? 0 : 1);
        StructDump d = k.walk().dump();
        StructBuffer read = d.buffers().getFirst();
        assertEquals(List.of(true, false), read.attachments().stream().map(StructAttachment::stable).toList());
        assertTrue(d.buffers().get(1).stable());
    }

    @Test
    void memoryThatIsRefusedMidway() {
        for (int i = 0; i < 100; i++) {
            k.buffer(i, 4096, "x", null, plainOps);
            k.newPage();
        }
        assertTrue(k.walk().reachable());
        for (int allowed = 0; allowed < 200; allowed += 7) {
            k.reads = 0;
            k.refuseAfter = allowed;
            StructDump d = k.walk().dump();
            assertNotNull(d.partial(), "allowed " + allowed);
            assertTrue(d.buffers().size() < 100);
        }
        k.reads = 0;
        k.refuseAfter = 0;
        assertFalse(k.walk().reachable());
    }

    @Test
    void aBufferThatGoesUnderTheWalkIsNotMissing() {
        k.buffer(1, 4096, "x", null, plainOps);
        k.newPage();
        long going = k.buffer(2, 4096, "x", null, plainOps);
        k.newPage();
        for (int i = 3; i < 100; i++) {
            k.buffer(i, 4096, "x", null, plainOps);
        }
        int node = k.types.offset("dma_buf", "list_node");
        k.onRead = () -> {
            if (k.reads == 2) { // the first page and the second were read: the walk stands in between
                k.delete(going + node);
                k.put(going + node, 8, 0xdead000000000100L);
                k.put(going + node + 8, 8, 0xdead000000000122L);
                k.set(going, "dma_buf", "file", 0);
            }
        };
        StructDump d = k.walk().dump();
        assertNull(d.partial());
        assertEquals(List.of(), d.problems());
        assertEquals(98, d.buffers().size());
    }

    @Test
    void anythingMayStandAnywhere() {
        Property.holds(2_000, d -> {
            FakeKernel fake = new FakeKernel();
            long dev = fake.device("nic", "pci", "drv");
            long ops = fake.exporterOps("o", fake.function("pin"), fake.function(d.of("vfio_pci_dma_buf_release", "drm_gem_dmabuf_release", "uverbs_dmabuf_release", "r")));
            long attach = fake.importerOps("a", true, fake.function("move"));
            long last = dev;
            for (int n = d.between(1, 4); n > 0; n--) {
                long b = fake.buffer(n, 4096, "x", "y", ops);
                fake.set(b, "dma_buf", "priv", fake.alloc("vfio_pci_dma_buf")).set(b, "dma_buf", "resv", fake.alloc("dma_resv"));
                for (int m = d.below(4); m > 0; m--) {
                    last = fake.attach(b, dev, d.oneIn(2) ? attach : 0, fake.alloc("ib_umem_dmabuf"), true);
                }
            }
            StructWalk walk = fake.walk();
            for (int n = d.between(1, 6); n > 0; n--) {
                long somewhere = fake.head + 8L * d.below((int) ((last + 64 - fake.head) / 8));
                fake.put(somewhere, 8, d.of(0L, d.any(), fake.head + 8L * d.below(400), 0xffffL, last, fake.head));
            }
            StructDump dump = walk.dump();
            assertTrue(dump.buffers().size() <= 5000 && dump.problems().size() <= StructWalk.MAX_PROBLEMS, dump.toString());
            assertTrue(fake.reads < 200_000, "reads: " + fake.reads);
        });
    }
}

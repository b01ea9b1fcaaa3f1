// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.HashMap;
import java.util.Map;

/** RDMA devices and memory regions in a {@link FakeKernel}. The layout of ib_core and of drivers is made up here, with gaps that no kernel has. */
final class RdmaKernel {
    static final long OPS = 0xffff888000000100L;
    private static final int SLOTS = 64;
    private static final int SHIFT = 6;
    private static final int MR = 6;

    final FakeKernel k = new FakeKernel(types());
    final long devices = k.symbol(k.alloc("xarray"), "devices\t[ib_core]");
    final long exporter = k.exporterOps("plain_ops", 0, k.function("plain_release"));
    final long dev = k.device("0000:41:00.0", "pci", "nic");
    final long importer = k.importerOps("ib_umem_dmabuf_attach_pinned_ops", true, 0);

    static KernelTypes types() {
        KernelTypes base = Kernels.types();
        Map<String, Integer> sizes = new HashMap<>(base.sizes());
        Map<String, Field> fields = new HashMap<>(base.fields());
        Map<String, Long> constants = new HashMap<>(base.constants());
        constants.put("RDMA_RESTRACK_MR", (long) MR);
        sizes.put("rdma_restrack_root", 40);
        sizes.put("xarray", 24);
        sizes.put("xa_node", 608);
        sizes.put("ib_device", 512);
        sizes.put("ib_mr", 120);
        sizes.put("rxe_mr", 256);
        sizes.put("mlx5_ib_mr", 256);
        sizes.put("ib_umem_dmabuf", sizes.get("ib_umem_dmabuf") + 64);
        put(fields, "rdma_restrack_root.xa", 8, 24);
        put(fields, "xarray.xa_head", 16, 8);
        put(fields, "xa_node.shift", 3, 1);
        put(fields, "xa_node.parent", 16, 8);
        put(fields, "xa_node.array", 8, 8);
        put(fields, "xa_node.slots", 64, SLOTS * 8);
        put(fields, "ib_device.name", 256, 64);
        put(fields, "ib_device.index", 340, 4);
        put(fields, "ib_device.res", 352, 8);
        put(fields, "ib_device.ops.owner", 16, 8);
        put(fields, "ib_device.ops.reg_user_mr", 24, 8);
        put(fields, "ib_device.ops.reg_user_mr_dmabuf", 40, 8);
        put(fields, "ib_device.attrs.odp_caps.general_caps", 400, 8);
        put(fields, "ib_mr.device", 8, 8);
        put(fields, "ib_mr.length", 24, 8);
        put(fields, "ib_mr.res", 48, 56);
        put(fields, "ib_mr.res.type", 52, 4);
        put(fields, "ib_mr.res.kern_name", 56, 8);
        put(fields, "ib_mr.res.id", 72, 4);
        put(fields, "rxe_mr.ibmr", 24, 120);
        put(fields, "rxe_mr.umem", 168, 8);
        put(fields, "mlx5_ib_mr.ibmr", 0, 120);
        put(fields, "mlx5_ib_mr.umem", 136, 8);
        put(fields, "mlx5_ib_mr.dd_crossed_mr", 152, 8);
        put(fields, "ib_umem_dmabuf.umem", 0, 64);
        put(fields, "ib_umem_dmabuf.umem.is_odp", sizes.get("ib_umem_dmabuf") - 8, 1);
        return new KernelTypes(sizes, fields, constants);
    }

    private static void put(Map<String, Field> fields, String name, int offset, int size) {
        fields.put(name, new Field(offset, size, 0, 0));
    }

    private void text(long at, String s) {
        for (int i = 0; i < s.length(); i++) {
            k.put(at + i, 1, s.charAt(i));
        }
    }

    /** A device without regions. @param module of its driver; null for none */
    long device(int index, String name, String module, boolean dmabuf) {
        long d = k.alloc("ib_device");
        text(d + k.types.offset("ib_device", "name"), name);
        k.set(d, "ib_device", "index", index).set(d, "ib_device", "res", k.alloc(40 * (MR + 1))).set(d, "ib_device", "ops.reg_user_mr_dmabuf", dmabuf ? OPS : 0);
        if (module != null) {
            long m = k.alloc("module");
            text(m + k.types.offset("module", "name"), module);
            k.set(d, "ib_device", "ops.owner", m);
        }
        store(devices, index, d);
        return d;
    }

    long restrack(long device) {
        return k.get(device + k.types.offset("ib_device", "res")) + 40L * MR + 8;
    }

    /** The ib_mr of a driver's structure with {@code size} bytes around it. */
    long region(long device, long id, long length, int before, int size) {
        long mr = k.alloc(size) + before;
        k.set(mr, "ib_mr", "device", device).set(mr, "ib_mr", "length", length).set(mr, "ib_mr", "res.id", id).set(mr, "ib_mr", "res.type", MR);
        store(restrack(device), id, mr + k.types.offset("ib_mr", "res"));
        return mr;
    }

    long umem(long device, long length) {
        long u = k.alloc("ib_umem_dmabuf");
        k.set(u, "ib_umem_dmabuf", "umem.ibdev", device).set(u, "ib_umem_dmabuf", "umem.length", length);
        return u;
    }

    /** A umem over a dma-buf, attached. */
    long attached(long device, long length, long buffer) {
        long u = umem(device, length);
        k.set(u, "ib_umem_dmabuf", "umem.is_dmabuf", 1).set(u, "ib_umem_dmabuf", "pinned", 1).set(u, "ib_umem_dmabuf", "attach", k.attach(buffer, dev, importer, u, true));
        return u;
    }

    long buffer(long ino) {
        return k.buffer(ino, 8192, "exp", null, exporter);
    }

    /** As xa_store() does; nodes are never removed. */
    void store(long xarray, long index, long entry) {
        long head = xarray + k.types.offset("xarray", "xa_head");
        int top = 0;
        while (index >>> top >= SLOTS) {
            top += SHIFT;
        }
        long root = k.get(head);
        if (root == 0) {
            root = node(xarray, 0, top);
            k.put(head, 8, root + 2);
        } else {
            root -= 2;
        }
        while (shift(root) < top) {
            long above = node(xarray, 0, shift(root) + SHIFT);
            slot(above, 0, root + 2);
            k.set(root, "xa_node", "parent", above);
            root = above;
            k.put(head, 8, root + 2);
        }
        long at = root;
        for (int s = shift(root); s > 0; s -= SHIFT) {
            int i = (int) (index >>> s) & SLOTS - 1;
            long next = k.get(slots(at) + 8L * i);
            if (next == 0) {
                next = node(xarray, at, s - SHIFT) + 2;
                slot(at, i, next);
            }
            at = next - 2;
        }
        slot(at, (int) index & SLOTS - 1, entry);
    }

    private int shift(long node) {
        return (int) (k.get(node + k.types.offset("xa_node", "shift")) & 0xff);
    }

    long slots(long node) {
        return node + k.types.offset("xa_node", "slots");
    }

    void slot(long node, int i, long entry) {
        k.put(slots(node) + 8L * i, 8, entry);
    }

    private long node(long xarray, long parent, int shift) {
        long n = k.alloc("xa_node");
        k.set(n, "xa_node", "shift", shift).set(n, "xa_node", "parent", parent).set(n, "xa_node", "array", xarray);
        return n;
    }

    RegionWalk walk() {
        return new RegionWalk(k.types, k.symbols(), k);
    }
}

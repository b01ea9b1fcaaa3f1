// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Memory of a small kernel, made structure by structure with the types of the fixture. What was not made cannot be read. */
final class FakeKernel implements KernelMemory {
    static final int PAGE = 4096;
    static final long START = 0xffff888000000000L;
    static final long SIZE = 64L << 20;

    final KernelTypes types;
    private final Map<Long, byte[]> pages = new HashMap<>();
    private final Set<Long> gone = new HashSet<>();
    private final List<String> symbols = new ArrayList<>();
    private long next = START + PAGE;
    final long head;
    /** Called before each read of a page; lets a test change memory under the walk. */
    Runnable onRead = () -> {
    };
    int reads;
    /** From this many reads on everything is refused. */
    int refuseAfter = Integer.MAX_VALUE;

    FakeKernel() {
        this(Kernels.types());
    }

    FakeKernel(KernelTypes types) {
        this.types = types;
        head = alloc(16);
        emptyList(head);
        symbol(head, "dmabuf_list");
    }

    @Override
    public ByteOrder order() {
        return ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    public boolean contains(long address, int length) {
        return address >= START && address <= START + SIZE - length;
    }

    @Override
    public boolean read(long address, byte[] to, int length) {
        onRead.run();
        if (reads++ >= refuseAfter) {
            return false;
        }
        byte[] page = pages.get(address);
        if (page == null || gone.contains(address)) {
            return false;
        }
        System.arraycopy(page, 0, to, 0, length);
        return true;
    }

    /** Unmaps the page of an address. */
    void unmap(long address) {
        gone.add(address & -PAGE);
    }

    /** Makes the rest of a page unused, so that what comes next can be unmapped alone. */
    void newPage() {
        next = next + PAGE - 1 & -PAGE;
    }

    long alloc(int size) {
        long at = next;
        next = next + size + 15 & -16L;
        for (long p = at & -PAGE; p < next; p += PAGE) {
            pages.computeIfAbsent(p, k -> new byte[PAGE]);
        }
        return at;
    }

    long alloc(String struct) {
        return alloc(types.sizes().get(struct));
    }

    private void bytes(long at, byte[] b) {
        for (int i = 0; i < b.length; i++) {
            pages.get(at + i & -PAGE)[(int) (at + i) & PAGE - 1] = b[i];
        }
    }

    void put(long at, int size, long value) {
        byte[] all = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
        bytes(at, java.util.Arrays.copyOf(all, size));
    }

    long get(long at) {
        long v = 0;
        for (int i = 7; i >= 0; i--) {
            v = v << 8 | pages.get(at + i & -PAGE)[(int) (at + i) & PAGE - 1] & 0xff;
        }
        return v;
    }

    FakeKernel set(long struct, String type, String member, long value) {
        Field f = types.field(type, member);
        if (f.bits() == 0) {
            put(struct + f.offset(), f.size(), value);
        } else {
            long at = struct + f.offset();
            byte[] page = pages.get(at & -PAGE);
            page[(int) at & PAGE - 1] = (byte) (page[(int) at & PAGE - 1] & ~(1 << f.bit()) | (int) value << f.bit());
        }
        return this;
    }

    long string(String s) {
        byte[] b = (s + "\0").getBytes(StandardCharsets.ISO_8859_1);
        long at = alloc(b.length);
        bytes(at, b);
        return at;
    }

    long symbol(long address, String name) {
        symbols.add(Long.toHexString(address) + " " + name);
        return address;
    }

    /** A function: an address that nothing lies at. */
    long function(String name) {
        next += 16;
        return symbol(next - 16, name);
    }

    void emptyList(long list) {
        put(list, 8, list);
        put(list + 8, 8, list);
    }

    void addTail(long list, long node) {
        long last = get(list + 8);
        put(last, 8, node);
        put(node + 8, 8, last);
        put(node, 8, list);
        put(list + 8, 8, node);
    }

    void delete(long node) {
        long after = get(node);
        long before = get(node + 8);
        put(before, 8, after);
        put(after + 8, 8, before);
    }

    long device(String name, String bus, String driver) {
        long d = alloc("device");
        set(d, "device", "kobj.name", string(name));
        if (bus != null) {
            long b = alloc("bus_type");
            set(b, "bus_type", "name", string(bus)).set(d, "device", "bus", b);
        }
        if (driver != null) {
            long r = alloc("device_driver");
            set(r, "device_driver", "name", string(driver)).set(d, "device", "driver", r);
        }
        return d;
    }

    long exporterOps(String name, long pin, long release) {
        long o = symbol(alloc("dma_buf_ops"), name);
        set(o, "dma_buf_ops", "pin", pin).set(o, "dma_buf_ops", "release", release);
        return o;
    }

    long importerOps(String name, boolean p2p, long callback) {
        long o = alloc("dma_buf_attach_ops");
        if (name != null) {
            symbol(o, name);
        }
        set(o, "dma_buf_attach_ops", "allow_peer2peer", p2p ? 1 : 0).set(o, "dma_buf_attach_ops", "invalidate_mappings", callback);
        return o;
    }

    long buffer(long ino, long size, String expName, String name, long ops) {
        long b = alloc("dma_buf");
        long file = alloc("file");
        long inode = alloc("inode");
        set(inode, "inode", "i_ino", ino);
        set(file, "file", "f_inode", inode).set(file, "file", "f_ref", 2).set(file, "file", "private_data", b);
        set(b, "dma_buf", "size", size).set(b, "dma_buf", "file", file).set(b, "dma_buf", "ops", ops).set(b, "dma_buf", "exp_name", string(expName))
                .set(b, "dma_buf", "name", name == null ? 0 : string(name));
        emptyList(b + types.offset("dma_buf", "attachments"));
        addTail(head, b + types.offset("dma_buf", "list_node"));
        return b;
    }

    long attach(long buffer, long device, long ops, long priv, boolean p2p) {
        long a = alloc("dma_buf_attachment");
        set(a, "dma_buf_attachment", "dmabuf", buffer).set(a, "dma_buf_attachment", "dev", device).set(a, "dma_buf_attachment", "importer_ops", ops)
                .set(a, "dma_buf_attachment", "importer_priv", priv).set(a, "dma_buf_attachment", "peer2peer", p2p ? 1 : 0);
        addTail(buffer + types.offset("dma_buf", "attachments"), a + types.offset("dma_buf_attachment", "node"));
        return a;
    }

    Symbols symbols() {
        return Kernels.symbols(symbols.toArray(String[]::new));
    }

    StructWalk walk() {
        return new StructWalk(types, symbols(), this, head);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.rdma;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Replies of RDMA netlink made from the layout of include/uapi/linux/netlink.h and include/uapi/rdma/rdma_netlink.h, as drivers/infiniband/core/nldev.c
 * fills them. Made up, not captured: for what a kernel at hand does not say.
 */
public final class RdmaBytes {
    public static final int MR_TABLE = 40;
    public static final int MR_ENTRY = 41;
    private static final int NLDEV = 5 << 10;
    private static final int MULTI = 2;

    private final ByteOrder order;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public RdmaBytes() {
        this(ByteOrder.LITTLE_ENDIAN);
    }

    public RdmaBytes(ByteOrder order) {
        this.order = order;
    }

    private RdmaBytes put(int bytes, Consumer<ByteBuffer> fill) {
        ByteBuffer b = ByteBuffer.allocate(bytes).order(order);
        fill.accept(b);
        out.writeBytes(b.array());
        return this;
    }

    private RdmaBytes header(int payload, int type, int flags) {
        return put(16, b -> b.putInt(16 + payload).putShort((short) type).putShort((short) flags).putInt(1).putInt(0));
    }

    /** A message of a dump. */
    public RdmaBytes message(int command, Consumer<RdmaBytes> attributes) {
        return message(command, MULTI, attributes);
    }

    public RdmaBytes message(int command, int flags, Consumer<RdmaBytes> attributes) {
        byte[] a = inner(attributes);
        header(a.length, NLDEV | command, flags);
        out.writeBytes(a);
        return this;
    }

    private byte[] inner(Consumer<RdmaBytes> fill) {
        RdmaBytes b = new RdmaBytes(order);
        fill.accept(b);
        return b.out.toByteArray();
    }

    /** An attribute; the next begins at a multiple of four. */
    public RdmaBytes attribute(int type, byte[] value) {
        put(4, b -> b.putShort((short) (4 + value.length)).putShort((short) type));
        out.writeBytes(value);
        return put(-value.length & 3, b -> {
            // zeroes
        });
    }

    public RdmaBytes u8(int type, int n) {
        return attribute(type, new byte[] {(byte) n});
    }

    public RdmaBytes u32(int type, long n) {
        return attribute(type, ByteBuffer.allocate(4).order(order).putInt((int) n).array());
    }

    public RdmaBytes u64(int type, long n) {
        return attribute(type, ByteBuffer.allocate(8).order(order).putLong(n).array());
    }

    public RdmaBytes text(int type, String s) {
        return attribute(type, (s + "\0").getBytes(StandardCharsets.ISO_8859_1));
    }

    public RdmaBytes nest(int type, Consumer<RdmaBytes> fill) {
        return attribute(type, inner(fill));
    }

    /** NLMSG_DONE with 0, or a negative errno. */
    public RdmaBytes done(int code) {
        header(4, 3, MULTI);
        return put(4, b -> b.putInt(code));
    }

    /** NLMSG_ERROR; the header that it answers follows the number. */
    public RdmaBytes error(int code) {
        header(20, 2, 0);
        put(4, b -> b.putInt(code));
        return header(0, NLDEV | 13, 0x301);
    }

    public RdmaBytes device(int index, String name) {
        return message(1, b -> b.u32(1, index).text(2, name).u32(3, 1).u64(4, 0x1234).text(5, "16.35.1012").u64(6, 0x0c42a10300123456L).u64(7, 1).u8(14, 1).u8(84, 0)
                .text(67, "roce"));
    }

    /** As fill_res_mr_entry() with CAP_NET_ADMIN, of a process. */
    public RdmaBytes mr(long mrn, long key, long length, long pdn, int pid) {
        return nest(MR_ENTRY, b -> b.u32(42, key).u32(43, key).u64(45, length).u32(62, mrn).u32(60, pdn).u32(28, pid));
    }

    public RdmaBytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    public byte[] bytes() {
        return out.toByteArray();
    }
}

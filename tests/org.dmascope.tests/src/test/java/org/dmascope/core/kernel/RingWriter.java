// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes records as the BPF programs do (native/bpf/records.h), little-endian, into what would be their ring. */
final class RingWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private ByteBuffer record;

    private RingWriter begin(int type, int flags) {
        record = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(type).putInt(flags);
        return this;
    }

    private RingWriter i64(long... values) {
        for (long v : values) {
            record.putLong(v);
        }
        return this;
    }

    private RingWriter i32(int... values) {
        for (int v : values) {
            record.putInt(v);
        }
        return this;
    }

    /** As bpf_probe_read_kernel_str() leaves it: cut, with a NUL; behind that whatever was there. */
    private RingWriter text(String raw, int room) {
        byte[] b = raw.getBytes(StandardCharsets.ISO_8859_1);
        int n = Math.min(b.length, room - 1);
        record.put(b, 0, n).put((byte) 0);
        for (int i = n + 1; i < room; i++) {
            record.put((byte) 'x');
        }
        return this;
    }

    private RingWriter end() {
        return framed(record.position(), 0);
    }

    private RingWriter framed(int length, int marks) {
        byte[] header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(length | marks).putInt(7).array();
        out.writeBytes(header);
        out.write(record.array(), 0, length);
        while (out.size() % 8 != 0) {
            out.write(0);
        }
        return this;
    }

    RingWriter symbol(long address, String text) {
        return begin(1, 0).i64(address).text(text, 128).end();
    }

    /** Bus and driver may be null. */
    RingWriter device(long address, String name, String bus, String driver) {
        return begin(2, (bus == null ? 0 : 1) | (driver == null ? 0 : 2)).i64(address).text(name, 96).text(bus == null ? "" : bus, 64)
                .text(driver == null ? "" : driver, 64).end();
    }

    /** A buffer with fences read, without owner and name. @param more flags */
    RingWriter buffer(long address, long ino, long ops, long pin, int more) {
        return privateBuffer(address, ino, ops, pin, more, 0, 0, 0, 0, 0);
    }

    RingWriter privateBuffer(long address, long ino, long ops, long pin, int more, int kind, long device, int pinCount, int memType, int references) {
        return begin(3, 128 | more).i64(address, ino, 4096, 3, ops, pin, device, 0).i32(1, kind, pinCount, memType, references, 0).text("exp", 64)
                .text("owner", 64).text("name", 32).end();
    }

    RingWriter attachment(int flags, long device, long ops, long callback) {
        return attachment(flags, device, ops, callback, 0, 0, 0, 0);
    }

    RingWriter attachment(int flags, long device, long ops, long callback, long address, long length, long rdma, long iommufd) {
        return begin(4, flags).i64(device, ops, callback, address, length, rdma, iommufd).end();
    }

    RingWriter fence(int flags, long context, long seqno, long ops) {
        return begin(5, flags).i64(context, seqno, ops).end();
    }

    RingWriter end(int flags, int attachments, int fences) {
        return begin(6, flags).i32(attachments, fences).end();
    }

    /** A record that the program gave up. */
    RingWriter discarded() {
        return begin(4, 0).i64(1, 2, 3, 4, 5, 6, 7).framed(64, 1 << 30);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    static BpfRecords read(byte[] ring) {
        BpfRecords r = new BpfRecords(true);
        r.take(ByteBuffer.wrap(ring).order(ByteOrder.LITTLE_ENDIAN));
        return r;
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The kernel's side of a BPF ring in a file: what kernel/bpf/ringbuf.c does to reserve a record and to submit it. The data's second mapping
 * is a second copy here.
 */
final class FakeRing {
    static final int PAGE = 4096;
    static final int BUSY = 1 << 31;
    static final int DISCARDED = 1 << 30;
    private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    final int size;
    private final MappedByteBuffer file;
    private long produced;

    FakeRing(Path path, int size) throws IOException {
        this.size = size;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            file = channel.map(MapMode.READ_WRITE, 0, 2 * PAGE + 2L * size);
        }
        file.order(ByteOrder.nativeOrder());
    }

    private int at(long position) {
        return 2 * PAGE + (int) (position & size - 1);
    }

    private static int whole(int length) {
        return length + 8 + 7 & ~7;
    }

    /** Bytes that are not consumed. */
    long left() {
        return produced - (long) LONG.getAcquire(file, 0);
    }

    /** Its position, or -1 when there is no room. */
    long reserve(int length) {
        if (left() + whole(length) > size - 1) {
            return -1;
        }
        long position = produced;
        header(position, length | BUSY);
        produced += whole(length);
        LONG.setRelease(file, PAGE, produced);
        return position;
    }

    private void header(long position, int word) {
        INT.setRelease(file, at(position) + size, word);
        INT.setRelease(file, at(position), word);
    }

    void write(long position, ByteBuffer body) {
        for (int i = 0; i < body.limit(); i++) {
            file.put(at(position + 8 + i), body.get(i));
            file.put(at(position + 8 + i) + size, body.get(i));
        }
    }

    void submit(long position, int word) {
        header(position, word);
    }
}

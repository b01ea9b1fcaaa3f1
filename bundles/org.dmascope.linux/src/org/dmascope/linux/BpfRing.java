// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

import com.sun.jna.Pointer;

/**
 * A BPF ring buffer in the memory of this process (kernel/bpf/ringbuf.c): a page with how far it was consumed, a page with how far it was
 * written, and the data, mapped twice in a row so that no record is ever broken. It may be drained while programs write: a record's space
 * is taken first, marked busy in its header, and the mark goes when the record is whole. One thread at a time drains.
 */
final class BpfRing implements AutoCloseable {
    /** {@code struct bpf_ringbuf_hdr}: length and marks, then four bytes that mean nothing here; include/uapi/linux/bpf.h has the marks. */
    private static final int HEADER = 8;
    private static final int BUSY = 1 << 31;
    private static final int LENGTH = (1 << 30) - 1;
    /** Bytes that are handed on in one go, so that a full ring gets room soon. */
    private static final int PIECE = 64 << 10;
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final Libc libc;
    private final long consumer;
    private final long producer;
    private final int page;
    private final long mapped;
    private final int size;
    private final ByteBuffer consumed;
    private final ByteBuffer written;

    private BpfRing(Libc libc, long consumer, long producer, int page, int size) {
        this.libc = libc;
        this.consumer = consumer;
        this.producer = producer;
        this.page = page;
        this.size = size;
        this.mapped = page + 2L * size;
        this.consumed = new Pointer(consumer).getByteBuffer(0, page).order(ByteOrder.nativeOrder());
        this.written = new Pointer(producer).getByteBuffer(0, mapped).order(ByteOrder.nativeOrder());
    }

    /** Null when it cannot be mapped; errno says why. @param size bytes of data, a power of two and whole pages */
    static BpfRing map(Libc libc, int fd, int size) {
        int page = libc.unistd.getpagesize();
        long consumer = libc.mman.mmap(0, page, Mman.PROT_READ | Mman.PROT_WRITE, Mman.MAP_SHARED, fd, 0);
        if (consumer == Mman.MAP_FAILED) {
            return null;
        }
        long producer = libc.mman.mmap(0, page + 2L * size, Mman.PROT_READ, Mman.MAP_SHARED, fd, page);
        if (producer == Mman.MAP_FAILED) {
            libc.mman.munmap(consumer, page);
            return null;
        }
        return new BpfRing(libc, consumer, producer, page, size);
    }

    /**
     * Hands on the records that are whole, up to the first that is not or up to a bound, and makes room.
     *
     * @param sink gets the ring's own memory, in the byte order of the machine, which is written again when it returns
     * @return how many bytes they were
     */
    int drain(Consumer<ByteBuffer> sink) {
        long from = consumed.getLong(0); // written here only
        long to = (long) LONG.getAcquire(written, 0);
        int start = page + (int) (from & size - 1);
        int n = to - from > size ? 0 : whole(start, (int) (to - from));
        if (n <= 0) {
            return 0;
        }
        sink.accept(written.slice(start, n).asReadOnlyBuffer().order(ByteOrder.nativeOrder()));
        LONG.setRelease(consumed, 0, from + n);
        return n;
    }

    /** Makes room for all that is in it. No program may run. */
    void forget() {
        LONG.setRelease(consumed, 0, (long) LONG.getAcquire(written, 0));
    }

    /** How many of these bytes are records that nobody writes any more. */
    private int whole(int start, int bytes) {
        int at = 0;
        while (at < PIECE && bytes - at >= HEADER) {
            int header = written.getInt(start + at);
            int next = at + HEADER + ((header & LENGTH) + 7 & ~7);
            if ((header & BUSY) != 0 || next > bytes) {
                break;
            }
            at = next;
        }
        VarHandle.acquireFence(); // what is read of the records is read after their marks
        return at;
    }

    @Override
    public void close() {
        libc.mman.munmap(producer, mapped);
        libc.mman.munmap(consumer, page);
    }
}

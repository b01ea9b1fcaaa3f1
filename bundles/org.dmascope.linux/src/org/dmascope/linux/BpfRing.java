// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

import com.sun.jna.Pointer;

/**
 * A BPF ring buffer in the memory of this process (kernel/bpf/ringbuf.c): a page with how far it was consumed, a page with how far it was
 * written, and the data, mapped twice in a row so that no record is ever broken. Drained only while no program runs.
 */
final class BpfRing implements AutoCloseable {
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

    /** Hands on a copy of all that is in it, in the byte order of the machine, and makes room. */
    void drain(Consumer<ByteBuffer> sink) {
        VarHandle.fullFence();
        long from = consumed.getLong(0);
        long to = written.getLong(0);
        long n = to - from;
        if (n > 0 && n <= size) {
            byte[] copy = new byte[(int) n];
            written.get(page + (int) (from & size - 1), copy);
            sink.accept(ByteBuffer.wrap(copy).order(ByteOrder.nativeOrder()));
        }
        VarHandle.fullFence();
        consumed.putLong(0, to);
    }

    @Override
    public void close() {
        libc.mman.munmap(producer, mapped);
        libc.mman.munmap(consumer, page);
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/**
 * One of the iterators of native/bpf, loaded into the kernel with its maps. Nothing is pinned: all of it goes with {@link #close()}, or with
 * the process. Used by one thread at a time.
 */
public final class BpfPrograms implements AutoCloseable {
    /** Iterator over all dma-bufs, Linux 6.16 and later. */
    public static final String ALL = "all_buffers";
    /** Iterator over the files of all processes. */
    public static final String OPEN = "open_buffers";
    /** {@code struct control}: offsets, then three counters. */
    private static final int OFFSETS = 48;
    private static final int VISITED = OFFSETS * Integer.BYTES;
    private static final int LOST = VISITED + Long.BYTES;
    private static final int REFUSED = LOST + Long.BYTES;
    private static final int CONTROL = REFUSED + Long.BYTES;
    /** {@code struct key}. */
    private static final int KEY = 64;
    /** Bound on reads that bring nothing: the kernel ends a read after a million files, whatever they are. */
    private static final int MAX_IDLE = 4096;

    private final Libc libc;
    private final LibBpf bpf;
    private final Memory bytes;
    private final String program;
    private final Memory room = new Memory(KEY + CONTROL);
    private long object;
    private long link;
    private BpfRing ring;
    private int control;
    private int kinds;

    /**
     * What one walk came to.
     *
     * @param lost    records for which the ring had no room
     * @param cutOff  the kernel ended before it came to a buffer that had been put off: a fault of the iterator of 6.16 and 6.17
     */
    public record Run(long lost, boolean cutOff) {
    }

    private BpfPrograms(Libc libc, LibBpf bpf, Memory bytes, String program) {
        this.libc = libc;
        this.bpf = bpf;
        this.bytes = bytes;
        this.program = program;
    }

    /**
     * Loads one program.
     *
     * @param program  {@link #ALL} or {@link #OPEN}
     * @param ringSize bytes of its ring, a power of two
     * @return the programs, or the errno and what libbpf or the verifier said last; ESRCH: this kernel has no such iterator or no BTF
     */
    static Reading<BpfPrograms> load(Libc libc, LibBpf bpf, byte[] elf, String program, int ringSize) {
        Memory bytes = new Memory(elf.length);
        bytes.write(0, elf, 0, elf.length);
        BpfPrograms p = new BpfPrograms(libc, bpf, bytes, program);
        // the place for messages is one for the whole process
        synchronized (LibBpf.class) {
            BpfLog log = new BpfLog(bpf.stdio);
            bpf.libbpf_set_print(log);
            int errno;
            try {
                errno = p.load(ringSize);
            } finally {
                bpf.libbpf_set_print(null);
            }
            if (errno == 0) {
                return new Reading.Ok<>(program, p);
            }
            p.close();
            return new Reading.Failed<>(program, errno, log.reason());
        }
    }

    private int load(int ringSize) {
        object = bpf.bpf_object__open_mem(Pointer.nativeValue(bytes), bytes.size(), 0);
        if (object == 0) {
            return libc.errno();
        }
        long wanted = bpf.bpf_object__find_program_by_name(object, program);
        if (wanted == 0) {
            return Errno.ENOENT;
        }
        for (String name : List.of(ALL, OPEN)) {
            bpf.bpf_program__set_autoload(bpf.bpf_object__find_program_by_name(object, name), name.equals(program) ? 1 : 0);
        }
        long ringMap = bpf.bpf_object__find_map_by_name(object, "ring");
        bpf.bpf_map__set_max_entries(ringMap, ringSize);
        int result = bpf.bpf_object__load(object);
        if (result < 0) {
            return -result;
        }
        control = bpf.bpf_map__fd(bpf.bpf_object__find_map_by_name(object, "control"));
        kinds = bpf.bpf_map__fd(bpf.bpf_object__find_map_by_name(object, "kinds"));
        ring = BpfRing.map(libc, bpf.bpf_map__fd(ringMap), ringSize);
        if (ring == null) {
            return libc.errno();
        }
        link = bpf.bpf_program__attach_iter(wanted, 0);
        return link == 0 ? libc.errno() : 0;
    }

    public String program() {
        return program;
    }

    /** Says what a symbol stands for. Returns 0 or an errno. */
    public int kind(String symbol, int kind) {
        byte[] name = symbol.getBytes(StandardCharsets.ISO_8859_1);
        room.clear();
        room.write(0, name, 0, Math.min(name.length, KEY - 1));
        room.setInt(KEY, kind);
        return update(kinds);
    }

    private int update(int map) {
        long at = Pointer.nativeValue(room);
        return -bpf.bpf_map_update_elem(map, at, at + KEY, 0);
    }

    /**
     * One walk over all buffers.
     *
     * @param offsets in bits, at most 48, in the order of {@code enum offset}
     * @param sink    gets the records, piece by piece, in this thread or another, while the walk goes on; all of them before this returns
     */
    public Reading<Run> walk(int[] offsets, Consumer<ByteBuffer> sink) {
        room.clear();
        for (int i = 0; i < OFFSETS; i++) {
            room.setInt(KEY + i * (long) Integer.BYTES, i < offsets.length ? offsets[i] : -1);
        }
        int errno = update(control);
        int iterator = errno != 0 ? -errno : bpf.bpf_iter_create(bpf.bpf_link__fd(link));
        if (iterator < 0) {
            return new Reading.Failed<>(program, -iterator, "the iterator could not be started (" + Errno.name(-iterator) + ")");
        }
        ring.forget(); // what is left of a walk that was broken off: nobody waits for it
        RingDrain drain = RingDrain.start(ring, sink);
        try {
            return read(iterator, drain);
        } finally {
            libc.unistd.close(iterator);
            drain.end();
        }
    }

    private Reading<Run> read(int iterator, RingDrain drain) {
        long seen = 0;
        for (int idle = 0; idle < MAX_IDLE; idle++) {
            long n = libc.unistd.read(iterator, Pointer.nativeValue(room), Long.BYTES);
            int errno = n < 0 ? libc.errno() : 0;
            drain.empty();
            if (errno != 0 && errno != Errno.EAGAIN && errno != Errno.EINTR) {
                return new Reading.Failed<>(program, errno, "the iterator failed (" + Errno.name(errno) + ")");
            }
            ByteBuffer now = counters();
            if (n == 0) {
                return new Reading.Ok<>(program, new Run(now.getLong(LOST), program.equals(ALL) && now.getLong(REFUSED) != 0));
            }
            if (now.getLong(VISITED) != seen) {
                seen = now.getLong(VISITED);
                idle = 0;
            }
        }
        return new Reading.Failed<>(program, Errno.EAGAIN, "the iterator does not come to an end");
    }

    private ByteBuffer counters() {
        room.setInt(0, 0);
        long at = Pointer.nativeValue(room);
        bpf.bpf_map_lookup_elem(control, at, at + KEY);
        return room.getByteBuffer(KEY, CONTROL).order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        if (ring != null) {
            ring.close();
            ring = null;
        }
        if (link != 0) {
            bpf.bpf_link__destroy(link);
            link = 0;
        }
        if (object != 0) {
            bpf.bpf_object__close(object);
            object = 0;
        }
        room.close();
        bytes.close();
    }
}

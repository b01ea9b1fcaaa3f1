// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Draw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ring is emptied while it is written: nothing is lost, out of order or taken before it is whole. */
class RingDrainTest {
    private static final int O_RDWR = 2;
    private static final int SIZE = 1 << 14;
    private final Libc libc = Libc.load();
    @TempDir
    private Path folder;
    private FakeRing kernel;
    private BpfRing ring;
    private final List<Integer> taken = new ArrayList<>();

    @BeforeEach
    void map() throws IOException {
        Path path = folder.resolve("ring");
        kernel = new FakeRing(path, SIZE);
        int fd = libc.fcntl.open(new NativeBuffer().path(path.toString()), O_RDWR);
        assertTrue(fd >= 0, "errno " + libc.errno());
        ring = BpfRing.map(libc, fd, SIZE);
        libc.unistd.close(fd);
    }

    @AfterEach
    void unmap() {
        ring.close();
    }

    private static ByteBuffer body(int number, int length) {
        ByteBuffer b = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
        while (b.remaining() >= Integer.BYTES) {
            b.putInt(number);
        }
        return b.flip();
    }

    /** Every word of a record is its number. */
    private void take(ByteBuffer in) {
        int at = 0;
        while (at < in.limit()) {
            int word = in.getInt(at);
            assertEquals(0, word & FakeRing.BUSY, "a record that is still being written");
            int length = word & FakeRing.DISCARDED - 1;
            if ((word & FakeRing.DISCARDED) == 0) {
                int number = in.getInt(at + 8);
                for (int i = 0; i < length; i += Integer.BYTES) {
                    assertEquals(number, in.getInt(at + 8 + i));
                }
                taken.add(number);
            }
            at += 8 + (length + 7 & ~7);
        }
        assertEquals(in.limit(), at);
    }

    @Test
    void takesNothingBehindARecordThatIsNotWhole() {
        long first = kernel.reserve(16);
        long second = kernel.reserve(24);
        kernel.write(second, body(2, 24));
        kernel.submit(second, 24);
        assertEquals(0, ring.drain(this::take));
        kernel.write(first, body(1, 16));
        kernel.submit(first, 16);
        assertEquals(8 + 16 + 8 + 24, ring.drain(this::take));
        assertEquals(List.of(1, 2), taken);
        assertEquals(0, kernel.left());
        assertEquals(0, ring.drain(this::take));
    }

    @Test
    void emptiesTheRingWhileItIsWritten() {
        Draw draw = new Draw(42);
        RingDrain drain = RingDrain.start(ring, this::take);
        int most = 200_000;
        List<Integer> written = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int length = Integer.BYTES * (1 + draw.below(60));
            long position = kernel.reserve(length);
            while (position < 0) {
                drain.empty(); // as after EAGAIN
                position = kernel.reserve(length);
            }
            kernel.write(position, body(i, length));
            boolean discarded = draw.oneIn(16);
            kernel.submit(position, length | (discarded ? FakeRing.DISCARDED : 0));
            if (!discarded) {
                written.add(i);
            }
        }
        drain.end();
        assertEquals(0, kernel.left());
        assertEquals(written.size(), taken.size());
        assertEquals(written, taken);
    }

    @Test
    void whatGoesWrongWithARecordIsSaidToTheOneWhoAsked() {
        RingDrain drain = RingDrain.start(ring, in -> {
            throw new IllegalArgumentException("no");
        });
        long position = kernel.reserve(8);
        kernel.submit(position, 8);
        RuntimeException e = assertThrows(RuntimeException.class, drain::end); // from the ring's thread as a cause, or from this one
        assertEquals("no", (e.getCause() == null ? e : e.getCause()).getMessage());
    }
}

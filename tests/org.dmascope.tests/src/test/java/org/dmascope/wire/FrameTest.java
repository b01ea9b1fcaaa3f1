// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

import org.dmascope.core.Entry;
import org.dmascope.core.Op;
import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.junit.jupiter.api.Test;

/** What is written is read back; what is damaged is never taken for a frame that nobody wrote, and takes no memory. */
class FrameTest {
    @Test
    void everyFrameComesBack() {
        Property.holds(500, d -> {
            List<Frame> frames = d.list(20, () -> Frames.frame(d));
            List<Reading<Frame>> read = Frames.read(Frames.written(frames));
            assertEquals(frames.size() + 1, read.size());
            for (int i = 0; i < frames.size(); i++) {
                assertEquals(new Reading.Ok<>("test", frames.get(i)), read.get(i));
            }
            assertEquals(new Reading.Ok<>("test", new Frame.End()), read.getLast());
        });
    }

    @Test
    void largeContentComesBack() {
        byte[] data = new byte[20 << 20];
        Arrays.fill(data, 7, data.length, (byte) 'x');
        Frame item = new Frame.Item(1, new Entry("bufinfo", Op.READ, "/x", 0, 0, 1, data));
        assertEquals(new Reading.Ok<>("test", item), Frames.read(Frames.written(List.of(item))).getFirst());
    }

    @Test
    void cutOffAnywhereIsAFailureAfterTheWholeFrames() {
        Property.holds(6, d -> {
            List<Frame> frames = List.of(Frames.frame(d), Frames.frame(d));
            byte[] bytes = Frames.written(frames);
            int boundary = Frames.written(frames.subList(0, 1)).length;
            for (int n = 0; n < bytes.length; n++) {
                List<Reading<Frame>> read = Frames.read(Arrays.copyOf(bytes, n));
                if (n == 0 || n == boundary) {
                    assertInstanceOf(Frame.End.class, read.getLast().orElse(null));
                } else {
                    assertInstanceOf(Reading.Failed.class, read.getLast(), "cut at " + n);
                }
                assertEquals(n < boundary ? 1 : 2, read.size());
            }
        });
    }

    @Test
    void damageIsNeverAnException() {
        Property.holds(3000, d -> {
            byte[] bytes = Frames.written(d.list(4, () -> Frames.frame(d)));
            for (int n = d.between(1, 6); n > 0 && bytes.length > 0; n--) {
                bytes[d.below(bytes.length)] = (byte) d.any();
            }
            Frames.read(bytes);
            FrameReader.ofRequests(new java.io.ByteArrayInputStream(bytes), "test").next();
            Frames.reader(bytes).greeting();
        });
    }

    @Test
    void randomBytesAreNoFrames() {
        Property.holds(2000, d -> Frames.read(d.bytes(d.below(400))));
    }

    @Test
    void afterDamageTheStreamIsLost() {
        FrameReader r = Frames.reader(new byte[] { 0, 0, 0, 1, '?', 0, 0, 0, 1, 'B' });
        Reading<Frame> first = r.next();
        assertInstanceOf(Reading.Malformed.class, first);
        assertEquals(first, r.next());
    }

    @Test
    void aLengthAloneTakesNoMemory() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] claim = ByteBuffer.allocate(60).putInt(Limits.FRAME).put((byte) Limits.ITEM).putInt(1).put((byte) 1).put((byte) 'x').put((byte) 0).putInt(0).putInt(0)
                .putLong(0).putShort((short) 1).put((byte) '/').array();
        Frames.read(claim);
        long before = threads.getCurrentThreadAllocatedBytes();
        assertInstanceOf(Reading.Failed.class, Frames.read(claim).getLast());
        long taken = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(taken < 4 << 20, taken + " bytes taken for 60 bytes");
    }

    @Test
    void boundsHold() {
        assertRefused(ByteBuffer.allocate(9).putInt(Limits.FRAME + 1).put((byte) Limits.ITEM), "claims");
        assertRefused(ByteBuffer.allocate(9).putInt(-1).put((byte) Limits.ITEM), "claims");
        assertRefused(ByteBuffer.allocate(9).putInt(0), "claims");
        assertRefused(ByteBuffer.allocate(9).putInt(Limits.SMALL_FRAME + 1).put((byte) Limits.DONE), "claims");
        assertRefused(ByteBuffer.allocate(9).putInt(5).put((byte) 'Z'), "unknown type");
        assertRefused(ByteBuffer.allocate(10).putInt(6).put((byte) Limits.CANCEL), "too many");
        byte[] item = Frames.written(List.of(new Frame.Item(1, new Entry("x", Op.STAT, "/", 0, 0, 0, new byte[0]))));
        item[4 + 1 + 4 + 2] = 9;
        assertRefused(ByteBuffer.wrap(item), "unknown call");
        byte[] failedWithData = Frames.written(List.of(new Frame.Item(1, new Entry("x", Op.READ, "/", 5, 0, 0, new byte[3]))));
        assertRefused(ByteBuffer.wrap(failedWithData), "failed call with data");
        assertThrows(IllegalArgumentException.class, () -> Frames.written(List.of(new Frame.Item(1, new Entry("x", Op.READ, "/".repeat(4097), 0, 0, 0, new byte[0])))));
    }

    private static void assertRefused(ByteBuffer bytes, String reason) {
        Reading<Frame> r = Frames.reader(bytes.array()).next();
        assertTrue(r instanceof Reading.Malformed<Frame> m && m.reason().contains(reason), r::toString);
    }

    @Test
    void anAgentTakesNoLargeFrame() {
        byte[] large = Frames.written(List.of(new Frame.Item(1, new Entry("x", Op.READ, "/", 0, 0, 0, new byte[70_000]))));
        assertInstanceOf(Reading.Malformed.class, FrameReader.ofRequests(new java.io.ByteArrayInputStream(large), "t").next());
        assertTrue(Frames.reader(large).next().ok());
    }

    @Test
    void sentencesOfTheOtherSideAreEscaped() {
        byte[] b = Frames.written(List.of(new Frame.SourceFailed(1, "x", "a\u001b[2Jb\nc")));
        assertEquals(new Frame.SourceFailed(1, "x", "a\\x1b[2Jb\\nc"), Frames.reader(b).next().orElse(null));
    }
}

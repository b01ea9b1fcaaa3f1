// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Errno;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialReasons;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep;
import org.junit.jupiter.api.Test;

/** A queue of pictures takes a buffer of the size of its format, of one plane or of several, and is given back. */
class V4l2ImporterTest {
    private static final TrialParty HEAP = new TrialParty(TrialRole.EXPORTER, "heap-system", "heap", "/dev/dma_heap/system", null, null, TrialParty.State.AVAILABLE, null, null);
    private static final TrialParty VIDEO = new TrialParty(TrialRole.IMPORTER, "v4l2-video0", "v4l2", "/dev/video0", null, null, TrialParty.State.AVAILABLE, null, null);
    /** V4L2_CAP_STREAMING, V4L2_CAP_DEVICE_CAPS. */
    private static final int STREAMING = 0x04000000;
    private static final int WITH_DEVICE_CAPS = 0x80000000;

    private final FakeCalls calls = new FakeCalls();
    private final List<Integer> queue = new ArrayList<>();
    private int prepared;

    /** A device as vivid is: 640 x 360 pixels of two bytes. */
    private void device(int caps, int planes) {
        calls.answers.put(V4l2.QUERYCAP, (c, a, p) -> {
            a.putInt(V4l2.CAPABILITIES, WITH_DEVICE_CAPS | 0x3).putInt(V4l2.DEVICE_CAPS, STREAMING | caps);
            return 0;
        });
        calls.answers.put(V4l2.G_FMT, (c, a, p) -> {
            queue.add(a.getInt(0));
            a.putInt(V4l2.SIZE_IMAGE, 460_800);
            if (planes > 1) {
                a.put(V4l2.PLANES, (byte) planes).putInt(V4l2.PLANE_FORMATS, 230_400).putInt(V4l2.PLANE_FORMATS + V4l2.PLANE_FORMAT_BYTES, 115_200);
            }
            return 0;
        });
        calls.answers.put(V4l2.REQBUFS, (c, a, p) -> {
            assertEquals(V4l2.DMABUF, a.getInt(8));
            prepared = a.getInt(0) == 0 ? 0 : prepared;
            return 0;
        });
        calls.answers.put(V4l2.PREPARE_BUF, (c, a, p) -> {
            assertEquals(V4l2.DMABUF, a.getInt(V4l2.BUFFER_MEMORY));
            int fd = planes > 1 ? Ioctl.view(p[0].memory()).getInt(V4l2.PLANE_BYTES + V4l2.PLANE_FD) : a.getInt(V4l2.BUFFER_M);
            assertEquals("buffer", c.open.get(fd));
            prepared++;
            return 0;
        });
    }

    private TrialCell run() {
        return new Pair(new Trials(), calls, ino -> assertEquals(1, prepared)).run(0, HEAP, VIDEO);
    }

    private static List<String> steps(TrialCell c) {
        return c.steps().stream().map(s -> s.stage().word() + " " + s.call() + (s.ok() ? "" : " " + Errno.name(s.errno()))).toList();
    }

    @Test
    void preparesAPictureAndGivesTheQueueBack() {
        device(0x1, 1);
        TrialCell c = run();
        assertEquals(TrialCell.State.WORKS, c.state(), steps(c).toString());
        assertEquals(512 << 10, c.bytes(), "a picture of 450 KiB in one piece");
        assertEquals("VIDIOC_PREPARE_BUF", c.attach().orElseThrow().call());
        assertEquals(List.of(1, 1), queue);
        assertEquals(0, prepared);
        assertEquals(Map.of(), calls.open);
    }

    @Test
    void planesAreTakenOneByOne() {
        device(0x1000, 2);
        TrialCell c = run();
        assertEquals(TrialCell.State.WORKS, c.state(), steps(c).toString());
        assertEquals(256 << 10, c.bytes());
        assertEquals(List.of(9, 9), queue);
        assertEquals(Map.of(), calls.open);
    }

    @Test
    void whatHasNoQueueOfPicturesWasNotTried() {
        device(0x00800000, 1); // V4L2_CAP_META_CAPTURE
        TrialCell c = run();
        assertEquals(TrialCell.State.NOT_TRIED, c.state());
        assertEquals(List.of("prepare open", "prepare VIDIOC_QUERYCAP", "prepare a queue of pictures ENODEV", "undo close"), steps(c));
        assertEquals(Map.of(), calls.open);
    }

    @Test
    void aDeviceInUseIsLeftAlone() {
        device(0x1, 1);
        calls.answers.put(V4l2.REQBUFS, (c, a, p) -> -Errno.EBUSY);
        TrialCell c = run();
        assertEquals(TrialCell.State.NOT_TRIED, c.state());
        TrialStep failed = c.failure().orElseThrow();
        assertEquals("another program has the device's queue", new TrialReasons().of("v4l2", failed).sentence());
        assertEquals(Map.of(), calls.open);
    }

    @Test
    void pagesThatDoNotLieInOnePieceAreExplained() {
        device(0x1, 1);
        calls.answers.put(V4l2.PREPARE_BUF, (c, a, p) -> -Errno.EFAULT);
        TrialCell c = run();
        assertEquals(TrialCell.State.FAILS, c.state());
        assertTrue(new TrialReasons().of("v4l2", c.failure().orElseThrow()).sentence().startsWith("the device needs the memory in one piece"));
        assertEquals(Map.of(), calls.open);
    }

    @Test
    void aPictureThatIsTooLargeIsNotTried() {
        device(0x1, 1);
        calls.answers.put(V4l2.G_FMT, (c, a, p) -> {
            a.putInt(V4l2.SIZE_IMAGE, -1);
            return 0;
        });
        TrialCell c = run();
        assertEquals(TrialCell.State.NOT_TRIED, c.state());
        assertEquals(Errno.EFBIG, c.failure().orElseThrow().errno());
        assertEquals(Map.of(), calls.open);
    }

    @Test
    void theQueueIsThatOfPictures() {
        byte[] capability = new byte[V4l2.CAPABILITY_BYTES];
        assertNull(V4l2.queue(capability));
        Ioctl.view(capability).putInt(V4l2.CAPABILITIES, 0x8000); // without V4L2_CAP_DEVICE_CAPS the first word counts
        assertEquals(V4l2.Queue.OUTPUT, V4l2.queue(capability));
        byte[] format = new byte[V4l2.FORMAT_BYTES];
        Ioctl.view(format).put(V4l2.PLANES, (byte) 200);
        assertEquals(V4l2.MOST_PLANES, V4l2.sizes(V4l2.Queue.CAPTURE_PLANES, format).length, "a count that the kernel never gives");
        assertArrayEquals(new long[] { 0 }, V4l2.sizes(V4l2.Queue.CAPTURE, format));
    }
}

// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.nio.ByteBuffer;
import java.util.List;

import org.dmascope.core.Errno;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep.Stage;

/**
 * A picture's buffer of a video device, drivers/media/common/videobuf2/videobuf2-core.c __prepare_dmabuf(): asked for and prepared, never queued, so
 * that nothing streams. The device keeps its format; the buffer is made large enough for it.
 */
final class V4l2Importer implements Importer {
    private static final String ID = "v4l2";
    private static final String CLASS = "/sys/class/video4linux";
    private static final String QUERYCAP = "VIDIOC_QUERYCAP";
    /** A picture of 4096 x 4096 pixels of 4 bytes. */
    private static final long MOST = 64 << 20;
    private static final TrialKind KIND = new TrialKind(TrialRole.IMPORTER, ID, "V4L2 buffer", "/dev/video*", "root or group video",
            "asks for one buffer of the kind dma-buf and prepares it: attaches and maps where the device reads by DMA, else only maps it for the processor; nothing is streamed",
            "the trial's own buffer is as large as a picture of the device's present format and stays mapped while it lasts; where the exporter refuses the device, some kernels (6.12) never give that buffer back",
            "the device's queue belongs to the trial: a program that wants to stream meanwhile gets EBUSY; a device in use answers EBUSY and is left alone; opening wakes it",
            "VIDIOC_REQBUFS of none, then the file is closed", null);

    @Override
    public TrialKind kind() {
        return KIND;
    }

    @Override
    public List<TrialParty> parties(SystemRoot root, DeviceCalls calls) {
        Nodes nodes = new Nodes(root, calls);
        List<TrialParty> out = nodes.names(CLASS, n -> n.matches("video[0-9]+")).stream().map(n -> {
            String device = CLASS + "/" + n + "/device";
            return nodes.party(TrialRole.IMPORTER, "v4l2-" + n, ID, "/dev/" + n, nodes.target(device), nodes.driver(device), "group video");
        }).toList();
        return out.isEmpty() ? List.of(Nodes.missing(TrialRole.IMPORTER, ID, "/dev/video*", "there is no video device",
                "plug one in; vivid makes one without hardware: modprobe vivid")) : out;
    }

    /** In a power of two, so that a heap can give it in one piece. */
    @Override
    public long bytes(Attempt a, TrialParty party) {
        int file = a.open(Stage.PREPARE, Stage.UNDO, party.node());
        if (file < 0) {
            return file;
        }
        long[] sizes = sizes(a, file, queue(a, file));
        long largest = 0;
        for (long s : sizes) {
            largest = Math.max(largest, s);
        }
        if (sizes.length == 0 || largest > MOST) {
            return sizes.length == 0 ? -Errno.EINVAL : a.step(Stage.PREPARE, "picture", () -> -Errno.EFBIG);
        }
        return Math.max(Exporter.BYTES, Long.highestOneBit(Math.max(1, largest - 1)) << 1);
    }

    private static V4l2.Queue queue(Attempt a, int file) {
        byte[] capability = new byte[V4l2.CAPABILITY_BYTES];
        if (a.ioctl(Stage.PREPARE, QUERYCAP, file, V4l2.QUERYCAP, capability) < 0) {
            return null;
        }
        V4l2.Queue queue = V4l2.queue(capability);
        if (queue == null) {
            a.step(Stage.PREPARE, "a queue of pictures", () -> -Errno.ENODEV);
        }
        return queue;
    }

    /** None when a step failed. */
    private static long[] sizes(Attempt a, int file, V4l2.Queue queue) {
        byte[] format = new byte[V4l2.FORMAT_BYTES];
        if (queue == null) {
            return new long[0];
        }
        Ioctl.view(format).putInt(0, queue.number());
        return a.ioctl(Stage.PREPARE, "VIDIOC_G_FMT", file, V4l2.G_FMT, format) < 0 ? new long[0] : V4l2.sizes(queue, format);
    }

    @Override
    public int take(Attempt a, TrialParty party, int buffer, long bytes) {
        int file = a.open(Stage.PREPARE, Stage.UNDO, party.node());
        if (file < 0) {
            return file;
        }
        V4l2.Queue queue = queue(a, file);
        long[] sizes = sizes(a, file, queue);
        if (sizes.length == 0) {
            return -Errno.EINVAL;
        }
        int r = a.ioctl(Stage.PREPARE, "VIDIOC_REQBUFS", file, V4l2.REQBUFS, request(queue, 1));
        if (r < 0) {
            return r;
        }
        a.onUndo(Stage.UNDO, "VIDIOC_REQBUFS", () -> a.calls().ioctl(file, V4l2.REQBUFS, request(queue, 0)));
        byte[] argument = new byte[V4l2.BUFFER_BYTES];
        ByteBuffer b = Ioctl.view(argument);
        b.putInt(4, queue.number()).putInt(V4l2.BUFFER_MEMORY, V4l2.DMABUF);
        if (!queue.planes()) {
            b.putInt(V4l2.BUFFER_USED, queue.out() ? (int) sizes[0] : 0).putInt(V4l2.BUFFER_M, buffer);
            return a.ioctl(Stage.ATTACH, "VIDIOC_PREPARE_BUF", file, V4l2.PREPARE_BUF, argument);
        }
        b.putInt(V4l2.BUFFER_LENGTH, sizes.length);
        return a.ioctl(Stage.ATTACH, "VIDIOC_PREPARE_BUF", file, V4l2.PREPARE_BUF, argument, new DeviceCalls.Pointed(V4l2.BUFFER_M, planes(queue, sizes, buffer)));
    }

    private static byte[] request(V4l2.Queue queue, int count) {
        byte[] request = new byte[V4l2.REQUEST_BYTES];
        Ioctl.view(request).putInt(0, count).putInt(4, queue.number()).putInt(8, V4l2.DMABUF);
        return request;
    }

    /** All of them in the one buffer: each plane is attached by itself. */
    private static byte[] planes(V4l2.Queue queue, long[] sizes, int buffer) {
        byte[] planes = new byte[sizes.length * V4l2.PLANE_BYTES];
        ByteBuffer p = Ioctl.view(planes);
        for (int i = 0; i < sizes.length; i++) {
            p.putInt(i * V4l2.PLANE_BYTES, queue.out() ? (int) sizes[i] : 0).putInt(i * V4l2.PLANE_BYTES + V4l2.PLANE_FD, buffer);
        }
        return planes;
    }
}

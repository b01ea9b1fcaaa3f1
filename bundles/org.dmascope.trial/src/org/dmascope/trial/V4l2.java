// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.nio.ByteBuffer;

/** Numbers and structures of include/uapi/linux/videodev2.h as 64-bit machines have them. */
final class V4l2 {
    /** {@code struct v4l2_capability}. */
    static final int CAPABILITY_BYTES = 104;
    static final int CAPABILITIES = 84;
    static final int DEVICE_CAPS = 88;
    static final long QUERYCAP = Ioctl.read('V', 0, CAPABILITY_BYTES);
    /** {@code struct v4l2_format}: type, then a union on a border of 8 bytes. */
    static final int FORMAT_BYTES = 208;
    /** {@code pix.sizeimage}. */
    static final int SIZE_IMAGE = 28;
    /** {@code pix_mp.plane_fmt}, each of 20 bytes with its sizeimage in front, and {@code pix_mp.num_planes} behind eight of them. */
    static final int PLANE_FORMATS = 28;
    static final int PLANE_FORMAT_BYTES = 20;
    static final int PLANES = 188;
    static final int MOST_PLANES = 8;
    static final long G_FMT = Ioctl.readWrite('V', 4, FORMAT_BYTES);
    /** {@code struct v4l2_requestbuffers}: count, type, memory. */
    static final int REQUEST_BYTES = 20;
    static final long REQBUFS = Ioctl.readWrite('V', 8, REQUEST_BYTES);
    /** {@code struct v4l2_buffer}. */
    static final int BUFFER_BYTES = 88;
    static final int BUFFER_USED = 8;
    static final int BUFFER_MEMORY = 60;
    /** {@code m.fd} or {@code m.planes}. */
    static final int BUFFER_M = 64;
    static final int BUFFER_LENGTH = 72;
    static final long PREPARE_BUF = Ioctl.readWrite('V', 93, BUFFER_BYTES);
    /** {@code struct v4l2_plane}: bytesused, length, m.fd. */
    static final int PLANE_BYTES = 64;
    static final int PLANE_FD = 8;
    /** {@code V4L2_MEMORY_DMABUF}. */
    static final int DMABUF = 4;

    private static final int CAP_DEVICE_CAPS = 0x80000000;
    private static final int CAP_CAPTURE = 0x1;
    private static final int CAP_OUTPUT = 0x2;
    private static final int CAP_CAPTURE_PLANES = 0x1000;
    private static final int CAP_OUTPUT_PLANES = 0x2000;
    private static final int CAP_M2M_PLANES = 0x4000;
    private static final int CAP_M2M = 0x8000;

    /** {@code enum v4l2_buf_type}. */
    enum Queue {
        CAPTURE(1, false, false), OUTPUT(2, false, true), CAPTURE_PLANES(9, true, false), OUTPUT_PLANES(10, true, true);

        private final int number;
        private final boolean planes;
        private final boolean out;

        Queue(int number, boolean planes, boolean out) {
            this.number = number;
            this.planes = planes;
            this.out = out;
        }

        int number() {
            return number;
        }

        /** Whether its buffers are made of planes, with an fd each. */
        boolean planes() {
            return planes;
        }

        /** Whether the program fills it. */
        boolean out() {
            return out;
        }
    }

    private V4l2() {
    }

    /** The queue of a device's pictures; of a device that turns one picture into another that of its input. Null when it has none. */
    static Queue queue(byte[] capability) {
        ByteBuffer c = Ioctl.view(capability);
        int all = c.getInt(CAPABILITIES);
        int caps = (all & CAP_DEVICE_CAPS) != 0 ? c.getInt(DEVICE_CAPS) : all;
        if ((caps & CAP_CAPTURE) != 0) {
            return Queue.CAPTURE;
        } else if ((caps & CAP_CAPTURE_PLANES) != 0) {
            return Queue.CAPTURE_PLANES;
        } else if ((caps & (CAP_OUTPUT_PLANES | CAP_M2M_PLANES)) != 0) {
            return Queue.OUTPUT_PLANES;
        }
        return (caps & (CAP_OUTPUT | CAP_M2M)) != 0 ? Queue.OUTPUT : null;
    }

    /** Sizes of the planes that a buffer must have. */
    static long[] sizes(Queue queue, byte[] format) {
        ByteBuffer f = Ioctl.view(format);
        if (!queue.planes()) {
            return new long[] { Integer.toUnsignedLong(f.getInt(SIZE_IMAGE)) };
        }
        long[] sizes = new long[Math.max(1, Math.min(MOST_PLANES, Byte.toUnsignedInt(f.get(PLANES))))];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Integer.toUnsignedLong(f.getInt(PLANE_FORMATS + i * PLANE_FORMAT_BYTES));
        }
        return sizes;
    }
}

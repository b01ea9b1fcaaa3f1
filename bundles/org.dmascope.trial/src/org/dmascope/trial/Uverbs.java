// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.nio.ByteBuffer;

import org.dmascope.core.trial.DeviceCalls.Pointed;

/**
 * One call of the uverbs ioctl, as include/uapi/rdma/rdma_user_ioctl_cmds.h has it: a header of 24 bytes and attributes of 16 bytes each. Data of up
 * to 8 bytes stand in the attribute itself, longer data and all results in memory that it points to.
 */
final class Uverbs {
    /** {@code RDMA_VERBS_IOCTL}. */
    static final long IOCTL = Ioctl.readWrite((char) 0x1b, 1, 24);
    /** Numbers of include/uapi/rdma/ib_user_ioctl_cmds.h. */
    static final int OBJECT_DEVICE = 0;
    static final int OBJECT_MR = 7;
    static final int DEVICE_INVOKE_WRITE = 0;
    static final int DEVICE_GET_CONTEXT = 3;
    static final int MR_REG_DMABUF = 4;
    /** {@code IB_USER_VERBS_CMD_ALLOC_PD} of include/uapi/rdma/ib_user_verbs.h. */
    static final int WRITE_ALLOC_PD = 3;

    private static final int HEADER = 24;
    private static final int ATTRIBUTE = 16;
    private static final int MANDATORY = 1;
    private static final int INLINE = 8;

    private final byte[] argument;
    private final ByteBuffer view;
    private final Pointed[] pointed;
    private int attributes;
    private int pointers;

    /** @param driver {@code enum rdma_driver_id} of include/uapi/rdma/ib_user_ioctl_verbs.h: the kernel refuses any other than the device's with EINVAL */
    Uverbs(int driver, int object, int method, int mostAttributes) {
        argument = new byte[HEADER + mostAttributes * ATTRIBUTE];
        view = Ioctl.view(argument);
        pointed = new Pointed[mostAttributes];
        view.putShort(2, (short) object).putShort(4, (short) method).putInt(16, driver);
    }

    private int attribute(int id, int length, long data) {
        int at = HEADER + attributes++ * ATTRIBUTE;
        view.putShort(at, (short) id).putShort(at + 2, (short) length).putShort(at + 4, (short) MANDATORY).putLong(at + 8, data);
        return at + 8;
    }

    /** Input of 4 or 8 bytes. */
    Uverbs value(int id, int length, long value) {
        byte[] b = new byte[INLINE];
        if (length == Integer.BYTES) {
            Ioctl.view(b).putInt(0, (int) value);
        } else {
            Ioctl.view(b).putLong(0, value);
        }
        attribute(id, length, Ioctl.view(b).getLong(0));
        return this;
    }

    /** A handle: the number stands in the data, without a length. */
    Uverbs object(int id, long handle) {
        attribute(id, 0, handle);
        return this;
    }

    /** Memory for input or output. */
    Uverbs memory(int id, byte[] memory) {
        int at = attribute(id, memory.length, 0);
        pointed[pointers++] = new Pointed(at, memory);
        return this;
    }

    /** The argument; its length is part of it. */
    byte[] argument() {
        view.putShort(0, (short) (HEADER + attributes * ATTRIBUTE)).putShort(6, (short) attributes);
        return argument;
    }

    Pointed[] pointed() {
        return java.util.Arrays.copyOf(pointed, pointers);
    }

}

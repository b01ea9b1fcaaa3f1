// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers of ioctls as {@code _IOC()} makes them, include/uapi/asm-generic/ioctl.h, and room for their arguments. */
final class Ioctl {
    private static final int WRITE = 1;
    private static final int READ = 2;

    private Ioctl() {
    }

    private static long number(int direction, char type, int nr, int size) {
        return (long) direction << 30 | (long) size << 16 | (long) type << 8 | nr;
    }

    /** {@code _IO}. */
    static long plain(char type, int nr) {
        return number(0, type, nr, 0);
    }

    /** {@code _IOW}. */
    static long write(char type, int nr, int size) {
        return number(WRITE, type, nr, size);
    }

    /** {@code _IOR}. */
    static long read(char type, int nr, int size) {
        return number(READ, type, nr, size);
    }

    /** {@code _IOWR}. */
    static long readWrite(char type, int nr, int size) {
        return number(READ | WRITE, type, nr, size);
    }

    /** A view of an argument in the byte order of the machine. */
    static ByteBuffer view(byte[] argument) {
        return ByteBuffer.wrap(argument).order(ByteOrder.nativeOrder());
    }
}

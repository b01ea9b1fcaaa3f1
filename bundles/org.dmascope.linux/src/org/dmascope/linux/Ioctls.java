// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

/** The calls on device nodes. Only {@link LiveDeviceCalls} makes them. Each returns -1 with errno on failure. */
final class Ioctls {
    /** {@code faccessat(2)}: ask for the effective user (include/uapi/linux/fcntl.h). */
    static final int AT_EACCESS = 0x200;
    /** {@code statx(2)}: of the descriptor itself. */
    static final int AT_EMPTY_PATH = 0x1000;
    static final int R_OK_W_OK = 6;
    /** open(2), include/uapi/asm-generic/fcntl.h. */
    static final int O_RDWR = 2;
    /** include/uapi/linux/memfd.h. */
    static final int MFD_CLOEXEC = 1;
    static final int MFD_ALLOW_SEALING = 2;
    /** include/uapi/linux/fcntl.h: F_LINUX_SPECIFIC_BASE + 9, and the seal against shrinking. */
    static final int F_ADD_SEALS = 1033;
    static final int F_SEAL_SHRINK = 2;

    /** include/uapi/linux/netlink.h, include/linux/socket.h. */
    static final int NETLINK_GENERIC = 16;
    static final int SOL_NETLINK = 270;
    static final int NETLINK_EXT_ACK = 11;
    /** {@code struct sockaddr_nl}. */
    static final int NETLINK_ADDRESS = 12;
    /** Longest wait for an answer. */
    static final int ANSWER_SECONDS = 4;
    /** lseek(2). */
    static final int SEEK_END = 2;
    /** pidfd_open(2) and pidfd_getfd(2): the same numbers on every machine, include/uapi/asm-generic/unistd.h; the C library has functions since 2.36. */
    static final long PIDFD_OPEN = 434;
    static final long PIDFD_GETFD = 438;

    /** ioctl(2) with the address of its argument. */
    native int ioctl(int fd, long request, long argument);

    native int faccessat(int dirfd, long path, int mode, int flags);

    native int memfd_create(long name, int flags);

    native int ftruncate(int fd, long length);

    native long pwrite(int fd, long buffer, long count, long offset);

    native long lseek(int fd, long offset, int whence);

    native int fcntl(int fd, int command, int argument);
}
